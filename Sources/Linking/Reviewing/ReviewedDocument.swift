package import Documents
import England
package import Inspections

/// A document as an editor reviews it: its doubtful links, and the writing of what the editor finds.
package struct ReviewedDocument: Sendable {
    package let id: DocumentID
    /// Its entity.
    package let location: SourceLocation
    package let body: Body
    /// In the order of the text, with what editors have found so far.
    package let statements: [LinkedStatement]

    /// The links without a verdict that only reading can settle, the most doubtful first, of two alike in the order of the text.
    package var doubtfulLinks: [DoubtfulLink] {
        let found = statements.flatMap { statement in
            (statement.links + statement.mentions).filter(\.isDoubtful).map { DoubtfulLink(statement: statement, link: $0) }
        }
        return found.enumerated().sorted { ($0.element.certainty, $0.offset) < ($1.element.certainty, $1.offset) }.map(\.element)
    }
}

/// A link as likely right as wrong, or not much likelier.
package struct DoubtfulLink: Sendable {
    package let statement: LinkedStatement
    package let link: Link

    /// 0 where it is as likely right as wrong, up to a half where it is sure.
    fileprivate var certainty: Double { abs((link.confidence ?? 1) - 0.5) }
}

extension Record {
    /// Every document that can be reviewed: inspections, then councils' papers.
    package var reviewed: [ReviewedDocument] {
        inspections.map {
            ReviewedDocument(id: $0.document.id, location: $0.document.location, body: $0.document.body, statements: $0.statements)
        }
            + responses.map {
                ReviewedDocument(id: $0.document.id, location: $0.document.location, body: $0.document.body, statements: $0.statements)
            }
    }

    /// A notice for each document in which doubtful links wait for a verdict.
    package var waitingForReview: Diagnostics {
        Diagnostics(
            reviewed.compactMap { document in
                let count = document.doubtfulLinks.count
                guard count > 0 else { return nil }
                let waits = count == 1 ? "1 doubtful link waits" : "\(count) doubtful links wait"
                return Diagnostic(.notice, at: document.location, "\(waits) for a verdict; \"throughline review \(document.id)\" asks")
            })
    }
}
