import Documents
import Inspections
import Linking

/// An area for improvement and what later inspections said, as the partial `request` shows it.
struct QuotedRequest: Sendable {
    let source: PageSource
    let statement: LinkedStatement
    private let due: CalendarDate?
    /// Later inspections, oldest first, and those of them that are listed.
    private let later: [FollowThrough.LaterInspection]
    private let listed: [FollowThrough.LaterInspection]

    init(_ statement: LinkedStatement, _ source: PageSource) {
        (self.source, self.statement) = (source, statement)
        let follow = source.index.followThrough(of: statement.id)
        due = follow?.due
        later = follow?.later ?? []
        // What is on no theme is compared with nothing: silence would be no answer.
        listed = statement.topics.isEmpty ? [] : Self.listed(of: later)
    }

    static let fields: TemplateFields<QuotedRequest> = [
        .text("id", "Its name on the page: “2022-05-focused-visit-p11-4e0a”.") {
            "\($0.statement.id.document.name)-\($0.statement.id.anchor)"
        },
        .text("quote", "Its words, without quotation marks.") {
            $0.source.index.standingAlone($0.statement.statement.quotation, of: $0.statement)
        },
        .text("address", "The request in its report.") { $0.source.statement($0.statement.id) },
        .text("place", "Its place there: “Paragraph 11, page 2”; an unnumbered one without its heading.") {
            Wording.capitalised($0.source.index.place(of: $0.statement, underHeading: false))
        },
        .text("deadline", "The report's words for when it is to be met.") { $0.statement.statement.request?.deadline },
        .text("responsible", "Who is to do it, where the report names it beside the request.") {
            $0.statement.statement.request?.responsible
        },
        .text("due", "The last day of that time, where it can be counted.") { $0.due?.long },
        .list("head_theme", "The theme that it asks about; none where it is on no theme.", of: PageLink.fields) { request in
            request.links(to: request.statement.topics.filter { $0 == request.headTopic })
        },
        .list("topics", "The other themes that it touches.", of: PageLink.fields) { request in
            request.links(to: request.statement.topics.filter { $0 != request.headTopic })
        },
        .list(
            "later_visits", "Later inspections, oldest first: at most six, those that answer it by name before others.", of: Answer.fields
        ) {
            request in request.listed.map { Answer($0, to: request.statement, request.source) }
        },
        .text("later_visits_unlisted", "How many more there are, in a sentence; nothing where all are listed.") { $0.unlisted },
        .flag("no_later_visit", "No later report is held.") { $0.later.isEmpty },
        .flag("on_no_theme", "Later reports are held, and the request is on no theme by which they could be looked through.") {
            $0.isOnNoTopic
        },
    ]

    private var isOnNoTopic: Bool { statement.topics.isEmpty && !later.isEmpty }

    private var headTopic: String? { source.index.headTopic(of: statement) }

    private func links(to topics: [String]) -> [PageLink] {
        topics.map { PageLink(title: source.index.topicTitle($0), address: source.thread($0, in: statement.id.document.authority)) }
    }

    private var unlisted: String? {
        let count = later.count - listed.count
        guard count > 0, !isOnNoTopic else { return nil }
        let (visits, they) = count == 1 ? ("visit is", "it") : ("visits are", "they")
        return "\(count) more later \(visits) not listed here. The theme pages of this request show what \(they) said."
    }

    /// Those that answer it by name first, then the next ones after it; in the order of time.
    private static func listed(of later: [FollowThrough.LaterInspection]) -> [FollowThrough.LaterInspection] {
        guard later.count > PageLimits.laterVisits else { return later }
        func answers(_ visit: FollowThrough.LaterInspection) -> Bool {
            visit.askedAgain || visit.statements.contains { $0.reason == .refersBack }
        }
        let first = later.indices.filter { answers(later[$0]) } + later.indices.filter { !answers(later[$0]) }
        return first.prefix(PageLimits.laterVisits).sorted().map { later[$0] }
    }
}
