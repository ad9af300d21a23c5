import Documents
import England
import Inspections

/// Finds the statements of a record that hold the words of a gold one, whose sentences may be cut elsewhere.
struct Coverage: Sendable {
    private let statements: [LinkedStatement]
    private let words: [[[UInt8]: Int]]
    /// The statements in which three words stand together.
    private let index: [[[UInt8]]: [Int]]

    init(of statements: [LinkedStatement]) {
        self.statements = statements
        var words: [[[UInt8]: Int]] = []
        var index: [[[UInt8]]: [Int]] = [:]
        for (place, statement) in statements.enumerated() {
            let list = FoldedWords.words(of: statement.statement.text)
            words.append(Self.counts(of: list))
            for gram in Set(Self.grams(of: list)) { index[gram, default: []].append(place) }
        }
        self.words = words
        self.index = index
    }

    /// The fewest statements that together hold nearly all words of a text; none where two thirds cannot be found.
    func statements(covering text: String) -> [LinkedStatement] {
        let list = FoldedWords.words(of: text)
        let wanted = Self.counts(of: list)
        var hits: [Int: Int] = [:]
        for gram in Set(Self.grams(of: list)) { for place in index[gram] ?? [] { hits[place, default: 0] += 1 } }
        let ranked = hits.keys.sorted { left, right in
            let (leftKey, rightKey) = ((-(hits[left] ?? 0), size(left), left), (-(hits[right] ?? 0), size(right), right))
            return leftKey < rightKey
        }.prefix(12)
        var left = wanted
        var chosen: [Int] = []
        for place in ranked {
            let gain = Self.shared(left, words[place])
            let isMostlyWanted = Self.shared(wanted, words[place]) * 2 >= size(place)
            if gain >= 2, gain * 20 >= list.count * 3, isMostlyWanted || gain * 5 >= list.count * 4 {
                chosen.append(place)
                for (word, count) in words[place] { left[word] = max(0, (left[word] ?? 0) - count) }
            }
            if left.values.reduce(0, +) * 10 <= list.count { break }
        }
        let isCovered = left.values.reduce(0, +) * 20 <= list.count * 7
        return isCovered ? chosen.map { statements[$0] } : []
    }

    private func size(_ place: Int) -> Int { words[place].values.reduce(0, +) }

    private static func shared(_ left: [[UInt8]: Int], _ right: [[UInt8]: Int]) -> Int {
        left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    }

    private static func counts(of words: [[UInt8]]) -> [[UInt8]: Int] {
        words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func grams(of words: [[UInt8]]) -> [[[UInt8]]] {
        (0..<max(1, words.count - 2)).map { Array(words[$0..<min($0 + 3, words.count)]) }
    }
}
