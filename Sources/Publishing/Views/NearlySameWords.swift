import Documents
import England
import Inspections
import Linking

/// Finds the statement of an inspection that a council's statement nearly repeats.
struct NearlySameWords {
    private let statements: [LinkedStatement]
    private let sizes: [Int]
    /// The statements that hold a word, each once.
    private let places: [String: [Int]]

    init(in statements: [LinkedStatement]) {
        let words = statements.map { Self.words(of: $0.statement.text) }
        var places: [String: [Int]] = [:]
        for (place, words) in words.enumerated() {
            for word in words { places[word, default: []].append(place) }
        }
        self.statements = statements
        sizes = words.map(\.count)
        self.places = places
    }

    /// How much of all words of two sentences both must have, for one to repeat the other.
    ///
    /// Source: a council's paper on an inspection, 60 statements. Four repeat inspectors' sentences and share 0.88 to 1 of the words;
    /// of the others none shares more than 0.39.
    static let leastShare = 0.6

    /// Shorter texts, such as “N/A” and “I recommend that Cabinet:”, repeat nothing, whatever they share.
    static let fewestWords = 4

    /// The one that shares most words; nil where none shares enough.
    func match(for text: String) -> LinkedStatement? {
        let words = Self.words(of: text)
        guard words.count >= Self.fewestWords else { return nil }
        var shared: [Int: Int] = [:]
        for word in words {
            for place in places[word] ?? [] { shared[place, default: 0] += 1 }
        }
        let best = shared.map { place, count in
            (place: place, share: Double(count) / Double(words.count + sizes[place] - count))
        }.max { ($0.share, -$0.place) < ($1.share, -$1.place) }
        return best.flatMap { $0.share >= Self.leastShare ? statements[$0.place] : nil }
    }

    private static func words(of text: String) -> Set<String> {
        Set(text.split(separator: " ").map { WordDifference.key(String($0)) }.filter { !$0.isEmpty })
    }
}
