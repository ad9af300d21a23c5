import Documents

/// Where every line of a document ended up: nothing is lost, nothing is invented.
package struct Ledger: Sendable {
    package struct Entry: Sendable {
        package let line: Int
        package let page: Int?
        /// What is printed on it; a bracket for each contact detail.
        package let text: String
        package let place: Place
        /// The part of the document that holds it, by its place among them.
        package let part: Int
        package let notes: [Note]
    }

    /// The document, relative to the content folder.
    package let document: String
    /// One for each line that is not blank, in order.
    package let entries: [Entry]

    /// The entity that each part became: `inspections/staffordshire/2022-05-focused-visit.md`; nil for a cover, and before they are named.
    package var entities: [String?]

    /// Numbers of the lines that ended up in no place: a fault of the conversion.
    package let unaccounted: [Int]

    /// Draws up the account of a document from the blocks of its parts.
    init(of source: SourceDocument, parts: [[Block]]) {
        var byLine: [Int: (part: Int, block: Block, broken: [Note])] = [:]
        for (part, blocks) in parts.enumerated() {
            for block in blocks {
                let broken = block.notes.filter { note in
                    note.kind == .withheld && !block.lines.contains { source.lines[$0 - 1].text.range(of: note.before) != nil }
                }
                for line in block.lines { byLine[line] = (part, block, broken) }
            }
        }
        document = source.path
        entities = parts.map { _ in nil }
        let lines = source.lines.filter { !$0.isBlank }
        entries = lines.compactMap { line in
            byLine[line.number].map { part, block, broken in
                Entry(
                    line: line.number, page: line.page, text: Self.shown(line.text, of: block, broken: broken), place: block.place,
                    part: part, notes: block.notes.filter { $0.line == line.number }.map(Self.shown))
            }
        }
        unaccounted = lines.map(\.number).filter { byLine[$0] == nil }
    }

    /// A line as anybody may read it: no contact detail is printed.
    /// - Parameter broken: the block's details that no line holds whole, as one broken at a line's end; no line is shown then
    ///   that may hold a part of one.
    private static func shown(_ text: String, of block: Block, broken: [Note]) -> String {
        if case .withheld(let detail) = block.place { return detail.bracket }
        // A detail that goes on in the next block: its parts are no details by themselves.
        var line = text
        for note in block.notes where note.kind == .withheld {
            if let range = line.range(of: note.before) { line.replaceSubrange(range, with: note.after) }
        }
        let (words, found) = Withholding.withheld(line)
        return found.isEmpty && line == text && !broken.isEmpty ? broken.map(\.after).joined(separator: " ") : words
    }

    /// A note as anybody may read it.
    private static func shown(_ note: Note) -> Note {
        let before = note.kind == .withheld ? note.after : Withholding.withheld(note.before).text
        return Note(note.kind, line: note.line, before: before, after: Withholding.withheld(note.after).text)
    }

    /// How many lines each place holds, by the place's name.
    package var counts: [(place: String, lines: Int)] {
        var counts: [String: Int] = [:]
        for entry in entries { counts[entry.place.name, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
