package import Documents

/// `weights.txt`: what `throughline learn` made of coded statements, by which links are decided.
package struct Weights: Sendable, Equatable {
    /// Where it lies in the content folder.
    package static let file = "weights.txt"

    /// How many statements were coded.
    package let statements: Int
    /// The documents that they are from; by id.
    package let learnedFrom: [DocumentID]
    /// A link that is at least so likely is strong.
    package let strong: Double
    /// A link that is less likely than this is none.
    package let weak: Double
    /// By the name of what they weigh.
    package let lines: [Line]

    /// One weight.
    package struct Line: Sendable, Equatable {
        /// What it weighs, in words that stand apart by a space: `cue supervision supervis*`.
        package let name: String
        /// What it adds to the logarithm of the odds.
        package let weight: Double
        package let location: SourceLocation

        package init(name: String, weight: Double, location: SourceLocation) {
            self.name = name
            self.weight = weight
            self.location = location
        }
    }

    /// How much more often words stand in statements on a topic than in others.
    package struct Words: Sendable, Equatable {
        /// The slugs of the topics, in the order of each row.
        package let topics: [String]
        package let rows: [Row]
        package let location: SourceLocation

        package init(topics: [String] = [], rows: [Row] = [], location: SourceLocation = SourceLocation(Weights.file)) {
            self.topics = topics
            self.rows = rows
            self.location = location
        }
    }

    /// One word, with the logarithm of its odds for each topic, in tenths.
    package struct Row: Sendable, Equatable {
        package let word: String
        package let tenths: [Int8]

        package init(word: String, tenths: [Int8]) {
            self.word = word
            self.tenths = tenths
        }
    }

    package let words: Words

    package init(statements: Int, learnedFrom: [DocumentID], strong: Double, weak: Double, lines: [Line], words: Words = Words()) {
        self.words = words
        self.statements = statements
        self.learnedFrom = learnedFrom
        self.strong = strong
        self.weak = weak
        self.lines = lines
    }
}
