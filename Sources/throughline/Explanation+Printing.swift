import Conversion
import Documents
import England
import Inspections
import Linking
import Publishing

extension Explanation {
    /// For a person: the words, then what they are linked to and by which cue.
    var printed: String {
        var lines = ["\"\(text)\"", ""]
        lines += links.isEmpty ? ["no theme: no cue of any theme counts in these words"] : []
        for link in links {
            lines.append("theme \(link.topic)")
            lines += link.evidence.map { "  " + Self.words(of: $0) } + reasons(for: link)
        }
        for link in mentions {
            lines.append("mentions theme \(link.topic)")
            lines += link.evidence.map { "  " + Self.words(of: $0) } + reasons(for: link)
        }
        for weighing in weighings where !(links + mentions).contains(where: { $0.topic == weighing.topic }) {
            lines.append("not theme \(weighing.topic)")
            lines += Self.reasons(weighing)
        }
        for exclusion in excluded {
            lines.append("not theme \(exclusion.topic)")
            lines.append("  \(Self.words(of: exclusion.cue)), but the exclusion \(Self.words(of: exclusion.exclusion))")
        }
        lines.append("stance \(stance.rawValue), change \(change.rawValue)")
        lines += evidence.map { "  " + Self.words(of: $0) } + (stanceWeighing.map(Self.reasons) ?? [])
        if let correction { lines.append("corrected by hand at \(correction.location): \(correction.reason ?? "")") }
        lines += verdicts.map { verdict in
            let found = verdict.answer == .belongs ? "belongs to" : "does not belong to"
            return "an editor found that it \(found) theme \(verdict.topic)" + (verdict.reason.map { ": \($0)" } ?? "")
        }
        return lines.joined(separator: "\n")
    }

    private func reasons(for link: Link) -> [String] {
        weighings.filter { $0.topic == link.topic }.flatMap(Self.reasons)
    }

    /// How likely it is, and what weighed most.
    private static func reasons(_ weighing: Weighing) -> [String] {
        let reasons = weighing.reasons.map { "\($0.name) \($0.weight < 0 ? "" : "+")\(Weights.decimal($0.weight))" }
        return ["  likely by \(Weights.decimal(weighing.confidence)): \(reasons.joined(separator: ", "))"]
    }

    private static func words(of evidence: Evidence) -> String {
        if evidence.isEditorial { return evidence.cue + (evidence.words.isEmpty ? "" : ": \(evidence.words)") }
        return evidence.words.isEmpty ? "by \(evidence.cue)" : "the cue \"\(evidence.cue)\" finds \"\(evidence.words)\""
    }

    /// For a script.
    var json: String { String(decoding: ExplanationExport.bytes(of: self), as: UTF8.self) }
}
