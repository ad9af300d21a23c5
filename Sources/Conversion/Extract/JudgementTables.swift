import Documents
import England
import Inspections

/// Takes graded rows out of a report's tables.
enum JudgementTables {
    /// The judgements in the order of the document; their rows, heads and headings go to front matter.
    ///
    /// A row of a closing table that repeats one of the head is taken once.
    static func taken(from blocks: inout [Block], scale: [String]) -> [Judgement] {
        var judgements: [Judgement] = []
        for index in blocks.indices where blocks[index].isInBody {
            guard let judgement = judgement(in: blocks[index].cells, scale: scale) else { continue }
            if !judgements.contains(judgement) { judgements.append(judgement) }
            blocks[index].place = .frontMatter(key: "judgements")
            takeHead(above: index, &blocks)
        }
        return judgements
    }

    /// A row whose last cell is a grade of the scale and whose first says what was graded.
    private static func judgement(in cells: [String], scale: [String]) -> Judgement? {
        guard cells.count >= 2, let grade = cells.last, let label = cells.first, label.split(separator: " ").count >= 2,
            scale.contains(where: { grade.lowercased() == $0.lowercased() || grade.lowercased() == "requires improvement" })
        else { return nil }
        return Judgement(label: label, grade: grade)
    }

    /// The table's head and the heading over it stand for nothing else.
    private static func takeHead(above row: Int, _ blocks: inout [Block]) {
        var index = row - 1
        while index >= 0, blocks[index].place != .frontMatter(key: "judgements") {
            let isHead =
                blocks[index].isRow
                && (blocks[index].cells.count == 1 || blocks[index].cells.map { $0.lowercased() } == ["judgement", "grade"])
            let isTitle = blocks[index].text.lowercased().hasPrefix("record of main findings")
            guard blocks[index].isInBody, isHead || isTitle else { return }
            blocks[index].place = .frontMatter(key: "judgements")
            index -= 1
        }
    }
}
