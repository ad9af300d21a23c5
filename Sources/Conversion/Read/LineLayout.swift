import Documents

/// How a line lies on its page. Lengths are in two thirds of a point.
package struct LineLayout: Sendable, Equatable {
    /// A sign in front of a line's words that says what they are.
    package enum Marker: Sendable, Equatable {
        case bullet
        /// `isApart` where it can be nothing but the sign of an item; others open a line of running text now and then.
        case dash(isApart: Bool)
        /// "41."; `isApart` where a wide space follows, as it does in front of hanging paragraphs and hardly in running text.
        case number(Int, isApart: Bool)
        /// A small raised number: the label of a footnote.
        case label(String)
    }

    /// A place in a table of two columns.
    package struct Cell: Sendable, Equatable {
        /// Counted through the document.
        package let table: Int
        package let row: Int
        package let column: Int
    }

    /// Where the line's first sign begins, its marker included.
    package var left: Int
    /// Where its words begin, behind the marker.
    package var textLeft: Int
    package var right: Int
    package let top: Int
    package let height: Int
    /// Of most of its letters.
    package let size: Int
    /// Whether all of it is bold.
    package let isBold: Bool
    package var marker: Marker?
    package var cell: Cell?
    /// Whether it names who is responsible for what is asked beside it.
    var namesResponsible = false

    package var bottom: Int { top + height }
}

extension PDFText {
    /// One line of print before it has a number: its words with the marker, and how it lies.
    struct Line: Sendable {
        var text: String
        var layout: LineLayout
        /// The words without the marker.
        var words: String
    }
}
