package import Documents
import England
package import Inspections

/// What an editor found who read a statement in its paragraph.
package struct Finding: Sendable, Equatable {
    /// Its anchor.
    package let statement: String
    package let verdict: Verdict?
    package let stance: Stance?
    /// Nil where there is a verdict alone that needs none.
    package let reason: String?

    package init(on statement: String, verdict: Verdict? = nil, stance: Stance? = nil, reason: String? = nil) {
        self.statement = statement
        self.verdict = verdict
        self.stance = stance
        self.reason = reason
    }
}

extension ReviewedDocument {
    /// The bytes of the document's entity with a finding written into its front matter as a correction; every other byte stays as it is.
    /// - Parameters:
    ///   - bytes: the entity as it is now.
    ///   - topics: the slugs that there are.
    /// - Throws: a finding that says nothing or is there already, a statement or a topic that there is not, a reading of a statement
    ///   without a reason, and an entity to which nothing can be added.
    package func entity(_ bytes: [UInt8], with finding: Finding, topics: [String]) throws(Diagnostic) -> [UInt8] {
        guard let place = statements.firstIndex(where: { $0.id.anchor == finding.statement }) else {
            let nearest = Suggestion.clause(for: finding.statement, in: statements.map(\.id.anchor))
            throw Diagnostic(at: location, "no statement \"\(finding.statement)\"" + nearest)
        }
        let reason = finding.reason.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        if let topic = finding.verdict?.topic {
            guard topics.contains(topic) else {
                throw Diagnostic(at: location, "no theme \"\(topic)\"" + Suggestion.clause(for: topic, in: topics))
            }
            if let known = statements[place].verdicts.first(where: { $0.topic == topic }) {
                let message =
                    "there is a verdict on \"\(topic)\" for this statement already, \"\(known.answer.rawValue)\"; change it in the front matter"
                throw Diagnostic(at: location, message)
            }
        }
        guard finding.verdict != nil || finding.stance != nil else { throw Diagnostic(at: location, "there is no verdict to write") }
        guard finding.stance == nil || reason != nil else {
            throw Diagnostic(at: location, "a stance that differs needs a reason, which the page shows")
        }
        let correction = Correction(
            statement: StatementOpenings(of: statements.map(\.statement)).name(of: place), verdicts: finding.verdict.map { [$0] } ?? [],
            stance: finding.stance, reason: reason, location: location)
        return try correction.added(to: bytes, path: location.path)
    }
}
