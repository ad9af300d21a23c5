@testable import Documents
import Testing

@Suite struct `Adding to a list of front matter` {
    private static let pairs = [("statement", "Visits: are rare"), ("in", "visits")]
    private static let item = "{statement: \"Visits: are rare\", in: visits}"

    private static func added(to text: String, _ pairs: [(String, String)] = pairs) throws(Diagnostic) -> String {
        String(decoding: try EntityFile.appending(pairs, to: "corrections", of: Array(text.utf8), path: "a.md"), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("title: A\n", "title: A\ncorrections:\n  - NEW\n"),
            ("corrections:\n  - {statement: A, out: b}\n", "corrections:\n  - {statement: A, out: b}\n  - NEW\n"),
            ("corrections:\n- statement: A\n  themes: [b]\ntitle: A\n", "corrections:\n- statement: A\n  themes: [b]\n- NEW\ntitle: A\n"),
            (
                "\"corrections\" :   # read again\n\n    - {statement: A, out: b}\n\n# of the page\ntitle: A\n",
                "\"corrections\" :   # read again\n\n    - {statement: A, out: b}\n    - NEW\n\n# of the page\ntitle: A\n"
            ),
            (
                "corrections:\n  - statement: A\n    why: |\n      one\n      # two\ntitle: A\n",
                "corrections:\n  - statement: A\n    why: |\n      one\n      # two\n  - NEW\ntitle: A\n"
            ),
            ("corrections: [{statement: A, out: b}]\n", "corrections: [{statement: A, out: b}, NEW]\n"),
            ("corrections: [\n  {statement: A, themes: [b]}\n]  # all\n", "corrections: [\n  {statement: A, themes: [b]}\n, NEW]  # all\n"),
            ("corrections: []\ntitle: A\n", "corrections: [NEW]\ntitle: A\n"),
            ("corrections:\ntitle: A\n", "corrections:\n  - NEW\ntitle: A\n"),
        ], ["\n", "\r\n", "\r"])
    func `leaves every other byte as it is`(lists: (before: String, after: String), lineEnd: String) throws {
        func file(_ matter: String) -> String {
            ("---\n" + matter + "---  \n\ncorrections: é\u{301}\n\n- a  \n\n").replacing("\n", with: lineEnd)
        }
        let after = lists.after.replacing("NEW", with: Self.item)
        #expect(Array(try Self.added(to: file(lists.before)).utf8) == Array(file(after).utf8))
    }

    @Test func `a byte order mark stays, and so does a file that ends without a line end`() throws {
        let mark = "\u{FEFF}---\ntitle: A\n---\nText"
        #expect(try Self.added(to: mark) == "\u{FEFF}---\ntitle: A\ncorrections:\n  - \(Self.item)\n---\nText")
    }

    @Test(arguments: ["A \"quote\", a # and a: colon", "- dash", "it's {so}", "yes", "é “ü”"])
    func `any words come back as they were given`(words: String) throws {
        let text = try Self.added(to: "---\ntitle: A\n---\n", [("statement", words)])
        let read = try EntityFile(reading: Array(text.utf8), path: "a.md").frontMatter.mappings("corrections")
        #expect(try read.map { try $0.string("statement") } == [words])
    }

    @Test(arguments: [
        ("---\ntitle: A\ncorrections: {statement: A, out: b}\n---\n", 3),
        ("---\ntitle: A\n\ncorrections: [{statement: A, out: b},]\n---\n", 4),
        ("---\ncorrections: none\n---\n", 2),
    ])
    func `a list to which nothing can be added is an error with its line`(text: String, line: Int) {
        let error = #expect(throws: Diagnostic.self) { try Self.added(to: text) }
        #expect(error?.location.line == line)
        #expect(
            error?.message
                == "nothing can be added to \"corrections\" as it is written; write each of its entries on a line of its own, \"  - {…}\"")
    }

    @Test func `neither a control character nor a file without front matter is written to`() {
        let control = #expect(throws: Diagnostic.self) { try Self.added(to: "---\ntitle: A\n---\n", [("why", "a\u{1B}b")]) }
        #expect(control?.message.hasPrefix("\"why\" has the control character ") == true)
        let bare = #expect(throws: Diagnostic.self) { try Self.added(to: "Text.\n") }
        #expect(bare?.message == "this file has no front matter to add \"corrections\" to")
    }
}
