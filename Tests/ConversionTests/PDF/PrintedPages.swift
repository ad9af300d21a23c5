@testable import Conversion
import Documents
import England
@testable import Inspections

/// A run of print for a page made by hand.
func print(_ text: String, left: Int = 100, top: Int, size: Int = 18, bold: Bool = false, width: Int? = nil) -> PDFText.Fragment {
    let height = size * 11 / 9
    return PDFText.Fragment(
        left: left, top: top, width: width ?? text.count * size / 2, height: height, size: size, isBold: bold, text: text)
}

/// Lines of running text below each other, 22 apart.
func lines(_ texts: [String], left: Int = 100, top: Int, size: Int = 18, bold: Bool = false) -> [PDFText.Fragment] {
    texts.enumerated().map { print($1, left: left, top: top + 22 * $0, size: size, bold: bold) }
}

/// Pages of 892 by 1262, numbered from 1.
func pages(_ pages: [[PDFText.Fragment]]) -> PDFText {
    PDFText(pages: pages.enumerated().map { PDFText.Page(number: $0 + 1, width: 892, height: 1262, fragments: $1) })
}
