import Documents
import Inspections
import Linking

/// All topics, A to Z, each with its definition and a strip of the focus authority's visits.
struct TopicsPage: TemplatePage {
    let source: PageSource

    static let template = "themes"
    static let meaning = "Every theme, A to Z, with its definition."

    static let fields: TemplateFields<TopicsPage> = [
        .text("focus", "The focus authority's name.") { $0.source.index.focus?.name },
        .text("count", "How many themes there are.") { String($0.source.index.record.topics.count) },
        TopicFamily.field(),
        .list("letters", "The letters with which a title begins, in their order.", of: Letter.fields) { $0.letters },
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.topics, index) { source in
            Page(
                TopicsPage(source: source), title: "Themes",
                description: "The themes that recur in inspection reports, each with its definition.", section: Addresses.topics)
        }
    }

    private var letters: [Letter] {
        let sorted = source.index.record.topics.sorted { ($0.title, $0.slug) < ($1.title, $1.slug) }
        return Dictionary(grouping: sorted) { $0.title.prefix(1).uppercased() }.sorted { $0.key < $1.key }
            .map { Letter(letter: $0.key, topics: $0.value, source: source) }
    }

    /// The topics whose titles begin with one letter.
    struct Letter: Sendable {
        let letter: String
        let topics: [Topic]
        let source: PageSource

        static let fields: TemplateFields<Letter> = [
            .text("letter", "The letter, as a capital.") { $0.letter },
            .list("topics", "The themes that begin with it, by title.", of: Entry.fields) { letter in
                letter.topics.map { Entry(topic: $0, source: letter.source) }
            },
        ]
    }

    /// One topic of the list.
    struct Entry: Sendable {
        let topic: Topic
        let source: PageSource

        static let fields: TemplateFields<Entry> = [
            .text("title", "The theme's title.") { $0.topic.title },
            .text("summary", "What it is, in one sentence.") { $0.topic.summary },
            .text("address", "Its page.") { $0.source.link(Addresses.topic($0.topic.slug)) },
            .record("strip", "A dot for each visit to the focus authority, with a flag where inspectors asked.", of: YearStrip.fields) {
                entry in
                entry.source.index.focus.map { entry.source.strip(entry.source.index.thread(of: entry.topic.slug, in: $0.slug)) }
            },
        ]
    }
}
