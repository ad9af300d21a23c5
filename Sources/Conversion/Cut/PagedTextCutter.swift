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
        var result: [Block] = []
        for block in blocks {
            guard block.isInBody, block.kind == .paragraph, var row = result.last, row.isInBody,
                row.kind == .paragraph || row.number != nil, !row.endsComplete,
                Grades.isGrade(block.text.withoutNoteMarks) || Forms.has(.judgementsHead, row.text + " | " + block.text)
            else {
                result.append(block)
                continue
            }
            let label = (row.number.map { "\($0). " } ?? "") + row.text
            row.kind = .row([label, block.text])
            row.text = label + "\t" + block.text
            row.lines += block.lines
            row.notes += block.notes
            result[result.count - 1] = row
        }
        return result
    }
}
