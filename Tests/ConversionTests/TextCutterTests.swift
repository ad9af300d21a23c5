@testable import Conversion
import Testing

/// So many words, the first with a capital.
private func words(_ count: Int, end: String = "") -> String {
    "Leaders" + (1..<count).map { _ in " know" }.joined() + end
}

@Suite struct `Lines of a text` {
    private func blocks(_ text: String) -> [Block] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            SourceLine(number: $0 + 1, text: String($1))
        }
        return TextCutter().blocks(of: lines)
    }

    private func structured(_ text: String) -> [Block] { TextCutter().finished(TextCutter().structured(blocks(text))) }

    @Test(arguments: [(" - x", 0), ("  - x", 1), ("- x", 0)])
    func `are items of an inner list behind two spaces`(line: String, depth: Int) {
        #expect(blocks(line).map(\.kind) == [.item(depth: depth, marker: nil)])
    }

    @Test(arguments: [("123. ab", 123), ("10. ab", 10), ("01. ab", nil), ("1234. ab", nil), ("1. ab", 1), ("1. a", nil), ("1.ab", nil)])
    func `are numbered paragraphs with three digits and some words`(line: String, number: Int?) {
        #expect(blocks(line).first?.number == number)
    }

    @Test(arguments: [("a. The plan", "a."), ("A. The plan", nil), ("ab. The plan", nil)])
    func `are lettered items behind a small letter`(line: String, marker: String?) {
        #expect((blocks(line).first?.kind == .item(depth: 0, marker: marker)) == (marker != nil))
    }

    @Test(arguments: [("###### x", true), ("####### x", false), ("#x", false)])
    func `are headings with six marks at most`(line: String, isHeading: Bool) {
        #expect(blocks(line).first?.isHeading == isHeading)
    }

    @Test(arguments: [
        (30, "", true), (31, "", false), (8, ":", false), (2, ".", false), (2, "?", true), (2, ")", true), (2, ",", false),
    ])
    func `are headings where they stand alone with thirty words at most and no stop`(count: Int, end: String, isHeading: Bool) {
        #expect(structured("\(words(count, end: end))\n\nThe next paragraph.").first?.isHeading == isHeading)
    }

    @Test(arguments: [(8, true), (9, false)])
    func `are headings with a colon where they have eight words at most, each with a capital`(count: Int, isHeading: Bool) {
        let title = Array(repeating: "Reasons", count: count).joined(separator: " ") + ":"
        #expect(structured("\(title)\n\nThe next paragraph.").first?.isHeading == isHeading)
    }

    @Test(arguments: [("The team", true), ("The tea", false)])
    func `are headings where a word has four letters`(line: String, isHeading: Bool) {
        #expect(structured("\(line)\n\nThe next paragraph.").first?.isHeading == isHeading)
    }

    @Test func `are no headings at the end of a part`() {
        #expect(structured("Some words.\n\nLeadership").last?.isHeading == false)
    }

    private func levels(_ text: String) -> [Int?] {
        structured(text).map { if case .heading(let level) = $0.kind { level } else { nil } }
    }

    @Test(
        arguments: [
            ("# A\n\n### B\n\nC.", [2, 4, nil]), ("### A\n\n## B\n\nC.", [2, 2, nil]), ("## A\n\n###### B\n\nC.", [2, 6, nil]),
            ("# A\n\n###### B\n\nC.", [2, 6, nil]),
        ] as [(String, [Int?])])
    func `keep the levels of headings from two to six, unless a higher one follows`(text: String, expected: [Int?]) {
        #expect(levels(text) == expected)
    }

    @Test(arguments: [(50, 1), (49, 2)])
    func `run on with the next where they are full and no line is longer than print has room for`(length: Int, count: Int) {
        let line = "Leaders " + String(repeating: "a", count: length - 8)
        #expect(blocks("\(line)\nKnow it.").count == count)
    }

    @Test(arguments: [(120, 1), (121, 2)])
    func `of more than 120 letters show that each is a paragraph`(length: Int, count: Int) {
        let line = "Leaders " + String(repeating: "a", count: length - 8)
        #expect(blocks("\(line)\nKnow it.").count == count)
    }

    @Test(arguments: [(9, 1), (8, 2)])
    func `with a bullet go on with a longer line that has no end`(count: Int, expected: Int) {
        #expect(blocks("\(words(count))\n\n- and staff.").count == expected)
    }

    @Test(arguments: [(8, 2), (7, nil)])
    func `with a bullet get a lost number where they have eight words`(count: Int, number: Int?) {
        #expect(structured("1. The first is whole.\n- \(words(count, end: "."))\n3. The third is whole.")[1].number == number)
    }

    @Test(arguments: [
        ("Adequate\tte a service", "a service"), ("Adequate\tequate a service", "equate a service"),
        ("Adequate\te a service", "e a service"),
        ("Adequate\tuate a service", "a service"), ("Adequate\tquate a service", "quate a service"),
        ("Adequate\tTe a service", "Te a service"),
    ])
    func `lose two to four letters that a cell repeats of the one before it`(line: String, cell: String) {
        #expect(blocks(line).first?.cells.last == cell)
    }

    @Test(arguments: [
        ("7", true), ("999", true), ("1000", false), ("Page 7", true), ("Page 7 of 20", true), ("Page of 20", false), ("x 7", false),
    ])
    func `are page numbers by their form`(line: String, isNumber: Bool) {
        #expect((blocks(line).first?.place == .furniture(.pageNumber)) == isNumber)
    }
}

@Suite struct `Furniture of a text` {
    private func places(_ text: String) -> [String] {
        let lines = text.split(separator: "\n").enumerated().map { SourceLine(number: $0 + 1, text: String($1)) }
        return TextCutter().blocks(of: lines).map { $0.place.detail ?? "body" }
    }

    @Test func `is a table of contents as far as its lines end in page numbers`() {
        #expect(places("Contents\nSummary 2\nFindings\t3\nThe end of it.") == ["contents", "contents", "contents", "body"])
    }

    @Test func `is an imprint as far as its lines go on with it`() {
        #expect(
            places("Piccadilly Gate\nStore Street\nManchester\nT: 0300 123 1231\nSome words.") == [
                "imprint", "imprint", "imprint", "imprint", "body",
            ])
    }

    @Test func `is a notice on one line`() {
        #expect(places("Document is Restricted\nDocument of ours.") == ["restricted notice", "body"])
    }
}
