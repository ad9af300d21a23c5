@testable import Conversion
import Testing

@Suite struct `A hyphen at the end of a line` {
    /// Two lines joined in a document that prints some words besides; cues know "caseload*", and "co produc*" as two words.
    private func joined(_ first: String, _ second: String, others: String = "") -> String {
        let lines = PrintedLine.numbered([PrintedLine(first, top: 100), PrintedLine(second, top: 122), PrintedLine(others, top: 144)])
        let hyphenation = Hyphenation(of: lines) {
            ("\($0)\($1)".hasPrefix("caseload") || $0 + $1 == "coproduced", $0 == "co" && $1 == "produced")
        }
        return hyphenation.joined(first, second).text
    }

    @Test(arguments: [
        ("good super-", "vision here", "supervision is known", "good supervision here"),
        ("good super-", "vision here", "", "good super-vision here"), ("high case-", "loads here", "", "high caseloads here"),
        ("high case-", "loads here", "case-loads are high", "high case-loads here"), ("a multi-", "agency team", "", "a multi-agency team"),
        ("plans co-", "produced with them", "", "plans co-produced with them"), ("the Anglo-", "Saxon", "anglosaxon", "the Anglo-Saxon"),
        ("a not-for-", "profit firm", "forprofit", "a not-for-profit firm"),
        ("good super\u{AD}", "vision here", "", "good supervision here"),
        ("a multi\u{AD}", "agency team", "multi-agency work", "a multi-agency team"), ("aged 16-", "and 17", "", "aged 16- and 17"),
    ])
    func `goes where the word is known without it, and stays in compounds`(first: String, second: String, others: String, expected: String)
    {
        #expect(joined(first, second, others: others) == expected)
    }

    @Test(arguments: [
        ("good super\u{AD}vision", "", "good supervision"), ("a multi\u{AD}agency team", "multi-agency work", "a multi-agency team"),
        ("16\u{AD}17 year olds", "", "16-17 year olds"),
    ])
    func `inside a line goes where it is soft`(text: String, others: String, expected: String) {
        let lines = PrintedLine.numbered([PrintedLine(text, top: 100), PrintedLine(others, top: 122)])
        #expect(Hyphenation.withoutSoftHyphens(lines).first?.text == expected)
    }
}
