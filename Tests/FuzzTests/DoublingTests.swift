import Conversion
import CountedOperations
import Documents
import Foundation
import FuzzTargets
import Inspections
import Linking
import Publishing
import Testing

/// Twice as much of something costs twice the operations, not four times: counted by the compiler, so that no clock and no other process
/// has a part in it. Only a build that counts can tell; `make sanitize` makes one and runs these alone.
@Suite(.serialized, .enabled(if: counted_operations() > 0 && ProcessInfo.processInfo.environment["COUNT_OPERATIONS"] != nil))
struct DoublingTests {
    /// A step, and an input for it of a size.
    struct Step: Sendable, CustomStringConvertible {
        let description: String
        /// So large that what a step costs once counts no more.
        let size: Int
        let run: @Sendable (_ size: Int) async throws -> Void

        init(_ description: String, size: Int = 400, _ run: @escaping @Sendable (Int) async throws -> Void) {
            (self.description, self.size, self.run) = (description, size, run)
        }
    }

    /// Sorting costs a little more than twice; a square costs four times.
    private static let most = 2.6

    @Test(arguments: steps) func `costs no more than twice the operations`(step: Step) async throws {
        func cost(_ size: Int) async throws -> Double {
            let before = counted_operations()
            try await step.run(size)
            return Double(counted_operations() - before)
        }
        _ = try await cost(1)
        let (once, twice) = (try await cost(step.size), try await cost(step.size * 2))
        #expect(once > 0 && twice / once <= Self.most, "\(Int(once)) and \(Int(twice)) operations")
    }

    @Test func `is four times the work where each is held against each`() async throws {
        let square = Step("a square") { size in
            let words = (0..<size).map { "word \($0)" }
            for word in words { _ = Suggestion.clause(for: word, in: words) }
        }
        let before = counted_operations()
        try await square.run(50)
        let middle = counted_operations()
        try await square.run(100)
        #expect(Double(counted_operations() - middle) / Double(middle - before) > Self.most)
    }

    static let steps: [Step] = [
        Step("rows of a table") { read(markdown: "| a | b |\n| - | - |\n" + many($0) { "| x\($0) | y |\n" }) },
        Step("references to one link") { read(markdown: many($0) { "[word\($0)][r] " } + "\n\n[r]: https://kent.example\n") },
        Step("links", size: 200) { read(markdown: many($0) { "[word](https://kent.example/\($0)) " }) },
        Step("footnotes") { read(markdown: many($0) { "word[^n\($0)] " } + "\n\n" + many($0) { "[^n\($0)]: note\n\n" }) },
        Step("items of a list") { read(markdown: many($0) { "- item \($0)\n" }) },
        Step("lines of a paragraph") { read(markdown: many($0) { "Line \($0) is here,\n" }) },
        Step("lines of an address") { read(markdown: many($0) { "Road\($0)\n" }) },
        Step("days of a phrase") { #expect(DatePhrase.visits(in: many($0) { _ in "1 May 2020, " })?.isEmpty == false) },
        Step("sentences of a paragraph") { read(markdown: many($0) { "Sentence \($0) is here. " }) },
        Step("sections") { read(markdown: many($0) { "## Heading\n\nWords \($0).\n\n" }) },
        Step("keys of front matter") { try await FuzzTarget.frontMatter.run(bytes("---\n" + many($0) { "key\($0): x\n" } + "---\n")) },
        Step("values of a list") { try await FuzzTarget.frontMatter.run(bytes("---\nlead: [" + many($0) { "a\($0), " } + "b]\n---\n")) },
        Step("paragraphs of a text") { try await FuzzTarget.text.run(bytes(letter + many($0) { "Plans for child \($0) are clear.\n\n" })) },
        Step("footnotes of a text", size: 100) {
            try await FuzzTarget.text.run(bytes(letter + many($0) { "Plans¹ are clear \($0).\n\n" } + many($0) { "¹ Note \($0).\n\n" }))
        },
        Step("pages of a PDF", size: 40) { try await FuzzTarget.pdf.run(bytes(many($0, page))) },
        Step("tags of a template") { try await FuzzTarget.templates.run(bytes(many($0) { _ in "{{#visits}}{{year}}{{/visits}}" })) },
        Step("words between two of a cue") {
            try await FuzzTarget.cues.run(bytes("plans ~30 drift\n" + many($0) { "plans w\($0) drift " }))
        },
        Step("mentions of other visits", size: 200) { size in
            try await build(topics: 1, body: many(size) { "The focused visit in 19\($0 % 90 + 10) found good practice. " })
        },
        Step("themes", size: 40) { try await build(topics: $0, body: "Words of a visit.") },
    ]

    private static func many(_ count: Int, _ piece: (Int) -> String) -> String { (0..<count).map(piece).joined() }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// The body as it is shown, and as a document that is converted.
    private static func read(markdown text: String) {
        let body = Body(reading: Markdown(reading: text), voice: .inspectors)
        var problems = Diagnostics()
        let lines = problems.collect { () throws(Diagnostic) in try MarkdownReader.lines(of: bytes(text), path: "a.md") }
        #expect(!body.sections.isEmpty && lines?.isEmpty == false)
    }

    private static let letter = """
        Ofsted

        31 May 2023

        Jo Bloggs
        Director of Children's Services
        Kent County Council

        Dear Jo

        Focused visit to Kent children's services

        This letter summarises the findings of the focused visit to Kent children's services on 4 and 5 April 2023.


        """

    private static func page(_ number: Int) -> String {
        """
        <page number="\(number + 1)" height="1262" width="892"><fontspec id="1" size="16" family="A" color="#000000"/>
        <text top="100" left="108" width="500" height="18" font="1">Focused visit to Kent children's services</text>
        <text top="140" left="108" width="600" height="18" font="1">The findings of the visit to Kent on 4 and 5 April 2023 are clear.</text>
        <text top="180" left="108" width="600" height="18" font="1">The plans of the children and their families are read in time.</text></page>

        """
    }

    /// Content that is read, linked and published.
    private static func build(topics: Int, body: String) async throws {
        let skins = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Themes").path(percentEncoded: false)
        var tree: FileTree = ["site.yml": "title: A site\n"]
        for number in 0..<topics {
            tree["themes/theme-\(number).md"] = bytes("---\ntitle: T\(number)\nsummary: S.\nbelongs: B.\ncues: [word\(number)]\n---\n")
        }
        tree["inspections/kent/2023-04-focused-visit.md"] = bytes(
            """
            ---
            title: Focused visit to Kent
            authority: kent
            framework: ilacs
            kind: focused-visit
            dates: [{from: 2023-04-04, to: 2023-04-05}]
            source: {file: sources/a.txt, sha256: "0"}
            ---

            \(body)

            """)
        let content = try Content(reading: tree)
        let skin = try Skin(reading: FileTree(reading: skins), required: PageTemplates.shapes)
        for file in try SiteBuild(await Record(linking: content), skin: skin).outputs() { #expect(try !file.bytes().isEmpty) }
    }
}
