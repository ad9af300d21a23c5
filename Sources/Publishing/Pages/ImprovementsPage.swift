import Documents
import Inspections
import Linking

/// Every area for improvement of one authority, and what later reports said of it.
struct ImprovementsPage: TemplatePage {
    let source: PageSource
    let authority: Authority
    /// Visits that asked for something, newest first.
    private let visits: [Visit]

    init(_ authority: Authority, _ source: PageSource) {
        (self.authority, self.source) = (authority, source)
        visits = source.index.inspections(of: authority.slug).reversed().map { Visit($0, source) }.filter { !$0.requests.isEmpty }
    }

    static let template = "asked-to-improve"
    static let meaning = "Every request to improve that inspectors made to one authority, and what later reports said of it."

    static let fields: TemplateFields<ImprovementsPage> = [
        .text("authority", "The authority's name.") { $0.authority.name },
        .text("total", "How many requests: “4 requests”.") { Wording.count($0.total, "request") },
        .flag("none", "No report makes a request.") { $0.total == 0 },
        .list("visits", "The inspections that asked for something, newest first.", of: Visit.fields) { $0.visits },
        .list("asked_more_than_once", "Themes asked for in more than one visit.", of: QuotedRecurrence.fields) { page in
            Recurrence.all(of: page.authority.slug, index: page.source.index).map { QuotedRecurrence($0, page.source) }
        },
        .list("look_backs", "Statements that refer to another inspection.", of: QuotedLookBack.fields) {
            QuotedLookBack.all(of: $0.authority.slug, $0.source)
        },
    ]

    static func plan(_ authority: Authority, index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.improvements(of: authority.slug), index) { source in
            let page = ImprovementsPage(authority, source)
            return Page(
                page, title: "Asked to improve, \(authority.name)",
                description: "Every request to improve that inspectors made in \(authority.name), and what later reports said.",
                section: Addresses.improvements(of: authority.slug), rail: page.rail, otherAuthority: authority.slug)
        }
    }

    /// The inspections that asked for something, to jump between.
    private var rail: [Page.Crumb] {
        visits.map { Page.Crumb(title: source.index.label(of: $0.inspection), address: "#" + ThreadBody.anchor(of: $0.inspection.id)) }
    }

    private var total: Int { visits.map(\.requests.count).reduce(0, +) }

    /// An inspection with its requests.
    struct Visit: Sendable {
        let source: PageSource
        let inspection: Inspection
        let requests: [LinkedStatement]

        init(_ document: LinkedDocument<Inspection>, _ source: PageSource) {
            (self.source, inspection) = (source, document.document)
            requests = document.statements.filter { $0.isRequest }
        }

        static let fields: TemplateFields<Visit> = [
            .text("year", "The visit's short name: “2022”.") { $0.source.index.label(of: $0.inspection) },
            .text("heading", "What it was: “Focused visit”.") { $0.inspection.heading },
            .text("anchor", "An anchor for it on this page.") { ThreadBody.anchor(of: $0.inspection.id) },
            .text("address", "The page of its report.") { $0.source.inspection($0.inspection.id) },
            .text("visited", "Its days: “26 and 27 May 2022”.") { Wording.days($0.inspection.visits) },
            .text("scope", "What it looked at, in the report's words.") { $0.inspection.scopeWords },
            .text("count", "How many requests it made: “2 requests”.") { Wording.count($0.requests.count, "request") },
            .list("requests", "Its requests, in the report's order.", of: QuotedRequest.fields) { visit in
                visit.requests.map { QuotedRequest($0, visit.source) }
            },
        ]
    }
}
