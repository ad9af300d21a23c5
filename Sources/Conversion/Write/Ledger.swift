import Documents

/// Where every line of a document ended up: nothing is lost, nothing is invented.
package struct Ledger: Sendable {
    package struct Entry: Sendable {
        package let line: Int
        package let page: Int?
        package let text: String
        package let place: Place
        /// The entity that holds it: `inspections/staffordshire/2022-05-focused-visit.md`; nil for furniture of none.
        package let entity: String?
        package let notes: [Note]
    }

    /// The document, relative to the content folder.
    package let document: String
    /// One for each line that is not blank, in order.
    package let entries: [Entry]

    /// Numbers of the lines that ended up in no place: a fault of the conversion.
    package let unaccounted: [Int]

    /// Draws up the account of a document from the blocks of its parts.
    init(of source: SourceDocument, parts: [(entity: String?, blocks: [Block])]) {
        var byLine: [Int: (entity: String?, block: Block)] = [:]
        for part in parts {
            for block in part.blocks { for line in block.lines { byLine[line] = (part.entity, block) } }
        }
        document = source.path
        let lines = source.lines.filter { !$0.isBlank }
        entries = lines.compactMap { line in
            byLine[line.number].map { entity, block in
                Entry(
                    line: line.number, page: line.page, text: line.text, place: block.place, entity: entity,
                    notes: block.notes.filter { $0.line == line.number })
            }
        }
        unaccounted = lines.map(\.number).filter { byLine[$0] == nil }
    }

    /// How many lines each place holds, by the place's name.
    package var counts: [(place: String, lines: Int)] {
        var counts: [String: Int] = [:]
        for entry in entries { counts[entry.place.name, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
