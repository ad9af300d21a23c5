@testable import Conversion
import Documents
import Testing

@Suite struct `A table known by its head` {
    private let head = [
        print("Responsible body", left: 100, top: 80, bold: true), print("Areas for priority action", left: 340, top: 80, bold: true),
    ]

    private func texts(_ fragments: [PDFText.Fragment]) -> [String] {
        PDFReader.lines(of: pages([head + fragments])).dropFirst(2).map { ($0.layout?.namesResponsible == true ? "* " : "") + $0.text }
    }

    private func row(_ name: String, _ asked: String, top: Int, column: Int = 340) -> [PDFText.Fragment] {
        [print(name, left: 100, top: top), print(asked, left: column, top: top)]
    }

    @Test(arguments: [(29, ["* Kent", "* Council", "Act", "now."]), (30, ["* Kent", "Act", "* Council", "now."])])
    func `takes a line of a name to the one above up to a third of a line more below it`(step: Int, expected: [String]) {
        #expect(texts(row("Kent", "Act", top: 104) + row("Council", "now.", top: 104 + step)) == expected)
    }

    @Test func `begins a row where a name begins again`() {
        #expect(texts(row("Kent", "Act.", top: 104) + row("Kent", "Meet.", top: 126)) == ["* Kent", "Act.", "* Kent", "Meet."])
    }

    @Test(arguments: [(66, "* Medway"), (67, "Medway Meet.")])
    func `ends where the next line is more than three lines below`(step: Int, expected: String) {
        #expect(texts(row("Kent", "Act.", top: 104) + row("Medway", "Meet.", top: 104 + step))[2] == expected)
    }

    @Test(arguments: [(320, ["* Kent", "Act."]), (319, ["Kent Act."])])
    func `has a second column that begins a little left of its head's`(column: Int, expected: [String]) {
        #expect(texts(row("Kent", "Act.", top: 104, column: column)) == expected)
    }

    @Test func `ends with a heading in its first column`() {
        #expect(texts(row("Kent", "Act.", top: 104) + [print("Strengths", left: 100, top: 126, bold: true)]).last == "Strengths")
    }
}

@Suite struct `Requests in boxes` {
    private func count(_ right: Int, _ next: String, below end: String = "It is late.", heading: String = "Areas for improvement") -> Int {
        let lines = [
            PrintedLine(heading, top: 60, bold: true), PrintedLine("Plans", top: 100),
            PrintedLine(end, right: right, top: 122), PrintedLine(next, right: 180, top: 144),
        ]
        let numbered = PrintedLine.numbered(lines)
        return PageBlocks.blocks(of: numbered, .of(numbered)).count - 2
    }

    /// The word and its space are 50 wide, the words of a box end at 685.
    @Test(arguments: [(634, 1), (635, 0)])
    func `begin anew behind a sentence where the next word would have fitted`(right: Int, more: Int) {
        #expect(count(right, "Plan now") == more)
    }

    @Test func `begin anew on a full line where they open as requests do`() {
        #expect(count(700, "Leaders should plan") == 1)
        #expect(count(700, "They should plan") == 0)
    }

    @Test func `go on in the middle of a sentence, and under other headings`() {
        #expect(count(400, "Plan now", below: "It is late for") == 0)
        #expect(count(400, "Plan now", heading: "Strengths") == 0)
    }
}

@Suite struct `An outcome` {
    @Test(arguments: [(2, true), (3, false)])
    func `is found within three paragraphs below its heading`(between: Int, isFound: Bool) async throws {
        let filling = (0..<between).map { "Line \($0) of it.\n\n" }.joined()
        let text =
            "# Area SEND inspection of Kent Local Area Partnership\n\nInspection dates: 5 to 9 June 2023\n\n# Inspection outcome\n\n\(filling)"
            + "There are widespread and/or systemic failings.\n"
        let outcome = await Conversion.convert(["sources/a.txt": text] as FileTree, into: [:]) { _ in [] }
        let entity = try #require(outcome.written.text(at: "inspections/kent/2023-06-area-send.md"))
        #expect(entity.contains("grade: widespread and/or systemic failings") == isFound)
        #expect(outcome.diagnostics.sorted.contains { $0.severity == .warning } == !isFound)
    }
}
