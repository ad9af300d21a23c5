import Documents
import England
import Inspections

extension LinkedStatement {
    /// A statement as it was drafted, with the links and the coding that were decided.
    ///
    /// A request asks for something: where none of its links is strong, the likeliest one counts, if it is as likely as not.
    init(_ draft: Draft, in document: DocumentID, links: (strong: [Link], weak: [Link]), coding: Coding) {
        let likeliest = draft.statement.isRequest && links.strong.isEmpty ? Self.likeliest(of: links.weak) : nil
        self.init(
            id: StatementID(document: document, anchor: draft.statement.id), statement: draft.statement,
            links: links.strong + [likeliest].compactMap { $0 }, mentions: links.weak.filter { $0 != likeliest }, stance: coding.stance,
            change: coding.change, evidence: coding.evidence, movements: coding.movements)
    }

    /// "The quality and analysis of assessments" is about assessments, though it is short and says little.
    private static func likeliest(of weak: [Link]) -> Link? {
        let sure = weak.filter { ($0.confidence ?? 0) >= asLikelyAsNot }
        return sure.first { link in sure.allSatisfy { ($0.confidence ?? 0) <= (link.confidence ?? 0) } }
    }

    /// Of 486 requests of 60 reports 59 have no strong link. Judged by reading: the likeliest of these is right from here on.
    static let asLikelyAsNot = 0.5
}
