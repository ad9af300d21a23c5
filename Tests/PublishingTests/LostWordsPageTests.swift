import Documents
import Inspections
import Linking
@testable import Publishing
import SeededRandom
import Testing

@Suite struct `Every word of a text` {
    /// `%` stands for a word that is nowhere else.
    private static let pieces = [
        "% % %. ", "**%** ", "## %\n\n", "- %\n", "  - %\n", "3. %\n", "> %\n\n", "`%` ", "[%](https://a.example) ", "% ", "\n\n",
        "\n\n| % | % |\n| - | - |\n| % | % |\n\n", "Text[^1] %\n\n[^1]: %\n\n", "[%]: %\n", "<% %> ", "[^%]: %\n\n", "![%](x) ",
    ]

    @Test(arguments: 0..<40) func `is on the page, or an error names it`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let (text, words) = random.text(ofPieces: Self.pieces, atMost: 10)
        let entity = """
            ---
            title: Focused visit
            authority: northshire
            framework: ilacs
            kind: focused-visit
            dates: [{from: 2021-05-26, to: 2021-05-27}]
            source: {file: sources/2021.txt, sha256: a9}
            ---


            """
        do {
            let record = try await Fixture.record(["inspections/northshire/2021-05-focused-visit.md": entity + text + "\n"])
            let build = SiteBuild(record, skin: try SkinFolder.civic())
            let page = try #require(try build.outputs().first { $0.path == "inspections/northshire/2021-05-focused-visit/index.html" })
            let html = String(decoding: try page.bytes(), as: UTF8.self)
            for word in words { #expect(html.contains(word), "\(word) of \(text.debugDescription)") }
        } catch let problems as Diagnostics {
            let told = problems.all.map(\.message).joined(separator: " ")
            #expect(problems.all.contains { $0.message.contains("does not reach the page") }, "\(told)")
        }
    }
}
