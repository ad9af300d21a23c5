import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// A request asks about one topic and touches others: it counts once.
@Suite struct OneHeadTopicTests {
    private static func visit(_ year: Int) -> String {
        """
        ---
        title: Focused visit to Northshire
        authority: northshire
        framework: ilacs
        kind: focused-visit
        dates: [{from: \(year)-05-26, to: \(year)-05-27}]
        looked_at: [recording, supervision]
        source: {file: sources/\(year).txt, sha256: a2}
        ---

        ## What needs to improve in this area of social work practice?

        - Supervision and its records, seen in \(year).

        ## Main findings

        Records of supervision are poor in \(year).

        """
    }

    private static func files() async throws -> FileTree {
        let tree = Fixture.site().overlaid(with: Fixture.content).overlaid(with: [
            "inspections/northshire/2022-05-focused-visit.md": visit(2022), "inspections/northshire/2024-05-focused-visit.md": visit(2024),
        ])
        var kept = tree
        for path in tree.paths where path.hasPrefix("inspections/") && !path.hasSuffix("05-focused-visit.md") { kept[path] = nil }
        for path in ["accuracy.yml", "responses/northshire/2024-01-17-cabinet.md"] { kept[path] = nil }
        let record = try await Record(linking: Content(reading: kept))
        #expect(
            Recurrence.all(of: "northshire", index: RecordIndex(record, skin: try SkinFolder.civic())).map(\.topic.slug) == ["supervision"])
        return try FileTree(collecting: try SiteBuild(record, skin: try SkinFolder.civic()).outputs())
    }

    @Test func `it comes back under the topic that it asks about, and says which others it touches`() async throws {
        let files = try await Self.files()
        let page = try #require(files.text(at: "asked-to-improve/northshire/index.html"))
        #expect(page.contains("About: <a href=\"../../themes/supervision/index.html\">Supervision</a>"))
        #expect(page.contains("Also touches: <a href=\"../../themes/recording/index.html\">Case recording</a>"))
        let recording = try #require(files.text(at: "themes/recording/index.html"))
        #expect(recording.contains("<span class=\"tag\">Asked about: Supervision</span>"))
    }

    @Test func `a comparison quotes a request and a finding once, whatever topics they touch`() async throws {
        let page = try #require(try await Self.files().text(at: "compare/northshire/2022-05--2024-05/index.html"))
        for words in ["Supervision and its records, seen in 2022", "Records of supervision are poor in 2022"] {
            #expect(page.ranges(of: words).count == 1)
        }
        #expect(page.contains("Quoted above, or under another theme"))
        #expect(page.contains("<a href=\"#t-supervision\">Supervision</a>"))
    }
}
