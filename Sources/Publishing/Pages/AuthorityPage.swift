import Documents
import Inspections
import Linking

/// One authority's whole record.
struct AuthorityPage: TemplatePage {
    let source: PageSource
    let authority: Authority
    /// Every topic in the order of titles, with its thread here.
    private let topics: [TopicEntry]

    init(_ authority: Authority, _ source: PageSource) {
        (self.authority, self.source) = (authority, source)
        topics = source.index.record.topics.map { topic in
            TopicEntry(topic: topic, thread: source.index.thread(of: topic.slug, in: authority.slug), source: source)
        }
    }

    static let template = "authority"
    static let meaning = "One authority: all that is held on it."

    static let fields = head + lists + addresses

    private static let head: TemplateFields<AuthorityPage> = [
        .text("name", "The authority's name.") { $0.authority.name },
        .flag("is_focus", "The site is about it.") { $0.authority.slug == $0.source.index.focus?.slug },
        .text("focus", "The focus authority's name.") { $0.source.index.focus?.name },
        .text("code", "Its code of the Office for National Statistics.") { $0.authority.code },
        .text("region", "The region of England that it is in.") { $0.authority.region },
        .html("introduction", "The site's own words on it.") { $0.source.html($0.authority.introduction) },
        .list("predecessors", "The councils whose work it took over, by name.", of: Relative.fields) { page in
            page.authority.predecessors.map { Relative(of: $0, page.source) }
        },
        .list("successors", "The councils that took over its work, by name.", of: Relative.fields) { page in
            page.authority.successors.map { Relative(of: $0, page.source) }
        },
        .record("timeline", "The drawing of its inspections in time.", of: TimelineDrawing.fields) { page in
            TimelineDrawing(index: page.source.index, authority: page.authority.slug)
        },
    ]

    private static let lists: TemplateFields<AuthorityPage> = [
        .flag("is_full", "What reports say of inspections that are not held is told here, as there are many authorities.") {
            $0.source.index.hasManyAuthorities
        },
        .list("events", "Its inspections, held and mentioned, and years without a report; oldest first.", of: VisitItem.fields) {
            VisitItem.all(of: $0.authority.slug, $0.source)
        },
        .list("responses", "The council's own papers, by date.", of: PageLink.fields) { page in
            page.source.index.responses(of: page.authority.slug).map { PageLink(to: $0.document, page.source) }
        },
        .list("topics", "The themes with a statement, by title.", of: TopicEntry.fields) {
            $0.topics.filter { !$0.thread.statements.isEmpty }
        },
        .list("topics_without_statement", "The others, by title.", of: PageLink.fields) { page in
            page.topics.filter(\.thread.statements.isEmpty).map { PageLink(title: $0.topic.title, address: $0.address) }
        },
    ]

    private static let addresses: TemplateFields<AuthorityPage> = [
        .text("improvements_address", "The page of every request to it.") { $0.source.link(Addresses.improvements(of: $0.authority.slug)) },
        .text("grades_address", "The page of its grades.") { $0.source.link(Addresses.grades(of: $0.authority.slug)) },
        .text("comparisons_address", "The list of comparisons of two inspections; nothing where fewer than two are held.") { page in
            page.source.index.comparisonsAddress(of: page.authority.slug).map(page.source.link)
        },
        .text("statements_address", "Every statement on one page.") { $0.source.link(Addresses.statements(of: $0.authority.slug)) },
        .text("home_address", "The home page.") { $0.source.link(Addresses.home) },
    ]

    static func plan(_ authority: Authority, index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.authority(authority.slug), index) { source in
            Page(
                AuthorityPage(authority, source), title: authority.name,
                description: "The whole record that we hold on \(authority.name).",
                crumbs: [Page.Crumb(title: "Authorities", address: Addresses.authorities)], section: Addresses.authorities,
                otherAuthority: authority.slug)
        }
    }

    /// A council before or after this one.
    struct Relative: Sendable {
        let name: String
        /// Nil where nothing of it is held.
        let address: String?

        init(of relative: Authority.Relative, _ source: PageSource) {
            name = relative.name
            let isShown = source.index.authorities[relative.slug].map(source.index.isShown) ?? false
            address = isShown ? source.link(Addresses.authority(relative.slug)) : nil
        }

        static let fields: TemplateFields<Relative> = [
            .text("name", "Its name.") { $0.name },
            .text("address", "Its page, where something of it is held.") { $0.address },
        ]
    }

    /// A topic with what was said of it in the authority.
    struct TopicEntry: Sendable {
        let topic: Topic
        let thread: TopicThread
        let source: PageSource

        var address: String { source.thread(topic.slug, in: thread.authority) }

        static let fields: TemplateFields<TopicEntry> = [
            .text("title", "The theme's title.") { $0.topic.title },
            .text("address", "Its page for this authority.") { $0.address },
            .html("counts", "How many statements of each mark.") { $0.source.counts($0.thread) },
            .record("strip", "A dot for each visit, with a flag where inspectors asked.", of: YearStrip.fields) {
                $0.source.strip($0.thread)
            },
        ]
    }
}
