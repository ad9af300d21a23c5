import Documents

/// A piece of a document that is dealt with as a whole: a heading, a paragraph, an item, a row.
package struct Block: Sendable {
    package enum Kind: Sendable, Equatable {
        /// `level` is nil where the document shows only that it is a heading.
        case heading(level: Int?)
        case paragraph
        case numbered(Int)
        /// `marker` keeps a printed letter or number such as "a."; it is nil for a plain bullet.
        case item(depth: Int, marker: String?)
        case row([String])
        case footnote(label: String)
    }

    package var kind: Kind
    /// The words, repaired; for a row its cells with tabs between.
    package var text: String
    /// The lines of the source it came from, in order.
    package var lines: [Int]
    package var page: Int?
    /// The page of its last line.
    package var lastPage: Int?
    /// For each page break inside it: the page behind the break, and how many of its words are before it.
    var pageBreaks: [(page: Int, words: Int)] = []
    /// Whether it is indented under the numbered paragraph before it; nil for texts, whose lines show no indents.
    package var isIndented: Bool?
    /// How its letters are set, where the document shows it; headings of one setting have one level.
    var setting: Setting?
    /// Whether it names who is responsible for what is asked below it.
    var namesResponsible = false
    /// The grade printed in one box with a heading: "Inadequate".
    var boxedGrade: String?
    /// Where it ends up.
    package var place = Place.body
    package var notes: [Note] = []
    /// Whether at least one blank line is before it.
    package var followsGap: Bool
    /// A paragraph, list or table that belongs to the numbered paragraph before it.
    package var isContinuation = false

    package init(_ kind: Kind, _ text: String, lines: [Int], page: Int? = nil, followsGap: Bool = true) {
        self.kind = kind
        self.text = text
        self.lines = lines
        self.page = page
        lastPage = page
        self.followsGap = followsGap
    }

    /// How letters are set.
    struct Setting: Hashable, Sendable {
        let size: Int
        let isBold: Bool
    }

    package var isInBody: Bool { place == .body }
    package var isHeading: Bool { if case .heading = kind { true } else { false } }
    package var isItem: Bool { if case .item = kind { true } else { false } }
    package var isRow: Bool { if case .row = kind { true } else { false } }
    package var cells: [String] { if case .row(let cells) = kind { cells } else { [] } }
    package var number: Int? { if case .numbered(let number) = kind { number } else { nil } }

    /// Whether the words end as a sentence, list lead-in or clause does.
    package var endsComplete: Bool {
        guard let last = text.utf8.last(where: { !Self.closers.contains($0) }) else { return false }
        return Self.stops.contains(last)
    }

    /// The labels of the notes that its words refer to: raised numbers, but not one that a paragraph opens with.
    var noteLabels: [String] {
        isHeading ? Superscript.labels(in: text) : Superscript.labels(in: String(text.drop { Superscript.digit($0) != nil }))
    }

    package var startsLowerCase: Bool { text.startsLowerCase }
    package var wordCount: Int {
        var (count, isBehindSpace) = (0, true)
        for scalar in text.unicodeScalars {
            let isSpace = scalar.isSpace
            if isBehindSpace && !isSpace { count += 1 }
            isBehindSpace = isSpace
        }
        return count
    }

    private static let stops = Array(".?!:;".utf8)
    /// Signs that follow a stop: quotation marks, brackets and the raised digits of a note.
    private static let closers = Array(
        "\"')]\u{201D}\u{2019}\u{2070}\u{B9}\u{B2}\u{B3}\u{2074}\u{2075}\u{2076}\u{2077}\u{2078}\u{2079}".utf8)
}
