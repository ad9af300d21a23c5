/// Cuts the pages of a PDF by how their lines lie: distances, indents, sizes, weight.
struct PageCutter: Cutter {
    let hyphenation: Hyphenation

    func blocks(of lines: [SourceLine]) -> [Block] { Furniture.marked(PageBlocks.blocks(of: lines, hyphenation)) }

    /// Pages show headings and numbers line by line.
    func structured(_ part: [Block]) -> [Block] { part }

    func finished(_ blocks: [Block]) -> [Block] {
        Numbering.gathered(Footnotes.movedToEnd(PageHeadings.levelled(blocks)))
    }
}
