@testable import Conversion
import Documents
import Testing

private let letter = """
    3 May 2023

    Jo Bloggs

    Dear Jo

    Focused visit to Kent children's services

    This letter summarises the findings of the focused visit to Kent children's services on 4 and 5 April 2023.

    Care leavers are well supported, and those who work with them know them and their families very well, whatever the team is that they are in.
    Many live in homes.
    """

private let report = """
    Inspection of Kent local authority children's services

    Inspection dates: 3 to 14 March 2025

    Leaders know the service well.
    """

private func convert(_ documents: FileTree, into content: FileTree = [:]) async -> ConversionOutcome {
    await Conversion.convert(documents, into: content) { _ in [] }
}

private func problems(_ documents: FileTree, into content: FileTree = [:]) async -> [String] {
    await convert(documents, into: content).diagnostics.sorted.filter { $0.severity != .notice }.map(\.description)
}

@Suite struct `Facts that contradict each other` {
    private let remedy =
        "one of the two is wrong: give \"published: …\" in a file \"NAME.yml\" beside the document, or correct the days in a copy"

    @Test(arguments: [("4 April 2023", true), ("5 April 2023", false)])
    func `are a letter of a day before its visit ended`(day: String, isWrong: Bool) async {
        let found = await problems(["sources/a.txt": letter.replacing("3 May 2023", with: day)])
        let problem =
            "sources/a.txt:1: error: published on 4 April 2023, before the visit ended on 5 April 2023 (line 9 of sources/a.txt); "
        #expect(found == (isWrong ? [problem + remedy] : []))
    }

    @Test func `are a day beside the document that is before the visit`() async {
        #expect(
            await problems(["sources/a.txt": letter, "sources/a.yml": "published: 2023-03-01"]) == [
                "sources/a.yml:1: error: published on 1 March 2023, before the visit ended on 5 April 2023 (line 9 of sources/a.txt); "
                    + remedy
            ])
        #expect(
            await problems(["sources/a.txt": letter.replacing("3 May 2023", with: "3 May 2022"), "sources/a.yml": "published: 2023-05-03"])
                == [])
    }

    @Test func `are days that no calendar has`() async {
        #expect(
            await problems(["sources/a.txt": report.replacing("3 to 14 March", with: "31 and 32 March")]) == [
                "sources/a.txt:3: error: there is no 32 March 2025; correct the days in a copy of the document"
            ])
        #expect(
            await problems(["sources/a.txt": letter.replacing("4 and 5 April", with: "30 and 31 April")]) == [
                "sources/a.txt:9: error: there is no 31 April 2023; correct the days in a copy of the document"
            ])
    }

    @Test(arguments: [("2017", true), ("2018", false)])
    func `are a title of a framework and days outside its years`(year: String, isWrong: Bool) async {
        let found = await problems(["sources/a.txt": report.replacing("2025", with: year)]).filter { $0.contains("began in") }
        #expect(
            found
                == (isWrong
                    ? [
                        "sources/a.txt:3: warning: the days are of 2017, and Inspection of local authority children’s services (ILACS), as the title "
                            + "says (line 1), began in 2018; compare both with the report"
                    ] : []))
    }

    @Test func `are a file of facts and no document beside it`() async {
        #expect(
            await problems([
                "sources/kent.txt": letter, "sources/kemt.yml": "authority: kent", "sources/other-thing.yml": "authority: kent",
            ]) == [
                "sources/kemt.yml:1: error: no document has this file's name; name it as its document: sources/kent.yml",
                "sources/other-thing.yml:1: error: no document has this file's name; name it as its document, with the ending .yml",
            ])
    }
}

@Suite struct `Councils that the content folder adds` {
    private let page = "---\ntitle: West Surrey\nother_names: [Surrey West]\nsucceeds: surrey\n---\n"

    @Test(arguments: ["West Surrey", "Surrey West"])
    func `are found in titles, by any of their names`(name: String) async {
        let text = letter.replacing("to Kent", with: "to \(name)")
        #expect(
            await convert(["sources/a.txt": text], into: ["authorities/west-surrey.md": page]).written.paths == [
                "inspections/west-surrey/2023-04-focused-visit.md"
            ])
    }

    @Test func `must succeed councils that there are`() async {
        #expect(
            await problems(
                ["sources/a.txt": letter], into: ["authorities/west-surrey.md": page.replacing("succeeds: surrey", with: "succeeds: surey")]
            ) == [
                "authorities/west-surrey.md:1: error: no authority \"surey\"; did you mean \"surrey\"?"
            ])
    }
}

@Suite struct `Contact details around a report` {
    @Test func `are refused in the name of a file and in what is beside it`() async {
        #expect(
            await problems(["sources/call 01785 276133.txt": letter]) == [
                "sources/call 01785 276133.txt:1: error: the name of this file holds the telephone number of somebody; rename it"
            ])
        #expect(
            await problems(["sources/a.txt": letter, "sources/a.yml": "title: Visit\nurl: mailto:jo@example.org\n"]) == [
                "sources/a.yml:2: error: the e-mail address \"jo@example.org\" does not belong here; take it out"
            ])
    }

    @Test func `are withheld where each line is a paragraph of its own and a line's end breaks them`() async throws {
        let broken = "Call Jo on 01785\n276133 or on 01785\n276134.\nShe lives at 7 High\nRoad, Stafford\nST16 2LH"
        let outcome = await convert(["sources/a.txt": letter + "\n" + broken])
        let text = try #require(outcome.written.text(at: "inspections/kent/2023-04-focused-visit.md"))
        for words in ["01785", "276133", "276134", "7 High", "ST16"] { #expect(!text.contains(words)) }
        #expect(text.contains("Call Jo on \\[telephone number withheld]\n\nor on \\[telephone number withheld]\n"))
        #expect(
            outcome.diagnostics.all.map(\.message)
                == ["telephone number", "telephone number", "address"].map { "withheld from publication: \($0)" })
        let ledger = String(decoding: LedgerExport.bytes(of: try #require(outcome.ledgers.first)), as: UTF8.self)
        for words in ["01785", "276133", "276134", "7 High", "ST16"] { #expect(!ledger.contains(words)) }
    }
}
