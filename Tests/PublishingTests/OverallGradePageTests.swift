import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// Where a reader would look for an overall grade that Ofsted no longer gives.
@Suite struct OverallGradePageTests {
    private static let words = "Ofsted has given no overall grade since April 2026"

    private static let report = """
        ---
        title: Inspection of Northshire local authority children's services
        authority: northshire
        framework: ilacs
        kind: full
        dates: [{from: 2026-06-08, to: 2026-06-19}]
        judgements:
          - {label: The impact of leaders on social work practice, grade: Outstanding}
          - {label: Children who need help and protection, grade: Good}
        source: {file: sources/2026.pdf, sha256: c3}
        ---

        Supervision is effective.

        """

    @Test(arguments: [
        "index.html", "inspections/index.html", "authorities/northshire/index.html", "grades/northshire/index.html",
        "inspections/northshire/2026-06-ilacs/index.html", "compare/northshire/2023-11--2026-06/index.html",
    ])
    func `a page says that there is none, and shows no other in its place`(page: String) async throws {
        let record = try await Fixture.record(["inspections/northshire/2026-06-ilacs.md": Self.report])
        let files = try FileTree(collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs())
        #expect(try #require(files.text(at: page)).contains(Self.words))
    }

    @Test func `the lists and the time line do not give the grade for leaders as that of the whole`() async throws {
        let record = try await Fixture.record(["inspections/northshire/2026-06-ilacs.md": Self.report])
        let files = try FileTree(collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs())
        let list = try #require(files.text(at: "inspections/index.html"))
        #expect(!list.contains("Outstanding"))
    }
}
