import Documents
import England
import Inspections
import Linking

/// Why a statement is on a topic's page: the words that put it there, and those that its mark rests on.
struct CardReason: Sendable {
    private let statement: LinkedStatement
    private let evidence: [Evidence]

    /// Nil where nothing is known that put the statement under the topic.
    init?(_ statement: LinkedStatement, on topic: String) {
        self.statement = statement
        evidence = statement.links.filter { $0.topic == topic }.flatMap(\.evidence)
        if evidence.isEmpty { return nil }
    }

    static let fields: TemplateFields<CardReason> = [
        .text("belongs", "The words that put it under the theme; nothing where it carries on from the sentence before.") {
            words($0.evidence)
        },
        .text("reading", "The words that its mark rests on.") { words($0.statement.evidence) },
        .text("correction", "Why a person corrected it.") { $0.statement.correction?.reason },
    ]

    /// "“supervision”, “caseloads”": each once. The phrases that found them are in the data.
    private static func words(_ evidence: [Evidence]) -> String? {
        var seen: Set<String> = []
        let words = evidence.map(\.words).filter { !$0.isEmpty && seen.insert($0).inserted }
        return words.isEmpty ? nil : words.map { "“\($0)”" }.joined(separator: ", ")
    }
}
