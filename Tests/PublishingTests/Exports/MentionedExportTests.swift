import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct `The export of mentioned inspections` {
    private func inspection(_ day: String, _ body: String) -> [UInt8] {
        let matter =
            "title: Visit\nauthority: kent\nframework: ilacs\nkind: full\ndates: [{from: \(day), to: \(day)}]\nsource: {file: a.txt, sha256: 00}"
        return Array("---\n\(matter)\n---\n\n\(body)\n".utf8)
    }

    private let cues: FileTree = [
        "site.yml": "title: Kent\n", "themes/records.md": "---\ntitle: Records\nsummary: x\nbelongs: x\ncues: [records]\n---\n",
        "cues/references.md":
            "---\ntitle: Mentions\ngroups:\n  - group: full-inspection\n    cues: [last inspection]\n  - group: earlier\n    cues: [last]\n"
            + "  - group: grade\n    cues: [judged inadequate]\n---\n",
    ]

    @Test func `dates and grades each one as the mention does, held or not`() async throws {
        var tree = cues
        tree["inspections/kent/2013-03-full.md"] = inspection("2013-03-04", "Records are good.")
        tree["inspections/kent/2015-02-full.md"] = inspection("2015-02-02", "Records are good.")
        tree["inspections/kent/2019-01-ilacs.md"] = inspection(
            "2019-01-26", "It was judged inadequate at the last inspection in 2011, 2013 and 2015.")
        let record = try await Record(linking: Content(reading: tree))
        let files = try FileTree(collecting: RecordExports(of: record).files)
        let rows = CSVReader.rows(of: try #require(files["data/mentioned.csv"])).dropFirst()
        #expect(
            rows.map { [$0[2], $0[5], $0[6]] } == [
                ["2011", "", "inadequate"], ["2013", "kent/2013-03-full", "inadequate"], ["2015", "kent/2015-02-full", "inadequate"],
            ])
    }
}
