import Documents
import England
import Inspections

extension ReportReader {
    private typealias Row = (judgement: Judgement, line: Int)

    /// Judgements in the order of print, each with the line it starts on: the sentence over the table, its rows, the
    /// safeguarding board's.
    mutating func takeJudgements() -> (judgements: [Judgement], lines: [Int]) {
        var rows = takeRows()
        let hasOverall = rows.contains { $0.judgement.label.lowercased().hasPrefix("overall") }
        let overall = hasOverall ? nil : takeSentence(ofBoard: false)
        let board = takeSentence(ofBoard: true) ?? boardJudgement()
        for sentence in [overall, board] {
            guard let sentence else { continue }
            rows.insert(sentence, at: rows.firstIndex { $0.line > sentence.line } ?? rows.count)
        }
        return (rows.map(\.judgement), rows.map(\.line))
    }

    /// The outcome under its heading, in the words of the report; the sentence stays where it is.
    func outcome(of outcomes: [String]) -> (judgements: [Judgement], lines: [Int]) {
        guard let heading = head.first(where: { Forms.has(.outcomeHeading, blocks[$0].text) }) else { return ([], []) }
        for block in blocks[(heading + 1)...].prefix(Self.outcomeBlocks) {
            let words = Form.folded(block.text)
            for outcome in outcomes {
                guard let range = words.range(of: outcome) else { continue }
                let grade = block.text.dropFirst(words.distance(from: words.startIndex, to: range.lowerBound)).prefix(outcome.count)
                return ([Judgement(label: blocks[heading].text, grade: String(grade))], [block.lines[0]])
            }
        }
        return ([], [])
    }

    /// Within how many blocks below its heading an outcome stands.
    static let outcomeBlocks = 3

    /// The graded rows of the head, or of the whole report where the head has none: a closing table repeats them.
    private mutating func takeRows() -> [Row] {
        let headRows = takeRows(in: head)
        return headRows.isEmpty ? takeRows(in: 0..<blocks.count) : headRows
    }

    private mutating func takeRows(in range: Range<Int>) -> [Row] {
        var rows: [Row] = []
        for index in range where blocks[index].isInBody {
            let cells = blocks[index].cells.map(\.withoutNoteMarks)
            guard cells.count == 2, Grades.isGrade(cells[1]), cells[0].contains(where: \.isLetter) else { continue }
            rows.append((Judgement(label: cells[0], grade: cells[1]), blocks[index].lines[0]))
            blocks[index].place = .frontMatter(.judgements)
            takeHead(above: index)
        }
        return rows
    }

    /// The table's head, and the headings from "Record of main findings" on, which head nothing else.
    private mutating func takeHead(above row: Int) {
        var top = row
        if row > 0, isTableHead(row - 1) {
            blocks[row - 1].place = .frontMatter(.judgements)
            top = row - 1
        }
        let headings = blocks[..<top].suffix(Self.headingsOverTable).reversed().prefix { $0.isInBody && $0.isHeading }.count
        guard let start = (top - headings..<top).first(where: { Forms.has(.judgementsHeading, blocks[$0].text) }) else { return }
        for heading in start..<top { blocks[heading].place = .frontMatter(.judgements) }
    }

    /// "Judgement | Grade", or what the rows below judge in a cell of its own.
    private func isTableHead(_ row: Int) -> Bool {
        let cells = blocks[row].cells
        return blocks[row].isInBody && (cells.count == 1 || Forms.has(.judgementsHead, cells.joined(separator: " | ")))
    }

    /// The most headings over a table of judgements: "Record of main findings", the authority, "Local authority arrangements …".
    static let headingsOverTable = 3

    /// The first judgement of the head that is a sentence; it goes to front matter.
    private mutating func takeSentence(ofBoard isBoard: Bool) -> Row? {
        guard let found = sentence(ofBoard: isBoard, among: Array(head)) else { return nil }
        for part in found.blocks { blocks[part].place = .frontMatter(.judgements) }
        return found.row
    }

    /// The first judgement among some blocks that is a sentence; one whose lines are set apart is one all the same.
    private func sentence(ofBoard isBoard: Bool, among indices: [Int]) -> (row: Row, blocks: Range<Int>)? {
        for index in indices where blocks[index].isInBody && !blocks[index].isRow {
            for count in 1...Self.linesOfSentence where index + count <= blocks.count {
                let parts = index..<(index + count)
                guard parts.allSatisfy({ isSet(like: index, $0) || isGradeBelow(index, $0) }) else { break }
                let text = parts.map { blocks[$0].text }.joined(separator: " ")
                guard let found = JudgementSentences.judgement(in: text), found.isBoard == isBoard else { continue }
                return ((found.judgement, blocks[index].lines[0]), parts)
            }
        }
        return nil
    }

    /// The most lines set apart that one judgement takes.
    static let linesOfSentence = 3

    private func isSet(like index: Int, _ other: Int) -> Bool {
        blocks[other].isInBody && blocks[other].setting == blocks[index].setting && blocks[other].page == blocks[index].page
    }

    /// Whether a block is the grade of a sentence above it, in letters of its own.
    private func isGradeBelow(_ index: Int, _ other: Int) -> Bool {
        blocks[other].isInBody && blocks[other].page == blocks[index].page && Grades.isGrade(blocks[other].text)
            && Forms.has(.judgementSentence, blocks[index].text)
    }

    /// The box over the safeguarding board's section, which stays where it is.
    private func boardJudgement() -> Row? {
        let rest = blocks.indices.filter { $0 >= head.upperBound && blocks[$0].isInBody && !blocks[$0].isRow }
        let headings = rest.filter { blocks[$0].isHeading }
        for index in headings {
            guard let grade = blocks[index].boxedGrade, Forms.has(.boardHeading, blocks[index].text) else { continue }
            let label = String(blocks[index].text.dropLast(": ".count + grade.count))
            return (Judgement(label: label, grade: grade), blocks[index].lines[0])
        }
        return sentence(ofBoard: true, among: headings)?.row ?? sentence(ofBoard: true, among: rest)?.row
    }
}
