package import Documents

/// Reads Markdown documents through cmark: whatever form a converter gave them, each heading, paragraph, item and row comes out
/// as one line of a plain text, with the marks that a text has: `## Heading`, `- item`, `41. Paragraph`, cells with tabs between.
package enum MarkdownReader {
    /// Lines with the numbers that they have in the document, as far as it has as many; blank where nothing begins.
    /// - Throws: as `TextReader` does, and a text that is too large or too deep for Markdown.
    package static func lines(of bytes: [UInt8], path: String) throws(Diagnostic) -> [SourceLine] {
        let source = ControlCharacter.spaced(Array(try TextReader.text(of: bytes, path: path).utf8))
        let text = InlineHTML.plain(String(decoding: source, as: UTF8.self))
        let markdown = Markdown(reading: text)
        if markdown.blocks.isEmpty, markdown.dropped.allSatisfy({ $0.html == nil }), let problem = markdown.lostWords(in: path).sorted.first
        {
            throw problem
        }
        var reading = MarkdownLines(markdown, of: text)
        reading.readAll()
        return reading.numbered
    }
}

/// The lines that a Markdown document's blocks become.
private struct MarkdownLines {
    private typealias Line = (text: String, number: Int, isTight: Bool)

    private let markdown: Markdown
    private let source: [Substring]
    private var lines: [Line] = []
    /// The numbers by which notes are shown, by their labels.
    private var notes: [String: String] = [:]

    init(_ markdown: Markdown, of text: String) {
        self.markdown = markdown
        source = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    mutating func readAll() {
        notes = Self.numbers(ofNotes: markdown.blocks)
        for block in markdown.blocks { read(block) }
        for dropped in markdown.dropped { read(dropped) }
        readUnusedNotes()
    }

    /// In the order of the document; more lines than it has there, as rows of a table that is written on one, push the next down.
    var numbered: [SourceLine] {
        var result: [SourceLine] = []
        var isPushed = false
        let sorted = lines.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }.map(\.element)
        for line in sorted {
            let number = max(line.number, result.count + (isPushed && !line.isTight ? 2 : 1))
            isPushed = number > line.number
            while result.count + 1 < number { result.append(SourceLine(number: result.count + 1, text: "")) }
            result.append(SourceLine(number: number, text: line.text))
        }
        return result
    }

    private mutating func add(_ text: String, at number: Int, isTight: Bool = false) { lines.append((text, number, isTight)) }

    // MARK: Blocks

    /// - Parameters:
    ///   - mark: what stands before the first words: "- ", "41. ".
    ///   - depth: how many lists with bullets it is in.
    private mutating func read(_ block: Markdown.Block, mark: String = "", depth: Int = 0, isTight: Bool = false) {
        switch block {
        case .heading(let level, let text, let line): add(String(repeating: "#", count: level) + " " + mark + words(of: text), at: line)
        case .paragraph(let text, let line): read(text, from: line, mark: mark, isTight: isTight)
        case .list(let list): for item in list.items { read(item, isTight: item.line > list.line, depth: depth) }
        case .table(let table):
            for (row, cells) in ([table.header] + table.rows).enumerated() {
                add(cells.map(words), at: table.line + (row == 0 ? 0 : row + 1), isTight: row > 0)
            }
        case .quote(let blocks, _): for block in blocks { read(block, depth: depth) }
        case .code(let text, let line):
            for (offset, words) in text.split(separator: "\n").enumerated() { add(String(words), at: line + offset, isTight: offset > 0) }
        case .footnote(let label, let blocks, let line):
            let start = lines.count
            for block in blocks { read(block) }
            let note = lines[start...].map(\.text).joined(separator: " ")
            lines.removeSubrange(start...)
            add(Superscript.raised(notes[label] ?? "") + " " + note, at: line)
        case .rule: break
        }
    }

    /// The number of an item is that of a paragraph; inside a list with bullets it is a part of the words.
    private mutating func read(_ item: Markdown.Item, isTight: Bool, depth: Int) {
        let indent = String(repeating: " ", count: 2 * depth)
        let mark = item.number.map { depth == 0 ? "\($0). " : indent + "- \($0)) " } ?? indent + "- "
        let inner = item.number == nil ? depth + 1 : depth
        for (index, block) in item.blocks.enumerated() {
            read(block, mark: index == 0 ? mark : "", depth: inner, isTight: isTight && index == 0)
        }
    }

    /// A paragraph is one line, except where a line was ended on purpose.
    private mutating func read(_ text: Markdown.Text, from line: Int, mark: String, isTight: Bool) {
        let bytes = Array(text.text.utf8)
        var (start, number, spans) = (0, line, text.spans[...])
        for (index, end) in (text.breaks + [bytes.count]).enumerated() {
            guard index == text.breaks.count || endsOnPurpose(line + index) else { continue }
            let within = spans.prefix { $0.range.lowerBound <= end }
            let part = words(of: bytes[start..<end], spans: within)
            add((start == 0 ? mark : "") + part.trimmingSpaces, at: number, isTight: start > 0 || isTight)
            (start, number, spans) = (end + 1, line + index + 1, spans.dropFirst(within.count))
        }
    }

    /// Whether a line of a paragraph is one for itself: behind it Markdown's mark of a break, before it a short line, as those of an
    /// address and a date are, or a bullet that is no mark of Markdown on the next.
    private func endsOnPurpose(_ number: Int) -> Bool {
        guard number < source.count else { return false }
        let (line, next) = (source[number - 1], source[number].drop { $0.isWhitespace || $0 == ">" })
        if line.hasSuffix("  ") || line.hasSuffix("\\") || Self.bullets.contains(next.first ?? " ") { return true }
        guard line.utf8.count < Self.shortLine, let last = line.last, let first = next.first else { return false }
        return (last.isLetter || last.isNumber) && !first.isLowercase
    }

    /// UTF-8 bytes of the shortest line that was broken because it was full, as for texts.
    private static let shortLine = 50
    private static let bullets: Set<Character> = ["•", "◼", "▪", "‣", "·"]

    private mutating func add(_ cells: [String], at line: Int, isTight: Bool) {
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        add(cells.joined(separator: "\t"), at: line, isTight: isTight)
    }

    // MARK: What Markdown shows in another way

    /// The words with the numbers of notes; tabs stand between cells only.
    private func words(of text: Markdown.Text) -> String { words(of: Array(text.text.utf8)[...], spans: text.spans[...]) }

    /// - Parameters:
    ///   - bytes: a part of a text, by its offsets there.
    ///   - spans: the marks that begin in it.
    private func words(of bytes: ArraySlice<UInt8>, spans: ArraySlice<Markdown.Span>) -> String {
        var (result, rest) = ([UInt8](), bytes)
        for span in spans {
            guard case .footnote(let label) = span.kind else { continue }
            result += rest.prefix(upTo: span.range.lowerBound) + Array(Superscript.raised(notes[label] ?? "").utf8)
            rest = rest.suffix(from: span.range.lowerBound)
        }
        return String(decoding: (result + rest).map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
    }

    /// A label that is no number gets the next that is free.
    private static func numbers(ofNotes blocks: [Markdown.Block]) -> [String: String] {
        let labels = blocks.compactMap { if case .footnote(let label, _, _) = $0 { label } else { nil } }
        let printed = Set(labels.filter { Int($0) != nil })
        var free = (1...).lazy.map(String.init).filter { !printed.contains($0) }.makeIterator()
        var numbers: [String: String] = [:]
        for label in labels where numbers[label] == nil { numbers[label] = printed.contains(label) ? label : free.next() }
        return numbers
    }

    /// Tables and other blocks that are written in HTML.
    private mutating func read(_ dropped: Markdown.Dropped) {
        guard let html = dropped.html else { return }
        for (offset, cells) in HTMLRows.rows(of: html).enumerated() { add(cells, at: dropped.line, isTight: offset > 0) }
    }

    /// cmark leaves out a note that nothing refers to.
    private mutating func readUnusedNotes() {
        for (index, line) in source.enumerated() where line.hasPrefix("[^") {
            guard let close = line.firstIndex(of: "]"), line[close...].hasPrefix("]:"), notes[String(line.dropFirst(2)[..<close])] == nil
            else { continue }
            add(String(line[close...].dropFirst(2)).trimmingSpaces, at: index + 1)
        }
    }
}
