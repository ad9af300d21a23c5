@testable import Conversion
import Documents
import Inspections
import Testing

/// A report in the manner of area SEND inspections since 2023, with a row of its table cut by a page break.
private let report = pages([
    [
        print("Local area partnership report", top: 60, size: 21),
        print("Area SEND inspection of Stoke-on-", top: 140, size: 39), print("Trent Local Area Partnership", top: 186, size: 39),
        print("Inspection dates: 5 to 9 June 2023", top: 250), print("Date of previous inspection: 4 to 8 July 2016", top: 272),
        print("Inspection outcome", top: 320, size: 24, bold: true),
        print("The partnership’s arrangements lead to inconsistent experiences and", top: 360),
        print("outcomes for children. It must work jointly.", top: 382),
        print("What does the partnership need to do better?", top: 430, bold: true),
        print("Leaders across the partnership wait too long for the plans of children", top: 470),
    ],
    [
        print("Areas for priority action", top: 80, bold: true),
        print("Responsible body", left: 104, top: 110, bold: true), print("Areas for priority action", left: 340, top: 110, bold: true),
        print("Stoke-on-Trent Council", left: 104, top: 134), print("Leaders should ensure that:", left: 340, top: 134),
        print("and the NHS", left: 104, top: 156),
        print("•", left: 366, top: 164, width: 8), print("plans are clear", left: 390, top: 162),
        print("•", left: 366, top: 186, width: 8), print("plans are read.", left: 390, top: 184),
        print("Stoke-on-Trent Council", left: 104, top: 216), print("Leaders should shorten the", left: 340, top: 216),
    ],
    [
        print("and the NHS", left: 104, top: 60), print("waits of families.", left: 340, top: 60),
        print("Stoke-on-Trent Council", left: 104, top: 82), print("Leaders should listen.", left: 340, top: 82),
        print("Areas for improvement", top: 130, size: 20, bold: true), print("Areas for improvement", left: 104, top: 160, bold: true),
        print("Leaders should keep the records of all the children whom they meet every year.", left: 104, top: 190),
        print("Leaders should train staff.", left: 104, top: 212),
        print("Health visitors see few of them. They should plan:", left: 104, top: 234),
        print("•", left: 130, top: 258, width: 8), print("more visits.", left: 154, top: 256),
        print("Too few families are seen.", left: 104, top: 288),
        print("Inspection team", top: 330, bold: true),
        print("Ofsted", top: 360, bold: true), print("Care Quality Commission", left: 446, top: 360, bold: true),
        print("Ann Lee HMI, Ofsted Lead", top: 384), print("Bo Ray, CQC lead inspector", left: 446, top: 384),
        print("Inspector", top: 406),
        print("Cy Day, Ofsted Inspector", top: 428),
        print("It was led by one of His Majesty’s Inspectors with a team of four, two of them from the Commission.", top: 480),
    ],
])

private func warnings(_ report: PDFText) async -> [String] {
    await Conversion.convert(
        ["sources/report.pdf": "%PDF-1.4 %%EOF"] as FileTree, into: [:], pdf: { _, _ in report }, topicsInScope: { _ in [] }
    ).diagnostics.sorted.map(\.description)
}

@Suite struct `The days of an area SEND inspection` {
    private func printed(days: String, foot: String) -> PDFText {
        var result = report
        for page in result.pages.indices { result.pages[page].fragments.append(print(foot, top: 1200)) }
        for run in result.pages[0].fragments.indices where result.pages[0].fragments[run].text.hasPrefix("Inspection dates") {
            result.pages[0].fragments[run].text = "Inspection dates: " + days
        }
        return result
    }

    private func doubt(days: String, foot: String) async -> String? {
        await warnings(printed(days: days, foot: foot)).first { $0.contains("the days are") }
    }

    @Test func `fit where the foot of each page has them too`() async {
        #expect(await doubt(days: "5 to 9 June 2023", foot: "Inspection of Stoke-on-Trent, 5 to 9 June 2023") == nil)
    }

    @Test func `are doubted where the feet of its pages have others`() async {
        #expect(
            await doubt(days: "5 to 9 June 2023", foot: "Inspection of Stoke-on-Trent, 5 to 16 June 2023")
                == "sources/report.pdf:4: warning: the days are 5 June 2023 to 9 June 2023 here and 5 June 2023 to 16 June 2023 in the running foot of line 11; compare both with the report"
        )
    }

    @Test(arguments: [("5 to 8 June 2023", "4 days"), ("5 to 10 June 2023", "6 days")])
    func `are five`(days: String, length: String) async {
        #expect(
            await warnings(printed(days: days, foot: "")) == [
                "sources/report.pdf:4: warning: the inspection took \(length), which is unusual for Area inspection of services for children and young people with special educational needs and/or disabilities (area SEND); compare its dates with the report"
            ])
    }
}

@Suite struct `A box of the title page that is a label and what it says` {
    @Test func `is a paragraph`() {
        var blocks = [Block(.heading(level: 1), "Area SEND inspection of Kent", lines: [1])]
        blocks += [("Date of previous inspection:", "14 to 18 June 2021"), ("Children", "Many")].map {
            Block(.row([$0, $1]), "\($0)\t\($1)", lines: [2])
        }
        var reader = ReportReader(DocumentPart(family: .report, blocks: blocks, title: 0))
        reader.unboxFields()
        #expect(reader.blocks[1].kind == .paragraph)
        #expect(reader.blocks[1].text == "Date of previous inspection: 14 to 18 June 2021")
        #expect(reader.blocks[2].isRow)
    }
}

private func convert() async throws -> String {
    let outcome = await Conversion.convert(
        ["sources/report.pdf": "%PDF-1.4 %%EOF"] as FileTree, into: [:], pdf: { _, _ in report }, topicsInScope: { _ in [] })
    #expect(outcome.diagnostics.sorted.map(\.description) == [])
    return try #require(outcome.written.text(at: "inspections/stoke-on-trent/2023-06-area-send.md"))
}

@Suite struct `Converting a report of an area SEND inspection` {
    @Test func `gives its outcome as printed and those who led it`() async throws {
        let text = try await convert()
        for line in [
            "title: Area SEND inspection of Stoke-on-Trent Local Area Partnership", "framework: area-send", "kind: area-send",
            "dates: [{from: 2023-06-05, to: 2023-06-09}]", "lead: [Ann Lee, Bo Ray]", "inspectors: [Ann Lee, Bo Ray, Cy Day]",
            "  - {label: Inspection outcome, grade: arrangements lead to inconsistent experiences and outcomes}",
        ] {
            #expect(text.contains("\n\(line)\n"), "\(line)")
        }
    }

    @Test func `keeps the outcome's sentence and the days of the inspection before`() async throws {
        let text = try await convert()
        #expect(
            text.contains("Date of previous inspection: 4 to 8 July 2016\n\n## Inspection outcome\n\nThe partnership’s arrangements lead"))
    }

    @Test func `makes one request of each row and box, with its list`() async throws {
        let text = try await convert()
        let asked = try #require(text.range(of: "## Areas for priority action")), end = try #require(text.range(of: "## Inspection team"))
        #expect(
            text[asked.lowerBound..<end.lowerBound] == """
                ## Areas for priority action

                Responsible body

                Stoke-on-Trent Council and the NHS

                - Leaders should ensure that:
                  - plans are clear
                  - plans are read.

                Stoke-on-Trent Council and the NHS

                - Leaders should shorten the waits of families.

                Stoke-on-Trent Council

                - Leaders should listen.

                ## Areas for improvement

                - Leaders should keep the records of all the children whom they meet every year.
                - Leaders should train staff.
                - Health visitors see few of them. They should plan:
                  - more visits.
                - Too few families are seen.


                """)
    }

    @Test func `keeps the team as a table, a person a row`() async throws {
        #expect(
            try await convert().contains(
                """
                | Ofsted | Care Quality Commission |
                | --- | --- |
                | Ann Lee HMI, Ofsted Lead Inspector | Bo Ray, CQC lead inspector |
                | Cy Day, Ofsted Inspector |
                """))
    }
}
