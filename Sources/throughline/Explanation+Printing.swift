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
            lines += link.evidence.map { "  " + Self.words(of: $0) }
        }
        for exclusion in excluded {
            lines.append("not theme \(exclusion.topic)")
            lines.append("  \(Self.words(of: exclusion.cue)), but the exclusion \(Self.words(of: exclusion.exclusion))")
        }
        lines.append("stance \(stance.rawValue), change \(change.rawValue)")
        lines += evidence.map { "  " + Self.words(of: $0) }
        if let correction { lines.append("corrected by hand at \(correction.location): \(correction.reason)") }
        return lines.joined(separator: "\n")
    }

    private static func words(of evidence: Evidence) -> String {
        evidence.words.isEmpty ? "by \(evidence.cue)" : "the cue \"\(evidence.cue)\" finds \"\(evidence.words)\""
    }

    /// For a script.
    var json: String { String(decoding: ExplanationExport.bytes(of: self), as: UTF8.self) }
}
