import Documents

/// The text of a PDF as it lies on its pages.
package struct PDFText: Sendable, Equatable {
    package var pages: [Page] = []

    package struct Page: Sendable, Equatable {
        /// 1-based, counted through the file.
        package let number: Int
        package let width: Int
        package let height: Int
        /// In the order of the file.
        package var fragments: [Fragment] = []
    }

    /// A run of text in one font. Lengths are in two thirds of a point, from the top left of the page.
    package struct Fragment: Sendable, Equatable {
        package var left: Int
        package var top: Int
        package var width: Int
        package let height: Int
        package let size: Int
        package var isBold: Bool
        package var text: String
        /// Whether its letters are white, so that nobody sees them on paper.
        var isWhite = false

        package var right: Int { left + width }
        /// The line on which the letters stand: four fifths down the run, near enough to compare.
        package var baseline: Int { top + height * 4 / 5 }
        package var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } || text.allSatisfy(\.isSpace) }
    }
}
