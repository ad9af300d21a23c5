import Documents
import England
import Inspections

/// Takes the facts of a graded report out of its pages: the head on its first pages, the inspectors wherever they stand.
struct ReportPages {
    var blocks: [Block]
    let title: Int
    /// Where the head ends: at the contents, or with the second page of the report.
    let head: Range<Int>
    var leads: [String] = []
    var inspectors: [String] = []
    var published: CalendarDate?
    /// Lines of the facts, for diagnostics.
    var judgementLines: [Int] = []
    var datesLine: Int?

    init(_ part: DocumentPart) {
        blocks = part.blocks
        title = part.title
        let page = part.blocks[part.title].page ?? 1
        let end = part.blocks.indices.first { index in
            index > part.title && ((part.blocks[index].page ?? page) > page + 1 || part.blocks[index].place == .furniture(rule: "contents"))
        }
        head = 0..<(end ?? part.blocks.count)
    }

    /// The whole title, which may go on below an "and" of its own.
    mutating func takeTitle() -> String {
        let count = ReportTitle.length(at: title, in: blocks)
        var words = Self.withoutMarks(blocks[title..<(title + count)].map(\.text).joined(separator: " "))
        for index in title..<(title + count) { blocks[index].place = .frontMatter(key: "title") }
        for index in head
        where index >= title + count && index <= title + count + 2 && blocks[index].isInBody && blocks[index].page == blocks[title].page {
            let text = blocks[index].text.lowercased()
            guard text == "and" || text.hasPrefix("and review of") || text.hasPrefix("review of the effectiveness of") else { break }
            words += " " + Self.withoutMarks(blocks[index].text)
            blocks[index].place = .frontMatter(key: "title")
        }
        return words
    }

    private static func withoutMarks(_ text: String) -> String { String(text.filter { Superscript.digit($0) == nil }) }

    /// The days behind "Inspection dates:" in the head.
    mutating func takeVisits() -> [Visit]? {
        for index in head where blocks[index].isInBody {
            guard let phrase = DatePhrase.opensInspectionDates([blocks[index].text]), let visits = DatePhrase.visits(in: phrase) else {
                continue
            }
            blocks[index].place = .frontMatter(key: "dates")
            datesLine = blocks[index].lines[0]
            return visits
        }
        return nil
    }

    /// What a title page prints and no reader asks for.
    mutating func takeRest() {
        for index in head where blocks[index].isInBody && blocks[index].text.lowercased().hasPrefix("age group:") {
            blocks[index].place = .furniture(rule: "title page")
        }
    }

    /// "Report published: 19 October 2015".
    mutating func takePublished() {
        for index in head where blocks[index].isInBody && published == nil {
            let words = blocks[index].text.lowercased()
            guard
                ["report published", "published", "publication date", "date of publication", "report publication date"].contains(where: {
                    words.hasPrefix($0)
                }),
                blocks[index].wordCount <= 9, let day = DatePhrase.day(in: Self.afterColon(blocks[index].text))
            else { continue }
            published = day
            blocks[index].place = .frontMatter(key: "published")
        }
    }

    private static func afterColon(_ text: String) -> String {
        text.firstIndex(of: ":").map { String(text[text.index(after: $0)...]) } ?? text
    }

    /// A re-inspection whose title does not say so says it in its summary.
    var saysReinspection: Bool {
        let title = blocks.filter { $0.place == .frontMatter(key: "title") }.map { $0.text.lowercased() }.joined(separator: " ")
        guard title.range(of: "safeguarding") == nil else { return false }
        return blocks[..<min(blocks.count, head.upperBound + 40)].contains { block in
            let words = block.text.lowercased()
            return words.range(of: "re-inspection") != nil || words.range(of: "reinspection") != nil
        }
    }

    /// The authority on a line of its own above or below the title.
    mutating func takeAuthority() -> EnglishAuthority? {
        let page = blocks[title].page
        for index in head
        where blocks[index].isInBody && blocks[index].page == page && !blocks[index].isRow && blocks[index].wordCount <= 12 {
            guard !Forms.has(.fieldLabel, blocks[index].text), JudgementSentences.judgement(in: blocks[index].text) == nil,
                !blocks[index].text.hasSuffix("."),
                let found = AuthorityNames.authority(in: blocks[index].text)
            else { continue }
            blocks[index].place = .frontMatter(key: "authority")
            return found
        }
        return nil
    }

    /// Lines that say who inspected, on the first page or under "Information about this inspection".
    mutating func takeInspectors() {
        for index in blocks.indices where blocks[index].isInBody && blocks[index].wordCount <= 80 {
            guard let (key, phrase) = Self.role(in: blocks[index].text) else { continue }
            let isAlone = phrase.isEmpty && index + 1 < blocks.count && blocks[index + 1].isInBody
            let names = People.leads(in: isAlone ? blocks[index + 1].text : phrase)
            guard !names.isEmpty, names.allSatisfy(People.looksLikeName) else { continue }
            if key == "lead" {
                leads += names.filter { !leads.contains($0) }
            } else {
                inspectors += names.filter { !inspectors.contains($0) }
            }
            blocks[index].place = .frontMatter(key: key)
            if isAlone { blocks[index + 1].place = .frontMatter(key: key) }
            takeOffice(below: isAlone ? index + 1 : index)
        }
    }

    /// "Her Majesty's Inspector" on the line below the name.
    private mutating func takeOffice(below index: Int) {
        let next = index + 1
        guard next < blocks.count, blocks[next].isInBody, blocks[next].wordCount <= 6, People.isOffice(blocks[next].text) else { return }
        blocks[next].place = blocks[index].place
    }

    /// The key that a line's opening words stand for, and what follows them.
    private static func role(in text: String) -> (key: String, phrase: String)? {
        let words = text.lowercased()
        for (label, key) in roles where words.hasPrefix(label) {
            var rest = text.dropFirst(label.count)
            if rest.lowercased().hasPrefix(" on site") { rest = rest.dropFirst(8) }
            guard rest.isEmpty || rest.first == ":" || rest.first?.isWhitespace == true else { continue }
            return (key, String(rest.drop { $0 == ":" || $0.isWhitespace }))
        }
        return nil
    }

    private static let roles = [
        ("lead inspectors", "lead"), ("lead inspector", "lead"), ("reporting inspector", "lead"), ("lead reporting inspector", "lead"),
        ("deputy lead inspectors", "inspectors"), ("deputy lead inspector", "inspectors"), ("team inspectors", "inspectors"),
        ("team inspector", "inspectors"), ("additional inspectors", "inspectors"), ("additional inspector", "inspectors"),
        ("shadow inspectors", "inspectors"), ("shadow inspector", "inspectors"), ("inspectors", "inspectors"),
    ]

    /// Judgements in the order of print: the sentence over the table, its rows, the safeguarding board's.
    mutating func takeJudgements() -> [Judgement] {
        var rows = takeRows()
        let hasOverall = rows.contains { $0.judgement.label.lowercased().hasPrefix("overall") }
        let overall = hasOverall ? nil : takeSentence(ofBoard: false)
        let board = takeSentence(ofBoard: true) ?? boardJudgement()
        for sentence in [overall, board] {
            guard let sentence else { continue }
            rows.insert(sentence, at: rows.firstIndex { $0.line > sentence.line } ?? rows.count)
        }
        judgementLines = rows.map(\.line)
        return rows.map(\.judgement)
    }

    /// The first judgement of the head that is a sentence; it goes to front matter.
    private mutating func takeSentence(ofBoard isBoard: Bool) -> Row? {
        guard let found = sentence(ofBoard: isBoard, among: Array(head)) else { return nil }
        for part in found.blocks { blocks[part].place = .frontMatter(key: "judgements") }
        return found.row
    }

    /// The first judgement among some blocks that is a sentence; one that stands on two lines set apart is one all the same.
    private func sentence(ofBoard isBoard: Bool, among indices: [Int]) -> (row: Row, blocks: Range<Int>)? {
        for index in indices where blocks[index].isInBody && !blocks[index].isRow {
            for count in 1...3 where index + count <= blocks.count {
                let parts = index..<(index + count)
                guard
                    parts.allSatisfy({
                        blocks[$0].isInBody && blocks[$0].setting == blocks[index].setting && blocks[$0].page == blocks[index].page
                    })
                else {
                    break
                }
                let text = parts.map { blocks[$0].text }.joined(separator: " ")
                guard let found = JudgementSentences.judgement(in: text), found.isBoard == isBoard else { continue }
                return ((found.judgement, blocks[index].lines[0]), parts)
            }
        }
        return nil
    }

    private typealias Row = (judgement: Judgement, line: Int)

    /// The graded rows of the head, or of the whole report where the head has none.
    private mutating func takeRows() -> [Row] {
        let headRows = takeRows(in: head)
        return headRows.isEmpty ? takeRows(in: 0..<blocks.count) : headRows
    }

    private mutating func takeRows(in range: Range<Int>) -> [Row] {
        var rows: [Row] = []
        for index in range where blocks[index].isInBody {
            let cells = blocks[index].cells.map(Self.withoutMarks)
            guard cells.count == 2, Grades.isGrade(cells[1]), cells[0].contains(where: \.isLetter) else { continue }
            rows.append((Judgement(label: cells[0], grade: cells[1]), blocks[index].lines[0]))
            blocks[index].place = .frontMatter(key: "judgements")
            takeHead(above: index)
        }
        return rows
    }

    /// "Judgement | Grade" over the rows, and the headings from "Record of main findings" on, which head nothing else.
    private mutating func takeHead(above index: Int) {
        let above = blocks[..<index]
        if let last = above.last, last.isInBody, last.cells.map({ $0.lowercased() }) == ["judgement", "grade"] {
            blocks[index - 1].place = .frontMatter(key: "judgements")
        }
        let headings = above.suffix(3).reversed().prefix { $0.isInBody && $0.isHeading }.count
        guard let start = (index - headings..<index).first(where: { blocks[$0].text.lowercased().hasPrefix("record of main findings") })
        else { return }
        for heading in start..<index { blocks[heading].place = .frontMatter(key: "judgements") }
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
