import Documents
import Inspections
import Linking

/// A topic that inspectors formally asked for in more than one visit, as lists quote it.
struct QuotedRecurrence: Sendable {
    let source: PageSource
    let topic: Topic
    let thread: TopicThread

    init(_ recurrence: Recurrence, _ source: PageSource) {
        self.source = source
        (topic, thread) = (recurrence.topic, recurrence.thread)
    }

    static let fields: TemplateFields<QuotedRecurrence> = [
        .text("title", "The theme's title.") { $0.topic.title },
        .text("address", "The theme's page for this authority.") { $0.source.thread($0.topic.slug, in: $0.thread.authority) },
        .text("sentence", "How many of the reports asked, and in which years, in a sentence.") {
            $0.sentence
        },
        .record("strip", "A dot for each visit, with a flag where inspectors asked.", of: YearStrip.fields) { $0.source.strip($0.thread) },
        .list("answers", "The newest request and what was said of it since.", of: AnswerChain.Line.fields) {
            AnswerChain($0.thread, $0.source).lines
        },
    ]

    private var sentence: String {
        let years = thread.asking(source.index).map { source.index.label(of: $0.inspection) }
        return "Asked to improve \(Wording.share(thread.asking(source.index).count, of: thread.visits.count)): \(Wording.list(years))."
    }
}
