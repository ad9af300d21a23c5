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

    /// The longest common sequence of words; signs and case do not make two words differ.
    init(_ leftText: String, _ rightText: String) {
        let leftWords = leftText.split(separator: " ").map(String.init)
        let rightWords = rightText.split(separator: " ").map(String.init)
        let (leftKeys, rightKeys) = (leftWords.map(Self.key), rightWords.map(Self.key))
        var length = Array(repeating: Array(repeating: 0, count: rightKeys.count + 1), count: leftKeys.count + 1)
        for row in leftKeys.indices.reversed() {
            for column in rightKeys.indices.reversed() {
                length[row][column] =
                    leftKeys[row] == rightKeys[column]
                    ? length[row + 1][column + 1] + 1 : max(length[row + 1][column], length[row][column + 1])
            }
        }
        var leftShared = Array(repeating: false, count: leftKeys.count)
        var rightShared = Array(repeating: false, count: rightKeys.count)
        var (row, column) = (0, 0)
        while row < leftKeys.count, column < rightKeys.count {
            if leftKeys[row] == rightKeys[column] {
                (leftShared[row], rightShared[column]) = (true, true)
                (row, column) = (row + 1, column + 1)
            } else if length[row + 1][column] >= length[row][column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        left = Self.runs(leftWords, leftShared)
        right = Self.runs(rightWords, rightShared)
    }

    /// Letters and digits of a word, lower-case.
    static func key(_ word: String) -> String {
        String(decoding: word.lowercased().utf8.filter { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }, as: UTF8.self)
    }

    private static func runs(_ words: [String], _ shared: [Bool]) -> [Run] {
        var runs: [(words: [String], isShared: Bool)] = []
        for (word, isShared) in zip(words, shared) {
            if runs.last?.isShared == isShared { runs[runs.count - 1].words.append(word) } else { runs.append(([word], isShared)) }
        }
        return runs.map { Run(words: $0.words.joined(separator: " "), isShared: $0.isShared) }
    }
}
