import Documents
import England

/// Cuts the lines of pages into blocks by how they lie there: distances, indents, sizes, weight, markers.
struct PageBlocks {
    /// The blocks in the order of reading. What a page break cut in two is one block; each line is in one block.
    static func blocks(of lines: [SourceLine], _ hyphenation: Hyphenation) -> [Block] {
        let seen = lines.filter { !$0.isHidden }
        let running = RunningLines.rules(for: seen)
        let text = seen.filter { running[$0.number] == nil }
        let measure = PageMeasure(text)
        let notes = PageFootnotes.labels(in: text, measure: measure)
        var cutter = PageBlocks(measure: measure, frame: frame(of: text), hyphenation: hyphenation)
        for line in lines {
            guard let layout = line.layout else { continue }
            if line.isHidden {
                cutter.takeAside(line, .withheld(.hiddenText))
            } else if let rule = running[line.number] {
                cutter.takeAside(line, .furniture(rule))
            } else if let label = notes[line.number] {
                cutter.takeNote(line, layout, label: label)
            } else if let cell = layout.cell {
                cutter.takeCell(line, cell)
            } else {
                cutter.take(line, layout)
            }
        }
        let blocks = PageFootnotes.withMarksRaised(cutter.blocks.map(\.block), of: lines)
        return PageHeadings.resolvingBoxes(blocks, head: (lines.first?.page ?? 1) + 1, bodySize: measure.bodySize)
    }

    // Lengths are in two thirds of a point.

    /// How far a number may be from the column of the numbers before it, and how far its words are from it at least.
    /// 10 to 14 give the same 60 reports of 2013 to 2024 in the test collection.
    static let numberColumn = 12
    /// Sizes that differ by so much are one size: poppler rounds them.
    /// 1 to 2 give the same 60 reports of 2013 to 2024 in the test collection.
    static let sameSize = 1
    /// Markers that are so near to one another belong to one depth of list.
    /// 4 to 8 give the same 60 reports of 2013 to 2024 in the test collection.
    static let sameIndent = 6
    /// How much deeper than a paragraph's number what belongs to the paragraph is printed at least.
    /// 8 to 12 give the same 60 reports of 2013 to 2024 in the test collection.
    static let leastIndent = 10
    /// A line hangs under the words of a block where it begins so near to them.
    /// 6 to 10 give the same 60 reports of 2013 to 2024 in the test collection.
    static let sameMargin = 8
    /// How far left of a block's first line its second may begin.
    /// 2 to 6 give the same 60 reports of 2013 to 2024 in the test collection.
    static let outdent = 4
    /// Percent of the way to the right margin that a line fills which goes on below.
    /// 60 to 90 give the same 60 reports of 2013 to 2024 in the test collection.
    static let fullLine = 75
    /// From one line to the next in percent of their usual distance, and to a line behind one left out.
    /// 124 to 126 give the same 60 reports of 2013 to 2024 in the test collection.
    static let nextLine = 125
    /// 180 to 270 give the same 60 reports of 2013 to 2024 in the test collection.
    static let lineAfterNext = 225

    private struct OpenBlock {
        var block: Block
        let style: Block.Setting
        /// Of its last line.
        var layout: LineLayout
        /// Where its words begin, behind a marker.
        let textLeft: Int
        let left: Int
    }

    private let measure: PageMeasure
    private var blocks: [OpenBlock] = []
    /// The block that the next line of running text may go on with.
    private var open: Int?
    private var lastTable: (table: Int, row: Int)?
    /// The left ends of the markers of the open lists, outermost first.
    private var listLefts: [Int] = []
    /// The number of the last numbered paragraph.
    private var lastNumber = 0
    /// The left end of that number.
    private var numberLeft: Int?
    /// Whether the heading above is one of requests.
    private var asks = false

    /// Numbers of the lines of a letter's frame: each is a block of its own.
    private let frame: Set<Int>

    private let hyphenation: Hyphenation

    private init(measure: PageMeasure, frame: Set<Int>, hyphenation: Hyphenation) {
        (self.measure, self.frame, self.hyphenation) = (measure, frame, hyphenation)
    }

    /// The lines above a salutation on its page, and the salutation.
    private static func frame(of lines: [SourceLine]) -> Set<Int> {
        var frame: Set<Int> = []
        for salutation in lines where salutation.text.isSalutation {
            frame.formUnion(lines.filter { $0.page == salutation.page && $0.number <= salutation.number }.map(\.number))
        }
        return frame
    }

    private mutating func append(_ block: Block, _ layout: LineLayout) {
        let setting = Block.Setting(size: layout.size, isBold: layout.isBold)
        var block = block
        block.setting = setting
        blocks.append(OpenBlock(block: block, style: setting, layout: layout, textLeft: layout.textLeft, left: layout.left))
    }

    /// A line that is no part of the text around it.
    private mutating func takeAside(_ line: SourceLine, _ place: Place) {
        guard let layout = line.layout else { return }
        var block = Block(.paragraph, line.text, lines: [line.number], page: line.page)
        block.place = place
        append(block, layout)
    }

    /// A line of a footnote; a line with no label of its own goes on with the note above it.
    private mutating func takeNote(_ line: SourceLine, _ layout: LineLayout, label: String) {
        if layout.marker == nil, let last = blocks.indices.last, case .footnote(label) = blocks[last].block.kind {
            blocks[last].block.take(line, hyphenation)
            return
        }
        let isPlain = line.words.hasPrefix(label + " ")
        let words = isPlain ? String(line.words.dropFirst(label.count)) : String(line.words.drop { Superscript.digit($0) != nil })
        var note = Block(.footnote(label: label), words.trimmingSpaces, lines: [line.number], page: line.page)
        if isPlain { note.notes.append(Note(.repaired, line: line.number, before: label, after: Superscript.raised(label))) }
        append(note, layout)
    }

    /// A line of a table's cell; the lines of one row are one block.
    private mutating func takeCell(_ line: SourceLine, _ cell: LineLayout.Cell) {
        guard let layout = line.layout else { return }
        open = nil
        listLefts = []
        if let last = blocks.indices.last, let row = lastTable, row == (cell.table, cell.row),
            case .row(var cells) = blocks[last].block.kind
        {
            while cells.count <= cell.column { cells.append("") }
            let (joined, repair) = hyphenation.joined(cells[cell.column], line.text)
            cells[cell.column] = cells[cell.column].isEmpty ? line.text : joined
            if let repair, let above = blocks[last].block.lines.last {
                blocks[last].block.notes.append(Note(.repaired, line: above, before: repair.before, after: repair.after))
            }
            blocks[last].block.kind = .row(cells)
            blocks[last].block.text = cells.joined(separator: "\t")
            blocks[last].block.lines.append(line.number)
        } else {
            let cells = Array(repeating: "", count: cell.column) + [line.text]
            append(Block(.row(cells), line.text, lines: [line.number], page: line.page, followsGap: lastTable?.table != cell.table), layout)
        }
        lastTable = (cell.table, cell.row)
    }

    /// A line of running text, a heading or an item.
    private mutating func take(_ line: SourceLine, _ layout: LineLayout) {
        if let index = open, !frame.contains(line.number), goesOn(from: blocks[index], to: line, layout) {
            if blocks[index].block.isHeading, !isHeading(line, layout) { makeRunning(index) }
            let isBroken = blocks[index].block.page != line.page && blocks[index].layout.top >= layout.top
            blocks[index].block.take(line, hyphenation)
            if isBroken {
                blocks[index].block.notes.append(
                    Note(.joined, line: line.number, before: "page break", after: String(line.text.prefix(Note.shownCharacters))))
            }
            blocks[index].layout = layout
            return
        }
        var block = Block(kind(of: line, layout), line.words, lines: [line.number], page: line.page)
        switch block.kind {
        case .heading, .paragraph: block.text = line.text
        default: break
        }
        if block.isHeading { asks = Forms.has(.requestHeading, block.text) }
        block.isIndented = isIndented(block, layout)
        block.namesResponsible = layout.namesResponsible
        append(block, layout)
        open = frame.contains(line.number) ? nil : blocks.count - 1
        lastTable = nil
    }

    /// A bold line that running text goes on from is the first line of its paragraph.
    private mutating func makeRunning(_ index: Int) {
        let kind = runningKind(blocks[index].layout)
        blocks[index].block.kind = kind
        if case .numbered(let number) = kind { blocks[index].block.text = String(blocks[index].block.text.dropFirst("\(number). ".count)) }
    }

    private mutating func kind(of line: SourceLine, _ layout: LineLayout) -> Block.Kind {
        if frame.contains(line.number) || layout.namesResponsible { return .paragraph }
        guard isHeading(line, layout) else { return runningKind(layout) }
        listLefts = []
        return .heading(level: nil)
    }

    /// What a line is that is no heading.
    private mutating func runningKind(_ layout: LineLayout) -> Block.Kind {
        switch layout.marker {
        case .bullet, .dash(isApart: true): return .item(depth: depth(at: layout.left), marker: nil)
        case .dash(isApart: false) where startsItem(layout): return .item(depth: depth(at: layout.left), marker: nil)
        case .number(let number, let isApart) where isApart || isNext(number, layout):
            listLefts = []
            lastNumber = number
            numberLeft = layout.left
            return .numbered(number)
        default:
            listLefts = []
            return .paragraph
        }
    }

    /// Whether a number with no wide space behind it opens a paragraph: the next one, or a later one or 1 where it hangs out like
    /// those before, as reports leave numbers out now and then (ILACS 2020: 14, 16) and begin again; the sentence before it must
    /// have an end, or no more than one number be left out.
    private func isNext(_ number: Int, _ layout: LineLayout) -> Bool {
        if number == lastNumber + 1 { return true }
        guard number > lastNumber || number == 1, let numberLeft, abs(layout.left - numberLeft) <= Self.numberColumn else { return false }
        let isBehindSentence = open.map { blocks[$0].block.isHeading || blocks[$0].block.endsStop } ?? true
        return layout.textLeft > layout.left + Self.numberColumn && (number == lastNumber + 2 || isBehindSentence)
    }

    /// Whether a dash here opens an item: below other items, or below what leads in to a list; one under the words of an item whose
    /// line is full and whose sentence has no end belongs to the sentence.
    private func startsItem(_ layout: LineLayout) -> Bool {
        guard let last = blocks.last(where: { $0.block.isInBody && !$0.block.isFootnote }) else { return false }
        let isInSentence = runsOn(last) && abs(layout.left - last.textLeft) <= Self.sameMargin
        return last.block.isItem && !isInSentence || last.block.text.hasSuffix(":")
    }

    /// Larger than running text, or bold from end to end.
    private func isHeading(_ line: SourceLine, _ layout: LineLayout) -> Bool {
        switch layout.marker {
        case .bullet, .dash: return false
        default: break
        }
        guard line.words.contains(where: \.isAlphabetic) else { return false }
        return layout.size > measure.bodySize + Self.sameSize || layout.isBold && layout.size >= measure.bodySize
    }

    private mutating func depth(at left: Int) -> Int {
        while let last = listLefts.last, last > left + Self.sameIndent { listLefts.removeLast() }
        if let last = listLefts.last, left - last <= Self.sameIndent { return listLefts.count - 1 }
        listLefts.append(left)
        return listLefts.count - 1
    }

    /// Whether a block belongs to the numbered paragraph before it: it is deeper than the number, or the list that the paragraph leads in to.
    private func isIndented(_ block: Block, _ layout: LineLayout) -> Bool {
        guard !block.isHeading, block.number == nil,
            let index = blocks.lastIndex(where: { $0.block.isInBody && !$0.block.isFootnote && !$0.block.isRow })
        else { return false }
        let above = blocks[index]
        if above.block.number != nil {
            return layout.left > above.left + Self.leastIndent || block.isItem && above.block.text.hasSuffix(":")
        }
        guard above.block.isIndented == true else { return false }
        return block.isItem || layout.left > measureLeft(of: above) - Self.sameIndent
    }

    private func measureLeft(of block: OpenBlock) -> Int { block.block.isItem ? block.left : block.textLeft }

    /// Whether a line goes on with an open block, over a page break or below its last line.
    private func goesOn(from open: OpenBlock, to line: SourceLine, _ layout: LineLayout) -> Bool {
        guard isUnmarked(layout), !Forms.has(.fieldLabel, line.text), abs(open.style.size - layout.size) <= Self.sameSize,
            open.block.namesResponsible == layout.namesResponsible, !(asks && isNextRequest(line, layout, below: open))
        else { return false }
        if open.block.isHeading { return goesOn(fromHeading: open, to: line, layout) }
        // A bold line in the middle of a sentence is no heading.
        guard !isHeading(line, layout) || !open.block.endsComplete && line.text.startsLowerCase else { return false }
        let isHanging = abs(layout.left - open.textLeft) <= Self.sameMargin || open.layout.left == layout.left
        let isSmall = line.text.startsLowerCase
        if line.page == lastPage(of: open) {
            let isNear = isBelow(open.layout, layout) || open.block.text.hasSuffix(",") && isTwiceBelow(open.layout, layout)
            return isNear && (isHanging || open.block.lines.count == 1 && layout.left > open.left - Self.outdent || isSmall && runsOn(open))
        }
        if isSmall { return !open.block.endsStop }
        return isHanging && (!open.block.endsComplete || hangsUnderMarker(layout, of: open))
    }

    /// Whether a line begins another request than the one above: their boxes are not parted by a space.
    ///
    /// The sentence above is over, and either the line's first word would have fitted behind it or the line opens as requests do.
    private func isNextRequest(_ line: SourceLine, _ layout: LineLayout, below open: OpenBlock) -> Bool {
        guard open.block.kind == .paragraph, open.block.endsStop, !line.text.startsLowerCase else { return false }
        let word = line.text.prefix { $0 != " " }.count + 1
        let width = (layout.right - layout.left) * word / max(1, line.text.count)
        return open.layout.right + width < measure.right - Self.boxMargin || Forms.has(.requestOpening, line.text)
    }

    /// How far inside the margin of running text the words of a box end.
    static let boxMargin = 15

    /// Whether a page opens under the words of the numbered paragraph or item that the page before ended with.
    ///
    /// Reports whose paragraphs are numbered (all from 2013 on) print no second paragraph under one number, so that a full
    /// stop at the foot of a page does not end it.
    private func hangsUnderMarker(_ layout: LineLayout, of open: OpenBlock) -> Bool {
        (open.block.number != nil || open.block.isItem) && open.textLeft > open.left + Self.sameMargin
            && abs(layout.left - open.textLeft) <= Self.sameMargin
    }

    private func isUnmarked(_ layout: LineLayout) -> Bool {
        switch layout.marker {
        case nil: true
        case .number(let number, let isApart): !isApart && !isNext(number, layout)
        case .dash(isApart: false): !startsItem(layout)
        case .bullet, .dash, .label: false
        }
    }

    /// Whether a block's last line is full and its sentence has no end.
    private func runsOn(_ open: OpenBlock) -> Bool { !open.block.endsComplete && open.layout.right > measure.right * Self.fullLine / 100 }

    /// Whether a line goes on with a heading: below it in letters as bold, or in small letters as a heading printed with space
    /// between its lines.
    private func goesOn(fromHeading open: OpenBlock, to line: SourceLine, _ layout: LineLayout) -> Bool {
        let isSmall = line.text.startsLowerCase
        guard line.page == lastPage(of: open), isHeading(line, layout) || !open.block.endsComplete else { return false }
        return isBelow(open.layout, layout) && (open.style.isBold == layout.isBold || isSmall)
            || isSmall && isHeading(line, layout) && isTwiceBelow(open.layout, layout)
    }

    private func isBelow(_ above: LineLayout, _ below: LineLayout) -> Bool {
        let step = below.top - above.top
        let usual = above.size == measure.bodySize ? measure.pitch : above.height
        return step > 0 && step <= max(usual, above.height) * Self.nextLine / 100
    }

    /// Whether a line is two lines below another, as in lists of names set with wide spaces.
    private func isTwiceBelow(_ above: LineLayout, _ below: LineLayout) -> Bool {
        below.top > above.top && below.top - above.top <= max(measure.pitch, above.height) * Self.lineAfterNext / 100
    }

    private func lastPage(of open: OpenBlock) -> Int? { open.block.lastPage }
}
