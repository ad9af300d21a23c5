/// A Markdown document as a tree of values: CommonMark with GFM tables and footnotes.
package struct Markdown: Sendable, Equatable {
    package let blocks: [Block]
    /// Raw HTML and anything else that was dropped, as warnings with their lines.
    package let dropped: [Dropped]

    /// One block, with the 1-based line of the file where it starts.
    package indirect enum Block: Sendable, Equatable {
        case heading(level: Int, Text, line: Int)
        case paragraph(Text, line: Int)
        case list(List)
        case table(Table)
        case quote([Block], line: Int)
        case code(String, line: Int)
        case rule(line: Int)
        case footnote(label: String, [Block], line: Int)
    }

    package struct List: Sendable, Equatable {
        package let isOrdered: Bool
        package let items: [Item]
        package let line: Int
    }

    package struct Item: Sendable, Equatable {
        /// The number as printed in the source (Markdown itself would count up from the first one).
        package let number: Int?
        package let blocks: [Block]
        package let line: Int
    }

    package struct Table: Sendable, Equatable {
        package let header: [Text]
        package let rows: [[Text]]
        /// The line of the header; row n (from 0) is on line + 2 + n.
        package let line: Int
    }

    /// Plain text with marks over it; soft breaks are spaces.
    package struct Text: Sendable, Equatable {
        package var text: String
        /// Sorted by start; ranges nest or are apart, never cross.
        package var spans: [Span]
        /// UTF-8 offsets of the spaces that stand for line breaks, to find the line of a sentence.
        package var breaks: [Int]

        package init(_ text: String = "", spans: [Span] = [], breaks: [Int] = []) {
            self.text = text
            self.spans = spans
            self.breaks = breaks
        }
    }

    package struct Span: Sendable, Equatable {
        package enum Kind: Sendable, Equatable {
            case emphasis, strong, code
            case link(destination: String)
            /// A zero-length mark where the text refers to a footnote.
            case footnote(label: String)
        }

        package let kind: Kind
        /// UTF-8 offsets into the text.
        package let range: Range<Int>

        package init(kind: Kind, range: Range<Int>) {
            self.kind = kind
            self.range = range
        }
    }

    package struct Dropped: Sendable, Equatable {
        package let what: String
        package let line: Int
        /// Of a block of raw HTML, all of it.
        package var html: String?
    }
}
