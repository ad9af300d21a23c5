import Documents
import England
import Inspections
import Linking

/// The words of two texts side by side: which are in both, in order, and which only in one.
struct WordDifference {
    /// A run of words, and whether the other text has them too.
    struct Run: Equatable {
        let words: String
        let isShared: Bool
    }

    let left: [Run]
    let right: [Run]

    /// Signs and case do not make two words differ; of the words in both, as many as can be are kept in their order.
    init(_ leftText: String, _ rightText: String) {
        let leftWords = leftText.split(separator: " ").map(String.init)
        let rightWords = rightText.split(separator: " ").map(String.init)
        var leftShared = Array(repeating: true, count: leftWords.count)
        var rightShared = Array(repeating: true, count: rightWords.count)
        for change in rightWords.map(Self.key).difference(from: leftWords.map(Self.key)) {
            switch change {
            case .remove(let place, _, _): leftShared[place] = false
            case .insert(let place, _, _): rightShared[place] = false
            }
        }
        left = Self.runs(leftWords, leftShared)
        right = Self.runs(rightWords, rightShared)
    }

    /// Letters and digits of a word, lower-case.
    static func key(_ word: String) -> String {
        String(decoding: word.lowercased().utf8.filter { $0.isLetter || $0.isDigit }, as: UTF8.self)
    }

    private static func runs(_ words: [String], _ shared: [Bool]) -> [Run] {
        var runs: [(words: [String], isShared: Bool)] = []
        for (word, isShared) in zip(words, shared) {
            if runs.last?.isShared == isShared { runs[runs.count - 1].words.append(word) } else { runs.append(([word], isShared)) }
        }
        return runs.map { Run(words: $0.words.joined(separator: " "), isShared: $0.isShared) }
    }
}
