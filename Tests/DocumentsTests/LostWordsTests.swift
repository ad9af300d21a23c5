@testable import Documents
import SeededRandom
import Testing

@Suite struct `Words that no page would show` {
    private static func problems(in text: String) -> [String] {
        Markdown(reading: text).lostWords(in: "a.md").sorted.map(\.description)
    }

    @Test(arguments: [
        ("Teams where\na<b and c>d listen.", 2, "<b and c>"),
        ("One.\n\n<div>lost</div>", 3, "<div>lost</div>"),
        ("One<br>two", 1, "<br>"),
        ("[1]: annex", 1, "1 annex"),
        ("[^9]: nobody asks", 1, "9 nobody asks"),
        ("[a](https://a.example \"the title\")", 1, "the title"),
        ("| a | b |\n| - | - |\n| c | d | more |", 3, "more"),
        ("```swift now\ncode\n```", 1, "swift now"),
        ("![alt](picture.png)", 1, "picture.png"),
        ("[a](javascript:b)", 1, "javascript:b"),
    ])
    func `are an error with their line`(text: String, line: Int, words: String) throws {
        let problems = Self.problems(in: text)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("a.md:\(line): error: ") == true && problems.first?.contains(words) == true, "\(problems)")
    }

    @Test(arguments: [
        "Caf&eacute;s &amp; R&amp;D &#65;bc", "wo**rd**s `in` _marks_", "4\\. a\\*b [c](https://d.example/e?f=g)", "<https://a.example/b>",
        "7. one\n\n9. two[^b] and [^a]\n\n[^a]: first\n[^b]: second\n    goes on", "| a | b |\n| - | - |\n| c\\|d |\n",
        "a\nb  \nc\n===\n\n> d\n> - e",
    ])
    func `are none where all of them are read`(text: String) { #expect(Self.problems(in: text) == []) }

    @Test func `a footnote keeps the label by which it is told of`() {
        let markdown = Markdown(reading: "A[^x] and[^7].\n\n[^7]: seven\n\n[^x]: ex\n")
        guard case .paragraph(let text, _)? = markdown.blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(text.spans.map(\.kind) == [.footnote(label: "x"), .footnote(label: "7")])
    }

    /// What a random text is made of; `%` stands for a word that is nowhere else.
    private static let pieces = [
        "% % %.", "**%** %*%*", "# %\n", "## % #\n", "- %\n", "  - %\n", "3. %\n", "> %\n", "    %\n", "```\n%\n```\n", "``` %\n%\n```\n",
        "[%](https://a.example/%)", "[%](%)", "[%](x \"%\")", "![%](%)", "[%]: %\n", "[^%]: %\n", "<% %>", "</%>", "<!-- % -->",
        "<div>\n%\n\n",
        "| % | % |\n| - | - |\n| % | % | % |\n", "| % |\n", "`%", "\\%", "&amp;%", "[%", "](%)", "<https://%.example>", "\n", "\n\n",
        "~~%~~",
        "% | %\n--|--\n% | %\n", "***\n", "%\n===\n", "%\n---\n", "<?% ?>", "<![CDATA[%]]>", "<style>%</style>\n", "[%][%]", "$%$",
    ]

    @Test(arguments: 0..<400) func `every word of a random text is read or told of`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let (text, words) = random.text(ofPieces: Self.pieces, atMost: 12)
        let markdown = Markdown(reading: text)
        let told = markdown.lostWords(in: "a.md").all.map(\.message).joined(separator: " ")
        let shown = markdown.dump
        for word in words where !shown.contains(word) && !told.contains(word) {
            // A message shows the first words of a longer loss.
            #expect(told.contains("…"), "\(word) of \(text.debugDescription)")
        }
    }
}

@Suite struct `Texts that would take a machine too far` {
    @Test(arguments: [
        String(repeating: "[a](b) ", count: 10_001),
        "| a | b | c | d | e | f | g | h | i | j |\n" + String(repeating: "| - ", count: 10) + "|\n"
            + String(repeating: "| x |\n", count: 5000),
        String(repeating: "> ", count: 101) + "deep",
    ])
    func `are refused with the bound`(text: String) {
        let problems = Markdown(reading: text).lostWords(in: "a.md").all
        #expect(problems.count == 1 && problems[0].message.contains("more than"), "\(problems)")
    }

    @Test func `and a large table of a report is read`() {
        let table = "| a | b |\n| - | - |\n" + String(repeating: "| x | y |\n", count: 5000)
        #expect(Markdown(reading: table).lostWords(in: "a.md").all == [])
    }

    @Test func `a text of more than five megabytes is refused before it is read`() {
        let bytes = [UInt8](repeating: 0x61, count: Lines.longestText + 1)
        #expect(throws: Diagnostic.self) { try EntityFile(reading: bytes, path: "a.md") }
        #expect(throws: Never.self) { try EntityFile(reading: Array(bytes.dropLast()), path: "a.md") }
    }
}

@Suite struct `A file that is no plain text` {
    private static func problem(_ bytes: [UInt8]) -> String? {
        do throws(Diagnostic) {
            _ = try EntityFile(reading: bytes, path: "a.md")
            return nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: [
        (Array("{\\rtf1 words}".utf8), "a.md:1: error: this file is RTF, not plain text; save it as text in UTF-8"),
        ([0xFF, 0xFE, 0x61, 0x00], "a.md:1: error: this file is UTF-16 text, not plain text; save it as text in UTF-8"),
        ([0x61, 0x00, 0x62, 0x00, 0x63, 0x00], "a.md:1: error: this file is UTF-16 text, not plain text; save it as text in UTF-8"),
        (
            Array("PK\u{3}\u{4}".utf8),
            "a.md:1: error: this file is a Word document or another file of zipped parts, not plain text; save it as text in UTF-8"
        ),
        ([0x43, 0x61, 0x66, 0xE9], "a.md:1: error: this file is not UTF-8 text; save it as UTF-8"),
        (Array("\n---\ntitle: a\n---\n".utf8), "a.md:2: error: front matter begins on the first line; take out the empty lines above it"),
        (Array("one\ntw\u{1B}[31mo".utf8), "a.md:2: error: this line has the control character U+001B, which shows nothing; take it out"),
        (Array("a\u{85}b".utf8), "a.md:1: error: this line has the control character U+0085, which shows nothing; take it out"),
        (Array("---\ntitle: \"a\\x07\"\n---\n".utf8), "a.md:2: error: this value has the control character U+0007; take it out"),
    ])
    func `is told in one line`(bytes: [UInt8], message: String) { #expect(Self.problem(bytes) == message) }

    @Test func `but a mark of byte order does no harm`() throws {
        #expect(
            try EntityFile(reading: [0xEF, 0xBB, 0xBF] + Array("---\ntitle: a\n---\n".utf8), path: "a.md").frontMatter.keys == ["title"])
    }

    @Test func `a control character that an entity of HTML stands for is told`() {
        #expect(Markdown(reading: "a &#7; b").lostWords(in: "a.md").all.first?.message.contains("U+0007") == true)
    }
}
