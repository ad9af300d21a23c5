import Documents

/// Moves footnotes behind the body, so that none cuts a list in two.
///
/// Notes that nothing in the body refers to, or whose label is taken, become paragraphs: Markdown would drop them.
enum Footnotes {
    static func movedToEnd(_ blocks: [Block]) -> [Block] {
        let referenced = Set(blocks.filter { $0.isInBody && !$0.isFootnote }.flatMap(\.noteLabels))
        var result = blocks
        var seen: Set<String> = []
        for index in blocks.indices where blocks[index].isInBody {
            guard case .footnote(let label) = blocks[index].kind, !referenced.contains(label) || !seen.insert(label).inserted else {
                continue
            }
            result[index].kind = .paragraph
            result[index].text = Superscript.raised(label) + " " + blocks[index].text
        }
        return result.filter { !($0.isInBody && $0.isFootnote) } + result.filter { $0.isInBody && $0.isFootnote }
    }
}
