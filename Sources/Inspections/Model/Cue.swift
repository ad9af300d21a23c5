package import Documents

/// One phrase of a topic, a stance or a change, as written in its entity, and what it looks for.
package struct Cue: Sendable, Equatable {
    package let text: String
    package let location: SourceLocation
    package let pattern: CuePattern
}

/// A cue as the matcher understands it: phrases, and how far apart they may be. Its grammar is told where it is read.
package struct CuePattern: Sendable, Equatable {
    /// One part of a cue: any of its phrases, each a list of words.
    package struct Part: Sendable, Equatable {
        package var phrases: [[Word]]
    }

    package enum Word: Sendable, Hashable {
        /// The bytes of a folded word.
        case exact([UInt8])
        /// Any word that begins so.
        case prefix([UInt8])
        /// The start of the statement, and its end.
        case start
        case end
    }

    /// How the next part follows the part before it.
    package struct Gap: Sendable, Equatable {
        /// How many words may be between the two.
        package let words: Int
        /// Whether the next part must come after the one before.
        package let isOrdered: Bool

        package init(words: Int, isOrdered: Bool) {
            self.words = words
            self.isOrdered = isOrdered
        }
    }

    package let parts: [Part]
    /// One fewer than the parts.
    package let gaps: [Gap]
}
