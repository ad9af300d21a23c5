import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// What stands in sight below a request: what looks back at it, else the one statement that is nearest.
@Suite struct LaterVisitTests {
    private static func report(_ date: String, _ body: String, stance: (mark: String, statement: String)? = nil) -> String {
        let correction = stance.map { "\ncorrections: [{statement: \"\($0.statement)\", stance: \($0.mark), why: a test}]" } ?? ""
        return """
            ---
            title: Inspection
            authority: northshire
            framework: ilacs
            kind: full
            dates: [{from: \(date), to: \(date)}]
            source: {file: sources/a.txt, sha256: \(date)}\(correction)
            ---

            \(body)

            """
    }

    private static func page(asked: String = "The quality of supervision.", later: [String], stance: String? = nil) async throws -> String {
        let first = report("2022-05-03", "## What needs to improve\n\n- \(asked)")
        let second = report(
            "2024-05-03", "## Main findings\n\n" + later.map { $0 + "\n" }.joined(separator: "\n"), stance: stance.map { ($0, later[0]) })
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

    @Test func `what is only on a theme that it also touches is neither listed nor counted beside what is on its own`() async throws {
        let page = try await Self.page(
            asked: "The quality of supervision, and of records.",
            later: ["Supervision is rare.", "Supervision is new.", "Supervision is old.", "Records are poor.", "Records are late."])
        #expect(page.contains("Inspectors wrote on the same theme"))
        #expect(page.contains("and 1 more statement on the same theme") && !page.contains("“Records are"))
    }

    @Test func `where nothing is on its theme the other is named, and led to`() async throws {
        let page = try await Self.page(
            asked: "The quality of supervision, and of records.", later: ["Records are poor.", "Records are late.", "Records are old."])
        #expect(page.contains("Looked at, and nothing recorded. Inspectors wrote on what it also touches: Case recording"))
        #expect(page.contains("themes/recording/index.html#v-2024-05-full\">and 1 more statement on that theme"))
    }

    @Test func `a statement on another team stands behind one that is on none`() async throws {
        let page = try await Self.page(later: ["The night duty team is new. Supervision is rare.", "Supervision is good."])
        let sight = try #require(page.firstRange(of: "“Supervision is good.”"))
        let folded = try #require(page.firstRange(of: "“Supervision is rare.”"))
        #expect(sight.lowerBound < folded.lowerBound && page.contains("About: night duty team"))
    }

    @Test(
        arguments: [
            ("Inspectors looked at supervision.", "neutral", false), ("Inspectors looked at supervision.", "strength", true),
            ("Supervision is held each month.", "neutral", true),
        ])
    func `a sentence that says what was looked at, and no more, is no answer`(
        sentence: String, stance: String, isListed: Bool
    ) async throws {
        let page = try await Self.page(later: [sentence], stance: stance)
        #expect(page.contains("“\(sentence)”") == isListed && page.contains("Looked at, and nothing recorded") != isListed)
    }
}
