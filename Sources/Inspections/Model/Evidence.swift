/// Why a statement is linked or evaluated as it is, with the words that say so: the cue `supervis*` found "Supervision".
package struct Evidence: Sendable, Equatable {
    /// What makes the words count.
    package enum Reason: Sendable, Equatable {
        /// A cue of a topic, a stance or a change, as written in its entity: `supervis*`.
        case cue(String)
        /// An abbreviation that the report defines, by its meaning: "local authority designated officer" for "LADO".
        case meaning(String)
        /// A statement before it in the paragraph: "This leads to delay".
        case antecedent
        /// Another statement of its paragraph names the topic, and weights say that this one is on it too.
        case paragraph
        /// Weights of its words and its neighbours, learned from coded statements.
        case weights
        /// A correction in the entity; the words are its reason.
        case correction
        /// An editor's verdict in the entity; the words are the reason, where one is given.
        case verdict
        /// It is an area for improvement, which is a concern.
        case request
        /// It is an item of an area for improvement.
        case requestPart
        /// It is asked of the safeguarding board.
        case requestOfBoard
    }

    package let reason: Reason
    /// The words of the statement that count, or an editor's reason, which is no words of it; empty where there are none.
    package let words: String

    /// Whether an editor says so, not the statement's own words.
    package var isEditorial: Bool {
        switch reason {
        case .correction, .verdict: true
        default: false
        }
    }

    package init(reason: Reason, words: String) {
        self.reason = reason
        self.words = words
    }

    /// Evidence by a cue, as written in its entity.
    package init(cue: String, words: String) {
        self.init(reason: .cue(cue), words: words)
    }

    /// The reason in one word or phrase, as exports and `explain` print it.
    package var cue: String {
        switch reason {
        case .cue(let text): text
        case .meaning(let words): words
        case .antecedent: "antecedent"
        case .paragraph: "paragraph"
        case .weights: "weights"
        case .correction: "correction"
        case .verdict: "an editor checked this link"
        case .request: "area for improvement"
        case .requestPart: "part of an area for improvement"
        case .requestOfBoard: "request to the safeguarding board"
        }
    }
}
