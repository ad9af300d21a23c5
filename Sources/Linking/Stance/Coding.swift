import Documents
import England
import Inspections

/// What the rules say of some words: their stance and change, with the reasons.
struct Coding: Sendable {
    let stance: Stance
    let change: Change
    /// The words that stance and change rest on, stance first.
    let evidence: [Evidence]
}

extension Coding {
    /// The coding of what inspectors ask for: a concern, and no word on movement.
    ///
    /// Codebook: a recommendation or an area for improvement is a concern; so is each of its items, whoever is asked.
    static func ofRequest(_ asking: Asking) -> Coding {
        Coding(stance: .concern, change: .none, evidence: [Evidence(reason: asking.reason, words: "")])
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
