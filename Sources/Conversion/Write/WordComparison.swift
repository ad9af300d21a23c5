import Documents
import Inspections

/// Compares the words of an edited entity with those of its document, and names both places where they differ.
struct WordComparison {
    private let source: SourceDocument
    private var expected: [LedgerCheck.LocatedWord]
    private(set) var problems = Diagnostics()

    /// How many words must be alike again behind a difference: three seldom are by chance.
    private static let alike = 3
    /// How many words are looked through for that; what differs by more is another text, and is told once.
    private static let farthest = 300
    /// More differences of one entity are no help.
    private static let mostTold = 20
    /// How many words of a difference are shown.
    private static let shownWords = 12

    init(source: SourceDocument, expected: [LedgerCheck.LocatedWord]) { (self.source, self.expected) = (source, expected) }

    /// Expects the words that a person has put in the place of others.
    mutating func apply(_ amendment: Amendment) {
        let (from, to) = (Words.list(in: amendment.from), Words.list(in: amendment.to))
        let places = expected.indices.filter { !from.isEmpty && expected[$0...].lazy.map(\.word).starts(with: from) }
        guard let place = places.first, places.count == 1 else {
            let problem =
                places.isEmpty
                ? "\(source.path) does not say \"\(amendment.from)\"; give its words as printed"
                : "\(source.path) says \"\(amendment.from)\" \(places.count) times; give more of the words around it"
            problems.append(Diagnostic(at: amendment.location, problem))
            return
        }
        let line = expected[place].line
        expected.replaceSubrange(place..<(place + from.count), with: to.map { LedgerCheck.LocatedWord(word: $0, line: line) })
    }

    /// Keeps an error for each difference, in order.
    mutating func compare(with found: [LedgerCheck.LocatedWord], at path: String) {
        var (left, right) = (0, 0)
        var told = 0
        while left < expected.count || right < found.count {
            if left < expected.count, right < found.count, expected[left].word == found[right].word {
                (left, right) = (left + 1, right + 1)
                continue
            }
            let (missing, added) = difference(at: left, and: right, of: found)
            told += 1
            guard told <= Self.mostTold else { return }
            problems.append(
                diagnostic(expected[left..<(left + missing)], found[right..<(right + added)], after: left, found, right, path))
            (left, right) = (left + missing, right + added)
        }
    }

    /// The fewest words to pass over on both sides until they are alike again; all that is left where they never are.
    private func difference(at left: Int, and right: Int, of found: [LedgerCheck.LocatedWord]) -> (missing: Int, added: Int) {
        let (mostMissing, mostAdded) = (expected.count - left, found.count - right)
        for distance in 1...Self.farthest {
            for missing in 0...distance where missing <= mostMissing && distance - missing <= mostAdded {
                let (behind, beside) = (
                    expected[(left + missing)...].prefix(Self.alike), found[(right + distance - missing)...].prefix(Self.alike)
                )
                let isWhole = behind.count == Self.alike || beside.count == Self.alike || behind.count == beside.count
                if isWhole, behind.map(\.word) == beside.map(\.word) { return (missing, distance - missing) }
            }
        }
        return (mostMissing, mostAdded)
    }

    private func diagnostic(
        _ missing: ArraySlice<LedgerCheck.LocatedWord>, _ added: ArraySlice<LedgerCheck.LocatedWord>, after left: Int,
        _ found: [LedgerCheck.LocatedWord], _ right: Int, _ path: String
    ) -> Diagnostic {
        let line = added.first?.line ?? (right < found.count ? found[right].line : found.last?.line ?? 1)
        let place = shown(missing.first?.line ?? (left < expected.count ? expected[left].line : expected.last?.line ?? 1))
        let message: String
        switch (missing.isEmpty, added.isEmpty) {
        case (false, false): message = "\(shown(added)) stands here where the document says \(shown(missing)) (\(place))"
        case (true, _): message = "\(shown(added)) stands here, which the document does not say (beside \(place))"
        default: message = "\(shown(missing)) is missing here, which the document says (\(place))"
        }
        return Diagnostic(
            at: SourceLocation(path, line: line), message + "; put its words back, or declare the change under \"amendments\"")
    }

    /// "sources/a.txt:31", or "sources/a.pdf, page 3".
    private func shown(_ line: Int) -> String {
        guard source.lines.indices.contains(line - 1), let page = source.lines[line - 1].page else { return "\(source.path):\(line)" }
        return "\(source.path), page \(page)"
    }

    private func shown(_ words: ArraySlice<LedgerCheck.LocatedWord>) -> String {
        "\"\(words.prefix(Self.shownWords).map(\.word).joined(separator: " "))\(words.count > Self.shownWords ? " …" : "")\""
    }

    /// Whether some words stand among others, one after the other.
    static func contains(_ words: [String], in others: [String]) -> Bool {
        !words.isEmpty && others.indices.contains { others[$0...].starts(with: words) }
    }
}
