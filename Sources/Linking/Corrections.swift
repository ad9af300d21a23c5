import Documents
import England
import Inspections

extension [LinkedDocument<Inspection>] {
    /// The documents with people's corrections laid over what the rules found.
    /// - Throws: a correction that matches no statement or several, and one that names a theme that does not exist.
    func corrected(topics: [String]) throws(Diagnostics) -> [LinkedDocument<Inspection>] {
        var problems = Diagnostics()
        let result = map { document in document.document.corrections.isEmpty ? document : document.corrected(topics: topics, &problems) }
        try problems.throwIfErrors()
        return result
    }
}

extension LinkedDocument<Inspection> {
    fileprivate func corrected(topics: [String], _ problems: inout Diagnostics) -> Self {
        var statements = statements
        for correction in document.corrections {
            for topic in correction.topics ?? [] where !topics.contains(topic) {
                problems.append(
                    Diagnostic(at: correction.location, "there is no theme \"\(topic)\"" + Suggestion.clause(for: topic, in: topics)))
            }
            let opening = FoldedWords.words(of: correction.statement)
            let places = statements.indices.filter { FoldedWords.words(of: statements[$0].statement.text).starts(with: opening) }
            if let place = places.first, places.count == 1, !opening.isEmpty {
                statements[place] = statements[place].corrected(by: correction)
            } else {
                problems.append(Diagnostic(at: correction.location, Self.message(for: correction, matches: places.count)))
            }
        }
        return LinkedDocument(document: document, statements: statements)
    }

    private static func message(for correction: Correction, matches: Int) -> String {
        matches == 0
            ? "no statement begins \"\(correction.statement)\"; copy its opening words from the text below"
            : "\(matches) statements begin \"\(correction.statement)\"; give more of the opening words"
    }
}

extension LinkedStatement {
    fileprivate func corrected(by correction: Correction) -> LinkedStatement {
        let reason = [Evidence(reason: .correction, words: correction.reason)]
        let kept = links.filter { correction.topics?.contains($0.topic) ?? true }
        let added = (correction.topics ?? []).filter { !topics.contains($0) }.map { Link(topic: $0, evidence: reason) }
        return LinkedStatement(
            id: id, statement: statement, links: (kept + added).sorted { $0.topic < $1.topic },
            mentions: correction.topics == nil ? mentions : [],
            stance: correction.stance ?? stance, change: correction.change ?? change,
            evidence: correction.stance == nil && correction.change == nil ? evidence : reason,
            correction: correction)
    }
}
