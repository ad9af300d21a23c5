@testable import Conversion
import Testing

@Suite struct `A Markdown source` {
    private func lines(_ text: String) throws -> [String] {
        try MarkdownReader.lines(of: Array(text.utf8), path: "a.md").map { "\($0.number) \($0.text)" }.filter {
            $0.contains { $0.isLetter }
        }
    }

    @Test(arguments: [
        ("Main findings\n-------------\n\nText.", ["1 ## Main findings", "4 Text."]),
        ("1) First\n2) Second", ["1 1. First", "2 2. Second"]),
        ("* a\n    + b\n* c", ["1 - a", "2   - b", "3 - c"]),
        ("- a\n  1. b\n  2. c", ["1 - a", "2   - 1) b", "3   - 2) c"]),
        ("Some *soft* and __hard__ [words](https://example.org) &amp; `more` \\* here.", ["1 Some soft and hard words & more * here."]),
        (
            "| Judgement | Grade |\n|:--|--:|\n| Leaders **lead** | *Good* |\n| Care<br>leavers | Poor\t |",
            ["1 Judgement\tGrade", "3 Leaders lead\tGood", "4 Care leavers\tPoor"]
        ),
        ("> Children said\n> so.", ["1 Children said so."]),
        ("Jo Bloggs\\\nDirector\\\nKent", ["1 Jo Bloggs", "2 Director", "3 Kent"]),
        ("Jo Bloggs\nDirector\nKent", ["1 Jo Bloggs", "2 Director", "3 Kent"]),
        ("Children are\nsafe.\nThey are well.", ["1 Children are safe. They are well."]),
        ("Inspectors found:\n• one\n• two", ["1 Inspectors found:", "2 • one", "3 • two"]),
    ])
    func `is lines with the marks of a text, whatever converter wrote it`(text: String, expected: [String]) throws {
        #expect(try lines(text) == expected)
    }

    @Test(arguments: [
        ("Schools[^1] are.\n\n[^1]: All of *them*.", ["1 Schools¹ are.", "3 ¹ All of them."]),
        ("Schools[^a] and homes[^1].\n\n[^1]: Homes.\n\n[^a]: Schools.", ["1 Schools² and homes¹.", "3 ¹ Homes.", "5 ² Schools."]),
        ("Schools<sup>3</sup> on the 12<sup>th</sup>.", ["1 Schools³ on the 12th."]),
        (
            "Road[^1] A\nTown[^2] and\tmore\nKent[^1] C\n\n[^1]: A.\n\n[^2]: B.",
            ["1 Road¹ A", "2 Town² and more", "3 Kent¹ C", "5 ¹ A.", "7 ² B."]
        ),
        ("Text.\n\n[^9]: A note that nothing names.", ["1 Text.", "3 A note that nothing names."]),
    ])
    func `keeps its notes`(text: String, expected: [String]) throws {
        #expect(try lines(text) == expected)
    }

    @Test func `keeps tables and paragraphs that are written in HTML, also where a whole table is on one line`() throws {
        let table =
            "<table><tr><th>What</th><th>Grade</th></tr><tr><td><p>Leaders</p><p>and more</p></td><td>Good &amp; <b>well</b></td></tr></table>"
        #expect(
            try lines("\(table)\n\nText.\n\n<!-- not this -->\n\n<div>Some <i>words</i>.</div>")
                == ["1 What\tGrade", "2 Leaders and more\tGood & well", "4 Text.", "7 Some words."])
    }

    @Test func `with a tab in a cell is read`() throws {
        #expect(try lines("| a\tb | c |\n|---|---|\n| d | e |") == ["1 a b\tc", "3 d\te"])
    }
}
