import Documents
import Inspections
import Testing

@Suite struct `What the site will not show of a text` {
    @Test func `is warned of with its line, though nothing else is wrong`() throws {
        let text = """
            ---
            title: Inspection
            authority: kent
            framework: ilacs
            kind: full
            dates: [{from: 2023-11-06, to: 2023-11-10}]
            source: {file: sources/a.pdf, sha256: 00}
            ---

            Words.

            <div>A block</div>

            """
        let file = try EntityFile(reading: Array(text.utf8), path: "kent.md")
        var warnings = Diagnostics()
        _ = try Inspection(reading: file, id: DocumentID(authority: "kent", name: "a"), topics: [], warnings: &warnings)
        #expect(warnings.sorted.map(\.severity) == [.warning])
        #expect(warnings.sorted.first?.description.hasPrefix("kent.md:12: warning: ") == true)
    }
}
