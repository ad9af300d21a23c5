import Documents
import England
import Inspections

/// Gives the headings of pages their levels, and puts right what only looks like a heading or like a table.
enum PageHeadings {
    /// The blocks with levels from 2 on: the larger the letters, the higher the heading, and none more than one level below
    /// the heading above it.
    static func levelled(_ blocks: [Block]) -> [Block] {
        var result = blocks
        let ranks = ranks(of: blocks.filter { $0.isInBody && $0.isHeading }.compactMap(\.setting))
        let texts = blocks.filter { $0.isInBody && $0.isHeading }.map(\.text)
        let repeated = Set(Dictionary(grouping: texts) { $0 }.filter { $0.value.count >= leastRepeats }.keys)
        var above: [Int] = []
        var previous: (index: Int, rank: Int)?
        /// The rank of a heading of requests that has nothing under it but headings of its size.
        var asked: Int?
        for index in blocks.indices where blocks[index].isInBody && !blocks[index].isFootnote {
            guard blocks[index].isHeading else {
                previous = nil
                continue
            }
            var rank = (blocks[index].setting.flatMap { ranks[$0] } ?? 0) * 2
            // "Inspection findings", again and again, right behind the heading of what was judged, in letters of its size.
            if let previous, previous.rank == rank, repeated.contains(blocks[index].text), !repeated.contains(blocks[previous.index].text) {
                rank += 1
            }
            // "Case study: strong practice" over what it is about, in one box.
            if let previous, previous.rank == rank, Forms.has(.reportingHeading, blocks[previous.index].text),
                !endsRequests(blocks[index].text), blocks[index].page == blocks[previous.index].page
            {
                rank += 1
            }
            if let previous, previous.rank == rank, Forms.has(.requestHeading, blocks[previous.index].text) { asked = rank }
            if let open = asked, rank <= open {
                if rank < open || endsRequests(blocks[index].text) { asked = nil } else { rank += 1 }
            }
            above.removeAll { $0 >= rank }
            above.append(rank)
            result[index].kind = .heading(level: min(6, 1 + above.count))
            previous = (index, rank)
        }
        return result
    }

    /// Joint targeted area inspections print "Leadership" under "Areas for improvement" in letters of its size, and "Next steps" too.
    private static func endsRequests(_ heading: String) -> Bool {
        Forms.has(.reportingHeading, heading) || Forms.has(.requestHeading, heading)
    }

    /// The rank of each setting, 0 for the highest; sizes that differ by `sameSize` are one size.
    private static func ranks(of settings: [Block.Setting]) -> [Block.Setting: Int] {
        var ranks: [Block.Setting: Int] = [:]
        var rank = -1
        var last: Block.Setting?
        for setting in Set(settings).sorted(by: { ($0.size, $0.isBold ? 1 : 0) > ($1.size, $1.isBold ? 1 : 0) }) {
            if last.map({ $0.size - setting.size > sameSize || $0.isBold != setting.isBold }) ?? true { rank += 1 }
            ranks[setting] = rank
            last = setting
        }
        return ranks
    }

    /// The blocks with four things put right: a box with a heading and its grade becomes the heading "Leadership: Good", a label over
    /// paragraphs becomes a heading, and a bold deadline ("Within three months:") or a bold sentence becomes a paragraph.
    /// - Parameters:
    ///   - head: the last page of the report's head, whose boxes are the table of judgements.
    ///   - bodySize: of running text.
    static func resolvingBoxes(_ blocks: [Block], head: Int, bodySize: Int) -> [Block] {
        var result = blocks
        for index in blocks.indices where blocks[index].isInBody {
            if blocks[index].isHeading, Deadline.words(in: blocks[index].text) != nil || blocks[index].isBoldSentence {
                result[index].kind = .paragraph
            }
            if (blocks[index].page ?? 0) > head, isLabel(index, in: blocks, bodySize: bodySize) {
                result[index].kind = .heading(level: nil)
                result[index].setting = Block.Setting(size: bodySize, isBold: false)
            }
            guard (blocks[index].page ?? 0) > head, blocks[index].isRow, isAlone(index, in: blocks) else { continue }
            let cells = blocks[index].cells
            guard cells.count == 2, Grades.isGrade(cells[1]) else { continue }
            result[index].kind = .heading(level: nil)
            result[index].text = cells.joined(separator: ": ")
            result[index].notes.append(
                Note(.repaired, line: blocks[index].lines[0], before: cells.joined(separator: " | "), after: result[index].text))
            result[index].boxedGrade = cells[1]
            result[index].setting = blocks[index].setting.map {
                Block.Setting(size: $0.size > bodySize + sameSize ? $0.size : bodySize + boxedLargerBy, isBold: true)
            }
            if index > 0, isBoxHead(blocks[index - 1]) { result[index - 1].place = .furniture(.judgementBoxHead) }
        }
        return result
    }

    /// How often a heading is found at least that is repeated under each of the headings above it.
    /// 3 to 5 give the same 60 reports of 2013 to 2024 in the test collection.
    static let leastRepeats = 3
    /// Sizes that differ by so much are one size: poppler rounds them.
    /// 0 to 2 give the same 60 reports of 2013 to 2024 in the test collection.
    static let sameSize = 1
    /// How much larger than running text the heading in a box counts, where it is printed no larger.
    /// 2 to 4 give the same 60 reports of 2013 to 2024 in the test collection.
    static let boxedLargerBy = 3
    /// The most words of a label over paragraphs: "Help and protection of children".
    /// 5 to 8 give the same 60 reports of 2013 to 2024 in the test collection.
    static let wordsOfLabel = 6

    /// Whether a line is the heading of the numbered paragraphs or items below it, though it is neither bold nor much larger.
    ///
    /// Single inspections 2014–2015 set "Leadership and management" and its like over recommendations and strengths in slanted
    /// letters a little larger than the text; that they slant does not come through.
    private static func isLabel(_ index: Int, in blocks: [Block], bodySize: Int) -> Bool {
        let block = blocks[index]
        guard block.kind == .paragraph, block.lines.count == 1, block.wordCount <= wordsOfLabel, (block.setting?.size ?? 0) > bodySize,
            block.text.first?.isUppercase == true, block.text.last?.isLetter == true,
            let next = blocks[(index + 1)...].first(where: { $0.isInBody && !$0.isFootnote })
        else { return false }
        return next.number != nil || next.isItem
    }

    /// The most words of a heading that ends with a full stop: "The graded judgement about the experience and progress of care leavers
    /// is that it requires improvement." has 16 (2015); a finding in bold that is none has 29 (joint targeted area inspections, 2017).
    /// 16 to 28 give the same 153 reports of 2013 to 2026 in the test collection.
    static let wordsOfSentence = 22

    private static func isAlone(_ index: Int, in blocks: [Block]) -> Bool {
        let above = index > 0 && blocks[index - 1].isRow && !isBoxHead(blocks[index - 1])
        let below = index + 1 < blocks.count && blocks[index + 1].isRow && !isBoxHead(blocks[index + 1])
        return !above && !below
    }

    /// "Key judgement | Judgement grade".
    private static func isBoxHead(_ block: Block) -> Bool {
        block.cells.count == 2 && Forms.has(.judgementBoxHead, block.cells.joined(separator: " | "))
    }
}

extension Block {
    /// Whether a heading is so long a sentence that it says what was found.
    fileprivate var isBoldSentence: Bool { text.utf8.last == UInt8(ascii: ".") && wordCount > PageHeadings.wordsOfSentence }
}
