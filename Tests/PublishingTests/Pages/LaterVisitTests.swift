import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// What stands in sight below a request: what looks back at it, else the one statement that is nearest.
@Suite struct LaterVisitTests {
    private static func report(_ date: String, _ body: String) -> String {
        """
        ---
        title: Inspection
        authority: northshire
        framework: ilacs
        kind: full
        dates: [{from: \(date), to: \(date)}]
        source: {file: sources/a.txt, sha256: \(date)}
        ---

        \(body)

        """
    }

    private static func page(later: [String]) async throws -> String {
        let first = report("2022-05-03", "## What needs to improve\n\n- The quality of supervision.")
        let second = report("2024-05-03", "## Main findings\n\n" + later.map { $0 + "\n" }.joined(separator: "\n"))
        let record = try await Fixture.record(
            [
                "inspections/northshire/2022-05-full.md": first, "inspections/northshire/2024-05-full.md": second,
            ], without: Self.others)
        let build = SiteBuild(record, skin: try SkinFolder.civic())
        let file = try #require(try build.outputs().first { $0.path == "asked-to-improve/northshire/index.html" })
        return String(decoding: try file.bytes(), as: UTF8.self)
    }

    /// What the fixture holds of the authority besides.
    private static let others =
        ["2012-11-child-protection", "2022-05-focused-visit", "2023-11-ilacs"].map { "inspections/northshire/\($0).md" }
        + ["responses/northshire/2024-01-17-cabinet.md", "accuracy.yml"]

    private static let lookBack = "Since the last inspection in May 2022, supervision has improved in team"

    @Test(arguments: [(2, nil), (3, "1 more looking back")] as [(Int, String?)])
    func `two sentences that look back are in sight, a third unfolds`(count: Int, folded: String?) async throws {
        let page = try await Self.page(later: (1...count).map { "\(Self.lookBack) \($0)." })
        #expect(page.contains("<details class=\"rest\">") == (folded != nil))
        if let folded { #expect(page.contains("<summary>\(folded)")) }
    }

    @Test func `where nothing looks back one statement is in sight`() async throws {
        let page = try await Self.page(later: ["Supervision is regular in one team.", "Supervision is rare in another team."])
        #expect(page.contains("<summary>1 more "))
    }
}
