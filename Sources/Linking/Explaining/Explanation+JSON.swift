import Documents
import England
import Inspections

/// Why a statement is linked, as JSON.
package enum ExplanationExport {
    /// `{"text","themes":[{"theme","cue","words"}],"mentions":[…],"weighings":[{"theme","confidence","reasons"}],"excluded":[…],"stance","change","stance_weighing":{"confidence","reasons"},"evidence":[{"cue","words"}],"correction","verdicts":[{"theme","answer","reason"}]}`.
    package static func bytes(of explanation: Explanation) -> [UInt8] {
        let links = explanation.links.flatMap { link in link.evidence.map { evidence($0, topic: link.topic) } }
        let mentions = explanation.mentions.flatMap { link in link.evidence.map { evidence($0, topic: link.topic) } }
        let excluded = explanation.excluded.map { exclusion in
            JSONValue.object([
                "theme": .text(exclusion.topic), "cue": .text(exclusion.cue.cue), "words": .text(exclusion.cue.words),
                "exclusion": .text(exclusion.exclusion.cue), "excluded_words": .text(exclusion.exclusion.words),
            ])
        }
        let value = JSONValue.object([
            "text": .text(explanation.text), "themes": .list(links), "mentions": .list(mentions),
            "weighings": .list(explanation.weighings.map(weighing)), "excluded": .list(excluded),
            "stance": .text(explanation.stance.rawValue),
            "change": .text(explanation.change.rawValue),
            "stance_weighing": explanation.stanceWeighing.map(weighing) ?? .missing,
            "evidence": .list(explanation.evidence.map { .object(["cue": .text($0.cue), "words": .text($0.words)]) }),
            "correction": .optional(explanation.correction?.reason),
            "verdicts": .list(
                explanation.verdicts.map {
                    .object(["theme": .text($0.topic), "answer": .text($0.answer.rawValue), "reason": .optional($0.reason)])
                }),
        ])
        var json = JSONWriter()
        value.write(to: &json)
        return json.bytes
    }

    private static func weighing(_ weighing: Explanation.Weighing) -> JSONValue {
        let reasons = weighing.reasons.map { JSONValue.text("\($0.name) \(Weights.decimal($0.weight))") }
        return .object([
            "theme": .text(weighing.topic), "confidence": .text(Weights.decimal(weighing.confidence)), "reasons": .list(reasons),
        ])
    }

    private static func evidence(_ evidence: Evidence, topic: String) -> JSONValue {
        .object(["theme": .text(topic), "cue": .text(evidence.cue), "words": .text(evidence.words)])
    }
}
