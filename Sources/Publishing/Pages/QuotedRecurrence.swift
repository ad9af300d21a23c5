import Documents
import Inspections
import Linking

/// A topic that inspectors formally asked for in more than one visit, as lists quote it.
struct QuotedRecurrence: Sendable {
    let source: PageSource
    let topic: Topic
    let thread: TopicThread
    /// One of the requests of each visit that asked.
    private let quotes: [LinkedStatement]

    init(_ recurrence: Recurrence, _ source: PageSource) {
        self.source = source
        (topic, thread) = (recurrence.topic, recurrence.thread)
        quotes = thread.asking.compactMap { visit in
            Prominence.ranked(visit.statements.filter { $0.statement.request != nil }, for: .recurrence, in: source.index).first
        }
    }

    static let fields: TemplateFields<QuotedRecurrence> = [
        .text("title", "The theme's title.") { $0.topic.title },
        .text("address", "The theme's page for this authority.") { $0.source.thread($0.topic.slug, in: $0.thread.authority) },
        .text("sentence", "How many of the reports asked, and in which years, in a sentence.") {
            $0.sentence
        },
        .record("strip", "A dot for each visit, with a flag where inspectors asked.", of: YearStrip.fields) { $0.source.strip($0.thread) },
        .list("quotes", "A request of each visit that asked, oldest first: its shortest.", of: Quote.fields) { recurrence in
            recurrence.quotes.map { Quote(source: recurrence.source, statement: $0) }
        },
        .text("more_requests", "How many requests there are besides: “and 2 more requests”; nothing where these are all.") { $0.more },
    ]

    private var sentence: String {
        let years = thread.asking.map { source.index.label(of: $0.inspection) }
        return "Asked to improve \(Wording.share(thread.asking.count, of: thread.visits.count)): \(Wording.list(years))."
    }

    private var more: String? {
        let rest = thread.statements.count { $0.statement.request != nil } - quotes.count
        return rest > 0 ? "and \(Wording.count(rest, "more request"))" : nil
    }

    /// A request with the year of its visit.
    struct Quote: Sendable {
        let source: PageSource
        let statement: LinkedStatement

        static let fields: TemplateFields<Quote> = [
            .text("year", "The visit's short name: “2022”.") { $0.source.index.label(of: $0.statement.id.document) },
            .text("quote", "The request's words, without quotation marks.") { $0.statement.statement.quotation },
            .text("address", "The request in its report.") { $0.source.statement($0.statement.id) },
        ]
    }
}
