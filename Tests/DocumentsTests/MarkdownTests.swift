@testable import Documents
import Testing

@Suite struct MarkdownTests {
    private func dump(_ text: String, firstLine: Int = 1) -> String { Markdown(reading: text, firstLine: firstLine).dump }

    @Test func `reports the line of every block`() {
        let text = """
            # Findings

            First paragraph
            on two lines.

            - one
            - two

              more of two

            > quoted

            ---
            """
        #expect(
            dump(text, firstLine: 10) == """
                heading 1 "Findings" @10
                paragraph "First paragraph on two lines." breaks 15 @12
                list @15
                  item @15
                    paragraph "one" @15
                  item @16
                    paragraph "two" @16
                    paragraph "more of two" @18
                quote @20
                  paragraph "quoted" @20
                rule @22
                """)
    }

    @Test func `numbers are those that are printed`() {
        let text = """
            18. one

            20. two
            25) three
            """
        #expect(
            dump(text) == """
                ordered list @1
                  item 18 @1
                    paragraph "one" @1
                  item 20 @3
                    paragraph "two" @3
                ordered list @4
                  item 25 @4
                    paragraph "three" @4
                """)
    }

    @Test func `a nested list keeps its own numbers`() {
        let text = """
            7. outer

               3. inner
               5. inner again

               - - 9. deep
            8. outer again
            """
        #expect(
            dump(text) == """
                ordered list @1
                  item 7 @1
                    paragraph "outer" @1
                    ordered list @3
                      item 3 @3
                        paragraph "inner" @3
                      item 5 @4
                        paragraph "inner again" @4
                    list @6
                      item @6
                        list @6
                          item @6
                            ordered list @6
                              item 9 @6
                                paragraph "deep" @6
                  item 8 @7
                    paragraph "outer again" @7
                """)
    }

    @Test func `two lists on one line keep their numbers`() {
        #expect(
            dump("1. 2. x") == """
                ordered list @1
                  item 1 @1
                    ordered list @1
                      item 2 @1
                        paragraph "x" @1
                """)
    }

    @Test func `numbers in a quote are found`() {
        #expect(
            dump("> 4. four\n> 6. six") == """
                quote @1
                  ordered list @1
                    item 4 @1
                      paragraph "four" @1
                    item 6 @2
                      paragraph "six" @2
                """)
    }

    @Test func `tables have a header and rows`() {
        let text = """
            | Judgement | Grade |
            | --- | --- |
            | Overall | **good** |
            | A \\| B | |
            """
        #expect(
            dump(text, firstLine: 5) == """
                table @5
                  header "Judgement" | "Grade"
                  row "Overall" | "good" strong 0..<4
                  row "A | B" | ""
                """)
    }

    @Test func `footnotes are marked where they are named and stand at the end`() {
        let text = """
            Said so.[^1] And more.

            [^1]: The note,
                on two lines.

            After.
            """
        #expect(
            dump(text) == """
                paragraph "Said so. And more." footnote 1 8..<8 @1
                paragraph "After." @6
                footnote 1 @3
                  paragraph "The note, on two lines." breaks 9 @3
                """)
    }

    @Test func `footnotes keep their labels, whatever the order in which they are named`() {
        #expect(
            dump("Said[^b] so.[^7]\n\n[^7]: Seven.\n\n[^b]: B.") == """
                paragraph "Said so." footnote b 4..<4, footnote 7 8..<8 @1
                footnote b @5
                  paragraph "B." @5
                footnote 7 @3
                  paragraph "Seven." @3
                """)
    }

    @Test func `marks nest and stand in order`() {
        #expect(
            dump("a **b _c_ d** [e](f.html) `g`") == """
                paragraph "a b c d e g" strong 2..<7, emphasis 4..<5, link f.html 8..<9, code 10..<11 @1
                """)
    }

    @Test func `lines may end as on Windows`() {
        #expect(
            dump("One\r\ntwo.\r\n\r\n3. three\r\n5. five\r\n") == """
                paragraph "One two." breaks 3 @1
                ordered list @4
                  item 3 @4
                    paragraph "three" @4
                  item 5 @5
                    paragraph "five" @5
                """)
    }

    @Test func `lines may end as on an old Mac`() {
        #expect(
            dump("One\rtwo.\r\r4. four\r6. six") == """
                paragraph "One two." breaks 3 @1
                ordered list @4
                  item 4 @4
                    paragraph "four" @4
                  item 6 @5
                    paragraph "six" @5
                """)
    }

    @Test func `raw HTML is dropped and told`() {
        let markdown = Markdown(reading: "<div>x</div>\n\nText <b>bold</b>.")
        #expect(markdown.dump == "paragraph \"Text bold.\" @3")
        #expect(markdown.dropped.map(\.line) == [1, 3, 3])
    }

    @Test(arguments: ["", "\n\n", "\u{0}", "[^1]", "[^1]: alone", "| a |\n| --- |", "1.", "-"])
    func `any short text is read without a fault`(text: String) {
        _ = dump(text)
    }

    @Test(arguments: ["> ", "- ", "*", "[", "_a ", "1. ", "`", "![", "<a>"])
    func `text nested out of all measure is read without a fault`(mark: String) {
        let markdown = Markdown(
            reading: String(repeating: mark, count: 20_000) + "x" + String(repeating: mark == "*" ? "*" : "", count: 20_000))
        #expect(markdown.blocks.count <= 1)
    }
}

extension Markdown {
    /// Blocks, their words, marks and lines, one block a line.
    var dump: String { blocks.flatMap { Self.lines($0) }.joined(separator: "\n") }

    private static func lines(_ block: Block) -> [String] {
        switch block {
        case .heading(let level, let text, let line): ["heading \(level) \(words(text)) @\(line)"]
        case .paragraph(let text, let line): ["paragraph \(words(text)) @\(line)"]
        case .list(let list):
            ["\(list.isOrdered ? "ordered " : "")list @\(list.line)"]
                + indented(
                    list.items.flatMap { item in
                        ["item\(item.number.map { " \($0)" } ?? "") @\(item.line)"] + indented(item.blocks.flatMap(lines))
                    })
        case .table(let table):
            ["table @\(table.line)"] + indented([row("header", table.header)] + table.rows.map { row("row", $0) })
        case .quote(let blocks, let line): ["quote @\(line)"] + indented(blocks.flatMap(lines))
        case .code(let text, let line): ["code \"\(text)\" @\(line)"]
        case .rule(let line): ["rule @\(line)"]
        case .footnote(let label, let blocks, let line): ["footnote \(label) @\(line)"] + indented(blocks.flatMap(lines))
        }
    }

    private static func indented(_ lines: [String]) -> [String] { lines.map { "  " + $0 } }

    private static func row(_ name: String, _ cells: [Text]) -> String { "\(name) \(cells.map(words).joined(separator: " | "))" }

    private static func words(_ text: Text) -> String {
        let marks = text.spans.map { span in
            let name =
                switch span.kind {
                case .emphasis: "emphasis"
                case .strong: "strong"
                case .code: "code"
                case .link(let destination): "link \(destination)"
                case .footnote(let label): "footnote \(label)"
                }
            return "\(name) \(span.range)"
        }
        let breaks = text.breaks.isEmpty ? "" : " breaks \(text.breaks.map(String.init).joined(separator: ","))"
        return "\"\(text.text)\"" + (marks.isEmpty ? "" : " " + marks.joined(separator: ", ")) + breaks
    }
}
