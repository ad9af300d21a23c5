import Documents
import England

/// Cuts the text that `pdftotext` writes, with `-layout` or without: each page ends with a form feed, lines end where the column
/// does, and columns stand apart by spaces.
struct PagedTextCutter: Cutter {
    func blocks(of lines: [SourceLine]) -> [Block] {
        Self.paired(Joining.joined(Furniture.marked(PagedTextBlocks.blocks(of: lines)), isWrapped: false))
    }

    func structured(_ part: [Block]) -> [Block] { TextCutter().structured(part) }

    func finished(_ blocks: [Block]) -> [Block] { TextCutter().finished(Footnotes.movedToEnd(blocks)) }

    /// The blocks with a grade that stands alone in one row with what it judges: without `-layout` cells are written one below the other.
    private static func paired(_ blocks: [Block]) -> [Block] {
        blocks.reduce(into: []) { result, block in
            guard let label = result.last.flatMap({ labelled(by: $0, block) }) else { return result.append(block) }
            result[result.count - 1].join(cell: block, to: label)
        }
    }

    /// The words of a label whose grade, or whose column's head, a block is; nil where it is neither.
    private static func labelled(by label: Block, _ block: Block) -> String? {
        guard block.isInBody, block.kind == .paragraph, label.isInBody, !label.endsComplete else { return nil }
        let number = label.number
        guard label.kind == .paragraph || number != nil,
            Grades.isGrade(block.text.withoutNoteMarks) || Forms.has(.judgementsHead, label.text + " | " + block.text)
        else { return nil }
        return (number.map { "\($0). " } ?? "") + label.text
    }
}

extension Block {
    /// Makes it the row of a label and a cell.
    fileprivate mutating func join(cell: Block, to label: String) {
        kind = .row([label, cell.text])
        text = label + "\t" + cell.text
        lines += cell.lines
        notes += cell.notes
    }
}
