import Documents
import England
import Inspections
import Linking

/// What inspectors wrote, to be shown beside the paragraphs of a council's paper on the inspection.
struct InspectorsWords: Sendable {
    let index: RecordIndex
    let links: Links
    let inspection: DocumentID
    let near: NearlySameWords

    /// What belongs beside some statements of the council's; nil where nothing does.
    func beside(_ statements: [LinkedStatement]) -> InspectorsBeside? {
        let pairs = statements.compactMap { own in
            near.match(for: own.statement.text).map { InspectorsBeside.Pair(words: self, council: own, inspectors: $0) }
        }
        let topics = topics(statements)
        return pairs.isEmpty && topics.isEmpty ? nil : InspectorsBeside(pairs: pairs, topics: topics)
    }

    /// The topics that the statements share with the inspection, each with a link to that visit in its thread.
    private func topics(_ statements: [LinkedStatement]) -> [TopicBeside] {
        let label = index.label(of: inspection)
        let slugs = Set(statements.flatMap(\.topics)).sorted { index.topicTitle($0) < index.topicTitle($1) }
        return slugs.compactMap { slug in
            guard let visit = index.thread(of: slug, in: inspection.authority).visits.first(where: { $0.inspection == inspection }),
                !visit.statements.isEmpty
            else { return nil }
            let thread = Addresses.thread(topic: slug, authority: inspection.authority, focus: index.site.focus)
            return TopicBeside(
                title: index.topicTitle(slug), place: label, address: links.to(thread + "#" + ThreadBody.anchor(of: inspection)),
                counts: index.fragments.markup(MarkCounts(visit.statements)))
        }
    }
}

/// What inspectors wrote, beside one paragraph of a council's paper.
struct InspectorsBeside: Sendable {
    let pairs: [Pair]
    let topics: [TopicBeside]

    /// What the partial `inspectors` needs.
    static let fields: TemplateFields<InspectorsBeside> = [
        .list("pairs", "Statements that the council's nearly repeat.", of: Pair.fields) { $0.pairs },
        .list("themes", "The themes of the paragraph on which the inspection says something.", of: TopicBeside.fields) { $0.topics },
    ]

    /// A statement of inspectors that one of the council's nearly repeats, with the words in which they differ.
    struct Pair: Sendable {
        let place: String
        let address: String
        let difference: WordDifference

        init(words: InspectorsWords, council: LinkedStatement, inspectors: LinkedStatement) {
            place = words.index.place(of: inspectors)
            address = words.links.to(words.index.address(of: inspectors.id))
            difference = WordDifference(council.statement.text, inspectors.statement.text)
        }

        /// What the partial `pair` needs.
        static let fields: TemplateFields<Pair> = [
            .text("address", "The statement in the report.") { $0.address },
            .text("place", "Where the report has it: “paragraph 41, page 12”.") { $0.place },
            .flag("same", "The council's words are the same.") {
                $0.difference.left.allSatisfy(\.isShared) && $0.difference.right.allSatisfy(\.isShared)
            },
            .list("runs", "The inspectors' words, cut where the council's begin or cease to differ.", of: Run.fields) { pair in
                pair.difference.right.enumerated().map {
                    Run(words: $0.element.words, isShared: $0.element.isShared, isFirst: $0.offset == 0)
                }
            },
            .text("only_council", "The words that are only in the council's, each run in quotation marks.") { pair in
                let runs = pair.difference.left.filter { !$0.isShared }.map { "“\($0.words)”" }
                return runs.isEmpty ? nil : Wording.list(runs)
            },
        ]
    }

    /// Some words of the inspectors', and whether the council has them too.
    struct Run: Sendable {
        let words: String
        let isShared: Bool
        let isFirst: Bool

        static let fields: TemplateFields<Run> = [
            .text("words", "The words.") { $0.words },
            .flag("shared", "The council has them too.") { $0.isShared },
            .flag("first", "They open the statement; before others there is a space.") { $0.isFirst },
        ]
    }
}
