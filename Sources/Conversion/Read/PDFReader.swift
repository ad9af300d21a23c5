package import Documents

/// Reads PDF documents: from the places of letters on pages to lines in the order of reading.
package enum PDFReader {
    /// Gives the text of a PDF's bytes; the path is for what it throws.
    package typealias TextReading = @Sendable (_ bytes: [UInt8], _ path: String) async throws(Diagnostic) -> PDFText

    /// Lines numbered through the document, each with its page and how it lies there.
    /// - Throws: what is no PDF, what cannot be read, and what has no words in it.
    static func lines(of bytes: [UInt8], path: String, reading: TextReading) async throws(Diagnostic) -> [SourceLine] {
        if let problem = problem(of: bytes, path: path) { throw problem }
        let text = try await reading(bytes, path)
        if let problem = PDFCheck.problem(of: text, in: bytes) { throw Diagnostic(at: SourceLocation(path), problem) }
        return lines(of: text)
    }

    /// Why bytes are no PDF that can be read, seen from the bytes alone; nil where nothing speaks against it.
    package static func problem(of bytes: [UInt8], path: String) -> Diagnostic? {
        PDFCheck.problem(of: bytes).map { Diagnostic(at: SourceLocation(path), $0) }
    }

    static func lines(of text: PDFText) -> [SourceLine] {
        var lines: [SourceLine] = []
        var tables = 0
        var previous: HeadedTable?
        for page in text.pages.map(\.upright) {
            let rows = PDFText.Page.withLetterheadFirst(page.rows, width: page.width)
            let headed = HeadedTable.all(on: rows, after: previous, from: tables)
            previous = headed.last
            tables += headed.count
            let found = PageTables(rows: rows, width: page.width).tables(from: tables).filter { table in
                headed.allSatisfy { !$0.rows.overlaps(Range(table.rows)) }
            }
            tables += found.count
            var ordered: [PDFText.Line] = []
            for (index, row) in rows.enumerated() {
                if let table = headed.first(where: { $0.rows.contains(index) }) {
                    if table.rows.lowerBound == index { ordered += table.lines }
                } else if let table = found.first(where: { $0.rows.contains(index) }) {
                    if table.rows.lowerBound == index { ordered += table.lines }
                } else {
                    ordered.append(PDFText.Line(row))
                }
            }
            let hidden = page.hiddenRows.map { PDFText.Line($0) }
            for (index, line) in (ordered + hidden).enumerated() {
                var source = SourceLine(number: lines.count + 1, page: page.number, text: line.text, layout: line.layout, words: line.words)
                source.pageCount = text.pages.count
                source.isHidden = index >= ordered.count
                lines.append(source)
            }
        }
        return Hyphenation.withoutSoftHyphens(lines)
    }
}
