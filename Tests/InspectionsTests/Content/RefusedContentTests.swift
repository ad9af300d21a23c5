import Documents
import Inspections
import Testing

@Suite struct `Content that is refused` {
    private static let kent = """
        ---
        title: Visit
        authority: kent
        framework: ilacs
        kind: focused-visit
        dates: [{from: 2023-06-06, to: 2023-06-07}]
        source: {file: sources/a.txt, sha256: aa}
        ---

        Words.

        """

    private static func problems(_ files: FileTree) -> [String] {
        let base: FileTree = ["site.yml": "title: Site\ncontact: us@kent.example\n", "inspections/kent/a.md": kent]
        do throws(Diagnostics) {
            _ = try Content(reading: base.overlaid(with: files))
            return []
        } catch {
            return error.sorted.map(\.description)
        }
    }

    @Test func `the same without a fault is read`() { #expect(Self.problems([:]) == []) }

    @Test func `two entities of one document`() {
        #expect(
            Self.problems(["inspections/kent/b.md": Self.kent]) == [
                "Content/inspections/kent/b.md:1: error: this and Content/inspections/kent/a.md are made from one document, sources/a.txt; "
                    + "take one of the two away"
            ])
        let other = Self.kent.replacing("2023-06", with: "2023-07")
        #expect(Self.problems(["inspections/kent/b.md": other]) == [])
    }

    @Test(arguments: ["inspections/kent/日本.md", "authorities/日本.md", "pages/日本.md", "themes/日本.md"])
    func `a name that no address can be made of`(path: String) {
        let problems = Self.problems([path: path.hasPrefix("i") ? Self.kent.replacing("aa", with: "bb") : "---\ntitle: a\n---\n"])
        #expect(problems.contains { $0.hasPrefix("Content/\(path):1: error: ") }, "\(problems)")
    }

    @Test(arguments: [
        ("inspections/kent/a.md", kent.replacing("title: Visit", with: "title: \"Visit 01622 \\x37 65432\""), 2),
        ("inspections/kent/a.md", kent.replacing("Words.", with: "Call 01622 **765** 432."), 10),
        ("inspections/kent/a.md", kent.replacing("Words.", with: "Write to jo&#64;kent.example."), 10),
        ("inspections/kent/a.md", kent.replacing("Words.", with: "Call 01622\n765432."), 10),
        ("inspections/kent/a.md", kent.replacing("sources/a.txt", with: "sources/01622 765432.txt"), 7),
        ("inspections/kent/call-01622-765432.md", kent.replacing("aa", with: "bb"), 1),
        ("glossary.md", "## Term\n\nAsk on 01622 *765432*.\n", 3),
        ("pages/about.md", "---\ntitle: About\n---\n\n- Ask on 01622 *765432*.\n", 5),
        ("site.yml", "title: Site\nlicence: [\"Ask on 01622 765432\"]\n", 2),
    ])
    func `a contact detail, however it is written`(path: String, text: String, line: Int) {
        let problems = Self.problems([path: text])
        #expect(problems.count == 1 && problems[0].hasPrefix("Content/\(path):\(line): error: the "), "\(problems)")
    }

    @Test(arguments: ["javascript:alert(1)", "//a.example", "https://a.example/\\t"])
    func `a source that is kept at no web address`(url: String) {
        let text = Self.kent.replacing("sha256: aa", with: "sha256: aa, url: \"\(url)\"")
        #expect(Self.problems(["inspections/kent/a.md": text]).first?.contains("is no web address") == true)
    }

    @Test(arguments: ["First words.\n\n## Term\n\nMeaning.\n", "## Term\n\nMeaning.\n\nMore.\n", "## Term\n\n- a list\n", "## Term\n"])
    func `a part of the glossary that its page does not show`(text: String) { #expect(!Self.problems(["glossary.md": text]).isEmpty) }
}
