import Inspections

/// What inspectors said of movement on one topic, and the words of the statement that say so.
struct TopicMovement: Sendable, Equatable {
    /// "Some progress, and still too high" is a kind of its own, whichever of the two the main clause says.
    enum Kind: String, Sendable, CaseIterable {
        case improved
        case notEnough = "improved-not-enough"
        case worsened, persisting
    }

    let kind: Kind
    /// One phrase; of progress that is not enough the progress and what is missing. None where an editor says it.
    let words: [String]
}

extension TopicMovement.Kind {
    /// By the coding of a whole statement: progress beside which there is a weakness is not enough. Nil where nothing moves.
    init?(_ change: Change, _ stance: Stance) {
        switch change {
        case .improved: self = stance == .mixed || stance == .concern ? .notEnough : .improved
        case .worsened: self = .worsened
        case .persisting: self = .persisting
        case .none: return nil
        }
    }
}
