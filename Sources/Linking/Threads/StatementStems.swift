import Algorithms
import Documents

/// The longer words of a statement, cut to their beginnings: tells cheaply whether two statements share wording.
///
/// For answers to a request, which may put a thing differently: "supervision recorded monthly" and "monthly recording of
/// supervision" share three stems. (What a council repeats word for word is told by `NearlySameWords`, and the statements that
/// coded words were taken from by `Coverage`: both ask for most of the words.)
struct StatementStems: Sendable {
    /// Sorted, each once.
    private let stems: [UInt64]

    /// Shorter words occur in any statement.
    ///
    /// This and the other numbers are set on Staffordshire's requests of 2012 to 2023; not measured.
    static let shortestWord = 5
    /// How much of a word counts, in UTF-8 bytes, at most eight: "supervi" of "supervision" and "supervisor".
    static let length = 7
    /// Two statements on one topic share one or two longer words by chance.
    static let fewestShared = 3
    /// Of the shorter statement's stems at least one in so many is shared.
    static let sharedOneIn = 3

    init(of text: String) {
        var text = text
        let found = text.withUTF8 { bytes in
            var stems: [UInt64] = []
            var cursor = FoldedWords.Cursor(bytes)
            while let sign = cursor.next() {
                guard case .letter(let first) = sign else { continue }
                if let stem = Self.stem(startingWith: first, from: &cursor), !Self.common.contains(stem) { stems.append(stem) }
            }
            return stems
        }
        stems = Array(found.sorted().uniqued())
    }

    /// The beginning of a word as one number; nil for a short word.
    private static func stem(startingWith first: UInt8, from cursor: inout FoldedWords.Cursor) -> UInt64? {
        var stem = UInt64(first), count = 1
        while let letter = cursor.nextLetter() {
            count += 1
            if count <= length { stem = stem << 8 | UInt64(letter) }
        }
        cursor.skipPossessive()
        return count >= shortestWord ? stem : nil
    }

    /// Whether two statements share so many stems that they speak of a thing in the same words.
    func overlap(_ other: StatementStems) -> Bool {
        let shared = self.shared(with: other)
        return shared >= Self.fewestShared && shared * Self.sharedOneIn >= min(stems.count, other.stems.count)
    }

    /// How many stems two statements share.
    func shared(with other: StatementStems) -> Int {
        var (left, right, shared) = (0, 0, 0)
        while left < stems.count, right < other.stems.count {
            if stems[left] == other.stems[right] {
                (left, right, shared) = (left + 1, right + 1, shared + 1)
            } else if stems[left] < other.stems[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return shared
    }

    /// Longer words that occur in any statement of these reports.
    private static let common: Set<UInt64> = Set(
        [
            "child", "children", "young", "people", "ensure", "their", "social", "workers", "service", "these", "there", "which", "where",
            "quality",
            "needs",
        ]
        .map { $0.utf8.prefix(length).reduce(0) { $0 << 8 | UInt64($1) } })
}
