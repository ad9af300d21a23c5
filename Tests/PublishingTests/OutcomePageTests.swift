import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// An area SEND inspection has an outcome, which is no grade and stands on no scale of grades.
@Suite struct OutcomePageTests {
    private static let outcome = "Widespread and/or systemic failings"

    private static let report = """
        ---
        title: Area SEND inspection of Northshire Local Area Partnership
        authority: northshire
        framework: area-send
        kind: area-send
        dates: [{from: 2024-06-03, to: 2024-06-07}]
        judgements:
          - {label: Inspection outcome, grade: widespread and/or systemic failings}
        source: {file: sources/2024.pdf, sha256: c4}
        ---

        ## Inspection outcome

        There are widespread and/or systemic failings.

        ## Areas for priority action

        Responsible body

        Northshire Council and the NHS

        - Leaders should improve supervision.

        """

    private static let letter = """
        ---
        title: Joint targeted area inspection of Northshire
        authority: northshire
        framework: joint-targeted-area
        kind: joint-targeted-area
        dates: [{from: 2024-09-02, to: 2024-09-06}]
        scope: the multi-agency response to young carers in Northshire
        source: {file: sources/2024.txt, sha256: c5}
        ---

        ## What needs to improve?

        - How soon young carers are seen.

        """

    private func site() async throws -> FileTree {
        let record = try await Fixture.record([
            "inspections/northshire/2024-06-area-send.md": Self.report,
            "inspections/northshire/2024-09-joint-targeted-area.md": Self.letter,
        ])
        return try FileTree(collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs())
    }

    @Test(arguments: [
        "inspections/index.html", "authorities/northshire/index.html", "grades/northshire/index.html",
        "inspections/northshire/2024-06-area-send/index.html", "compare/northshire/2023-11--2024-06/index.html",
    ])
    func `a page gives it as printed, without a place on a scale`(page: String) async throws {
        let text = try #require(try await site().text(at: page))
        let before = text.split(separator: Self.outcome, maxSplits: 1, omittingEmptySubsequences: false)
        #expect(before.count == 2 && !before[0].suffix(80).contains("pips"))
    }

    @Test func `the tables of grades leave it out`() async throws {
        let text = try #require(try await site().text(at: "grades/northshire/index.html"))
        #expect(!text.contains("<th scope=\"row\">Inspection outcome</th>"))
    }

    @Test func `the page of a report names all whose report it is, and who is responsible`() async throws {
        let text = try #require(try await site().text(at: "inspections/northshire/2024-06-area-send/index.html"))
        #expect(text.contains("The words are Ofsted and the Care Quality Commission’s, unchanged."))
        #expect(text.contains("Responsible: Northshire Council and the NHS"))
        #expect(text.contains("Ofsted and the Care Quality Commission, area SEND inspection, "))
    }

    @Test func `a joint inspection says what it looked at and that it gives no grade`() async throws {
        let text = try #require(try await site().text(at: "inspections/northshire/2024-09-joint-targeted-area/index.html"))
        #expect(text.contains("The multi-agency response to young carers in Northshire"))
        #expect(text.contains("Ofsted and partner inspectorates, joint targeted area inspection, "))
    }
}
