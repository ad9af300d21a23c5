/// Words of a statement that say how things move: "has improved", or the weakness that stands beside it.
package struct MovementWords: Sendable, Equatable {
    /// What they say. A shortfall is a weakness of which nothing says whether it is old: it tells that progress is not enough.
    package enum Kind: Sendable { case improved, worsened, persisting, shortfall }

    package let kind: Kind
    package let words: String
    /// Where they end, in UTF-8 bytes of the statement's text.
    package let end: Int

    package init(_ kind: Kind, words: String, end: Int) {
        self.kind = kind
        self.words = words
        self.end = end
    }
}
