/// What was done to some words on their way to their place: the ledger lists it, and the proof of a body takes it into account.
package struct Note: Sendable, Equatable {
    package enum Kind: String, Sendable {
        /// Words that a conversion to text broke were put right.
        case repaired
        /// Two halves were joined over a line or page break.
        case joined
        /// A lost paragraph number was put back.
        case restored
        /// A contact detail was replaced by a bracket that says so.
        case withheld
    }

    package let kind: Kind
    /// 1-based, of the document.
    package let line: Int
    package let before: String
    package let after: String

    /// How much of a joined half a note shows.
    static let shownCharacters = 40

    package init(_ kind: Kind, line: Int, before: String, after: String) {
        self.kind = kind
        self.line = line
        self.before = before
        self.after = after
    }
}
