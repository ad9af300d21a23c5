/// How large a Markdown text may be in the ways by which a small file can take hours or gigabytes to read.
///
/// Each bound is far above what any report of the test collection has once it is converted (a table of 19 cells, 26 brackets),
/// and far below what an office machine has trouble with.
enum MarkdownBounds {
    /// Cells of one table, with its head's columns in each row, as the parser fills short rows up.
    static let mostCells = 50_000
    /// Opening brackets: links, references and footnotes.
    static let mostBrackets = 10_000
    /// Bytes of the longest line times the brackets: what a text grows to where each bracket is a reference to one long address.
    static let mostBytesOfReferences = 20_000_000
    /// Signs that can open a quote or a list at the start of one line: each is a block in a block.
    static let mostOpenings = 100

    /// What is too large, with the line; nil where nothing is.
    static func problem(in lines: [ArraySlice<UInt8>]) -> (what: String, line: Int)? {
        var (brackets, longest) = (0, 0)
        /// The columns of the table that the line may belong to, and its cells so far.
        var (columns, cells) = (0, 0)
        for (index, line) in lines.enumerated() {
            brackets += line.count { $0 == UInt8(ascii: "[") }
            if brackets > mostBrackets { return ("more than \(mostBrackets) brackets [", index) }
            longest = max(longest, line.count)
            if brackets * longest > mostBytesOfReferences { return ("lines as long and brackets as many as here", index) }
            if openings(of: line) > mostOpenings { return ("more than \(mostOpenings) quotes or lists inside each other", index) }
            if line.allSatisfy(\.isSpace) {
                columns = 0
            } else if isRule(line) {
                (columns, cells) = (line.count { $0 == UInt8(ascii: "|") } + 1, 0)
            }
            cells += columns
            if cells > mostCells { return ("a table of more than \(mostCells) cells", index) }
        }
        return nil
    }

    /// `| --- | :-: |`, the line below the head of a table.
    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-")) && line.allSatisfy { $0.isSpace || "|:->".utf8.contains($0) }
    }

    /// ">> - - words" has four: a quote needs no space behind its sign, an item of a list does.
    private static func openings(of line: ArraySlice<UInt8>) -> Int {
        var count = 0
        for place in line.indices where !line[place].isSpace {
            let isItem = "-+*".utf8.contains(line[place]) && line[(place + 1)...].first?.isSpace ?? true
            guard isItem || line[place] == UInt8(ascii: ">") else { break }
            count += 1
        }
        return count
    }
}
