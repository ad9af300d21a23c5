import Documents
import England
import Inspections

/// Finds the statements of a record that hold the words of a coded one, whose sentences may be cut elsewhere.
///
/// A person who coded a report from its PDF may have joined a list to its lead-in, or cut a sentence at a page's end; footnote
/// marks and hyphens at line ends differ too. So words are compared as a bag, and some may be missing.
struct Coverage: Sendable {
    private typealias Bag = [[UInt8]: Int]

    private let statements: [LinkedStatement]
    private let bags: [Bag]
    /// The statements in which three words follow each other.
    private let index: [[[UInt8]]: [Int]]

    // All shares are of words, in hundredths. They are set on two coded reports (Staffordshire 2012, Stoke-on-Trent 2022), of
    // whose 280 statements none is lost; not measured further.

    /// How many statements with shared phrases are tried, those with most first.
    static let mostTried = 12
    /// A statement that brings fewer words that are still wanted is left out.
    static let fewestWords = 2
    /// So much of the wanted words must a statement bring.
    static let leastBrought = 15
    /// So much of a statement's own words must be wanted, unless it brings nearly all.
    static let leastWanted = 50
    /// A statement that brings so much counts whatever else it holds: the coded statement is a piece of it.
    static let nearlyAll = 80
    /// Where no more than this is missing, no further statement is tried.
    static let enoughMissing = 10
    /// Where more than this is missing in the end, the coded statement is lost.
    static let mostMissing = 35

    init(of statements: [LinkedStatement]) {
        self.statements = statements
        let words = statements.map { FoldedWords.words(of: $0.statement.text) }
        bags = words.map(Self.bag)
        var index: [[[UInt8]]: [Int]] = [:]
        for (place, words) in words.enumerated() {
            for phrase in Set(Self.phrases(of: words)) { index[phrase, default: []].append(place) }
        }
        self.index = index
    }

    /// The fewest statements that together hold nearly all words of a text; none where too many cannot be found.
    func statements(covering text: String) -> [LinkedStatement] {
        let words = FoldedWords.words(of: text)
        let wanted = Self.bag(of: words)
        var missing = wanted
        var chosen: [Int] = []
        for place in candidates(for: words) {
            let gain = Self.shared(missing, bags[place])
            let isMostlyWanted = Self.shared(wanted, bags[place]) * 100 >= size(place) * Self.leastWanted
            if gain >= Self.fewestWords, gain * 100 >= words.count * Self.leastBrought,
                isMostlyWanted || gain * 100 >= words.count * Self.nearlyAll
            {
                chosen.append(place)
                for (word, count) in bags[place] { missing[word] = max(0, (missing[word] ?? 0) - count) }
            }
            if missing.values.reduce(0, +) * 100 <= words.count * Self.enoughMissing { break }
        }
        let isCovered = missing.values.reduce(0, +) * 100 <= words.count * Self.mostMissing
        return isCovered ? chosen.map { statements[$0] } : []
    }

    /// The statements that share most phrases with some words, those first; of two alike the shorter.
    private func candidates(for words: [[UInt8]]) -> [Int] {
        var hits: [Int: Int] = [:]
        for phrase in Set(Self.phrases(of: words)) { for place in index[phrase] ?? [] { hits[place, default: 0] += 1 } }
        let ranked = hits.sorted { left, right in
            (-left.value, size(left.key), left.key) < (-right.value, size(right.key), right.key)
        }
        return ranked.prefix(Self.mostTried).map(\.key)
    }

    private func size(_ place: Int) -> Int { bags[place].values.reduce(0, +) }

    private static func shared(_ left: Bag, _ right: Bag) -> Int {
        left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    }

    private static func bag(of words: [[UInt8]]) -> Bag {
        words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Every three words that follow each other; all of them where there are fewer.
    private static func phrases(of words: [[UInt8]]) -> [[[UInt8]]] {
        (0..<max(1, words.count - 2)).map { Array(words[$0..<min($0 + 3, words.count)]) }
    }
}
