import Documents
import England
import Inspections
import Linking

/// Why a passage is on a topic's page: the words that put it there, and those that its marks rest on.
struct CardReason: Sendable {
    private let statements: [LinkedStatement]
    private let evidence: [Evidence]
    private let belongs: String?

    /// Nil where nothing is known that put the passage under the topic.
    init?(_ statements: [LinkedStatement], on topic: String) {
        self.statements = statements
        evidence = statements.flatMap(\.links).filter { $0.topic == topic }.flatMap(\.evidence)
        if evidence.isEmpty { return nil }
        belongs = Self.quoted(evidence.filter { !$0.isEditorial }.map(\.words))
    }

    static let fields: TemplateFields<CardReason> = [
        .text("belongs", "The words that put it under the theme; nothing where it has none of its own.") { $0.belongs },
        .flag("carries_on", "Its paragraph put it there, not words of its own.") { why in
            why.belongs == nil && why.evidence.contains { !$0.isEditorial }
        },
        .text("reading", "The words that its mark rests on, with two words on either side.") { reason in
            quoted(
                reason.statements.flatMap { statement in
                    let (evidence, text) = (statement.evidence, Array(statement.statement.quotation.utf8))
                    return evidence.compactMap { Excerpt.around($0.words, in: text, words: 2) }
                })
        },
        .text("correction", "Why an editor corrected it.") { $0.statements.compactMap { $0.correction?.reason }.first },
        .text("checked", "That an editor checked the link, with the reason where one is given; nothing where nobody did.") { $0.checked },
    ]

    /// "An editor checked this link: the plan is what is judged", or "2 of these 3 links".
    private var checked: String? {
        let verdicts = evidence.filter { $0.reason == .verdict }
        guard !verdicts.isEmpty else { return nil }
        let links =
            statements.count == 1
            ? "this link" : verdicts.count == statements.count ? "these links" : "\(verdicts.count) of these \(statements.count) links"
        let reasons = verdicts.map(\.words).filter { !$0.isEmpty }.joined(separator: "; ")
        return "An editor checked \(links)" + (reasons.isEmpty ? "" : ": \(reasons)")
    }

    /// "“supervision”, “caseloads”": each once. The phrases that found them are in the data.
    private static func quoted(_ words: [String]) -> String? {
        var (quoted, seen) = ("", [String]())
        // They are few, so that looking through them is faster than a set.
        for word in words where !word.isEmpty && !seen.contains(word) {
            seen.append(word)
            quoted += quoted.isEmpty ? "“" : ", “"
            quoted += word
            quoted += "”"
        }
        return quoted.isEmpty ? nil : quoted
    }
}
