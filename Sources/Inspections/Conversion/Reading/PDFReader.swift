package import Documents

/// Reads PDF documents: from the places of letters on pages to lines in the order of reading.
package enum PDFReader {
    /// Lines numbered through the document, each with its page and how it lies there.
    static func lines(of text: PDFText) -> [SourceLine] {
        var lines: [SourceLine] = []
        var tables = 0
        for page in text.pages {
            let rows = page.rows
            let found = PageTables(rows: rows, width: page.width).tables(from: tables)
            tables += found.count
            var ordered: [PDFText.Line] = []
            for (index, row) in rows.enumerated() {
                if let table = found.first(where: { $0.rows.contains(index) }) {
                    if table.rows.lowerBound == index { ordered += table.lines }
                } else {
                    ordered.append(PDFText.Line(row))
                }
            }
            for line in ordered {
                lines.append(SourceLine(number: lines.count + 1, page: page.number, text: line.text, layout: line.layout, words: line.words))
            }
        }
        return lines
    }
}
