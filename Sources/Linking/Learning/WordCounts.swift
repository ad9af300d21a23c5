import Documents
import England
import Glibc
import Inspections

/// How many statements have a word, and how many of these are on a topic: what a table of words is made from.
struct WordCounts: Sendable {
    private let topics: [String]
    private let lexicon: [String]
    /// Statements, by topic, and all of them last.
    private var statements: [Int]
    /// By word, each as `statements`.
    private var words: [Int]

    init(topics: [String], lexicon: [String]) {
        (self.topics, self.lexicon) = (topics, lexicon)
        statements = Array(repeating: 0, count: topics.count + 1)
        words = Array(repeating: 0, count: (topics.count + 1) * lexicon.count)
    }

    /// Counts the statements of a document, each on the topics that its own words name.
    mutating func add(_ paragraphs: [DraftedParagraph]) {
        for draft in paragraphs.flatMap(\.drafts) {
            for topic in draft.own + [topics.count] {
                statements[topic] += 1
                for word in draft.words { words[word * (topics.count + 1) + topic] += 1 }
            }
        }
    }

    /// A word that no statement on a topic has is not read as never: so many words and statements are added to what was counted.
    private static let added = (words: 1.0, statements: 20.0)
    /// No word says more, in tenths: with few statements it would by chance.
    private static let range = -30.0...40.0

    var table: Weights.Words {
        let all = Double(statements[topics.count])
        let rows = lexicon.enumerated().map { word, text in
            let row = word * (topics.count + 1), total = Double(words[row + topics.count])
            let tenths = topics.indices.map { topic in
                let on = Double(words[row + topic]), count = Double(statements[topic])
                let share = (on + Self.added.words) / (count + Self.added.statements)
                let rest = (total - on + Self.added.words) / (all - count + Self.added.statements)
                return Int8((10 * log(share / rest)).clamped(to: Self.range).rounded())
            }
            return Weights.Row(word: text, tenths: tenths)
        }
        return Weights.Words(topics: topics, rows: rows.filter { $0.tenths.contains { $0 != 0 } })
    }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
