import Documents
import England
@testable import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct PaletteTests {
    private static let skin = """
        colours:
          paper: {light: "#ffffff", dark: "#000000"}
          panel: {light: "#eeeeee", dark: "#111111"}
          link: {light: "#0000aa", dark: "#aaaaff"}
          edge: {light: "#777777", dark: "#888888"}
        text:
          link: [paper, panel]
        marks:
          edge: [paper]

        """

    private static func choice(_ name: String, _ value: String, _ scheme: ColourScheme = .light, line: Int = 4) -> ColourChoice {
        ColourChoice(name: name, scheme: scheme, value: value, location: SourceLocation("Content/site.yml", line: line))
    }

    private static func problems(_ part: () throws(Diagnostics) -> Void) -> [String] {
        do throws(Diagnostics) {
            try part()
            return []
        } catch {
            return error.sorted.map(\.description)
        }
    }

    @Test(arguments: [
        ("#000", "#ffffff", 21.0), ("#ffffff", "#000", 21.0), ("#767676", "#fff", 4.54), ("#0b4a6f", "#fbfaf6", 9.044),
        ("#1b2530", "#1b2530", 1.0),
    ])
    func `contrast is as WCAG 2.2 reckons it`(front: String, back: String, expected: Double) throws {
        let contrast = try #require(Colour(front)).contrast(with: try #require(Colour(back)))
        #expect(abs(contrast - expected) < 0.005)
    }

    @Test(arguments: ["17493e", "#17493", "#17493g", "red", "", "#", "#1234567", "#é12345"])
    func `what is no colour is not read as one`(text: String) { #expect(Colour(text) == nil) }

    @Test func `a short colour is the long one`() { #expect(Colour("#1aF")?.description == "#11aaff") }

    @Test func `the names and their colours go before the style sheet, for both schemes`() throws {
        let palette = try Palette(reading: Self.skin, path: "civic/colours.yml").choosing([Self.choice("link", "#003300")])
        #expect(
            palette.css == """
                :root{--paper:#ffffff;--panel:#eeeeee;--link:#003300;--edge:#777777}
                @media (prefers-color-scheme:dark){:root{--paper:#000000;--panel:#111111;--link:#aaaaff;--edge:#888888}}

                """)
    }

    @Test(arguments: [
        (
            choice("link", "#8888ff"),
            "4: error: too little contrast on light screens: \"link\" on \"paper\" has 2.99 to 1 and needs 4.5, \"link\" on \"panel\" has 2.58 to 1 and needs 4.5; \"#5f5fb2\" would do for \"link\""
        ),
        (
            choice("paper", "#333333"),
            "4: error: too little contrast on light screens: \"link\" on \"paper\" has 1.05 to 1 and needs 4.5, \"edge\" on \"paper\" has 2.82 to 1 and needs 3; \"#d6d6d6\" would do for \"paper\""
        ),
        (
            choice("edge", "#222222", .dark),
            "4: error: too little contrast on dark screens: \"edge\" on \"paper\" has 1.31 to 1 and needs 3; \"#646464\" would do for \"edge\""
        ),
        (choice("accent", "#222222"), "4: error: no colour \"accent\"; there is paper, panel, link, edge"),
        (choice("lnk", "#222222"), "4: error: no colour \"lnk\"; did you mean \"link\"?"),
        (choice("link", "navy"), "4: error: \"navy\" is no colour; write # and six hexadecimal digits, as in \"#17493e\""),
    ])
    func `a colour of the site that cannot be used is told with its line`(choice: ColourChoice, expected: String) throws {
        let palette = try Palette(reading: Self.skin, path: "civic/colours.yml")
        #expect(Self.problems { () throws(Diagnostics) in _ = try palette.choosing([choice]) } == ["Content/site.yml:" + expected])
    }

    @Test func `two colours of the site that do not go together are told once, at the one in front`() throws {
        let palette = try Palette(reading: Self.skin, path: "civic/colours.yml")
        let both = [Self.choice("paper", "#ffffee", line: 4), Self.choice("link", "#aaaa00", line: 5)]
        let found = Self.problems { () throws(Diagnostics) in _ = try palette.choosing(both) }
        #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("Content/site.yml:5:") })
    }

    @Test(arguments: [
        (
            "  link: {light: \"#0000aa\", dark: \"#aaaaff\"}", "  link: {light: \"#9999ff\", dark: \"#aaaaff\"}",
            "4: error: too little contrast on light screens: \"link\" on \"paper\" has 2.51 to 1 and needs 4.5, \"link\" on \"panel\" has 2.16 to 1 and needs 4.5; \"#6363a5\" would do for \"link\""
        ),
        ("  link: [paper, panel]", "  link: [paper, panl]", "7: error: no colour \"panl\"; did you mean \"panel\"?"),
        ("  edge: [paper]", "  egde: [paper]", "9: error: no colour \"egde\"; did you mean \"edge\"?"),
        (
            "  edge: {light: \"#777777\", dark: \"#888888\"}", "  edge: {light: \"#777777\"}",
            "5: error: \"edge\" has no colour for dark screens; add dark: \"#…\""
        ),
        (
            "  edge: {light: \"#777777\", dark: \"#888888\"}", "  edge: {light: #777777, dark: #888888}",
            "6: error: this YAML cannot be read: did not find expected ',' or '}'"
        ),
        (
            "  edge: {light: \"#777777\", dark: \"#888888\"}", "  edge: #777777",
            "5: error: \"edge\" has no colour; write edge: {light: \"#17493e\", dark: \"#8fd0bd\"}, with the quotation marks"
        ),
        (
            "  edge: {light: \"#777777\", dark: \"#888888\"}", "  edge: \"#777777\"",
            "5: error: \"edge\" takes two colours; write edge: {light: \"#17493e\", dark: \"#8fd0bd\"}, with the quotation marks"
        ),
        ("text:", "words:", "6: error: unknown key \"words\"; there is colours, text, marks"),
    ])
    func `a fault in a skin's own colours is told with its line`(line: String, changed: String, expected: String) {
        let lines = Self.skin.split(separator: "\n", omittingEmptySubsequences: false).map { $0 == line ? changed[...] : $0 }
        let found = Self.problems { () throws(Diagnostics) in
            _ = try Palette(reading: lines.joined(separator: "\n"), path: "civic/colours.yml")
        }
        #expect(found.contains("civic/colours.yml:" + expected), "\(found)")
    }

    /// So that no words and no mark of the look go unchecked: what a rule colours has a pair.
    @Test func `every colour that the style sheet uses for words is held to a ground`() throws {
        let files = try SkinFolder.files()
        let palette = try Palette(reading: try #require(files.text(at: "civic/colours.yml")), path: "civic/colours.yml")
        let sheet = try #require(files.text(at: "civic/assets/site.css"))
        let inFront = Set(palette.pairs.map(\.name))
        let words = Set(sheet.matches(of: /[{; ]color: var\(--([a-z-]+)\)/).map { String($0.output.1) })
        #expect(words.count > 8 && words.subtracting(inFront) == [])
        let used = Set(sheet.matches(of: /var\(--([a-z-]+)\)/).map { String($0.output.1) })
        let declared = Set(sheet.matches(of: /[\s;{]--([a-z-]+):/).map { String($0.output.1) })
        #expect(used.subtracting(declared).subtracting(palette.entries.map(\.name)) == [])
    }
}
