import Documents

/// Tells page numbers from figures: bare digits at the place where pages are numbered, one more than on the page before.
///
/// "311." at the foot of a page ends a sentence, and so do "51).", "of 7.6%." and "[1]" (ten places of 431 reports).
enum PageNumbers {
    /// The numbers of the lines that are page numbers.
    static func lines(among edges: [PageEdge]) -> [Int] {
        let candidates = edges.compactMap { edge in number(in: edge.line.text).map { (edge: edge, number: $0) } }
        let byOffset = Dictionary(grouping: candidates) { $0.number - $0.edge.page }
        let proven = candidates.filter { candidate in
            candidate.edge.isOutermost && candidate.number == candidate.edge.page || isNamed(candidate.edge.line.text)
                || (byOffset[candidate.number - candidate.edge.page] ?? []).contains {
                    $0.edge.page != candidate.edge.page && $0.edge.isAtSamePlace(as: candidate.edge)
                }
        }
        // A report of one page inside a bundle is numbered at the place of the others. Places are few, pages may be many.
        let places = Dictionary(proven.map { ($0.edge.place, $0.edge) }) { first, _ in first }.values
        return candidates.filter { candidate in places.contains { $0.isAtSamePlace(as: candidate.edge) } }.map(\.edge.line.number)
    }

    /// The most digits of a page number.
    static let mostDigits = 4

    /// "7", "– 7 –", "Page 7", "7 of 20", "Page 7 of 20" and "7/20", and nothing else.
    static func number(in text: String) -> Int? {
        guard text.allSatisfy({ $0.isAlphabetic || $0.isNumber || $0.isSpace || signs.contains($0) }) else { return nil }
        var words = text.lowercased().split { !$0.isAlphabetic && !$0.isNumber }
        if words.first == "page" { words.removeFirst() }
        if words.count == 2, text.contains("/") { words.insert("of", at: 1) }
        guard words.count == 1 || words.count == 3 && words[1] == "of", let last = words.last, [words[0], last].allSatisfy(isNumber) else {
            return nil
        }
        return Int(words[0])
    }

    private static func isNumber(_ word: Substring) -> Bool { word.utf8.count <= mostDigits && word.utf8.allSatisfy(\.isDigit) }

    private static func isNamed(_ text: String) -> Bool { text.lowercased().contains("page") }

    /// Signs around a page number.
    private static let signs = "-\u{2013}\u{2014}|/"
}
