import Documents

/// Writes the blocks of a body as Markdown that a person can read and edit.
enum MarkdownWriter {
    /// A body as written.
    struct Written {
        let text: String
        /// The line, 1-based, on which each block of the body starts.
        let lines: [Int]
    }

    /// CommonMark with GFM tables and footnotes, a paragraph a line.
    static func written(_ blocks: [Block]) -> Written {
        let body = blocks.filter(\.isInBody)
        let notes = body.keptNotes
        let labels = Set(notes.values)
        var output = ""
        var previous: Block?
        var indent = ""
        var starts: [Int] = []
        var line = 1
        for (index, block) in body.enumerated() {
            if !block.isContinuation { indent = "" }
            if !output.isEmpty {
                let gap = isTight(block, after: previous) ? "\n" : "\n\n"
                output += gap
                line += gap.utf8.count
            }
            starts.append(line)
            var lines = lines(of: block, at: index, in: body, labels: labels, indent: indent)
            if let label = notes[index] { lines = "[^\(label)]: " + lines }
            line += lines.utf8.count { $0 == 0x0A }
            output += lines
            if let number = block.number { indent = String(repeating: " ", count: String(number).count + 2) }
            previous = block
        }
        return Written(text: output + "\n", lines: starts)
    }

    private static func lines(of block: Block, at index: Int, in body: [Block], labels: Set<String>, indent: String) -> String {
        let text = escaped(block.text, labels: labels, opensWithMark: block.isHeading)
        switch block.kind {
        case .heading(let level): return String(repeating: "#", count: level ?? 2) + " " + text
        case .paragraph: return indent + escapedOpening(text)
        case .numbered(let number): return "\(number). " + escapedOpening(text)
        case .item(let depth, let marker):
            return indent + String(repeating: "  ", count: depth) + "- " + (marker.map { $0 + " " } ?? "") + escapedOpening(text)
        case .row: return rows(of: block, at: index, in: body, labels: labels, indent: indent)
        case .footnote: return escapedOpening(text)
        }
    }

    /// Whether no blank line is written between two blocks: items of one list, rows of one table.
    private static func isTight(_ block: Block, after previous: Block?) -> Bool {
        guard let previous, previous.isContinuation == block.isContinuation else { return false }
        return previous.isItem && block.isItem || previous.isRow && block.isRow
    }

    /// A row of a table. The first brings the head that GFM needs: itself where it is a head, otherwise an empty one.
    private static func rows(of block: Block, at index: Int, in body: [Block], labels: Set<String>, indent: String) -> String {
        func row(_ cells: [String], width: Int) -> String {
            let padded = cells + Array(repeating: "", count: max(0, width - cells.count))
            return indent + "| " + padded.map { escaped($0, labels: labels, inTable: true) }.joined(separator: " | ") + " |"
        }
        let table = Array(body[index...].prefix { $0.isRow })
        guard index == 0 || !body[index - 1].isRow else { return row(block.cells, width: block.cells.count) }
        let width = table.map(\.cells.count).max() ?? 1
        let rule = indent + "|" + String(repeating: " --- |", count: width)
        if isHead(block, of: table) { return row(block.cells, width: width) + "\n" + rule }
        return row([], width: width) + "\n" + rule + "\n" + row(block.cells, width: width)
    }

    /// A first row of short labels over longer cells.
    private static func isHead(_ row: Block, of table: [Block]) -> Bool {
        table.count > 1
            && row.cells.allSatisfy { (1...headWords).contains($0.split(separator: " ").count) && $0.first?.isUppercase == true }
            && table.dropFirst().contains { $0.cells.contains { $0.split(separator: " ").count > headWords } }
    }

    /// The most words of a cell in a table's head: "Type of placement".
    static let headWords = 3
    /// The most signs of an HTML entity behind its "&".
    static let longestEntity = 10

    private static func escaped(_ text: String, labels: Set<String>, inTable: Bool = false, opensWithMark: Bool = false) -> String {
        // Most texts have no sign that could need it, and no raised digit.
        guard text.utf8.contains(where: mayNeedEscape) || !labels.isEmpty && Superscript.mayOccur(in: text) else { return text }
        var result = ""
        var previous: Character = " "
        var marksEnd = text.startIndex
        for (index, character) in zip(text.indices, text) where index >= marksEnd {
            let marks = Superscript.digit(character) == nil ? "" : text[index...].prefix { Superscript.digit($0) != nil }
            let label = String(marks.compactMap(Superscript.digit))
            if !marks.isEmpty {
                let next = text[marks.endIndex...].first
                let isNote =
                    labels.contains(label) && (opensWithMark || index > text.startIndex)
                    && !Superscript.isInsideWord(after: previous, before: next)
                result += isNote ? "[^\(label)]" + (next == "(" ? "\\" : "") : String(marks)
                marksEnd = marks.endIndex
            } else {
                if needsEscape(character, after: previous, rest: text[text.index(after: index)...], inTable: inTable) { result += "\\" }
                result.append(character)
            }
            previous = character
        }
        return result
    }

    /// The first bytes of what `needsEscape` looks at.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch UnicodeScalar(byte) {
        case "\\", "*", "`", "[", "|", "_", "<", "&": true
        default: false
        }
    }

    private static func needsEscape(_ character: Character, after previous: Character, rest: Substring, inTable: Bool) -> Bool {
        switch character {
        case "\\", "*", "`", "[": true
        case "|": inTable
        case "_": !(previous.isLetter || previous.isNumber) || !(rest.first?.isLetter ?? false)
        case "<": rest.first.map { $0.isLetter || $0 == "/" || $0 == "!" || $0 == "?" } ?? false
        case "&": rest.prefix(longestEntity).contains(";")
        default: false
        }
    }

    /// Signs that would open a heading, a list, a quote or code at the start of a line.
    private static func escapedOpening(_ text: String) -> String {
        guard let first = text.first else { return text }
        if first == "#" || first == ">" || text.hasPrefix("~~~") || (first == "+" || first == "-") && text.dropFirst().first == " " {
            return "\\" + text
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, let stop = rest.first, stop == "." || stop == ")", rest.dropFirst().first == " " else { return text }
        return digits + "\\" + rest
    }
}

extension [Block] {
    /// The notes of a body that Markdown shows as notes, by their places: of each label that the text refers to, the first. Any other
    /// would be dropped, and is written as a paragraph.
    var keptNotes: [Int: String] {
        var referenced = Set(filter { !$0.isFootnote }.flatMap(\.noteLabels))
        var notes: [Int: String] = [:]
        for (place, block) in enumerated() {
            guard case .footnote(let label) = block.kind, referenced.remove(label) != nil else { continue }
            notes[place] = label
        }
        return notes
    }
}
