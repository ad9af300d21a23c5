/// Cuts the lines of a document into blocks: headings with levels, paragraphs, items, rows, footnotes.
///
/// A text shows by its marks what a line is, a page by how it lies. Cutting takes three steps, because two things are known
/// late: where a document of a bundle ends, and which blocks are left in the body when facts have gone to front matter.
protocol Cutter: Sendable {
    /// The blocks of a whole document in the order of reading, each line in one of them, page furniture marked.
    func blocks(of lines: [SourceLine]) -> [Block]

    /// The blocks of one part of a bundle, as many as before, with what only the part as a whole shows: a line of
    /// its own is no heading where the part ends with it, and lost numbers are counted from the part's first.
    func structured(_ part: [Block]) -> [Block]

    /// The blocks as they are written, once facts have been taken out: what a heading's level is and what belongs to a
    /// numbered paragraph depends on what is left in the body.
    func finished(_ blocks: [Block]) -> [Block]
}

extension SourceDocument {
    /// The way in which this document shows what its lines are.
    func cutter(_ knowsHalves: @escaping Hyphenation.HalvesTest) -> any Cutter {
        if hasLayout { return PageCutter(hyphenation: Hyphenation(of: lines, knowsHalves)) }
        return pageCount > 0 ? PagedTextCutter() : TextCutter()
    }
}
