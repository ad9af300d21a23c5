import Documents
import England
import Inspections

extension [LinkedDocument<Inspection>] {
    /// The documents with corrections laid over what the rules found.
    /// - Throws: corrections that match no statement or several, or contradict each other.
    func corrected() throws(Diagnostics) -> Self { try corrected { $0.document.corrections } }
}

extension [LinkedDocument<Response>] {
    /// As for inspections.
    func corrected() throws(Diagnostics) -> Self { try corrected { $0.document.corrections } }
}

extension Array {
    private func corrected<Document>(
        by corrections: (LinkedDocument<Document>) -> [Correction]
    ) throws(Diagnostics) -> [LinkedDocument<Document>] where Element == LinkedDocument<Document> {
        var problems = Diagnostics()
        let result = map { document in
            let own = corrections(document)
            return own.isEmpty ? document : document.corrected(by: own, &problems)
        }
        try problems.throwIfErrors()
        return result
    }
}

extension LinkedDocument {
    fileprivate func corrected(by corrections: [Correction], _ problems: inout Diagnostics) -> Self {
        var statements = statements
        let openings = StatementOpenings(of: statements.map(\.statement))
        for correction in corrections {
            guard let place = problems.collect({ () throws(Diagnostic) in try openings.place(of: correction) }) else { continue }
            problems.collect { () throws(Diagnostic) in statements[place] = try statements[place].corrected(by: correction) }
        }
        return LinkedDocument(document: document, statements: statements)
    }
}

extension LinkedStatement {
    /// - Throws: a correction beside one that recodes the same, a verdict on a topic on which there is one already.
    fileprivate func corrected(by correction: Correction) throws(Diagnostic) -> LinkedStatement {
        guard !correction.recodesSame(as: self.correction) else {
            let message =
                "there are two corrections of one thing for the statement that begins \"\(correction.statement)\"; keep one of them"
            throw Diagnostic(at: correction.location, message)
        }
        let reason = [Evidence(reason: .correction, words: correction.reason ?? "")]
        let kept = correction.topics.map { topics in
            links.filter { topics.contains($0.topic) }.map { Link(topic: $0.topic, evidence: $0.evidence) }
        }
        let added = (correction.topics ?? []).filter { !topics.contains($0) }.map { Link(topic: $0, evidence: reason) }
        let isRecoded = correction.stance != nil || correction.change != nil
        var result = LinkedStatement(
            id: id, statement: statement, links: ((kept ?? links) + added).sorted { $0.topic < $1.topic },
            mentions: correction.topics == nil ? mentions : [],
            stance: correction.stance ?? stance, change: correction.change ?? change,
            evidence: isRecoded ? reason : evidence, movements: correction.change == nil ? movements : [],
            correction: correction.recodes ? correction : self.correction, verdicts: verdicts)
        for verdict in correction.verdicts { result = try result.judged(by: verdict, correction) }
        return result
    }

    /// - Throws: a verdict on the topic that there is already.
    private func judged(by verdict: Verdict, _ correction: Correction) throws(Diagnostic) -> LinkedStatement {
        let topic = verdict.topic
        guard !verdicts.contains(where: { $0.topic == topic }) else {
            let message =
                "there are two verdicts on \"\(topic)\" for the statement that begins \"\(correction.statement)\"; keep one of them"
            throw Diagnostic(at: correction.location, message)
        }
        let evidence = Evidence(reason: .verdict, words: correction.reason ?? "")
        let found = (links + mentions).first { $0.topic == topic }?.evidence ?? []
        let link = verdict.answer == .belongs ? [Link(topic: topic, evidence: found + [evidence])] : []
        return LinkedStatement(
            id: id, statement: statement, links: (links.filter { $0.topic != topic } + link).sorted { $0.topic < $1.topic },
            mentions: mentions.filter { $0.topic != topic }, stance: stance, change: change, evidence: self.evidence,
            movements: movements, correction: self.correction,
            verdicts: (verdicts + [Verdict(on: topic, verdict.answer, because: correction.reason)]).sorted { $0.topic < $1.topic })
    }
}

extension Correction {
    /// Whether both give the topics, the stance or the change anew, so that one of them would be lost.
    fileprivate func recodesSame(as other: Correction?) -> Bool {
        guard let other else { return false }
        return topics != nil && other.topics != nil || stance != nil && other.stance != nil || change != nil && other.change != nil
    }
}
