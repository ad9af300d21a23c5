import Documents
import England
import Inspections

/// How much more often each word stands in statements on a topic than in others, as logarithms of odds.
///
/// The cues teach it: a statement is on a topic where a cue of it says so. What it adds are the words around the cues, by which
/// a cue in another sense, and a statement without a cue, are told.
struct WordTable: Sendable {
    private let topicCount: Int
    /// By word, then topic.
    private var values: [Float]

    init(topicCount: Int, lexiconCount: Int) {
        self.topicCount = topicCount
        values = Array(repeating: 0, count: topicCount * lexiconCount)
    }

    /// The table of a file of weights.
    /// - Throws: a theme that there is not.
    init(_ words: Weights.Words, names: FeatureNames) throws(Diagnostic) {
        self.init(topicCount: names.topics.count, lexiconCount: names.lexicon.count)
        let places = try words.topics.map { topic throws(Diagnostic) in try names.topic(topic, at: words.location) }
        for row in words.rows {
            guard let word = names.word(row.word) else { continue }
            for (topic, tenths) in zip(places, row.tenths) { values[word * topicCount + topic] = Float(tenths) / 10 }
        }
    }

    /// By topic: all words together.
    func likeness(of words: [Int]) -> [Float] {
        var sums = Array(repeating: Float(0), count: topicCount)
        sums.withUnsafeMutableBufferPointer { sums in
            values.withUnsafeBufferPointer { values in
                for word in words {
                    let row = word * topicCount
                    for topic in 0..<topicCount { sums[topic] += values[row + topic] }
                }
            }
        }
        return sums
    }

    /// By topic: a word on average; empty for no words.
    func mean(of words: [Int]) -> [Float] { words.isEmpty ? [] : likeness(of: words).map { $0 / Float(words.count) } }
}
