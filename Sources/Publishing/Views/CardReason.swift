import Documents
import England
import Inspections
import Linking

/// Why a passage is on a topic's page: the words that put it there, and those that its marks rest on.
struct CardReason: Sendable {
    private let statements: [LinkedStatement]
    private let evidence: [Evidence]

    /// Nil where nothing is known that put the passage under the topic.
    init?(_ statements: [LinkedStatement], on topic: String) {
        self.statements = statements
        evidence = statements.flatMap(\.links).filter { $0.topic == topic }.flatMap(\.evidence)
        if evidence.isEmpty { return nil }
    }

    static let fields: TemplateFields<CardReason> = [
        .text("belongs", "The words that put it under the theme; nothing where it carries on from the sentence before.") {
            quoted($0.evidence.map(\.words))
        },
        .text("reading", "The words that its mark rests on, with two words on either side.") { reason in
            quoted(
                reason.statements.flatMap { statement in
                    statement.evidence.compactMap { Excerpt.around($0.words, in: statement.statement.quotation, words: 2) }
                })
        },
        .text("correction", "Why a person corrected it.") { $0.statements.compactMap { $0.correction?.reason }.first },
    ]

    /// "“supervision”, “caseloads”": each once. The phrases that found them are in the data.
    private static func quoted(_ words: [String]) -> String? {
        var seen: Set<String> = []
        let words = words.filter { !$0.isEmpty && seen.insert($0).inserted }
        return words.isEmpty ? nil : words.map { "“\($0)”" }.joined(separator: ", ")
    }
}
