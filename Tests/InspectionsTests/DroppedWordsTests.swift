import Documents
import Inspections
import Testing

@Suite struct `What the site will not show of a text` {
    @Test func `is an error with its line, though nothing else is wrong`() throws {
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
        let problems = #expect(throws: Diagnostics.self) {
            _ = try Inspection(reading: file, id: DocumentID(authority: "kent", name: "a"), topics: [], warnings: &warnings)
        }
        #expect(
            problems?.sorted.map(\.description) == [
                "kent.md:12: error: \"<div>A block</div>\" is read as HTML and does not reach the page; "
                    + "write it as Markdown, or put a backslash before the <"
            ])
    }
}
