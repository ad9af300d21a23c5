import Documents
import England
import Inspections

/// What the rules say of some words: their topics, stance and change, with the reasons.
struct Coding: Sendable {
    /// By topic slug, each once.
    let links: [Link]
    let stance: Stance
    let change: Change
    /// The words that stance and change rest on, stance first.
    let evidence: [Evidence]
}

extension Coding {
    /// The coding of what inspectors ask for: a concern, and no word on movement.
    ///
    /// Codebook: a recommendation or an area for improvement is a concern; so is each of its items, whoever is asked.
    static func ofRequest(_ asking: Asking, links: [Link]) -> Coding {
        Coding(links: links, stance: .concern, change: .none, evidence: [Evidence(reason: asking.reason, words: "")])
    }
}

extension LinkedStatement {
    init(_ statement: Statement, in document: DocumentID, coding: Coding) {
        self.init(
            id: StatementID(document: document, anchor: statement.id), statement: statement, links: coding.links, stance: coding.stance,
            change: coding.change, evidence: coding.evidence)
    }
}

extension Asking {
    /// Why such a statement is a concern.
    fileprivate var reason: Evidence.Reason {
        switch self {
        case .request: .request
        case .part: .requestPart
        case .ofBoard: .requestOfBoard
        }
    }
}
