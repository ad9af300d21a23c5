import Documents

/// Puts the printed paragraph numbers right and gathers what belongs to each numbered paragraph.
enum Numbering {
    /// Numbers that the conversion to text lost are restored where the sequence proves them:
    /// between paragraphs n and m are as many long bullets as numbers are missing.
    static func restored(_ blocks: [Block]) -> [Block] {
        var result = blocks
        var last = 0
        var waiting: [Int] = []
        for index in blocks.indices where blocks[index].isInBody {
            if let number = blocks[index].number {
                if number - last - 1 == waiting.count, number > last {
                    for (offset, lost) in waiting.enumerated() { restore(last + 1 + offset, to: &result[lost]) }
                }
                last = number
                waiting = []
            } else if couldBeNumbered(blocks[index]) {
                waiting.append(index)
            } else if blocks[index].isHeading, last == 0 {
                waiting = []
            }
        }
        return result
    }

    private static func restore(_ number: Int, to block: inout Block) {
        block.kind = .numbered(number)
        block.notes.append(Note(.restored, line: block.lines[0], before: "-", after: "\(number)."))
    }

    /// The least words of a bullet that was a numbered paragraph.
    static let leastWords = 8

    /// A bullet that reads as a paragraph: it opens with a capital and ends with a stop.
    private static func couldBeNumbered(_ block: Block) -> Bool {
        guard case .item(depth: 0, marker: nil) = block.kind else { return false }
        return !block.startsLowerCase && block.endsComplete && block.wordCount >= leastWords
    }

    /// Marks what follows a numbered paragraph, up to the next number or heading, as part of it; on pages only what is indented.
    static func gathered(_ blocks: [Block]) -> [Block] {
        var result = blocks
        var inside = false
        for index in blocks.indices where blocks[index].isInBody {
            switch blocks[index].kind {
            case .numbered: inside = true
            case .heading: inside = false
            case .footnote: continue
            case .paragraph, .item, .row:
                if let isIndented = blocks[index].isIndented { inside = inside && isIndented }
                result[index].isContinuation = inside
            }
        }
        return result
    }
}
