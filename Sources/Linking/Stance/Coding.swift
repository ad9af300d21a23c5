import Documents
import England
import Inspections

/// What the rules say of some words: their stance and change, with the cues that each rests on.
struct Coding: Sendable {
    let stance: Stance
    let change: Change
    let stanceEvidence: [Evidence]
    let changeEvidence: [Evidence]
    let movements: [MovementWords]

    /// The words that stance and change rest on, stance first.
    var evidence: [Evidence] { stanceEvidence + changeEvidence }
}

extension Coding {
    /// The coding of what inspectors ask for: a concern, and no word on movement.
    ///
    /// Codebook: a recommendation or an area for improvement is a concern; so is each of its items, whoever is asked.
    static func ofRequest(_ asking: Asking) -> Coding {
        Coding(
            stance: .concern, change: .none, stanceEvidence: [Evidence(reason: asking.reason, words: "")], changeEvidence: [],
            movements: [])
    }

    /// The coding with a stance that weights decided for, and the words for it; where there are none, weights alone are the reason.
    func decided(_ stance: Stance, evidence: [Evidence]) -> Coding {
        let reason = evidence.isEmpty ? [Evidence(reason: .weights, words: "")] : evidence
        return Coding(stance: stance, change: change, stanceEvidence: reason, changeEvidence: changeEvidence, movements: movements)
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
