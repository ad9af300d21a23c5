import Documents
import England
import Inspections

extension PDFText.Page {
    /// The rows of a letter's first page with the letterhead at the right put before the date and the address that stand beside it.
    static func withLetterheadFirst(_ rows: [[PDFText.Fragment]], width: Int) -> [[PDFText.Fragment]] {
        guard let salutation = rows.firstIndex(where: { PDFText.Line($0).text.isSalutation }) else { return rows }
        var head: [[PDFText.Fragment]] = []
        var rest: [[PDFText.Fragment]] = []
        for row in rows[..<salutation] {
            let start = row.indices.first { index in
                row[index].left >= width / 2 && (index == 0 || row[index].left - row[index - 1].printedRight >= 2 * row[index].size)
            }
            if let start { head.append(Array(row[start...])) }
            if start != 0 { rest.append(Array(row[..<(start ?? row.endIndex)])) }
        }
        return head + rest + rows[salutation...]
    }
}

extension String {
    /// "Dear Ms Riley", and nothing behind it.
    var isSalutation: Bool { opensSalutation && split(separator: " ").count <= 6 }

    /// Whether a letter's first words are here.
    var opensSalutation: Bool { hasPrefix("Dear ") }
}
