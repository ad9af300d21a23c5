@testable import Conversion
import Testing

/// Each rule by which runs become lines, on either side of its number. A run of size 18 is 22 high, and the page 892 wide.
@Suite struct `Runs of print` {
    private func texts(_ fragments: [PDFText.Fragment]) -> [String] { PDFReader.lines(of: pages([fragments])).map(\.text) }

    @Test(arguments: [(5, 18, 1), (6, 18, 2), (2, 4, 1), (3, 4, 2)])
    func `are one line where their baselines are near`(step: Int, size: Int, count: Int) {
        #expect(
            texts([print("one", top: 100, size: size, width: 30), print("two", left: 140, top: 100 + step, size: size)]).count == count)
    }

    @Test(arguments: [(3, "onetwo"), (4, "one two")])
    func `are two words where more than a seventh of a letter is between them`(gap: Int, expected: String) {
        #expect(texts([print("one", top: 100, size: 20, width: 30), print("two", left: 130 + gap, top: 100, size: 20)]) == [expected])
    }

    @Test(arguments: [
        (17, 101, "Board²"), (18, 100, "Board2"), (20, 96, "Board²"), (20, 97, "Board2"), (18, 98, "Board²"), (18, 99, "Board2"),
        (17, 103, "Board2"),
    ])
    func `are the mark of a note where they are small or raised`(size: Int, top: Int, expected: String) {
        let mark = print("2", left: 150, top: top, size: size, width: 8)
        #expect(texts([print("Board", top: 100, size: 20, width: 50), mark]) == [expected])
    }

    @Test(arguments: [("123", ["¹²³ children"]), ("1234", ["1234", "children"])])
    func `are a mark with three digits at most`(digits: String, expected: [String]) {
        let words = print(" children", left: 120, top: 97, size: 20)
        #expect(texts([print(digits, top: 96, size: 10, width: 20), words]) == expected)
    }

    @Test(arguments: [(13, 1), (14, 2)])
    func `raised above a line belong to it within three fifths of its height`(step: Int, count: Int) {
        // Baselines are at four fifths of the height: 17 of 22, 9 of 12.
        #expect(texts([print("Board", top: 100, width: 50), print("th", left: 150, top: 100 + 17 - 9 - step, size: 10)]).count == count)
    }

    private func marker(_ sign: String, gap: Int) -> LineLayout.Marker? {
        let runs = [print(sign, top: 100, width: 10), print("words", left: 110 + gap, top: 100)]
        return PDFReader.lines(of: pages([runs])).first?.layout?.marker
    }

    @Test(arguments: [(9, false), (10, true)])
    func `are apart from a number behind half a letter`(gap: Int, isApart: Bool) {
        #expect(marker("7.", gap: gap) == .number(7, isApart: isApart))
    }

    @Test(arguments: [(8, false), (9, true)])
    func `are apart from a dash from half a letter on`(gap: Int, isApart: Bool) {
        #expect(marker("\u{2013}", gap: gap) == .dash(isApart: isApart))
    }

    @Test(arguments: [("123.", true), ("1234.", false)])
    func `have numbers of three digits at most`(sign: String, isNumber: Bool) {
        #expect((marker(sign, gap: 20) != nil) == isNumber)
    }

    @Test(arguments: [(9, false), (10, true)])
    func `have the letter o for a bullet where a space follows`(gap: Int, isBullet: Bool) {
        #expect((marker("o", gap: gap) == .bullet) == isBullet)
    }

    @Test(arguments: [(79, 1), (80, 2), (-2, 1), (-3, 2)])
    func `take a bullet that is a little higher in front of their line`(gap: Int, count: Int) {
        let runs = [print("\u{2022}", top: 93, size: 14, width: 10), print("words", left: 110 + gap, top: 100)]
        #expect(texts(runs).count == count)
    }
}

@Suite struct `Cells of a table on a page` {
    /// Whether a grade is a cell of its own, as rows of tables are.
    private func cells(_ fragments: [PDFText.Fragment]) -> [String?] {
        PDFReader.lines(of: pages([fragments])).map { line in line.layout?.cell.map { "\($0.row) \($0.column)" } }
    }

    @Test(arguments: [(339, true), (338, false)])
    func `are in the second column behind 38 percent of the page`(left: Int, isTable: Bool) {
        let found = cells([
            print("Region", top: 100), print("North", left: left, top: 100), print("Size", top: 130), print("Large", left: left, top: 130),
        ])
        #expect(found.contains("0 1") == isTable)
    }

    @Test(arguments: [(224, true), (223, false)])
    func `are in it behind a quarter of the page where they are grades`(left: Int, isTable: Bool) {
        let found = cells([print("Leadership and", top: 100), print("Good", left: left, top: 111), print("management", top: 122)])
        #expect(found.contains("0 1") == isTable)
    }

    @Test(arguments: [("Good", true), ("Good.", false), ("good", false), ("Good practice", false)])
    func `are grades with a capital and nothing else`(text: String, isTable: Bool) {
        let found = cells([print("Leadership and", top: 100), print(text, left: 360, top: 111), print("management", top: 122)])
        #expect(found.contains("0 1") == isTable)
    }

    @Test(arguments: [(393, true), (392, false)])
    func `are in it alone on their line behind 44 percent`(left: Int, isTable: Bool) {
        let found = cells([
            print("Region and", top: 100), print("North", left: left, top: 111), print("place", top: 122),
            print("Size", top: 160), print("Large", left: 398, top: 160), print("Shape", top: 190), print("Round", left: 398, top: 190),
        ])
        #expect((found.prefix(3) == ["0 0", "0 0", "0 1"]) == isTable)
    }

    @Test(arguments: [(18, true), (17, false)])
    func `are a letter's size from their label`(gap: Int, isTable: Bool) {
        let found = cells([
            print("Region", top: 100, width: 300), print("North", left: 400 + gap, top: 100), print("Size", top: 130, width: 300),
            print("Large", left: 400 + gap, top: 130),
        ])
        #expect(found.contains("0 1") == isTable)
    }

    @Test(arguments: [(8, true), (9, false)])
    func `are one column where they begin below each other`(shift: Int, isTable: Bool) {
        let found = cells([
            print("Region", top: 100), print("North", left: 500, top: 100), print("Size", top: 130),
            print("Large", left: 500 + shift, top: 130),
        ])
        #expect((found == ["0 0", "0 1", "1 0", "1 1"]) == isTable)
    }

    @Test func `make a table without a grade where two rows have them, and none where one has`() {
        #expect(cells([print("Region", top: 100), print("North", left: 500, top: 100)]) == [nil])
        let two = [
            print("Region", top: 100), print("North", left: 500, top: 100), print("Size", top: 130), print("Large", left: 500, top: 130),
        ]
        #expect(cells(two) == ["0 0", "0 1", "1 0", "1 1"])
    }

    @Test(arguments: [(153, true), (154, false)])
    func `are one table where the next row is less than seven lines below`(step: Int, isTable: Bool) {
        let found = cells([
            print("Region", top: 100), print("North", left: 500, top: 100), print("Size", top: 100 + step),
            print("Large", left: 500, top: 100 + step),
        ])
        #expect((found == ["0 0", "0 1", "1 0", "1 1"]) == isTable)
    }

    @Test(arguments: [(5, true), (4, false)])
    func `are cells close behind a long label where other cells are below them`(gap: Int, isCell: Bool) {
        let found = cells([
            print("Region", top: 100), print("North", left: 500, top: 100), print("A long label", top: 130, width: 400 - gap),
            print("Large", left: 500, top: 130), print("Size", top: 160), print("Small", left: 500, top: 160),
        ])
        #expect((found == ["0 0", "0 1", "1 0", "1 1", "2 0", "2 1"]) == isCell)
    }

    /// Looked after children 2013 and later reports center their grades.
    @Test(arguments: [(0, true), (8, true), (9, false)])
    func `are one column where the middles of grades are below each other`(shift: Int, isColumn: Bool) {
        let found = cells([
            print("Help", top: 100), print("Good", left: 600, top: 100, width: 40),
            print("Care", top: 140), print("Outstanding", left: 570 + shift, top: 140, width: 100),
        ])
        #expect((found == ["0 0", "0 1", "1 0", "1 1"]) == isColumn)
    }

    /// ILACS 2024: no space between the table and the paragraph below it.
    @Test func `are not the first line of a paragraph below, though it is short`() {
        let found = cells(
            [
                print("Help", top: 100), print("Good", left: 600, top: 100), print("Overall", top: 140), print("Good", left: 600, top: 140),
            ] + [print("A short first line", top: 162, width: 480), print("is followed by a long one", top: 184, width: 640)])
        #expect(found == ["0 0", "0 1", "1 0", "1 1", nil, nil])
    }

    /// Poppler parts a line where the font changes, now and then just below the grades.
    @Test(arguments: ["and their plans are good for all of them", "in their own words"])
    func `are not the first line of a paragraph below, though a run of it begins below the grades`(rest: String) {
        let found = cells([
            print("Help", top: 100), print("Good", left: 600, top: 100), print("Overall", top: 140), print("Good", left: 600, top: 140),
            print("The views of children are heard", top: 185, width: 492), print(rest, left: 600, top: 185),
        ])
        #expect(found == ["0 0", "0 1", "1 0", "1 1", nil])
    }

    /// Single inspections 2014: a label is wider than the place where the grades begin, and the grade is beside its middle.
    @Test func `have labels of two lines beside them, the first of which may reach below them`() {
        let found = cells([
            print("The experiences and progress of children", top: 100, width: 560), print("Good", left: 600, top: 111),
            print("looked after", top: 122), print("Services for children who need help and", top: 170, width: 530),
            print("Inadequate", left: 600, top: 181), print("protection", top: 192),
        ])
        #expect(found == ["0 0", "0 0", "0 1", "1 0", "1 0", "1 1"])
    }

    @Test func `are two tables where running text is between grades`() {
        let found = cells([
            print("Help", top: 100), print("Good", left: 600, top: 100),
            print("The board was judged on its own, and its judgement is printed below.", top: 130, width: 650),
            print("Board", top: 160), print("Good", left: 600, top: 160),
        ])
        #expect(found == ["0 0", "0 1", nil, "0 0", "0 1"])
    }

    @Test(arguments: [(29, 1), (30, 2)])
    func `have labels of lines that are near to each other`(step: Int, rows: Int) {
        let found = cells([
            print("Leadership and", top: 100), print("Good", left: 500, top: 100), print("management", top: 100 + step),
            print("Staff", top: 200), print("Good", left: 500, top: 200),
        ])
        #expect(Set(found.compactMap { $0?.prefix(1) }).count == rows + 1)
    }

    @Test(arguments: [(25, 18, true), (26, 18, false), (25, 20, true), (25, 21, false)])
    func `belong with a label that begins close above the first`(step: Int, size: Int, isInTable: Bool) {
        let above = print("Leadership and", top: 122 - step, size: size)
        let found = cells([above, print("management", top: 122), print("Good", left: 500, top: 122)])
        #expect((found.first == "0 0") == isInTable)
    }
}

@Suite struct `Runs over two cells` {
    private func texts(_ others: [Int], width: Int = 480) -> [String] {
        let cells = others.enumerated().flatMap { index, left in
            [print("Good (Grade \(index))", top: 100 + 80 * index, width: 130), print("A service", left: left, top: 100 + 80 * index)]
        }
        let run = print("Inadequate (Grade 4)  A service that is not", top: 140, width: width)
        return PDFReader.lines(of: pages([cells + [run]])).map(\.text)
    }

    @Test(arguments: [(352, true), (353, false)])
    func `are cut at a column of two cells`(left: Int, isCut: Bool) {
        #expect(texts([350, left]).contains("A service that is not") == isCut)
    }

    @Test(arguments: [(534, true), (535, true), (300, false), (700, false)])
    func `are cut near to where their letters reach the column`(width: Int, isCut: Bool) {
        #expect(texts([350, 350], width: width).contains("A service that is not") == isCut)
    }
}

/// Single inspections 2015 in a font that is not embedded: a label and the first word of its grade are one run.
@Suite struct `Runs of a label and a grade` {
    private func texts(_ fragments: [PDFText.Fragment]) -> [String] { PDFReader.lines(of: pages([fragments])).map(\.text) }

    @Test func `are cut where the rest of the grade stands below`() {
        let found = texts([
            print("Children who need help and protection Requires", top: 100, width: 460), print("improvement", left: 476, top: 122),
            print("Adoption performance", top: 160), print("Good", left: 476, top: 160),
        ])
        #expect(found == ["Children who need help and protection", "Requires", "improvement", "Adoption performance", "Good"])
    }

    @Test func `are cut where two end at one place`() {
        let found = texts([
            print("Help for families and children Good", top: 100, width: 400),
            print("Adoption and adoption support Inadequate", top: 140, width: 460),
        ])
        #expect(found == ["Help for families and children", "Good", "Adoption and adoption support", "Inadequate"])
    }

    @Test(arguments: [
        "Help for families and children is Good", "Help for families and children: Good", "Help for families and children good",
    ])
    func `are whole where they are a sentence`(text: String) {
        #expect(texts([print(text, top: 100, width: 400), print(text, top: 140, width: 400)]) == [text, text])
    }
}

@Suite struct `A letterhead` {
    private func first(left: Int, gap: Int = 300, salutation: String = "Dear Ms Riley") -> String? {
        let rows = [
            print("3 May 2023", top: 100, width: left - 100 - gap), print("Ofsted", left: left, top: 100), print(salutation, top: 200),
        ]
        return PDFReader.lines(of: pages([rows])).first?.text
    }

    @Test(arguments: [(446, "Ofsted"), (445, "3 May 2023 Ofsted")])
    func `begins in the right half of the page`(left: Int, expected: String) { #expect(first(left: left) == expected) }

    @Test(arguments: [(36, "Ofsted"), (35, "3 May 2023 Ofsted")])
    func `is two letters' sizes from what is beside it`(gap: Int, expected: String) {
        #expect(first(left: 500, gap: gap) == expected)
    }

    @Test(arguments: [("Dear Ms A B C D", "Ofsted"), ("Dear Ms A B C D E", "3 May 2023 Ofsted"), ("Dearly", "3 May 2023 Ofsted")])
    func `is above a salutation of six words at most`(salutation: String, expected: String) {
        #expect(first(left: 500, salutation: salutation) == expected)
    }
}

@Suite struct `What is wrong with a PDF` {
    private func problem(words: Int, common: Int) -> String? {
        let texts = (0..<words).map { $0 < common ? "the" : "xqzv" }
        return PDFCheck.problem(of: pages([texts.enumerated().map { print($1, top: 20 * $0) }]), in: [])
    }

    @Test(arguments: [(20, 20, true), (19, 19, false), (25, 1, true), (26, 1, false)])
    func `is told by how many words it has, and how many are common`(words: Int, common: Int, isFine: Bool) {
        #expect((problem(words: words, common: common) == nil) == isFine)
    }

    @Test(arguments: [(1019, 0, true), (1020, 0, false), (0, 4091, true), (0, 4092, false)])
    func `is told by what its first and its last bytes say`(before: Int, after: Int, isFine: Bool) {
        let bytes = Array(repeating: UInt8(ascii: " "), count: before) + Array("%PDF-%%EOF".utf8) + Array(repeating: 0x20, count: after)
        #expect((PDFCheck.problem(of: bytes) == nil) == isFine)
    }
}
