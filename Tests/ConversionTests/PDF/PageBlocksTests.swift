@testable import Conversion
import Testing

/// Each rule by which lines become blocks, on either side of its number. Running text is of size 18, 22 from line to line,
/// and ends at 700; so much of it is on page 1 that these are the measure of the document.
@Suite struct `Lines of pages` {
    private let prose = (0..<12).map { index in
        PrintedLine("The views of children are heard and their plans are good for them,", page: 1, top: 100 + 22 * index)
    }

    /// The blocks of some lines on pages 2 and 3, behind a page of running text.
    private func blocks(_ lines: [PrintedLine]) -> [Block] {
        let all = prose + [PrintedLine("in this area.", top: 364)] + lines
        let numbered = PrintedLine.numbered(all)
        return Array(PageBlocks.blocks(of: numbered, .of(numbered)).drop { $0.page == 1 })
    }

    private func texts(_ lines: [PrintedLine]) -> [String] { blocks(lines).map(\.text) }

    @Test(arguments: [(27, 1), (28, 2), (0, 2), (-22, 2)])
    func `go on with the line above no farther than five quarters of a line below it`(step: Int, count: Int) {
        #expect(blocks([PrintedLine("Leaders have", page: 2, top: 200), PrintedLine("a plan.", page: 2, top: 200 + step)]).count == count)
    }

    @Test(arguments: [(49, ",", 1), (50, ",", 2), (49, "", 2)])
    func `go on behind a comma over a line left out`(step: Int, end: String, count: Int) {
        let lines = [PrintedLine("Ann Lee" + end, page: 2, top: 200), PrintedLine("Bo Ray", page: 2, top: 200 + step)]
        #expect(blocks(lines).count == count)
    }

    @Test(arguments: [(17, 1), (19, 1), (16, 2)])
    func `go on in letters whose size differs by one at most`(size: Int, count: Int) {
        let lines = [PrintedLine("Leaders have", page: 2, top: 200), PrintedLine("a plan.", page: 2, top: 222, size: size)]
        #expect(blocks(lines).count == count)
    }

    @Test(arguments: [(92, 1), (91, 2)])
    func `go on a little left of the words above`(left: Int, count: Int) {
        let lines = [PrintedLine("Leaders have", page: 2, top: 200), PrintedLine("Ofsted plans.", page: 2, left: left, top: 222)]
        #expect(blocks(lines).count == count)
    }

    @Test(arguments: [(97, 1), (96, 2)])
    func `go on left of a paragraph's words as far as its number`(left: Int, count: Int) {
        let lines = [
            PrintedLine("Leaders have", page: 2, textLeft: 140, top: 200, marker: .number(1, isApart: true)),
            PrintedLine("Ofsted plans.", page: 2, left: left, top: 222),
        ]
        #expect(blocks(lines).count == count)
    }

    @Test(arguments: [("Leaders have", "a plan.", 1), ("Leaders have", "A plan", 2), ("Leaders plan.", "a plan", 2)])
    func `in bold go on in small letters with a sentence that has no end, and are a heading otherwise`(
        above: String, bold: String, count: Int
    ) {
        let lines = [PrintedLine(above, page: 2, right: 300, top: 200), PrintedLine(bold, page: 2, top: 222, bold: true)]
        #expect(blocks(lines).map(\.isHeading) == (count == 1 ? [false] : [false, true]))
    }

    @Test(arguments: [("own agencies.\u{B2}", 2), ("own agencies\u{B2}", 1)])
    func `open a paragraph behind a page break where the sentence above ends with a mark of a note`(end: String, count: Int) {
        let lines = [
            PrintedLine("Leaders have plans of their " + end, page: 2, top: 1000), PrintedLine("The council acts.", page: 3, top: 100),
        ]
        #expect(blocks(lines).count == count)
    }

    @Test(arguments: [("2", "\u{B2}", true), ("3", "\u{B2}", false)])
    func `in small print at the foot are a note where the page has a raised mark of its number`(number: String, mark: String, isNote: Bool)
    {
        let lines = [
            PrintedLine("Leaders have plans of their own agencies.\(mark)", page: 2, top: 1000),
            PrintedLine("\(number) The Act of 2004,", page: 2, top: 1200, size: 14),
            PrintedLine("as amended.", page: 2, top: 1216, size: 14),
        ]
        let found = blocks(lines)
        #expect(found.map(\.isFootnote) == (isNote ? [false, true] : [false, false]))
        if isNote {
            #expect(found[1].text == "The Act of 2004, as amended.")
            #expect(found[1].notes.map(\.before) == ["2"])
        }
    }

    @Test func `in bold are the first of a paragraph that goes on in small letters, its number included`() {
        let lines = [
            PrintedLine("Leaders have a plan that is", page: 2, textLeft: 140, top: 200, bold: true, marker: .number(7, isApart: true)),
            PrintedLine("known to all. Staff use it.", page: 2, left: 140, top: 222),
            PrintedLine("It is new.", page: 2, left: 140, top: 244),
        ]
        let found = blocks(lines)
        #expect(found.map(\.text) == ["Leaders have a plan that is known to all. Staff use it. It is new."])
        #expect(found.first?.number == 7)
    }

    @Test(arguments: [(44, "and protection: good", 1), (44, "And protection: good", 2), (50, "and protection: good", 2)])
    func `of a heading go on in small letters over a line left out`(step: Int, second: String, count: Int) {
        let lines = [
            PrintedLine("The progress of children who need help", page: 2, top: 200, bold: true),
            PrintedLine(second, page: 2, top: 200 + step, bold: true), PrintedLine("Staff know it.", page: 2, top: 330),
        ]
        #expect(blocks(lines).count { $0.isHeading } == count)
    }

    @Test(arguments: [(160, 1), (168, 1), (169, 2), (100, 2)])
    func `at the top of a page go on with an item under its words`(left: Int, count: Int) {
        let lines = [
            PrintedLine("The records are read.", page: 2, left: 140, textLeft: 160, top: 1000, marker: .bullet),
            PrintedLine("Staff know them.", page: 3, left: left, top: 100),
        ]
        #expect(blocks(lines).count == count)
    }

    @Test(arguments: [(526, 1), (525, 2)])
    func `in small letters go on with an item whose line is full, wherever they begin`(right: Int, count: Int) {
        let lines = [
            PrintedLine("the records of all", page: 2, left: 140, textLeft: 160, top: 200, marker: .bullet),
            PrintedLine("the children in", page: 2, left: 160, right: right, top: 222),
            PrintedLine("the area.", page: 2, left: 110, top: 244),
        ]
        #expect(blocks(lines).count == count)
    }

    @Test(arguments: [(526, 160, 1), (525, 160, 2), (526, 180, 2)])
    func `with a dash go on with a sentence of an item whose line is full`(right: Int, left: Int, count: Int) {
        let lines = [
            PrintedLine("the records of all", page: 2, left: 140, textLeft: 160, right: right, top: 200, marker: .bullet),
            PrintedLine("but not the plans.", page: 2, left: left, textLeft: left + 18, top: 222, marker: .dash(isApart: false)),
        ]
        #expect(blocks(lines).count == count)
    }

    @Test(arguments: [
        ("Leaders have a plan.", 9, 9), ("Leaders have", 9, nil), ("Leaders have a plan.", 1, 1), ("Leaders have a plan.", 3, nil),
    ])
    func `with a number close to their words open a paragraph behind a sentence, though numbers are left out`(
        above: String, number: Int, expected: Int?
    ) {
        let lines = [
            PrintedLine(above, page: 2, textLeft: 140, top: 200, marker: .number(5, isApart: true)),
            PrintedLine("Staff know it.", page: 2, left: 100, textLeft: 127, top: 222, marker: .number(number, isApart: false)),
        ]
        #expect(blocks(lines).last?.number == expected ?? 5)
    }

    private func marked(_ text: String, notes: [String] = ["3"], other: String = "Staff know it.") -> [String] {
        let lines =
            [PrintedLine(text, page: 2, top: 200), PrintedLine(other, page: 2, top: 300)]
            + notes.enumerated().map {
                PrintedLine("\(Superscript.raised($1)) A note.", page: 2, top: 1100 + 22 * $0, size: 14, marker: .label($1))
            }
        return texts(lines)
    }

    @Test(arguments: [
        ("They live in schools3, of whom two left.", "They live in schools³, of whom two left."),
        ("They live in schools.3", "They live in schools.³"),
        ("They took S3 audits.", "They took S3 audits."), ("They live in schools13 here.", "They live in schools13 here."),
        ("They live in schools3 and homes3 here.", "They live in schools3 and homes3 here."),
        ("They live in schools3 and in homes³ here.", "They live in schools3 and in homes³ here."),
    ])
    func `have a mark in a word where a note of the page has no other`(text: String, expected: String) {
        #expect(marked(text).first == expected)
    }

    @Test func `have no mark where the page has no such note`() {
        #expect(marked("They live in schools3 here.", notes: ["4"]).first == "They live in schools3 here.")
    }

    @Test(arguments: [(20, false, true), (19, false, false), (18, true, true), (17, true, false)])
    func `are headings where they are larger than running text, or as large and bold`(size: Int, bold: Bool, isHeading: Bool) {
        #expect(blocks([PrintedLine("Leadership", page: 2, top: 200, size: size, bold: bold)]).map(\.isHeading) == [isHeading])
    }

    @Test(arguments: [("2024", false), ("2024 plan", true)])
    func `are headings only where they have a letter`(text: String, isHeading: Bool) {
        #expect(blocks([PrintedLine(text, page: 2, top: 200, size: 24)]).map(\.isHeading) == [isHeading])
    }

    private func depths(_ lefts: [Int]) -> [Int?] {
        let lines = lefts.enumerated().map {
            PrintedLine("Item.", page: 2, left: $1, textLeft: $1 + 20, top: 200 + 30 * $0, marker: .bullet)
        }
        return blocks(lines).map { if case .item(let depth, _) = $0.kind { depth } else { nil } }
    }

    @Test(arguments: [
        ([100, 106], [0, 0]), ([100, 107], [0, 1]), ([100, 130, 100], [0, 1, 0]), ([100, 130, 160, 94], [0, 1, 2, 0]),
    ])
    func `with bullets belong to one depth where their bullets are nearly below each other`(lefts: [Int], expected: [Int]) {
        #expect(depths(lefts) == expected)
    }

    private func isIndented(_ left: Int, after between: [PrintedLine] = []) -> Bool? {
        let number = PrintedLine("Leaders have a plan.", page: 2, textLeft: 140, top: 200, marker: .number(1, isApart: true))
        return blocks([number] + between + [PrintedLine("Staff know it.", page: 2, left: left, top: 400)]).last?.isIndented
    }

    @Test(arguments: [(111, true), (110, false)])
    func `belong to the numbered paragraph above where they are deeper than its number`(left: Int, expected: Bool) {
        #expect(isIndented(left) == expected)
    }

    @Test(arguments: [(135, true), (134, false)])
    func `belong to it behind another that does, where they are not left of that`(left: Int, expected: Bool) {
        #expect(isIndented(left, after: [PrintedLine("It is new.", page: 2, left: 140, top: 300)]) == expected)
    }

    @Test(arguments: [(109, 1), (108, 2)])
    func `at the top of a page go on with a numbered paragraph whose words hang`(textLeft: Int, count: Int) {
        let lines = [
            PrintedLine("Leaders have a plan.", page: 2, textLeft: textLeft, top: 1000, marker: .number(1, isApart: true)),
            PrintedLine("Staff know it.", page: 3, left: textLeft, top: 100),
        ]
        #expect(blocks(lines).count == count)
    }

    @Test(arguments: [(148, 1), (149, 2), (132, 1), (131, 2)])
    func `at the top of a page go on where they begin below the paragraph's words`(left: Int, count: Int) {
        let lines = [
            PrintedLine("Leaders have a plan.", page: 2, textLeft: 140, top: 1000, marker: .number(1, isApart: true)),
            PrintedLine("Staff know it.", page: 3, left: left, top: 100),
        ]
        #expect(blocks(lines).count == count)
    }

    @Test(arguments: [
        (2, 100, 113, 2), (3, 100, 113, 3), (3, 112, 125, 3), (3, 113, 126, nil), (3, 100, 112, nil), (4, 100, 113, 4), (4, 113, 126, nil),
        (2, 300, 301, 2),
    ])
    func `with a number close to their words are the next paragraph, or a later one below the numbers`(
        number: Int, left: Int, textLeft: Int, expected: Int?
    ) {
        let lines = [
            PrintedLine("Leaders have a plan.", page: 2, textLeft: 140, top: 200, marker: .number(1, isApart: true)),
            PrintedLine("Staff know it.", page: 2, left: left, textLeft: textLeft, top: 300, marker: .number(number, isApart: false)),
        ]
        #expect(blocks(lines).last?.number == expected)
    }
}

@Suite struct `The measure of a document` {
    @Test func `is a fifth more than the letters from line to line, where no two lines show it`() {
        #expect(PageMeasure(PrintedLine.numbered([PrintedLine("One line.", top: 100, size: 20)])).pitch == 24)
    }

    @Test(arguments: [(22, 22), (43, 43), (44, 21)])
    func `takes two lines for neighbours that are less than two lines apart`(step: Int, pitch: Int) {
        let lines = [PrintedLine("One line.", top: 100), PrintedLine("Another line.", top: 100 + step)]
        #expect(PageMeasure(PrintedLine.numbered(lines)).pitch == pitch)
    }

    @Test(arguments: [(50, 700), (49, 790)])
    func `leaves out one line in fifty that reaches over the margin`(count: Int, right: Int) {
        let lines = (0..<count).map { PrintedLine("A line.", right: $0 == 3 ? 790 : 700, top: 100 + 22 * $0) }
        #expect(PageMeasure(PrintedLine.numbered(lines)).right == right)
    }

    @Test func `has the size of most letters, not of most lines`() {
        let lines = [PrintedLine("A", top: 1, size: 30), PrintedLine("B", top: 2, size: 30), PrintedLine("Many letters", top: 3, size: 18)]
        #expect(PageMeasure(PrintedLine.numbered(lines)).bodySize == 18)
    }
}
