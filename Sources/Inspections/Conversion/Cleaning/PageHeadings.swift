/// Gives headings their levels by how they are set.
enum PageHeadings {
    /// The blocks with levels from 2 on: the larger the letters, the higher the heading.
    static func levelled(_ blocks: [Block], styles: [PageBlocks.Style], bodySize: Int) -> [Block] {
        var result = blocks
        let used = Set(blocks.indices.filter { blocks[$0].isHeading && (blocks[$0].page ?? 0) > 1 }.map { styles[$0] })
        let ranked = used.sorted { ($0.size, $0.isBold ? 1 : 0) > ($1.size, $1.isBold ? 1 : 0) }
        for index in blocks.indices where blocks[index].isHeading {
            let rank = ranked.firstIndex(of: styles[index]) ?? 0
            result[index].kind = .heading(level: min(6, 2 + rank))
        }
        return result
    }
}
