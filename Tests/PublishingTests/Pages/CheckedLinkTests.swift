import Documents
import Foundation
import Inspections
import Linking
@testable import Publishing
import Testing

/// What readers see of the links that an editor checked.
@Suite struct `Links that an editor checked` {
    private static let verdicts = """
        corrections:
          - {statement: Managers meet each week, in: supervision, why: "the meeting is about it"}
          - {statement: This supervision, out: supervision}
          - {statement: Records are kept, in: recording}
        """

    private static func files(_ corrections: String, records: Double = 9) async throws -> FileTree {
        let visit = """
            ---
            title: Visit
            authority: northshire
            framework: ilacs
            kind: focused-visit
            dates: [{from: 2022-05-26, to: 2022-05-27}]
            source: {file: sources/visit.txt, sha256: 00}
            \(corrections)
            ---

            ## Findings

            Managers meet each week to talk of supervision.

            This supervision is poor.

            Records are kept of all.

            """
        let weights =
            "throughline weights 1\nstatements 400\nstrong 0.7\nweak 0.2\n2 topic supervision own\n-3 trait last-fifth own\n-9 topic supervision paragraph\n-9 topic supervision silent\n-9 topic recording paragraph\n\(records) topic recording own\n"
        let record = try await Fixture.record(
            [
                "inspections/northshire/2022-05-focused-visit.md": visit, "weights.txt": weights,
                "site.yml": "title: What inspectors said\nfocus: northshire\neditor: a model, not a person\n",
            ], without: ["accuracy.yml"])
        return try FileTree(collecting: try SiteBuild(record, skin: try SkinFolder.civic()).outputs())
    }

    @Test func `are shown as checked, and those that it took away are not shown`() async throws {
        let files = try await Self.files(Self.verdicts)
        let page = try #require(files.text(at: "themes/supervision/index.html"))
        #expect(page.contains("<p>An editor checked this link: the meeting is about it</p>"))
        #expect(!page.contains("This supervision is poor"))
        #expect(!page.contains("These words belong to the theme: “supervision”, “the meeting"))
        let recording = try #require(files.text(at: "themes/recording/index.html"))
        #expect(recording.contains("<p>An editor checked this link</p>"))
    }

    @Test func `add up in the data to what the about page says`() async throws {
        let files = try await Self.files(Self.verdicts, records: 0.1)
        let bytes = try #require(files["data/statements.json"])
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let statements = try #require(json["statements"] as? [[String: Any]])
        let links = statements.reduce(0) { $0 + (($1["themes"] as? [String])?.count ?? 0) }
        let checked = statements.compactMap { $0["checked"] as? [String: String] }.flatMap(\.values)
        let belongs = checked.count { $0 == "in" }, out = checked.count { $0 == "out" }
        #expect((belongs, out) == (2, 1))
        let doubtful = statements.compactMap { $0["confidence"] as? [String: Int] }.flatMap(\.values).count { (34...65).contains($0) }
        #expect(doubtful == 1)
        let about = try #require(files.text(at: "about/index.html"))
        #expect(
            about.contains(
                "<p>An editor checked \(belongs) of \(links) links between sentences and themes, each in its paragraph. \(out) other was taken out. "
                    + "\(doubtful) doubtful one still waits. The editor was a model, not a person.</p>"))
    }

    @Test func `are none on a site that nobody has reviewed`() async throws {
        let files = try await Self.files("")
        let about = try #require(files.text(at: "about/index.html"))
        #expect(about.contains("<p>No link between a sentence and a theme has been checked by an editor so far."))
    }
}
