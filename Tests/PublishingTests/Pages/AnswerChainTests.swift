import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// The answer under the title of a topic: what was asked, where inspectors looked back, what came last, what the council wrote.
@Suite struct AnswerChainTests {
    private static func lines(_ topic: String, _ changes: FileTree = FileTree()) async throws -> [AnswerChain.Line] {
        let index = RecordIndex(try await Fixture.record(changes), skin: try SkinFolder.civic())
        let source = PageSource(index: index, links: Links(page: "themes/\(topic)/index.html", style: .files))
        return AnswerChain(index.thread(of: topic, in: "northshire"), source).lines
    }

    @Test func `the newest request, the look-back at it, the newest finding and the council, each in quoted words`() async throws {
        let paper = """
            ---
            title: Ofsted report
            authority: northshire
            date: 2024-01-17
            about: northshire/2023-11-ilacs
            source: {file: sources/cabinet.txt, sha256: b2}
            ---

            Managers will make supervision regular in each of the teams. Despite being identified at the last focused visit in 2022, \
            managers will have not addressed the quality of supervision. Supervision will be audited.

            """
        let lines = try await Self.lines("supervision", ["responses/northshire/2024-01-17-cabinet.md": paper])
        #expect(lines.map(\.label) == ["asked", "looked back at 2022", "found", "the council wrote"])
        #expect(lines.map(\.when) == ["May 2022", "November 2023", "May 2022", "17 January 2024"])
        #expect(lines[0].quotation.statement.statement.text == "The quality of case supervision records.")
        #expect(lines[1].quotation.statement.statement.text.hasPrefix("Despite being identified"))
        #expect(lines[2].quotation.statement.statement.text == "Supervision is held regularly for most social workers.")
        #expect(lines[3].quotation.statement.statement.text == "Managers will make supervision regular in each of the teams.")
        #expect(!lines[3].isMarked && lines[3].counts == nil)
        #expect(lines[3].address?.hasPrefix("../../responses/northshire/2024-01-17-cabinet/index.html#") == true)
    }

    @Test func `a visit that looked at one part says at which, and later ones that did not look are named`() async throws {
        let lines = try await Self.lines(
            "caseloads",
            [
                "inspections/northshire/2025-01-focused-visit.md": """
                ---
                title: Focused visit to Northshire
                authority: northshire
                framework: ilacs
                kind: focused-visit
                dates: [{from: 2025-01-06, to: 2025-01-07}]
                looked_at: [supervision]
                source: {file: sources/2025.txt, sha256: a9}
                ---

                ## Main findings

                Plans are clear.

                """,
                "inspections/northshire/2022-05-focused-visit.md": """
                ---
                title: Focused visit to Northshire
                authority: northshire
                framework: ilacs
                kind: focused-visit
                dates: [{from: 2022-05-26, to: 2022-05-27}]
                scope: children in need
                looked_at: [caseloads]
                source: {file: sources/2022.txt, sha256: a2}
                ---

                ## Main findings

                Caseloads are clear.

                """,
            ])
        #expect(lines.map(\.label) == ["asked", "latest"])
        #expect(lines[0].quotation.statement.statement.request?.deadline == "Within three months")
        let note = try #require(lines[1].note)
        #expect(note == "It looked at: Children in need. Not looked at in 2025. Looked at in 2023, and nothing recorded")
    }

    @Test func `a topic of which nothing was written has no line`() async throws {
        let silent = """
            ---
            title: Inspection
            authority: northshire
            framework: ilacs
            kind: full
            dates: [{from: 2023-11-06, to: 2023-11-10}]
            source: {file: sources/2023.txt, sha256: a3}
            ---

            Plans are clear.

            """
        let changes: FileTree = ["inspections/northshire/2023-11-ilacs.md": silent]
        #expect(try await Self.lines("care-leavers", changes).isEmpty)
    }
}
