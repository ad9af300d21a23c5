import Documents
import England
import Inspections

/// How much more often each word stands in statements on a topic than in others, as logarithms of odds.
///
/// The cues teach it: a statement is on a topic where a cue of it says so. What it adds are the words around the cues, by which
/// a cue in another sense, and a statement without a cue, are told.
struct WordTable: Sendable {
    private let topicCount: Int
    /// For each word of the lexicon, the place of its row; -1 where nothing is known of it.
    private var rows: [Int32]
    /// Row by row, a number for each topic, in tenths. Small, as every statement looks into it anew.
    private var tenths: [Int8] = []

    init(topicCount: Int, lexiconCount: Int) {
        self.topicCount = topicCount
        rows = Array(repeating: -1, count: lexiconCount)
    }

    /// The table of a file of weights.
    /// - Throws: a theme that there is not.
    init(_ words: Weights.Words, names: FeatureNames) throws(Diagnostic) {
        self.init(topicCount: names.topics.count, lexiconCount: names.lexicon.count)
        let places = try words.topics.map { topic throws(Diagnostic) in try names.topic(topic, at: words.location) }
        var count: Int32 = 0
        for row in words.rows {
            guard let word = names.word(row.word) else { continue }
            let start = tenths.count
            rows[word] = count
            count += 1
            tenths += Array(repeating: 0, count: topicCount)
            for (topic, value) in zip(places, row.tenths) { tenths[start + topic] = value }
        }
    }

    /// By topic: all words together.
    func likeness(of words: [Int]) -> [Float] {
        var sums = Array(repeating: Int32(0), count: topicCount)
        sums.withUnsafeMutableBufferPointer { sums in
            tenths.withUnsafeBufferPointer { tenths in
                for word in words where rows[word] >= 0 {
                    let start = Int(rows[word]) * topicCount
                    // A row by itself, so that several topics are added up by one instruction.
                    let row = UnsafeBufferPointer(rebasing: tenths[start..<start + topicCount])
                    for topic in row.indices { sums[topic] &+= Int32(row[topic]) }
                }
            }
        }
        return sums.map { Float($0) / 10 }
    }

    /// By topic: a word on average; empty for no words.
    func mean(of words: [Int]) -> [Float] { words.isEmpty ? [] : likeness(of: words).map { $0 / Float(words.count) } }
}
