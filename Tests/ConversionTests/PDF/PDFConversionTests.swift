@testable import Conversion
import Documents
import England
import Inspections
import Testing

/// A report of three pages in the manner of a single inspection, with everything that a page break can cut.
private let report = pages([
    [
        print("Northumberland County Council", top: 80, size: 39),
        print("Inspection of services for children in need of help and", top: 140, size: 21, bold: true),
        print("protection, children looked after and care leavers", top: 166, size: 21, bold: true),
        print("and", top: 205, size: 21),
        print("Review of the effectiveness of the Local Safeguarding Children", top: 240, size: 21, bold: true),
        print("Board", top: 266, size: 21, bold: true, width: 60), print("1", left: 160, top: 264, size: 12, bold: true, width: 6),
        print("Inspection date: 6 July 2015 – 30 July 2015", top: 300, size: 21, bold: true),
        print("Report published: 19 October 2015", top: 335, size: 21, bold: true),
        print("Children’s services in Northumberland require", top: 370, size: 21, bold: true),
        print("improvement to be good", top: 395, size: 21, bold: true),
        print("1.", top: 440, bold: true, width: 18), print("Children who need help", left: 130, top: 440, bold: true),
        print("Good", left: 580, top: 451),
        print("and protection", left: 130, top: 462, bold: true),
        print("2.1 Adoption performance", left: 170, top: 500), print("Outstanding", left: 580, top: 500),
        print("1", top: 1100, size: 10, width: 6),
        print("Ofsted produces this report under its power to combine reports.", left: 107, top: 1102, size: 15),
        print("1", left: 770, top: 1196, size: 30),
    ],
    [
        print("Executive summary", top: 120, size: 21, bold: true),
        print("1.", top: 160, width: 14), print("Leaders have a well-", left: 140, top: 160), print("informed plan.", left: 140, top: 182),
        print("2.", top: 220, width: 14), print("The plan is known to staff and it is used by them in", left: 140, top: 220),
        print("most of the teams that work with", left: 140, top: 242),
    ] + lines(Array(repeating: "families and with all of those who care for them and with", count: 30), left: 140, top: 264) + [
        print("2", left: 100, top: 1100, size: 10, width: 6), print("A note about this page.", left: 108, top: 1102, size: 15),
        print("2", left: 100, top: 1196, size: 30),
    ],
    [
        print("children in the area", left: 140, top: 120, width: 170), print("2", left: 311, top: 118, size: 10, width: 6),
        print("and beyond:", left: 320, top: 120),
        print("\u{F06E}", left: 140, top: 160, width: 10), print("young children", left: 165, top: 160),
        print("\u{F02D}", left: 180, top: 190, width: 8), print("and babies", left: 200, top: 190),
        print("Recommendations", top: 230, size: 21, bold: true),
        print("3.", top: 270, width: 14), print("Improve the plan so that:", left: 140, top: 270),
        print("\u{F06E}", left: 140, top: 300, width: 10), print("it is read", left: 165, top: 300),
        print("4.", top: 340, width: 14), print("Improve the records.", left: 140, top: 340),
        print("The Local Safeguarding Children Board is good", top: 400, size: 21, bold: true),
        print("Recommendations", top: 440, size: 21, bold: true),
        print("5.", top: 480, width: 14), print("The board should meet.", left: 140, top: 480),
        print("Lead inspector: Ann Lee HMI", top: 520), print("Team inspectors: Bo Ray HMI, Cy Day HMI", top: 560),
        print("3", left: 770, top: 1196, size: 30),
    ],
])

private func convert(_ text: PDFText) async -> ConversionOutcome {
    await Conversion.convert(
        ["sources/report.pdf": "%PDF-1.4 %%EOF"] as FileTree, into: [:], pdf: { _, _ in text }, topicsInScope: { _ in [] })
}

@Suite struct `Converting the pages of a report` {
    @Test func `gives an entity with its facts, pages and words`() async throws {
        let outcome = await convert(report)
        #expect(outcome.diagnostics.all.filter { $0.severity == .error } == [])
        let text = try #require(outcome.written.text(at: "inspections/northumberland/2015-07-single-inspection.md"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
            !$0.hasPrefix("source:") && !$0.hasPrefix("converted:")
        }
        #expect(
            lines.joined(separator: "\n") == """
                ---
                title: "Inspection of services for children in need of help and protection, children looked after and care leavers and Review of the effectiveness of the Local Safeguarding Children Board"
                authority: northumberland
                framework: single-inspection
                kind: full
                dates: [{from: 2015-07-06, to: 2015-07-30}]
                published: 2015-10-19
                lead: [Ann Lee]
                inspectors: [Bo Ray, Cy Day]
                pages: [p1, p1, p2-aa1b]
                judgements:
                  - {label: Children’s services in Northumberland require improvement to be good, grade: require improvement to be good}
                  - {label: 1. Children who need help and protection, grade: Good}
                  - {label: 2.1 Adoption performance, grade: Outstanding}
                  - {label: The Local Safeguarding Children Board is good, grade: good}
                ---

                ## Executive summary

                1. Leaders have a well-informed plan.

                2. The plan is known to staff and it is used by them in most of the teams that work with \(String(repeating: "families and with all of those who care for them and with ", count: 30))children in the area[^2] and beyond:

                   - young children
                     - and babies

                ## Recommendations

                3. Improve the plan so that:

                   - it is read

                4. Improve the records.

                ## The Local Safeguarding Children Board is good

                ## Recommendations

                5. The board should meet.

                [^2]: A note about this page.

                """)
    }

    @Test func `accounts for every line`() async throws {
        let outcome = await convert(report)
        let ledger = try #require(outcome.ledgers.first)
        #expect(ledger.unaccounted.isEmpty)
        #expect(ledger.entries.filter { $0.place == .furniture(.pageNumber) }.map(\.page) == [1, 2, 3])
        #expect(ledger.entries.filter { $0.place == .furniture(FurnitureRule(rawValue: "powers")) }.count == 1)
        #expect(ledger.entries.contains { $0.notes.contains { $0.kind == .joined && $0.before == "page break" } })
    }

    @Test func `asks what the authority's numbers ask, not the board's`() async throws {
        let outcome = await convert(report)
        let path = try #require(outcome.written.paths.first)
        let bytes = try #require(outcome.written[path])
        let file = try EntityFile(reading: bytes, path: path)
        let body = Body(reading: Markdown(reading: file.body), voice: .inspectors)
        #expect(body.statements.filter { $0.request != nil }.map(\.text) == ["Improve the plan so that:", "Improve the records."])
    }
}

/// A report with one numbered paragraph of two sentences, the second on the next page.
private func broken(at ending: String, into opening: String, left: Int = 140) -> PDFText {
    let filling = lines(Array(repeating: "families and with all of those who care for them and with the", count: 30), left: 140, top: 392)
    let title = [
        print("Kent County Council", top: 80, size: 39),
        print("Inspection of children’s social care services", top: 140, size: 21, bold: true),
        print("Inspection dates: 9 to 20 May 2019", top: 300, size: 21, bold: true),
        print("Lead inspector: Ann Lee, Her Majesty’s Inspector", top: 340, size: 21, bold: true),
    ]
    return pages([
        title + [print("1.", top: 370, width: 14), print("Leaders have a plan for", left: 140, top: 370)] + filling
            + [print(ending, left: 140, top: 1052), print("1", left: 100, top: 1196, size: 30)],
        [
            print(opening, left: left, top: 120), print("2.", top: 160, width: 14), print("The next paragraph.", left: 140, top: 160),
            print("2", left: 770, top: 1196, size: 30),
        ],
    ])
}

@Suite struct `A numbered paragraph at the foot of a page` {
    private func entity(_ text: PDFText) async throws -> EntityFile {
        let path = "inspections/kent/2019-05-ilacs.md"
        return try EntityFile(reading: try #require(await convert(text).written[path]), path: path)
    }

    /// ILACS 2018–2024, single inspections 2014–2017: no second paragraph stands under one number.
    @Test func `goes on under its words on the next page, though a sentence ends there`() async throws {
        let file = try await entity(broken(at: "children in the area.", into: "Staff know it well."))
        #expect(file.body.contains("children in the area. Staff know it well.\n\n2. The next"))
    }

    @Test func `names the statement that opens the next page`() async throws {
        let file = try await entity(broken(at: "children in the area.", into: "Staff know it well."))
        let body = Body(reading: Markdown(reading: file.body), voice: .inspectors)
        let staff = try #require(body.statements.first { $0.text.hasPrefix("Staff") })
        #expect(try file.frontMatter.strings("pages") == ["p1", staff.id])
    }

    /// Ten places of 431 reports lost the end of a sentence that stood alone at the foot of a page.
    @Test(arguments: [("and stood at", "311.", true), ("and stood at", "[1]", true), ("and is well.", "2", false)])
    func `keeps the figure that it ends in`(above: String, figure: String, isKept: Bool) async throws {
        var text = broken(at: above, into: "Staff know it well.", left: 100)
        text.pages[0].fragments.append(print(figure, left: 140, top: 1074))
        #expect(try await entity(text).body.contains(isKept ? "\(above) \(figure)".replacing("[", with: "\\[") : above))
    }

    @Test(arguments: [("Staff know it well.", 100, 1), ("and staff know it.", 100, 0), ("Staff know it well.", 140, 0)])
    func `is warned of where its sentence has no end before the page's number`(opening: String, left: Int, count: Int) async throws {
        let outcome = await convert(broken(at: "children in the", into: opening, left: left))
        let warnings = outcome.diagnostics.all.filter { $0.message.contains("no end") }
        #expect(warnings.count == count)
        #expect(warnings.allSatisfy { $0.message.hasPrefix("\"1\" was taken for a page number") && $0.location.line > 30 })
    }

    @Test func `ends where the next page opens at the margin`() async throws {
        let file = try await entity(broken(at: "children in the area.", into: "Staff know it well.", left: 100))
        #expect(file.body.contains("children in the area.\n\nStaff know it well.\n\n2. The next"))
    }

    @Test(arguments: [
        ("homeless 16- to 17-", "year-olds.", "16- to 17-year-olds."), ("some 16-", "and 17-year-olds.", "16- and 17-year-olds."),
        ("in 2014–", "15 it rose.", "2014–15 it rose."), ("a well-", "informed plan.", "well-informed plan."),
        ("some – ", "15 of them.", "some – 15 of them."),
    ])
    func `keeps compounds of figures whole over the end of a line`(ending: String, opening: String, expected: String) async throws {
        #expect(try await entity(broken(at: ending, into: opening)).body.contains(expected))
    }
}

@Suite struct `Headings of pages` {
    private func headings(_ fragments: [PDFText.Fragment]) async throws -> [String] {
        let title = [
            print("Kent County Council", top: 80, size: 39),
            print("Inspection of services for children in need of help and protection", top: 140, size: 21, bold: true),
            print("Inspection date: 6 July 2015 – 30 July 2015", top: 300, size: 21, bold: true),
            print("Report published: 19 October 2015", top: 335, size: 21, bold: true),
        ]
        let prose = lines(
            Array(repeating: "the views of the children are heard and their plans are good for them in this area", count: 9), top: 700)
        let outcome = await convert(pages([title + prose, [print("Contents", top: 80, size: 30)] + prose, fragments + prose]))
        let entity = try #require(outcome.written.text(at: "inspections/kent/2015-07-single-inspection.md"))
        return entity.split(separator: "\n").filter { $0.hasPrefix("#") && !$0.contains("Contents") }.map(String.init)
    }

    /// Single inspections 2014–2016: "Section 2" in large letters, what follows in small ones.
    @Test func `stand no more than one level below the one above`() async throws {
        let found = try await headings([
            print("Section one", top: 80, size: 30), print("Middle", top: 130, size: 24, bold: true),
            print("Small", top: 180, size: 20, bold: true),
            print("Words.", top: 220), print("Section two", top: 300, size: 30), print("Small again", top: 350, size: 20, bold: true),
            print("Words.", top: 400),
        ])
        #expect(found == ["## Section one", "### Middle", "#### Small", "## Section two", "### Small again"])
    }

    /// Single inspections 2014–2015: "Quality of practice" over recommendations, a little larger than they are.
    @Test func `include labels over numbered paragraphs that are only a little larger`() async throws {
        let found = try await headings([
            print("Areas for improvement", top: 80, size: 24, bold: true), print("Quality of practice", top: 130, size: 19),
            print("1.", top: 170, width: 14), print("Improve the records.", left: 140, top: 170),
            print("Not a label, though large", top: 210, size: 19), print("Words.", top: 250),
        ])
        #expect(found == ["## Areas for improvement", "### Quality of practice"])
    }

    /// Single inspections 2015–2018: "Inspection findings" behind the sentence with the grade, in letters of one size.
    @Test func `that stand again and again are below the heading before them`() async throws {
        let found = try await headings(
            (0..<3).flatMap { part in
                [
                    print("Judgement \(part)", top: 80 + 180 * part, size: 24, bold: true),
                    print("Inspection findings", top: 130 + 180 * part, size: 24, bold: true),
                    print("Words.", top: 200 + 180 * part),
                ]
            })
        #expect(found == (0..<3).flatMap { ["## Judgement \($0)", "### Inspection findings"] })
    }
}

/// ILACS 2020: paragraph 14 is followed by 16, with no wide space behind the numbers.
@Suite struct `A printed number that is left out` {
    @Test(arguments: [(135, "\n4. The third paragraph."), (162, "stands here 4. The third paragraph.")])
    func `does not keep the next from being one`(left: Int, expected: String) async throws {
        let title = [
            print("Kent County Council", top: 80, size: 39),
            print("Inspection of children’s social care services", top: 140, size: 21, bold: true),
            print("Inspection dates: 9 to 20 May 2019", top: 300, size: 21, bold: true),
            print("Lead inspector: Ann Lee, Her Majesty’s Inspector", top: 340, size: 21, bold: true),
        ]
        let outcome = await convert(
            pages([
                title + [
                    print("1.", left: 135, top: 400, width: 25),
                    print("The children are safe and their plans are good for them.", left: 162, top: 400),
                    print("2.", left: 135, top: 430, width: 25),
                    print("The views of the children in the area are heard, and that", left: 162, top: 430),
                    print("stands here", left: 162, top: 452), print("4.", left: left, top: 474, width: 25),
                    print("The third paragraph.", left: left + 27, top: 474),
                ]
            ]))
        let entity = try #require(outcome.written.text(at: "inspections/kent/2019-05-ilacs.md"))
        #expect(entity.contains(expected))
    }
}

@Suite struct `Pages of paragraphs` {
    private let markdown = Markdown(reading: "1. One.\n\n2. Two.\n\n3. Three.\n")

    @Test(arguments: [
        (["p1", "p3"], [1, 1, 2]), (["p1", "p1", "p3"], [2, 2, 3]), (["p2", "p2", "p3", "-"], [1, 2, 3]), (["p1", "p9", "p3"], [1, 1, 3]),
        (["-", "-"], [1, 1, 1]),
    ])
    func `count on through pages on which none starts`(starts: [String], expected: [Int]) {
        #expect(Body(reading: markdown, voice: .inspectors, pageStarts: starts).paragraphs.map(\.page) == expected)
    }
}

@Suite struct `A report whose lines stand apart` {
    @Test func `still has its title, its judgement and its inspector`() async throws {
        let prose = lines(
            Array(repeating: "the views of the children are heard and their plans are good for them in this area", count: 9), top: 700)
        let text = pages([
            [
                print("Inspection of services for children in need of", top: 60, size: 24, bold: true),
                print("help and protection, children", top: 110, size: 24, bold: true),
                print("looked after and care leavers", top: 160, size: 24, bold: true),
                print("London Borough of Richmond upon Thames", top: 230, size: 21),
                print("Inspection dates: 3 November 2014 to", top: 290, bold: true), print("27 November 2014", top: 312, bold: true),
                print("Lead inspector:", top: 360, bold: true), print("Ann Lee, HMI", left: 260, top: 362),
                print("Children’s services in Richmond upon Thames require", top: 420, size: 21, bold: true),
                print("improvement", top: 480, size: 21, bold: true),
            ] + prose
        ])
        let outcome = await convert(text)
        let entity = try #require(outcome.written.text(at: "inspections/richmond-upon-thames/2014-11-single-inspection.md"))
        #expect(
            entity.contains(
                "title: \"Inspection of services for children in need of help and protection, children looked after and care leavers\""))
        #expect(entity.contains("dates: [{from: 2014-11-03, to: 2014-11-27}]"))
        #expect(entity.contains("lead: [Ann Lee]"))
        #expect(entity.contains("grade: require improvement}"))
        #expect(outcome.diagnostics.all.map(\.severity) == [.warning])
    }
}

@Suite struct `A council's paper with a report behind it` {
    @Test func `has the pages of what was received`() async throws {
        let outcome = await convert(
            pages([
                [print("Cabinet Meeting on Wednesday 17 July 2019", top: 80, size: 24, bold: true)]
                    + [print("Ofsted Report", top: 120, size: 24, bold: true), print("Report of the Director for Children", top: 160)]
                    + lines(Array(repeating: "The council has read what inspectors found and has a plan for", count: 30), top: 220)
                    + [print("it.", top: 1000)],
                [print("The plan is in three parts.", top: 120)],
                [
                    print("Kent County Council", top: 80, size: 39),
                    print("Inspection of children’s social care services", top: 140, size: 21, bold: true),
                    print("Inspection dates: 9 to 20 May 2019", top: 300, size: 21, bold: true),
                    print("Lead inspector: Ann Lee, Her Majesty’s Inspector", top: 340, size: 21, bold: true),
                    print("1.", top: 370, width: 14), print("Leaders have a plan.", left: 140, top: 370),
                ],
            ]))
        let path = try #require(outcome.written.paths.first { $0.hasPrefix("responses/") }, "\(outcome)")
        let file = try EntityFile(reading: try #require(outcome.written[path]), path: path)
        var warnings = Diagnostics()
        let response = try Response(
            reading: file, id: DocumentID(authority: "kent", name: "2019-07-17-cabinet"), topics: [], warnings: &warnings)
        #expect(warnings.sorted.isEmpty)
        #expect(try file.frontMatter.strings("pages").count == 3)
        let plan = try #require(response.body.statements.last)
        #expect(plan.text == "The plan is in three parts." && plan.page == 2)
        #expect(response.body.statements.dropLast().allSatisfy { $0.page == 1 })
    }
}
