/// A Markdown document as a tree of values: CommonMark with GFM tables and footnotes.
package struct Markdown: Sendable, Equatable {
    package let blocks: [Block]
    /// Everything whose words are in no block: raw HTML, titles of links, footnotes that nothing refers to.
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

        package var line: Int {
            switch self {
            case .heading(_, _, let line), .paragraph(_, let line), .quote(_, let line), .code(_, let line), .rule(let line),
                .footnote(_, _, let line):
                line
            case .list(let list): list.line
            case .table(let table): table.line
            }
        }
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

    /// Words that would not reach a page.
    package struct Dropped: Sendable, Equatable {
        /// "the title of a link, "words","
        let what: String
        let remedy: String
        package let line: Int
        /// Of a block of raw HTML, all of it.
        package var html: String?
    }

    /// An error for each piece of a text that would vanish.
    package func lostWords(in path: String) -> Diagnostics {
        Diagnostics(dropped.map { Diagnostic(at: SourceLocation(path, line: $0.line), "\($0.what) does not reach the page; \($0.remedy)") })
    }

    /// Every text of every block, as a page shows it, with its line.
    package var texts: [(text: String, line: Int)] { blocks.flatMap(Self.texts(of:)) }

    private static func texts(of block: Block) -> [(text: String, line: Int)] {
        switch block {
        case .heading(_, let text, let line), .paragraph(let text, let line): [(text.text, line)]
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(texts(of:)) }
        case .table(let table):
            [(table.header.map(\.text).joined(separator: " "), table.line)]
                + table.rows.enumerated().map { ($1.map(\.text).joined(separator: " "), table.line + 2 + $0) }
        case .quote(let blocks, _), .footnote(_, let blocks, _): blocks.flatMap(texts(of:))
        case .code(let text, let line): [(text, line)]
        case .rule: []
        }
    }
}
