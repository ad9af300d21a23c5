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

    /// The one that shares most words; nil where none shares three in five of all words of the two.
    func match(for text: String) -> LinkedStatement? {
        let words = Self.words(of: text)
        guard words.count > 3 else { return nil }
        var shared: [Int: Int] = [:]
        for word in words {
            for place in places[word] ?? [] { shared[place, default: 0] += 1 }
        }
        let best = shared.map { place, count in
            (place: place, share: Double(count) / Double(words.count + sizes[place] - count))
        }.max { ($0.share, -$0.place) < ($1.share, -$1.place) }
        return best.flatMap { $0.share >= 0.6 ? statements[$0.place] : nil }
    }

    private static func words(of text: String) -> Set<String> {
        Set(text.split(separator: " ").map { WordDifference.key(String($0)) }.filter { !$0.isEmpty })
    }
}
