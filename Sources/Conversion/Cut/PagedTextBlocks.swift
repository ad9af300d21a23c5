import Documents

/// Cuts the lines of a text with pages: running lines, rows of columns, notes at the foot, and paragraphs whose lines were full.
struct PagedTextBlocks {
    private let lines: [SourceLine]
    private let running: [Int: FurnitureRule]
    /// UTF-8 bytes of a line that is as long as the column is wide.
    private let column: Int
    private var blocks: [Block] = []
    /// The lines since the last blank one, as yet in no block.
    private var group: [ColumnLine] = []
    private var followsGap = true
    /// A mark on a line of its own, for the block that follows.
    private var mark: SourceLine?
    /// UTF-8 bytes of the line before.
    private var lastLength = 0
    private var notes = 0

    static func blocks(of lines: [SourceLine]) -> [Block] {
        var cutting = PagedTextBlocks(lines)
        for line in lines { cutting.read(line) }
        cutting.closeGroup()
        cutting.closeMark()
        return cutting.blocks
    }

    private init(_ lines: [SourceLine]) {
        self.lines = lines
        let printed = lines.filter { !$0.isBlank }
        running = RunningLines.rules(for: printed)
        let lengths = printed.map { ColumnLine($0).words.utf8.count }.sorted()
        column = lengths.isEmpty ? 0 : lengths[lengths.count * Self.percentOfLines / 100]
    }

    /// The column is as wide as the line that so many percent of the lines are shorter than; those of wide tables are longer.
    static let percentOfLines = 90
    /// Percent of the column from which a line is full, as a text shows letters of all widths as one; where a sentence ends with the
    /// line, it takes all of it.
    static let percentOfColumn = 90

    private mutating func read(_ line: SourceLine) {
        if line.isBlank { return closeGroup() }
        if let page = group.first?.source.page, page != line.page { closeGroup() }
        let words = ColumnLine(line).words
        guard let rule = running[line.number], rule == .pageNumber ? !words.hasSuffix(".") : !ColumnLine.isMark(words) else {
            group.append(ColumnLine(line))
            return
        }
        closeGroup()
        var block = Block(.paragraph, words, lines: [line.number], page: line.page)
        block.place = .furniture(rule)
        blocks.append(block)
    }

    private mutating func closeGroup() {
        let lines = group
        (group, followsGap) = ([], true)
        var rest = lines[...]
        while let line = rest.first {
            if let row = ColumnRow(opening: rest) {
                append(row.block)
                rest = rest.dropFirst(row.count)
            } else {
                append(line)
                rest = rest.dropFirst()
            }
        }
    }

    private mutating func append(_ block: Block) {
        closeMark()
        var block = block
        block.followsGap = followsGap
        block.setting = Self.setting
        followsGap = false
        blocks.append(block)
    }

    /// A text shows no settings: lines of a title that it breaks are alike.
    private static let setting = Block.Setting(size: 0, isBold: false)

    /// A line goes on with the block above where that line had no room for its first word.
    private mutating func append(_ line: ColumnLine) {
        let words = line.words
        defer { lastLength = words.utf8.count }
        if ColumnLine.isMark(words) {
            closeMark()
            mark = line.source
            return
        }
        var block = TextBlocks.block(of: SourceLine(number: line.source.number, page: line.source.page, text: words))
        if let mark {
            self.mark = nil
            block = marked(block, by: mark)
        } else if !followsGap, block.kind == .paragraph, let last = blocks.last, last.lines.last == line.source.number - 1,
            goesOn(last, with: line)
        {
            blocks[blocks.count - 1].text = last.text.joinedInPrint(to: block.text)
            blocks[blocks.count - 1].lines.append(line.source.number)
            blocks[blocks.count - 1].notes += block.notes
            return
        }
        append(block)
    }

    /// Whether a block goes on with the next line: its last line had no room for that one's first word, or it is a note, or what is
    /// on the next line is the end of a title.
    private func goesOn(_ last: Block, with line: ColumnLine) -> Bool {
        guard last.isInBody, !last.isRow else { return false }
        if last.isFootnote { return true }
        let (length, words) = (lastLength + 1 + line.firstWord.utf8.count, line.words)
        if last.endsComplete { return length > column }
        return length > column * Self.percentOfColumn / 100
            || lastLength >= Joining.shortestFullLine && words.split(separator: " ").count <= Self.wordsLeftOver
                && !(last.text + words).contains(":")
    }

    /// The most words of a title that stand alone on its last line.
    static let wordsLeftOver = 2

    /// A mark behind which nothing came is a paragraph.
    private mutating func closeMark() {
        guard let line = mark else { return }
        mark = nil
        append(Block(.paragraph, line.text.trimmingSpaces, lines: [line.number], page: line.page))
    }

    /// A block with the mark that is written on the line before it.
    private mutating func marked(_ block: Block, by mark: SourceLine) -> Block {
        let sign = ColumnLine(mark).words
        if let number = Int(sign) { return note(number, block, at: mark) }
        var marked = TextBlocks.block(of: SourceLine(number: mark.number, page: mark.page, text: sign + " " + block.text))
        marked.lines = [mark.number] + block.lines
        marked.notes = block.notes
        return marked
    }

    /// A note at the foot of a page, where a word above has its number: "schools3" becomes "schools³". Another number is one of its own.
    private mutating func note(_ number: Int, _ block: Block, at mark: SourceLine) -> Block {
        guard number == notes + 1, refer(to: number, on: mark.page) else {
            append(Block(.paragraph, "\(number)", lines: [mark.number], page: mark.page))
            return block
        }
        notes = number
        var note = block
        note.kind = .footnote(label: "\(number)")
        note.lines.insert(mark.number, at: 0)
        note.notes.append(Note(.repaired, line: mark.number, before: "\(number)", after: ""))
        return note
    }

    /// Raises the number behind a word of a page; false where there is none.
    private mutating func refer(to number: Int, on page: Int?) -> Bool {
        for index in blocks.indices.reversed() where blocks[index].isInBody && !blocks[index].isRow {
            guard blocks[index].lastPage == page else { return false }
            let words = blocks[index].text.split(separator: " ", omittingEmptySubsequences: false)
            guard let place = words.firstIndex(where: { $0.isWord(withNote: number) }) else { continue }
            let raised = words[place].dropLast("\(number)".count) + Superscript.raised("\(number)")
            let line = blocks[index].lines.first { lines[$0 - 1].text.range(of: String(words[place])) != nil } ?? blocks[index].lines[0]
            blocks[index].notes.append(Note(.repaired, line: line, before: String(words[place]), after: String(raised)))
            blocks[index].text = (words[..<place] + [raised[...]] + words[(place + 1)...]).joined(separator: " ")
            return true
        }
        return false
    }
}

extension Substring {
    /// "schools3", "practice?3"; "2013" and "£3" are none.
    fileprivate func isWord(withNote number: Int) -> Bool {
        guard hasSuffix("\(number)"), let before = dropLast("\(number)".count).last, contains(where: \.isLetter) else { return false }
        return before.isLetter || ".,?!;:)\u{2019}\u{201D}".contains(before)
    }
}
