import Documents

/// Cuts the lines of a text document into blocks by their marks: headings, bullets, numbers, tabs.
enum TextBlocks {
    /// One block a line; blank lines only tell that something new begins.
    static func blocks(of lines: [SourceLine]) -> [Block] {
        var blocks: [Block] = []
        var gap = true
        for line in lines {
            if line.isBlank {
                gap = true
                continue
            }
            var block = self.block(of: line)
            block.followsGap = gap
            blocks.append(block)
            gap = false
        }
        return blocks
    }

    /// Spaces in front of an item of an inner list.
    static let nestedIndent = 2
    /// Digits of a paragraph's number; a year is none.
    static let mostDigits = 3
    /// Signs behind a number that opens a paragraph, its stop and space included.
    static let leastBehindNumber = 4

    static func block(of line: SourceLine) -> Block {
        var notes: [Note] = []
        let indent = line.text.prefix { $0 == " " || $0 == "\t" }.count
        if line.text.dropFirst(indent).contains("\t") { return row(of: line) }
        var text = InlineRepairs.repaired(line.text.trimmingSpaces, line: line.number, notes: &notes)
        var kind = Block.Kind.paragraph
        if let level = headingLevel(&text) {
            kind = .heading(level: level)
        } else if let label = footnoteLabel(&text) {
            kind = .footnote(label: label)
        } else {
            let isBullet = dropBullet(&text)
            if let number = dropNumber(&text) {
                kind = .numbered(number)
            } else if let marker = dropLetter(&text) {
                kind = .item(depth: 0, marker: marker)
            } else if isBullet {
                kind = .item(depth: indent >= nestedIndent ? 1 : 0, marker: nil)
            }
        }
        var block = Block(kind, text, lines: [line.number], page: line.page)
        block.notes = notes
        return block
    }

    private static func row(of line: SourceLine) -> Block {
        var notes: [Note] = []
        var cells = line.text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmingSpaces }
        cells = cells.map { InlineRepairs.repaired($0, line: line.number, notes: &notes) }
        InlineRepairs.dropOverlap(in: &cells, line: line.number, notes: &notes)
        while cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
        var block = Block(.row(cells), cells.joined(separator: "\t"), lines: [line.number], page: line.page)
        block.notes = notes
        return block
    }

    /// `## Heading`: the level, and the text without its marks.
    private static func headingLevel(_ text: inout String) -> Int? {
        let level = text.prefix { $0 == "#" }.count
        guard (1...6).contains(level), text.dropFirst(level).first == " " else { return nil }
        text = String(text.dropFirst(level)).trimmingSpaces
        return level
    }

    /// "¹ The areas…": superscript digits, or `[^1]:`, in front of a note.
    private static func footnoteLabel(_ text: inout String) -> String? {
        let digits = text.prefix { Superscript.digit($0) != nil }
        guard !digits.isEmpty, text.dropFirst(digits.count).first == " " else { return nil }
        text = String(text.dropFirst(digits.count)).trimmingSpaces
        return String(digits.compactMap(Superscript.digit))
    }

    private static func dropBullet(_ text: inout String) -> Bool {
        guard let first = text.first, "-*•◼▪‣·–—".contains(first) || ("\u{E000}"..."\u{F8FF}").contains(first) else { return false }
        guard text.dropFirst().first == " " else { return false }
        text = String(text.dropFirst(2)).trimmingSpaces
        return true
    }

    /// "18. Workforce…" gives 18 and drops it.
    private static func dropNumber(_ text: inout String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...mostDigits).contains(digits.count), digits.first != "0", let number = Int(digits) else { return nil }
        let rest = text.dropFirst(digits.count)
        guard rest.hasPrefix(". ") || rest.hasPrefix(".\t"), rest.count >= leastBehindNumber else { return nil }
        text = String(rest.dropFirst(2)).trimmingSpaces
        return number
    }

    /// "a. The quality…" gives "a." and drops it; an initial ("J. Smith") is upper-case and stays.
    private static func dropLetter(_ text: inout String) -> String? {
        guard let letter = text.first, letter.isASCII, letter.isLowercase, text.dropFirst().hasPrefix(". ") else { return nil }
        text = String(text.dropFirst(3)).trimmingSpaces
        return "\(letter)."
    }
}
