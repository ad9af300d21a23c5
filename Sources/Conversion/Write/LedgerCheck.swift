import Documents

/// Proves a body against its source: word for word and in order, apart from what the ledger names.
enum LedgerCheck {
    /// A word and the line that it is on.
    struct LocatedWord: Sendable {
        let word: String
        let line: Int
    }

    /// The first difference between the words of the written body, read again, and those of its lines; nil where there is none.
    static func difference(between markdown: Markdown, and blocks: [Block], of source: SourceDocument) -> Diagnostic? {
        let written = words(of: markdown)
        let expected = words(of: blocks, in: source)
        for (index, item) in expected.enumerated() where index >= written.count || written[index].word != item.word {
            let found = index < written.count ? "\"\(written[index].word)\"" : "nothing"
            return Diagnostic(
                at: source.location(ofLine: item.line),
                "the conversion would change this line: its word \"\(item.word)\" came out as \(found); this is a fault of the tool, please report it"
            )
        }
        guard written.count == expected.count else {
            return Diagnostic(
                at: source.location(ofLine: expected.last?.line ?? 1),
                "the conversion would add the word \"\(written[expected.count].word)\"; this is a fault of the tool, please report it")
        }
        return nil
    }

    /// The words that a body has by its source, with what the ledger names done to them, in the order of Markdown.
    static func words(of blocks: [Block], in source: SourceDocument) -> [LocatedWord] {
        bodyInMarkdownOrder(blocks).flatMap { words(of: $0, in: source) }
    }

    /// The blocks in the order in which Markdown is read again: footnotes last, in the order in which the text refers to them.
    private static func bodyInMarkdownOrder(_ blocks: [Block]) -> [Block] {
        let body = blocks.filter(\.isInBody)
        let notes = body.keptNotes
        let labels = body.filter { !$0.isFootnote }.flatMap(\.noteLabels)
        let references = Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
        let sorted = notes.sorted { (references[$0.value] ?? 0, $0.key) < (references[$1.value] ?? 0, $1.key) }
        return body.indices.filter { notes[$0] == nil }.map { body[$0] } + sorted.map { body[$0.key] }
    }

    /// The words of a block's lines in the source, with what the notes say done to them.
    private static func words(of block: Block, in source: SourceDocument) -> [LocatedWord] {
        var words = block.lines.flatMap { Self.words(of: source.lines[$0 - 1].text, on: $0) }
        for note in block.notes where note.kind != .joined { apply(note, to: &words) }
        return words
    }

    /// Replaces the words of a note where they first occur on its line; those of a contact detail on any line, as it may run over two.
    private static func apply(_ note: Note, to words: inout [LocatedWord]) {
        let before = Words.list(in: note.before)
        let after = self.words(of: note.after, on: note.line)
        if note.kind == .restored {
            words = after + words
            return
        }
        let start = words.indices.first { index in
            (note.kind == .withheld || words[index].line == note.line) && words[index...].lazy.map(\.word).starts(with: before)
        }
        if let start { words.replaceSubrange(start..<(start + before.count), with: after) }
    }

    private static func words(of text: String, on line: Int) -> [LocatedWord] {
        Words.list(in: text).map { LocatedWord(word: $0, line: line) }
    }

    /// The words of a body, each with the line on which its paragraph, item or row begins.
    static func words(of markdown: Markdown) -> [LocatedWord] { markdown.blocks.flatMap(words(of:)) }

    private static func words(of block: Markdown.Block) -> [LocatedWord] {
        switch block {
        case .heading(_, let text, let line), .paragraph(let text, let line): words(of: text.text, on: line)
        case .list(let list):
            list.items.flatMap { item in (item.number.map { words(of: String($0), on: item.line) } ?? []) + item.blocks.flatMap(words(of:))
            }
        case .table(let table):
            table.header.flatMap { words(of: $0.text, on: table.line) }
                + table.rows.enumerated().flatMap { place, row in row.flatMap { words(of: $0.text, on: table.line + 2 + place) } }
        case .quote(let blocks, _), .footnote(_, let blocks, _): blocks.flatMap(words(of:))
        case .code(let text, let line): words(of: text, on: line)
        case .rule: []
        }
    }
}
