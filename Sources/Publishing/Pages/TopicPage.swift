import Documents
import Inspections
import Linking

/// One topic: its definition, and its thread in the focus authority, or in any other one on a page of its own; or all authorities in a list.
struct TopicPage: TemplatePage {
    let source: PageSource
    let topic: Topic
    /// Whose thread is shown; nil for the list of all authorities.
    let authority: String?

    init(_ topic: Topic, authority: String?, _ source: PageSource) {
        (self.topic, self.authority, self.source) = (topic, authority, source)
    }

    static let template = "theme"
    static let meaning = "One theme in the focus authority, or in one of the others; or in each authority at a glance."

    static let fields: TemplateFields<TopicPage> = [
        .text("title", "The theme's title, with the authority's name where that is not the focus.") { $0.title },
        .text("summary", "What the theme is, in one sentence.") { $0.topic.summary },
        .text("belongs", "What is counted under it.") { $0.topic.belongs },
        .text("does_not_belong", "What is not, and where it is counted.") { $0.topic.doesNotBelong },
        .html("about", "More of the site's own words on it.") { $0.source.html($0.topic.body) },
        .record("thread", "What was said of it in the page's authority; nothing in the list of authorities.", of: ThreadValues.fields) {
            page in
            page.authority.map { ThreadValues(page.source, page.source.index.thread(of: page.topic.slug, in: $0)) }
        },
        .list("overview", "In the list of authorities: each one with a report, the focus first.", of: Elsewhere.fields) { page in
            guard page.authority == nil else { return [] }
            let row = page.letterRow
            return page.index.inspectedAuthorities.map { Elsewhere(page, $0, anchor: row.anchor(of: $0.slug)) }
        },
        .list("letters", "In a long list of authorities: the letters with which a name begins.", of: LetterRow.Letter.fields) { page in
            page.authority == nil ? page.letterRow.letters : []
        },
        .list("others", "The other authorities with a report, where they are few.", of: Elsewhere.fields) { $0.others },
        .text("all_others", "What to call them where they are listed on a page of their own: “29 other authorities”.") { $0.allOthers },
        .text("all_others_address", "That page.") { page in
            page.allOthers.map { _ in page.source.link(Addresses.topicByAuthority(page.topic.slug, focus: page.index.focus?.slug)) }
        },
        .texts("questions", "Questions of the site's own that the theme raises.") { $0.topic.questions },
        .list("related", "Themes next to it.", of: PageLink.fields) { $0.related },
        .text("csv_address", "The theme's statements as a table, of every authority; nothing where they are too many for one file.") {
            page in
            page.index.statementCount <= RecordExports.mostInOneFile ? page.source.link("data/themes/\(page.topic.slug).csv") : nil
        },
        .text("data_address", "The page of all data.") { $0.source.link(Addresses.data) },
    ]

    static func plan(_ topic: Topic, index: RecordIndex) -> [PlannedPage] {
        let main = PlannedPage(Addresses.topic(topic.slug), index) { TopicPage(topic, authority: index.focus?.slug, $0).page }
        let threads = index.inspectedAuthorities.filter { $0.slug != index.focus?.slug }.map { authority in
            PlannedPage(index.threadAddress(of: topic.slug, in: authority.slug), index) {
                TopicPage(topic, authority: authority.slug, $0).page
            }
        }
        return [main] + (index.listsAuthoritiesApart ? [byAuthority(topic, index)] : []) + threads
    }

    /// The list of all authorities, where the topic's own page is that of the focus authority.
    private static func byAuthority(_ topic: Topic, _ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.topicByAuthority(topic.slug, focus: index.focus?.slug), index) { TopicPage(topic, authority: nil, $0).page }
    }

    private var index: RecordIndex { source.index }
    private var isOther: Bool { authority != nil && authority != index.focus?.slug }
    private var isApart: Bool { authority == nil && index.focus != nil }
    private var title: String {
        if isApart { return "\(topic.title) by authority" }
        return isOther ? "\(topic.title), \(index.authorityName(authority ?? ""))" : topic.title
    }

    private var page: Page {
        let years = authority.map { Wording.years(index.inspections(of: $0).map(\.document.year)) } ?? ""
        let place = authority.map { ", \(index.authorityName($0))" } ?? ""
        let crumbs =
            [Page.Crumb(title: "Themes", address: Addresses.topics)]
            + (isOther || isApart ? [Page.Crumb(title: topic.title, address: Addresses.topic(topic.slug))] : [])
        return Page(
            self, title: title,
            description: "\(topic.title)\(place): what inspectors said\(years.isEmpty ? "" : ", \(years)"), every statement in date order.",
            crumbs: crumbs, section: Addresses.topics, rail: authority.map(visits) ?? [], otherAuthority: isOther ? authority : nil,
            hasYearFilter: true,
            subject: StructuredData(index: index, links: source.links).collection(topic, authority: authority, at: source.links.page))
    }

    /// The visits to an authority, to jump between on this page.
    private func visits(of authority: String) -> [Page.Crumb] {
        index.inspections(of: authority).map(\.document).map {
            Page.Crumb(title: index.label(of: $0), address: "#" + ThreadBody.anchor(of: $0.id))
        }
    }

    private var letterRow: LetterRow {
        LetterRow(index.inspectedAuthorities.filter { $0.slug != index.focus?.slug }.map { ($0.slug, $0.name) })
    }

    private var others: [Elsewhere] {
        guard authority != nil, !index.hasManyAuthorities else { return [] }
        return index.inspectedAuthorities.filter { $0.slug != authority }.map { Elsewhere(self, $0) }
    }

    private var allOthers: String? {
        guard let authority, index.hasManyAuthorities else { return nil }
        let count = index.inspectedAuthorities.count - (index.inspections(of: authority).isEmpty ? 0 : 1)
        return Wording.count(count, "other authority", "other authorities")
    }

    /// In the page's authority, if it is of one.
    private var related: [PageLink] {
        topic.related.compactMap { index.topics[$0] }.map { related in
            let address = authority.map { index.threadAddress(of: related.slug, in: $0) } ?? Addresses.topic(related.slug)
            return PageLink(title: related.title, address: source.link(address))
        }
    }

    /// The topic in an authority that the page is not about.
    struct Elsewhere: Sendable {
        let topic: String
        let authority: Authority
        /// The anchor of its letter, for the first authority that has it.
        let anchor: String?
        let source: PageSource

        init(_ page: TopicPage, _ authority: Authority, anchor: String? = nil) {
            (topic, self.authority, self.anchor, source) = (page.topic.slug, authority, anchor, page.source)
        }

        static let fields: TemplateFields<Elsewhere> = [
            .text("authority", "The authority's name.") { $0.authority.name },
            .text("address", "The theme in that authority.") { $0.source.thread($0.topic, in: $0.authority.slug) },
            .text("anchor", "The anchor of its letter, for the first authority that has it.") { $0.anchor },
            .html("counts", "How many statements of each mark; nothing where there is none.") { elsewhere in
                elsewhere.thread.statements.isEmpty ? nil : elsewhere.source.counts(elsewhere.thread)
            },
            .record("strip", "A dot for each visit, with a flag where inspectors asked.", of: YearStrip.fields) {
                $0.source.strip($0.thread)
            },
        ]

        private var thread: TopicThread { source.index.thread(of: topic, in: authority.slug) }
    }
}

extension RecordIndex {
    /// Whether the authorities are too many for a list beside each topic: no page but a list of authorities grows with their number.
    var hasManyAuthorities: Bool {
        let isOneOfThem = focus.map { !inspections(of: $0.slug).isEmpty } ?? !inspectedAuthorities.isEmpty
        return inspectedAuthorities.count - (isOneOfThem ? 1 : 0) > PageLimits.otherAuthorities
    }

    /// Whether a topic has a page with the list of authorities beside its own.
    var listsAuthoritiesApart: Bool { focus != nil && hasManyAuthorities }
}
