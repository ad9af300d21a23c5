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
        var letters = long.utf8.filter { AbbreviationDefinition.isLetter($0) }.map { $0 | 0x20 }
        if letters.last == UInt8(ascii: "s") { letters.removeLast() }
        return letters
    }
}

extension Abbreviation {
    /// What a document defines, in the order of its text; each short form and sense once.
    package static func defined(in body: Body, of document: DocumentID) -> [Abbreviation] {
        var result: [Abbreviation] = []
        for statement in body.statements {
            for definition in AbbreviationDefinition.all(in: statement.text) {
                let found = Abbreviation(
                    short: definition.short, long: definition.long, definedIn: StatementID(document: document, anchor: statement.id))
                if !result.contains(where: { $0.short == found.short && $0.sense == found.sense }) { result.append(found) }
            }
        }
        return result
    }
}
