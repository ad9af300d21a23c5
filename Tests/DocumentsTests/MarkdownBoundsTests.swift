import Documents
import Testing

/// Each bound with a text on either side of it.
@Suite struct MarkdownBoundsTests {
    private static func refused(_ text: String) -> String? {
        Markdown(reading: text).lostWords(in: "a.md").sorted.first { $0.message.contains("a text with") }?.message
    }

    @Test func `10,000 brackets are read and one more is refused`() {
        #expect(Self.refused(String(repeating: "\\[a\n", count: 10_000)) == nil)
        #expect(Self.refused(String(repeating: "\\[a\n", count: 10_001))?.contains("10000 brackets") == true)
    }

    @Test func `a long address that many links refer to is refused before the text grows past 20 million bytes`() {
        func text(_ references: Int) -> String {
            let address = "[x]: https://example.org/" + String(repeating: "a", count: 20_000 - 25)
            return String(repeating: "[x]\n\n", count: references) + address + "\n"
        }
        #expect(Self.refused(text(999)) == nil)
        #expect(Self.refused(text(1_000)) != nil)
    }

    @Test func `a table of 50,000 cells is read and a row more is refused`() {
        func table(rows: Int) -> String {
            let row = String(repeating: "|a", count: 99) + "\n"
            let rule = String(repeating: "|-", count: 99) + "\n"
            return row + rule + String(repeating: row, count: rows)
        }
        #expect(Self.refused(table(rows: 499)) == nil)
        #expect(Self.refused(table(rows: 500))?.contains("50000 cells") == true)
    }

    @Test func `100 quotes inside each other are counted out and one more is refused`() {
        #expect(Self.refused(String(repeating: ">", count: 99) + " a") == nil)
        #expect(Self.refused(String(repeating: ">", count: 101) + " a")?.contains("inside each other") == true)
        #expect(Self.refused(String(repeating: "- ", count: 101) + " a")?.contains("inside each other") == true)
    }

    @Test(arguments: [">", "-", "*", "+"]) func `signs behind a stroke that opens no item open nothing`(sign: String) {
        #expect(Self.refused("-" + String(repeating: sign, count: 101) + "a") == nil)
    }
}
