import Documents
import England
@testable import Inspections
import Testing

/// A body as lines that can be compared: sections, paragraphs with their ids, statements with theirs.
private func dump(_ markdown: String, voice: Voice = .inspectors, pages: [String] = []) -> String {
    var lines: [String] = []
    for section in Body(reading: Markdown(reading: markdown), voice: voice, pageStarts: pages).sections {
        lines.append("# \(section.slug)" + (section.asksForImprovement ? " (asks)" : ""))
        for paragraph in section.paragraphs {
            lines.append(paragraph.id + (paragraph.page.map { " page \($0)" } ?? "") + " line \(paragraph.line)")
            for statement in paragraph.statements {
                let request =
                    statement.request.map { " [asked\($0.deadline.map { ", \($0)" } ?? "")\($0.note.map { ", \($0)" } ?? "")]" } ?? ""
                lines.append("  \(statement.text)\(request)")
            }
        }
    }
    return lines.joined(separator: "\n")
}

@Suite struct `A body` {
    @Test func `takes paragraph numbers from the source lines, not from Markdown's counting`() {
        #expect(
            dump("18. One. Two.\n\n20. Three.\n") == """
                # 
                p18 line 1
                  One.
                  Two.
                p20 line 3
                  Three.
                """)
    }

    @Test func `puts the section's slug before numbers that restart`() {
        #expect(
            dump("## Help\n\n1. One.\n\n## Care leavers\n\n1. Two.\n\nThree.\n") == """
                # help
                help-p1 line 3
                  One.
                # care-leavers
                care-leavers-p1 line 7
                  Two.
                u1 line 9
                  Three.
                """)
    }

    @Test func `counts unnumbered paragraphs through the document, a list or a table as one`() {
        #expect(
            dump("Opening.\n\n- one\n- two\n\n## Next\n\n| Judgement | Grade |\n| --- | --- |\n| Overall | Good |\n") == """
                # 
                u1 line 1
                  Opening.
                u2 line 3
                  one
                  two
                # next
                u3 line 8
                  Overall: Good
                """)
    }

    @Test func `reads requests with their deadlines and framework notes`() {
        #expect(
            dump(
                "## Areas for improvement\n\n3. The council should act.\n\n   Immediately:\n\n   - do this\n\n   Within six months:\n\n   - do that. (enabler 2, national framework)\n"
            ) == """
                # areas-for-improvement (asks)
                p3 line 3
                  The council should act.
                  do this [asked, Immediately]
                  do that. (enabler 2, national framework) [asked, Within six months, enabler 2, national framework]
                """)
    }

    /// Single inspections of 2015 and 2017: "Put into place a framework; this to include", with dashes below.
    @Test(arguments: [
        "## Recommendations\n\n1. Act by ensuring that:\n\n   - plans are clear\n   - records are kept. They are read.\n\n2. Meet.\n",
        "## What needs to improve?\n\n- Act by ensuring that:\n  - plans are clear\n  - records are kept. They are read.\n- Meet.\n",
    ])
    func `takes the items below a request into it`(markdown: String) throws {
        let statements = Body(reading: Markdown(reading: markdown), voice: .inspectors).statements
        let opening = "Act by ensuring that:"
        #expect(statements.map(\.text) == [opening, "plans are clear", "records are kept. They are read.", "Meet."])
        #expect(
            statements.filter { $0.request != nil }.map(\.quotation) == [
                "\(opening) plans are clear; records are kept. They are read.", "Meet.",
            ])
        #expect(
            statements[1...2].map(\.asking) == [
                .part(RequestPart(request: statements[0].id, opening: opening, isFirst: true)),
                .part(RequestPart(request: statements[0].id, opening: opening, isFirst: false)),
            ])
        #expect(statements[2].quotation == "\(opening) … records are kept. They are read.")
    }

    /// Single inspections 2013–2017: "What does the LSCB need to improve?"
    @Test func `tells what is asked of the safeguarding board from what is asked of the authority`() {
        let body = Body(
            reading: Markdown(
                reading: "## The LSCB\n\n### Recommendations\n\n1. Meet more often:\n\n   - with schools\n\n2. Report.\n"),
            voice: .inspectors)
        #expect(body.statements.map(\.asking) == [.ofBoard(isPart: false), .ofBoard(isPart: true), .ofBoard(isPart: false)])
        #expect(body.sections.allSatisfy { !$0.asksForImprovement })
    }

    /// Area SEND inspections since 2023 print who is responsible beside each area for priority action.
    @Test func `keeps who is responsible with the requests below the name`() {
        let text =
            "## Areas for priority action\n\nResponsible body\n\nKent and the NHS\n\n- Act so that:\n  - plans are clear\n\nKent\n\n- Meet.\n"
        let statements = Body(reading: Markdown(reading: text), voice: .inspectors).statements
        #expect(statements.map(\.text) == ["Act so that:", "plans are clear", "Meet."])
        #expect(statements.compactMap(\.request).map(\.responsible) == ["Kent and the NHS", "Kent"])
    }

    /// A letter of a joint targeted area inspection of 2017 prints its areas for improvement as paragraphs.
    @Test(arguments: [
        ("Plans are late.\n\nRecords are thin. They are old.\n", 2), ("Plans are late.\n", 0), ("Plans are late.\n\nThe area should:\n", 0),
    ])
    func `takes each of several paragraphs without a list for a request`(paragraphs: String, count: Int) {
        let body = Body(reading: Markdown(reading: "## Areas for improvement\n\n" + paragraphs), voice: .inspectors)
        #expect(body.statements.count { $0.request != nil } == count)
    }

    @Test func `asks the authority too where the letter is to the board and all others`() {
        let markdown = Markdown(reading: "## Areas for improvement\n\n### The LSCB\n\n- Meet more often.\n")
        #expect(Body(reading: markdown, voice: .inspectors).statements.map(\.asking) == [.ofBoard(isPart: false)])
        #expect(Body(reading: markdown, voice: .inspectors, hasBoard: false).statements.count { $0.request != nil } == 1)
    }

    /// Letters of joint targeted area inspections print a case study under what needs to improve.
    @Test func `asks nothing in a case study`() {
        let text = "## Areas for improvement\n\n- Plans are late.\n\n### Case study: area for improvement\n\n- Sam waited.\n"
        #expect(Body(reading: Markdown(reading: text), voice: .inspectors).statements.map { $0.request != nil } == [true, false])
    }

    /// Looked after children 2013 ("About this inspection"), single inspections 2014–2018 (the others).
    @Test(arguments: [
        "## About this inspection\n\n1. Inspectors read files.\n\n### The inspection team\n\nJo Bloggs.\n\n## Findings\n\n2. Work is good.\n",
        "## Findings\n\nWork is good. (Recommendation 7)\n\n## What the inspection judgements mean\n\n- outstanding: the best\n",
        "## Findings\n\n17\\. Work is good. (Recommendations 2 and 3.)\n\n## Information about this inspection\n\nIt was announced.\n",
        "## Area\n\n- Of this number:\n  - Work is good.\n\n### Information about this inspection\n\nIt was announced.\n",
    ])
    func `makes no statements of what the publisher prints in every report, of marks and of bare numbers`(markdown: String) {
        let body = Body(reading: Markdown(reading: markdown), voice: .inspectors)
        #expect(body.statements.map(\.text) == ["Work is good."])
        #expect(body.sections.allSatisfy { !$0.paragraphs.isEmpty })
    }

    @Test(arguments: [
        "(They are good.)", "(Recommendation 2 is met, and work is good).", "Of these, most are good.",
        "Since 2012 work is good: it lasts.",
    ])
    func `keeps a sentence that only looks like a mark`(sentence: String) {
        #expect(dump(sentence + "\n") == "# \nu1 line 1\n  \(sentence)")
    }

    /// Single inspections 2014–2015: "Quality of practice" between the recommendations.
    @Test func `asks under the headings within a section of requests too`() {
        let sections = Body(
            reading: Markdown(
                reading:
                    "## Areas for improvement\n\n### Practice\n\n1. Act.\n\n### Leadership\n\n2. Meet.\n\n### Summary for children\n\n- Good.\n\n## Strengths\n\n3. Good.\n"
            ),
            voice: .inspectors
        ).sections
        #expect(sections.map(\.asksForImprovement) == [true, true, true, false, false])
        #expect(sections.flatMap(\.paragraphs).flatMap(\.statements).filter { $0.request != nil }.map(\.text) == ["Act.", "Meet."])
    }

    @Test func `asks nothing below a heading that reports, until one that asks again`() {
        let sections = Body(
            reading: Markdown(
                reading:
                    "## Recommendations\n\n### Executive summary\n\n- Good.\n\n#### Leadership\n\n- Good.\n\n### Recommendations to the council\n\n- Act.\n"
            ),
            voice: .inspectors
        ).sections
        #expect(sections.map(\.asksForImprovement) == [true, false, false, true])
    }

    @Test func `takes standing text to end where paragraphs are numbered again`() {
        let body =
            "## About this inspection\n\nIt was planned.\n\n### The team\n\nIt had four.\n\n### Leadership\n\n1. Strong.\n\n### Practice\n\nGood.\n"
        let statements = Body(reading: Markdown(reading: body), voice: .inspectors).sections.flatMap(\.paragraphs).flatMap(\.statements)
        #expect(statements.map(\.text) == ["Strong.", "Good."])
    }

    @Test func `asks nothing in a council's own paper`() {
        #expect(dump("## Recommendations\n\n- do this\n", voice: .council) == "# recommendations\nu1 line 3\n  do this")
    }

    @Test func `leaves printed letters of list items out of statements`() {
        #expect(
            dump("3. Three points:\n\n   - a. The first.\n   - (ii) The second.\n")
                == "# \np3 line 1\n  Three points:\n  The first.\n  The second.")
    }

    @Test(arguments: [("(viii) The point.", "The point."), ("(xviii) The point.", "(xviii) The point."), ("2. The point.", "The point.")])
    func `takes a marker for one up to four signs long`(item: String, statement: String) {
        #expect(Body(reading: Markdown(reading: "- \(item)\n"), voice: .inspectors).statements.map(\.text) == [statement])
    }

    /// Both sides of the longest mark and of the longest line that gives a deadline.
    @Test func `takes a line for a mark or a deadline up to a length`() {
        func mark(_ length: Int) -> String { "(Recommendations " + String(repeating: "2, ", count: (length - 19) / 3) + "2)" }
        #expect(mark(58).utf8.count <= 59 && mark(61).utf8.count > 59)
        #expect(Body(reading: Markdown(reading: "Good. \(mark(58))\n"), voice: .inspectors).statements.map(\.text) == ["Good."])
        #expect(Body(reading: Markdown(reading: "Good. \(mark(61))\n"), voice: .inspectors).statements.count == 2)
        let opening = "Within three months"
        #expect(Deadline.words(in: opening + String(repeating: "s", count: 40) + ":") == nil)
        #expect(Deadline.words(in: opening + ":") == opening)
    }

    @Test func `knows the page of each paragraph`() {
        #expect(
            dump("1. One.\n\n2. Two.\n\n3. Three.\n", pages: ["p1", "p3", "p3"])
                == "# \np1 page 1 line 1\n  One.\np2 page 1 line 3\n  Two.\np3 page 3 line 5\n  Three.")
    }

    @Test func `knows the page of each statement where a paragraph goes on over a page`() {
        let markdown = Markdown(reading: "1. One.\n\n2. Two. Three. Four.\n\n3. Five.\n")
        let statements = Body(reading: markdown, voice: .inspectors).statements
        let body = Body(reading: markdown, voice: .inspectors, pageStarts: ["p1", statements[2].id, "p3", "p3"])
        #expect(body.statements.map(\.page) == [1, 1, 2, 2, 4])
        #expect(body.paragraphs.map(\.page) == [1, 1, 4])
    }

    /// Single inspections 2013–2018: "Summary" and "Inspection findings" under each judgement; looked after children 2013: grades.
    @Test func `names a section that says nothing alone by the heading above it`() {
        let sections = Body(
            reading: Markdown(
                reading:
                    "## Care\n\n### Summary\n\nA.\n\n## Lead\n\n### Summary\n\nB.\n\n## Team\n\n### Grade 3 (Adequate)\n\nC.\n\n## Care\n\nD.\n"
            ),
            voice: .inspectors
        ).sections
        #expect(sections.map(\.slug) == ["care", "care-summary", "lead", "lead-summary", "team", "team-grade-3-adequate", "care-2"])
    }

    @Test func `gives the same words twice in one paragraph two ids`() {
        let ids = Body(reading: Markdown(reading: "It is good. It is good."), voice: .inspectors).statements.map(\.id)
        #expect(ids.count == 2 && ids[1] == ids[0] + "-2")
    }

    @Test func `keeps a statement's id when only quotation marks, dashes and spaces change`() {
        #expect(StatementHash.digits(of: "Children’s needs – met") == StatementHash.digits(of: "children's needs -  met"))
        #expect(StatementHash.digits(of: "ÉLAN of Zoë’s “team”") == StatementHash.digits(of: "élan of ZOË's - team"))
        #expect(StatementHash.digits(of: "Zoë’s team") != StatementHash.digits(of: "Zoe’s team"))
        #expect(StatementHash.digits(of: "needs are met") != StatementHash.digits(of: "needs are not met"))
    }
}
