/// Cuts a plain text, or what Markdown becomes one of, by the marks at the start of its lines.
struct TextCutter: Cutter {
    func blocks(of lines: [SourceLine]) -> [Block] { Joining.joined(Furniture.marked(TextBlocks.blocks(of: lines))) }

    func structured(_ part: [Block]) -> [Block] { Numbering.restored(Headings.found(part)) }

    func finished(_ blocks: [Block]) -> [Block] { Numbering.gathered(Headings.levelled(blocks)) }
}
