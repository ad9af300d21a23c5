import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// What weights doubt is shown below what counts; what leans on a sentence is not quoted without it.
@Suite struct `Mentions and short quotations` {
    private static let visit = """
        ---
        title: Visit
        authority: northshire
        framework: ilacs
        kind: focused-visit
        dates: [{from: 2022-05-26, to: 2022-05-27}]
        source: {file: sources/visit.txt, sha256: 00}
        ---

        ## Findings

        Managers meet each week to talk of supervision.

        This supervision is poor.

        It is rare.

        """

    private static func files(weights: [String], visit: String = visit) async throws -> FileTree {
        let record = try await Fixture.record(
            [
                "inspections/northshire/2022-05-focused-visit.md": visit,
                "weights.txt": "throughline weights 1\nstatements 400\nstrong 0.7\nweak 0.2\n" + weights.joined(separator: "\n") + "\n",
            ], without: ["accuracy.yml"])
        return try FileTree(collecting: try SiteBuild(record, skin: try SkinFolder.civic()).outputs())
    }

    private static func statement(_ opening: String, in files: FileTree) throws -> String {
        let lines = try #require(files.text(at: "data/statements.json")).split(separator: "\n").map(String.init)
        return try #require(lines.first { $0.contains("\"text\":\"\(opening)") })
    }

    @Test func `a mention is folded below its visit, exported as weak, and counted nowhere`() async throws {
        let files = try await Self.files(weights: ["2 topic supervision own", "-3 trait last-fifth own", "-9 topic supervision pointing"])
        let page = try #require(files.text(at: "themes/supervision/index.html"))
        #expect(page.contains("<summary>Also mentioned: 1 statement</summary>"))
        #expect(page.contains("“Managers meet each week to talk of supervision.”"))
        #expect(!page.contains("data-mark=\"neutral\" id=\"f-2022-05-focused-visit-u1"))
        let mention = try Self.statement("Managers meet each week", in: files)
        #expect(mention.contains("\"themes\":[],\"strength\":{\"supervision\":\"weak\"},\"confidence\":{\"supervision\":26}"))
        let table = try #require(files.text(at: "data/themes/supervision.csv"))
        #expect(!table.contains("Managers meet each week") && table.contains("This supervision is poor"))
    }

    @Test(arguments: [(6, nil), (7, "The likeliest are here; the data has 1 more statement.")])
    func `six passages that only mention a theme are listed, and how many more there are`(count: Int, rest: String?) async throws {
        let head = Self.visit.prefix { $0 != "#" }
        let body = (1...count).map { "Managers talk of supervision on day \($0).\n\n" }.joined()
        let files = try await Self.files(weights: ["-1 topic supervision own"], visit: head + "## Findings\n\n" + body)
        let page = try #require(files.text(at: "themes/supervision/index.html"))
        #expect(page.contains("<summary>Also mentioned: \(count) statements</summary>"))
        #expect(page.ranges(of: "“Managers talk of supervision on day").count == 6)
        #expect(page.contains("The likeliest are here") == (rest != nil))
        if let rest { #expect(page.contains(rest)) }
    }

    @Test func `a short quotation that leans on the sentence before has it before it`() async throws {
        let files = try await Self.files(weights: ["2 topic supervision own", "-9 trait last-fifth own"])
        let page = try #require(files.text(at: "themes/supervision/index.html"))
        #expect(!page.contains("“This supervision"))
        #expect(page.contains("<span class=\"ctx\">Managers meet each week to talk of supervision.</span>"))
    }

    @Test func `a sentence that leans on one that leans has both before it`() async throws {
        let record = try await Fixture.record(["inspections/northshire/2022-05-focused-visit.md": Self.visit])
        let index = RecordIndex(record, skin: try SkinFolder.civic())
        let last = try record.statement("It is rare", in: Fixture.id2022)
        #expect(
            index.standingAlone("It is rare.", of: last)
                == "Managers meet each week to talk of supervision. This supervision is poor. It is rare.")
        let first = try record.statement("Managers meet", in: Fixture.id2022)
        #expect(index.sentencesNeeded(before: first).isEmpty)
    }
}
