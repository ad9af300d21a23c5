import Documents
import England
import Inspections

extension LinkedStatement {
    /// A statement as it was drafted, with the links and the coding that were decided.
    init(_ draft: Draft, in document: DocumentID, links: (strong: [Link], weak: [Link]), coding: Coding) {
        self.init(
            id: StatementID(document: document, anchor: draft.statement.id), statement: draft.statement, links: links.strong,
            mentions: links.weak, stance: coding.stance, change: coding.change, evidence: coding.evidence)
    }
}
