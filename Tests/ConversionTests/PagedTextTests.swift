@testable import Conversion
import Documents
import Testing

@Suite struct `A text with pages` {
    private func blocks(_ text: String) throws -> [Block] {
        PagedTextCutter().blocks(of: try TextReader.lines(of: Array(text.utf8), path: "a.txt"))
    }

    private func words(_ text: String) throws -> [String] { try blocks(text).filter(\.isInBody).map(\.text) }

    /// A line as wide as its column, of so many letters.
    private func line(_ letters: Int) -> String { String(repeating: "word ", count: letters / 5 - 1) + "words" }

    @Test func `has the page of each line, and as many as form feeds`() throws {
        let lines = try TextReader.lines(of: Array("a\nb\n\u{0C}c\n\u{0C}".utf8), path: "a.txt")
        #expect(lines.map(\.page) == [1, 1, 2, 2])
        #expect(lines.map(\.pageCount) == [2, 2, 2, 2])
    }

    @Test func `has a space where a form feed breaks a line in two`() throws {
        #expect(try TextReader.lines(of: Array("\u{0C}The\u{0C}plans\n".utf8), path: "a.txt").map(\.text) == ["\u{0C}The plans", ""])
    }

    @Test func `without a form feed has none`() throws {
        #expect(try TextReader.lines(of: Array("a\nb".utf8), path: "a.txt").allSatisfy { $0.page == nil && $0.pageCount == 0 })
    }

    @Test func `has rows where columns stand apart, their cells over several lines`() throws {
        let text = """
             Judgement                                   Grade

             The impact of leaders on social work        Requires improvement
             practice with children and families         to be good

             The experiences of children who need help
                                                         Good
             and protection

                                                         Good
             Overall effectiveness
            \u{0C}
            """
        #expect(
            try blocks(text).map(\.cells) == [
                ["Judgement", "Grade"],
                ["The impact of leaders on social work practice with children and families", "Requires improvement to be good"],
                ["The experiences of children who need help and protection", "Good"], ["Overall effectiveness", "Good"],
            ])
    }

    @Test(arguments: [(3, 2), (2, 1)])
    func `has columns where three spaces stand between`(spaces: Int, count: Int) throws {
        #expect(ColumnLine(SourceLine(number: 1, text: "Leaders" + String(repeating: " ", count: spaces) + "Good")).cells.count == count)
    }

    @Test func `has rows where a grade stands alone below what it judges`() throws {
        #expect(
            try blocks("Judgement\n\nGrade\n\n1. Children who need help\n\nGood\n\nText, and good.\n\u{0C}").map(\.cells)
                == [["Judgement", "Grade"], ["1. Children who need help", "Good"], []])
    }

    @Test func `has one paragraph of lines that were full`() throws {
        let full = "Many " + line(75)
        #expect(try words("\(full)\n\(full)\nend.\nNext one\n\(full)\n\u{0C}") == ["\(full) \(full) end.", "Next one", full])
    }

    @Test(arguments: [("5.\n\nChildren are safe.", 5), ("5.      Children are safe.", 5), ("\u{25FC}\nChildren are safe.", nil)])
    func `has a mark and its words in one block, wherever the mark is written`(text: String, number: Int?) throws {
        let block = try #require(try blocks(text + "\n\u{0C}").first)
        #expect(block.text == "Children are safe.")
        #expect(block.number == number && block.isItem == (number == nil))
    }

    @Test func `has no running lines and no page numbers`() throws {
        let foot = "\n\nInspection of Kent\n3 to 7 May 2023                2\n\u{0C}"
        let text = "One is.\n\nIt is.\n\nSo it is.\n\nSo be it.\(foot)5.\n\nTwo is.\n\nSo are we.\n\nSo we were.\(foot)"
        #expect(try words(text) == ["One is.", "It is.", "So it is.", "So be it.", "Two is.", "So are we.", "So we were."])
    }

    @Test func `has notes where a word of the page has their number`() throws {
        func found(_ words: String) throws -> [Block] { try blocks("A is.\n\nB is.\n\n\(words)\n\n1\n  Schools are\nmany.\n\u{0C}") }
        let noted = try found("In schools1 and 2.1 others.")
        #expect(noted[2].text == "In schools¹ and 2.1 others.")
        #expect(noted[3].kind == .footnote(label: "1") && noted[3].text == "Schools are many.")
        #expect(try found("In schools and 2.1 others.").allSatisfy { !$0.isFootnote })
    }

    @Test func `gives an entity that says on which page each paragraph is`() async throws {
        let text = """
            Inspection of Kent local authority
            children’s services
            Inspection dates: 3 to 7 May 2021

            Lead inspector: Ann Lee

             Judgement                                   Grade

             The impact of leaders on social work        Good
             practice with children and families

             Overall effectiveness                       Good

            Leaders know the service well and have made it better in all the ways that children and
            families asked for.

            1.      Children are safe, and those who work with them know them and their families very
                    well, whatever the

            Inspection of Kent
            3 to 7 May 2021                                                             1
            \u{0C}        team that they are in.

            2.      Caseloads are low.

            3.      Managers know it.

            4.      Visits are made.

            Inspection of Kent
            3 to 7 May 2021                                                             2
            \u{0C}
            """
        let outcome = await Conversion.convert(["sources/a.txt": text] as FileTree, into: [:]) { _ in [] }
        let entity = try #require(outcome.written.text(at: "inspections/kent/2021-05-ilacs.md"))
        #expect(entity.contains("title: Inspection of Kent local authority children’s services\n"))
        #expect(entity.contains("{label: The impact of leaders on social work practice with children and families, grade: Good}"))
        #expect(entity.contains("very well, whatever the team that they are in.\n"))
        #expect(entity.contains("pages: [u1, p2]"))
    }
}
