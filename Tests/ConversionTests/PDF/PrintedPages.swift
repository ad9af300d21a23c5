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

/// A line of print as it lies on its page, when its runs have been put together.
struct PrintedLine {
    var text: String
    var page = 1
    var left = 100
    /// Where the words begin behind a marker; at the left end where there is none.
    var textLeft: Int?
    var right = 700
    var top: Int
    var size = 18
    var isBold = false
    var marker: LineLayout.Marker?

    init(
        _ text: String, page: Int = 1, left: Int = 100, textLeft: Int? = nil, right: Int = 700, top: Int, size: Int = 18,
        bold: Bool = false,
        marker: LineLayout.Marker? = nil
    ) {
        (self.text, self.page, self.left, self.textLeft) = (text, page, left, textLeft)
        (self.right, self.top, self.size, self.isBold, self.marker) = (right, top, size, bold, marker)
    }

    /// Lines numbered in their order.
    static func numbered(_ lines: [PrintedLine]) -> [SourceLine] {
        lines.enumerated().map { index, line in
            var sign = ""
            switch line.marker {
            case .bullet: sign = "\u{2022} "
            case .dash: sign = "- "
            case .number(let number, _): sign = "\(number). "
            case .label, nil: break
            }
            return SourceLine(
                number: index + 1, page: line.page, text: sign + line.text,
                layout: LineLayout(
                    left: line.left, textLeft: line.textLeft ?? line.left, right: line.right, top: line.top, height: line.size * 11 / 9,
                    size: line.size, isBold: line.isBold, marker: line.marker), words: line.text)
        }
    }
}

extension Hyphenation {
    /// Of some lines, where no cue knows a word.
    static func of(_ lines: [SourceLine]) -> Hyphenation { Hyphenation(of: lines) { _, _ in (false, false) } }
}
