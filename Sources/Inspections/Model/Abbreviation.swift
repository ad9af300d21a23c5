import Documents

/// An abbreviation that a document defines itself, "local authority designated officer (LADO)".
package struct Abbreviation: Sendable, Equatable {
    /// In the singular: "LST" for "local support teams (LSTs)".
    package let short: String
    /// In the document's words, in the singular where the short form was printed in the plural.
    package let long: String
    /// The statement that sets one beside the other.
    package let definedIn: StatementID

    package init(short: String, long: String, definedIn: StatementID) {
        self.short = short
        self.long = long
        self.definedIn = definedIn
    }

    /// What two spellings of one long form share: its letters in lower case, without a plural's "s".
    package var sense: [UInt8] {
        var letters = long.utf8.filter(\.isLetter).map(\.lowercased)
        if letters.last == UInt8(ascii: "s") { letters.removeLast() }
        return letters
    }
}
