import Documents

/// Proves a body against its source: word for word and in order, apart from what the ledger names.
enum LedgerCheck {
    /// The first difference between the words of the written body, read again, and those of its lines; nil where there is none.
    static func difference(between markdown: Markdown, and blocks: [Block], of source: SourceDocument) -> Diagnostic? {
        let written = words(of: markdown)
        var expected: [(word: String, line: Int)] = []
        for block in bodyInMarkdownOrder(blocks) { expected += words(of: block, in: source) }
        for (index, item) in expected.enumerated() where index >= written.count || written[index] != item.word {
            let found = index < written.count ? "\"\(written[index])\"" : "nothing"
            return Diagnostic(
                at: source.location(ofLine: item.line),
                "the conversion would change this line: its word \"\(item.word)\" came out as \(found); this is a fault of the tool, please report it"
            )
        }
        guard written.count == expected.count else {
            return Diagnostic(
                at: source.location(ofLine: expected.last?.line ?? 1),
                "the conversion would add the word \"\(written[expected.count])\"; this is a fault of the tool, please report it")
        }
        return nil
    }

    /// The blocks in the order in which Markdown is read again: footnotes last, in the order in which the text refers to them.
    private static func bodyInMarkdownOrder(_ blocks: [Block]) -> [Block] {
        let body = blocks.filter(\.isInBody)
        func isNote(_ block: Block) -> Bool { if case .footnote = block.kind { true } else { false } }
        let references = body.filter { !isNote($0) }.flatMap(\.noteLabels)
        let notes = body.filter(isNote).enumerated().sorted { left, right in
            (place(of: left.element, in: references), left.offset) < (place(of: right.element, in: references), right.offset)
        }
        return body.filter { !isNote($0) } + notes.map(\.element)
    }

    private static func place(of note: Block, in references: [String]) -> Int {
        guard case .footnote(let label) = note.kind else { return 0 }
        return references.firstIndex(of: label) ?? references.count
    }

    /// The words of a block's lines in the source, with what the notes say done to them.
    private static func words(of block: Block, in source: SourceDocument) -> [(word: String, line: Int)] {
        var words = block.lines.flatMap { number in Words.list(in: source.lines[number - 1].text).map { (word: $0, line: number) } }
        for note in block.notes where note.kind != .joined { apply(note, to: &words) }
        return words
    }

    /// Replaces the words of a note where they first occur on its line; those of a contact detail on any line, as it may run over two.
    private static func apply(_ note: Note, to words: inout [(word: String, line: Int)]) {
        let before = Words.list(in: note.before)
        let after = Words.list(in: note.after).map { (word: $0, line: note.line) }
        if note.kind == .restored {
            words = after + words
            return
        }
        let start = words.indices.first { index in
            (note.kind == .withheld || words[index].line == note.line) && words[index...].lazy.map(\.word).starts(with: before)
        }
        if let start { words.replaceSubrange(start..<(start + before.count), with: after) }
    }

    private static func words(of markdown: Markdown) -> [String] { markdown.blocks.flatMap(words(of:)) }

    private static func words(of block: Markdown.Block) -> [String] {
        switch block {
        case .heading(_, let text, _), .paragraph(let text, _): Words.list(in: text.text)
        case .list(let list): list.items.flatMap { item in (item.number.map { [String($0)] } ?? []) + item.blocks.flatMap(words(of:)) }
        case .table(let table): ([table.header] + table.rows).flatMap { $0.flatMap { Words.list(in: $0.text) } }
        case .quote(let blocks, _), .footnote(_, let blocks, _): blocks.flatMap(words(of:))
        case .code(let text, _): Words.list(in: text)
        case .rule: []
        }
    }
}
