package import Documents
import England

/// The statements of a document by their opening words, by which corrections name them.
///
/// Opening words last where a document is converted again and its paragraphs are counted anew. A statement whose words are those of another,
/// or the beginning of another, is named by its anchor: `p41-3fa9`.
package struct StatementOpenings: Sendable {
    private let statements: [Statement]
    /// Sorted by words.
    private let openings: [(words: [[UInt8]], place: Int)]
    private let anchors: [String: Int]

    package init(of statements: [Statement]) {
        self.statements = statements
        openings = statements.enumerated().map { (FoldedWords.words(of: $1.text), $0) }.sorted {
            Self.isBefore($0.words, $1.words) || $0.words == $1.words && $0.place < $1.place
        }
        anchors = Dictionary(zip(statements.map(\.id), 0...)) { first, _ in first }
    }

    /// The places of the statements that a correction could mean, in the order of the text.
    package func places(of name: String) -> [Int] {
        if let place = anchors[name] { return [place] }
        let words = FoldedWords.words(of: name)
        return words.isEmpty ? [] : beginning(with: words).map(\.place).sorted()
    }

    /// The place of the one statement that a correction means.
    /// - Throws: no statement, or several.
    package func place(of correction: Correction) throws(Diagnostic) -> Int {
        let places = places(of: correction.statement)
        if places.count == 1 { return places[0] }
        throw Diagnostic(
            at: correction.location,
            places.isEmpty
                ? "no statement begins \"\(correction.statement)\"; copy its opening words from the text below"
                : "\(places.count) statements begin \"\(correction.statement)\"; give more of the opening words")
    }

    /// A name has so many words at least, so that a person knows the statement again. By judgement.
    private static let fewestWords = 6

    /// What names a statement and no other: its opening words, or its anchor.
    package func name(of place: Int) -> String {
        let statement = statements[place]
        var opening = "", count = 0
        for part in statement.text.split(separator: " ") {
            opening += opening.isEmpty ? part : " " + part
            let words = FoldedWords.words(of: opening)
            count = words.count
            if count >= Self.fewestWords, beginning(with: words).count == 1 { return opening }
        }
        return count > 0 && beginning(with: FoldedWords.words(of: opening)).count == 1 ? opening : statement.id
    }

    private func beginning(with words: [[UInt8]]) -> ArraySlice<(words: [[UInt8]], place: Int)> {
        let start = firstPlace(from: 0) { !Self.isBefore($0, words) }
        return openings[start..<firstPlace(from: start) { !$0.starts(with: words) }]
    }

    /// The first place of those from some place on whose words are so; all behind it are.
    private func firstPlace(from start: Int, where isSo: ([[UInt8]]) -> Bool) -> Int {
        var (low, high) = (start, openings.count)
        while low < high {
            let middle = (low + high) / 2
            if isSo(openings[middle].words) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static func isBefore(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
        left.lexicographicallyPrecedes(right) { $0.lexicographicallyPrecedes($1) }
    }
}
