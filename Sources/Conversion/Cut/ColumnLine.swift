import Documents

/// A line of a text whose columns stand apart by spaces.
struct ColumnLine {
    let source: SourceLine
    /// Its parts between wide gaps, each with the column, from 0, where it begins; the mark of an item or a paragraph is no part.
    let cells: [(column: Int, words: String)]

    /// Spaces of the narrowest gap between two columns: letters of all widths are put on a grid, so that two stand between words too.
    static let narrowestGap = 3

    init(_ line: SourceLine) {
        source = line
        var cells: [(column: Int, words: String)] = []
        var gap = Self.narrowestGap
        for (column, character) in line.text.filter({ $0 != "\u{0C}" }).enumerated() {
            if character.isSpace {
                gap += 1
            } else if gap >= Self.narrowestGap, !cells.last.map({ Self.isMark($0.words) }).isTrue {
                cells.append((column, String(character)))
                gap = 0
            } else {
                cells[cells.count - 1].words += (gap > 0 ? " " : "") + String(character)
                gap = 0
            }
        }
        self.cells = cells
    }

    /// With one space for each gap.
    var words: String { cells.map(\.words).joined(separator: " ") }
    var firstWord: Substring { words.prefix { $0 != " " } }

    /// "•", "41.", "a.", "1": what stands before an item, a paragraph or a note.
    static func isMark(_ words: String) -> Bool {
        guard let first = words.unicodeScalars.first else { return false }
        if words.unicodeScalars.count == 1 { return !first.properties.isAlphabetic }
        return words.utf8.count <= longestMark && words.hasSuffix(".") && words.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
            || words.count == 2 && words.hasSuffix(".") && first.properties.isLowercase
    }

    /// UTF-8 bytes of "123.".
    private static let longestMark = 4
}

extension Bool? {
    fileprivate var isTrue: Bool { self ?? false }
}
