import Documents
import Inspections
import Linking

/// One topic: its definition, and its thread in the focus authority, or in any other one on a page of its own.
struct TopicPage: TemplatePage {
    let source: PageSource
    let topic: Topic
    /// Whose thread is shown; nil for a site without a focus.
    let authority: String?
    /// Every authority with a report, the focus first.
    private let authorities: [Authority]

    init(_ topic: Topic, authority: String?, _ source: PageSource) {
        (self.topic, self.authority, self.source) = (topic, authority, source)
        authorities = source.index.authoritiesFocusFirst.filter { !source.index.inspections(of: $0.slug).isEmpty }
    }

    static let template = "theme"
    static let meaning = "One theme in the focus authority, or in one of the others; without a focus, in each authority at a glance."

    static let fields: TemplateFields<TopicPage> = [
        .text("title", "The theme's title, with the authority's name where that is not the focus.") { $0.title },
        .text("summary", "What the theme is, in one sentence.") { $0.topic.summary },
        .text("belongs", "What is counted under it.") { $0.topic.belongs },
        .text("does_not_belong", "What is not, and where it is counted.") { $0.topic.doesNotBelong },
        .html("about", "More of the site's own words on it.") { $0.source.html($0.topic.body) },
        .record("thread", "What was said of it in the page's authority; nothing without a focus.", of: ThreadValues.fields) { page in
            page.authority.map { ThreadValues(page.source, page.source.index.thread(of: page.topic.slug, in: $0)) }
        },
        .list("overview", "Without a focus: each authority with a report.", of: Elsewhere.fields) {
            $0.authority == nil ? $0.elsewhere : []
        },
        .list("others", "The other authorities with a report.", of: Elsewhere.fields) { $0.authority == nil ? [] : $0.elsewhere },
        .text("all_others", "What to call them where they are folded: “29 other authorities”; nothing for a short list.") { page in
            let count = page.authority == nil ? 0 : page.elsewhere.count
            return count > PageLimits.otherAuthorities ? Wording.count(count, "other authority", "other authorities") : nil
        },
        .texts("questions", "Questions of the site's own that the theme raises.") { $0.topic.questions },
        .list("related", "Themes next to it.", of: PageLink.fields) { $0.related },
        .text("csv_address", "The theme's statements as a table, of every authority.") {
            $0.source.link("data/themes/\($0.topic.slug).csv")
        },
        .text("data_address", "The page of all data.") { $0.source.link(Addresses.data) },
    ]

    static func plan(_ topic: Topic, index: RecordIndex) -> [PlannedPage] {
        let main = PlannedPage(Addresses.topic(topic.slug), index) { TopicPage(topic, authority: index.focus?.slug, $0).page }
        let others = index.record.authorities.filter { $0.slug != index.focus?.slug && !index.inspections(of: $0.slug).isEmpty }
        return [main]
            + others.map { authority in
                PlannedPage(index.threadAddress(of: topic.slug, in: authority.slug), index) {
                    TopicPage(topic, authority: authority.slug, $0).page
                }
            }
    }

    private var index: RecordIndex { source.index }
    private var isOther: Bool { authority != nil && authority != index.focus?.slug }
    private var title: String { isOther ? "\(topic.title), \(index.authorityName(authority ?? ""))" : topic.title }

    private var page: Page {
        let years = authority.map { Wording.years(index.inspections(of: $0).map(\.document.year)) } ?? ""
        let place = authority.map { ", \(index.authorityName($0))" } ?? ""
        let crumbs =
            [Page.Crumb(title: "Themes", address: Addresses.topics)]
            + (isOther ? [Page.Crumb(title: topic.title, address: Addresses.topic(topic.slug))] : [])
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

    private var elsewhere: [Elsewhere] {
        authorities.filter { $0.slug != authority }.map { Elsewhere(topic: topic.slug, authority: $0, source: source) }
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
        let source: PageSource

        static let fields: TemplateFields<Elsewhere> = [
            .text("authority", "The authority's name.") { $0.authority.name },
            .text("address", "The theme in that authority.") { $0.source.thread($0.topic, in: $0.authority.slug) },
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
