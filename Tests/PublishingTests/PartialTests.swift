import Documents
import England
import Inspections
import Linking
@testable import Publishing
import Testing

/// What a skin can change by replacing one partial.
@Suite struct PartialTests {
    /// The pages of a small site in the civic skin with some templates replaced.
    private static func pages(_ templates: [String: String]) async throws -> FileTree {
        var own = FileTree()
        for (name, text) in templates { own["county/templates/\(name).mustache"] = Array(text.utf8) }
        let skin = try Skin(
            reading: SkinFolder.files().overlaid(with: own), named: templates.isEmpty ? Skin.base : "county", required: PageTemplates.shapes
        )
        return try FileTree(collecting: try SiteBuild(try await Fixture.record(), skin: skin).outputs())
    }

    private static func count(_ words: String, in text: String) -> Int { text.ranges(of: words).count }

    @Test func `a skin that replaces the card changes every card of every theme`() async throws {
        let usual = try await Self.pages([:])
        let changed = try await Self.pages(["card": "<li class=\"short\">{{mark}}: {{marks}}</li>\n"])
        let pages = usual.paths.filter { $0.hasPrefix("themes/") && $0.hasSuffix(".html") }
        var cards = 0
        for page in pages {
            let before = Self.count("<li class=\"finding\"", in: try #require(usual.text(at: page)))
            let after = try #require(changed.text(at: page))
            #expect(Self.count("<li class=\"short\">", in: after) == before)
            #expect(!after.contains("<li class=\"finding\""))
            cards += before
        }
        #expect(cards > 0)
    }

    @Test(arguments: [
        ("glyph", "themes/supervision/index.html"), ("badge", "themes/supervision/index.html"), ("counts", "themes/supervision/index.html"),
        ("look-back", "themes/supervision/index.html"), ("answer", "themes/supervision/index.html"),
        ("run", "themes/supervision/index.html"), ("short-quotation", "themes/supervision/index.html"),
        ("thread", "themes/supervision/index.html"),
        ("thread-visit", "themes/supervision/index.html"), ("missing", "themes/supervision/index.html"),
        ("council-voice", "themes/supervision/index.html"),
        ("strip", "index.html"), ("matrix", "index.html"), ("grade", "grades/northshire/index.html"),
        ("grade-table", "grades/northshire/index.html"), ("timeline", "index.html"), ("statement-row", "statements/northshire/index.html"),
    ])
    func `a part of a page is what its partial says`(partial: String, page: String) async throws {
        #expect(try #require(try await Self.pages([partial: "!\(partial)!"]).text(at: page)).contains("!\(partial)!"))
    }

    @Test(arguments: ["report", "paragraph", "theme-beside"])
    func `the text of a report is what its partials say`(partial: String) async throws {
        let changed = try await Self.pages([partial: "!\(partial)!"])
        let reports = changed.paths.filter { $0.hasPrefix("inspections/northshire/") && $0.hasSuffix(".html") }
        #expect(try reports.contains { try #require(changed.text(at: $0)).contains("!\(partial)!") })
    }

    @Test(arguments: [
        ("card", "\n<p>{{befroe}}</p>", "county/templates/card.mustache:2: error: nothing gives the name \"befroe\" here; did you mean"),
        ("card", "{{before}}", "county/templates/card.mustache:1: error: \"before\" is finished HTML; write {{{before}}}"),
        ("grade", "\n\n{{#dots}}{{full}}{{/dots}}", "county/templates/grade.mustache:3: error: nothing gives the name \"full\" here"),
        ("timeline", "{{#points}}\n{{y}}\n{{/points}}", "county/templates/timeline.mustache:2: error: nothing gives the name \"y\" here"),
    ])
    func `a name that a partial does not get is an error with its file and line`(partial: String, text: String, expected: String)
        async throws
    {
        let problems = await #expect(throws: Diagnostics.self) { try await Self.pages([partial: text]) }
        #expect(try #require(problems).sorted.map(\.description).contains { $0.hasPrefix(expected) })
    }
}
