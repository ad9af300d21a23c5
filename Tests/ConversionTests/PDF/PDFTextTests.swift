@testable import Conversion
import Documents
import England
@testable import Inspections
import Testing

@Suite struct `What pdftohtml prints` {
    @Test func `is scanned into pages and fragments with their fonts`() {
        let xml = """
            <?xml version="1.0"?>
            <pdf2xml><page number="1" position="absolute" top="0" left="0" height="1262" width="892">
            <fontspec id="0" size="18" family="ABC+Tahoma" color="#000000"/><fontspec id="1" size="24" family="Tahoma-Bold" color="#000000"/>
            <text top="42" left="106" width="40" height="22" font="0"><b>Bold</b> &amp; &#34;plain&#34; o\u{FB03}ce</text>
            <text top="70" left="106" width="40" height="29" font="1"><a href="x">Head</a></text>
            </page><page number="2" height="1262" width="892"></page></pdf2xml>
            """
        let text = PDFText(scanning: Array(xml.utf8))
        #expect(text.pages.map(\.number) == [1, 2])
        #expect(
            text.pages[0].fragments == [
                .init(left: 106, top: 42, width: 40, height: 22, size: 18, isBold: true, text: "Bold & \"plain\" office"),
                .init(left: 106, top: 70, width: 40, height: 29, size: 24, isBold: true, text: "Head"),
            ])
    }

    @Test(arguments: [("#ffffff", true), ("#f0f4ff", true), ("#e0ffff", false), ("#000000", false), ("", false)])
    func `has its white letters known by their colour`(colour: String, isWhite: Bool) {
        let xml =
            "<page number=\"1\"><fontspec id=\"0\" size=\"18\" color=\"\(colour)\"/><text top=\"1\" left=\"1\" font=\"0\">a</text></page>"
        #expect(PDFText(scanning: Array(xml.utf8)).pages.first?.fragments.first?.isWhite == isWhite)
    }

    @Test(arguments: [("999999", 1), ("-999999", 1), ("1000000", 0), ("9223372036854775807", 0), ("-9223372036854775808", 0)])
    func `has no text at a place that no page has`(left: String, count: Int) {
        let xml =
            "<page number=\"1\"><text top=\"1\" left=\"\(left)\" width=\"9223372036854775807\" height=\"9223372036854775807\">a</text>"
        let fragments = PDFText(scanning: Array(xml.utf8)).pages.flatMap(\.fragments)
        #expect(fragments.count == count && fragments.allSatisfy { ($0.width, $0.height) == (0, 0) })
    }

    @Test(arguments: ["\u{1}", "\u{7F}", "\u{85}", "\u{FFFE}", "&#1;", "&#127;", "&#x9f;", "&#10;", "&#160;", "\t"])
    func `has a space for every control character, and for every sort of space`(sign: String) {
        let xml = "<page number=\"1\"><text top=\"1\" left=\"1\">Plans\(sign)are</text>"
        #expect(PDFText(scanning: Array(xml.utf8)).pages.first?.fragments.first?.text == "Plans are")
    }

    @Test(arguments: ["", "<", "<page", "<page number=\"1\">", "<text top=\"1\" left=\"1\"", "<page><text left=\"a\">&#x;&</text", "&amp"])
    func `is read however it is cut off`(xml: String) {
        #expect(PDFText(scanning: Array(xml.utf8)).pages.allSatisfy { $0.fragments.allSatisfy { $0.text.utf8.count < 20 } })
    }
}

@Suite struct `Lines of print` {
    private func texts(_ fragments: [PDFText.Fragment]) -> [String] { PDFReader.lines(of: pages([fragments])).map(\.text) }

    @Test func `take their spaces from the distances of runs`() {
        let runs = [
            print("children", left: 100, top: 10, width: 70), print("’", left: 170, top: 10, width: 4),
            print("s homes", left: 175, top: 10), print("here", left: 260, top: 10),
        ]
        #expect(texts(runs) == ["children’s homes here"])
    }

    @Test func `keep small raised numbers as marks of notes, and endings of numbers as letters`() {
        let mark = [
            print("Board", top: 20, width: 45), print("12", left: 145, top: 19, size: 10, width: 10), print(" is good", left: 156, top: 20),
        ]
        #expect(texts(mark) == ["Board¹² is good"])
        let ending = [
            print("the 18", top: 20, width: 54), print("th", left: 154, top: 16, size: 12, width: 10),
            print("birthday", left: 172, top: 20),
        ]
        #expect(texts(ending) == ["the 18th birthday"])
    }

    @Test(arguments: ["\u{F06E}", "\u{25FC}", "\u{2022}", "\u{F0A7}", "\u{F02D}", "\u{2500}", "–"])
    func `know their bullets, also those that stand a little higher`(sign: String) {
        let runs = [print(sign, left: 100, top: 17, size: 14, width: 9), print("an item", left: 130, top: 20)]
        let line = PDFReader.lines(of: pages([runs]))
        #expect(line.map(\.words) == ["an item"])
        #expect(line[0].layout?.left == 100 && line[0].layout?.textLeft == 130)
    }

    @Test(arguments: [
        ("used", "‘signs of safety’", 172, "used ‘signs of safety’"), ("all of", "“we”", 154, "all of “we”"),
        ("staff", "‘s work", 145, "staff‘s work"), ("O", "‘Brien", 109, "O‘Brien"), ("(", "‘signs’", 109, "(‘signs’"),
    ])
    func `have a space before an opening quotation mark`(first: String, second: String, left: Int, expected: String) {
        let width = left - 100
        #expect(texts([print(first, top: 20, width: width), print(second, left: left, top: 20)]) == [expected])
    }

    @Test(arguments: [(2, 1), (3, 2)])
    func `count a run once that is drawn a second time close by, in bold`(shift: Int, count: Int) {
        let runs = [
            print("Leadership", top: 20, width: 90), print("and management", left: 200, top: 20),
            print("Leadership", left: 100 + shift, top: 20 + shift, width: 90),
        ]
        #expect(PDFText.Page.withoutDoubles(runs).count == count + 1)
        #expect(PDFText.Page.withoutDoubles(runs).first?.isBold == (count == 1))
    }

    @Test(arguments: ["up", "down", "over"])
    func `are put upright where a page is printed sideways or upside down`(way: String) {
        let words = ["Leaders have a plan.", "Staff know it well.", "Children are heard."]
        let runs = words.enumerated().map { index, text in
            switch way {
            case "up": PDFText.Fragment(left: 108 + 24 * index, top: 1142, width: 0, height: 17, size: 18, isBold: false, text: text)
            case "down": PDFText.Fragment(left: 750 - 24 * index, top: 95, width: 0, height: 17, size: 18, isBold: false, text: text)
            default: PDFText.Fragment(left: 750, top: 1100 - 24 * index, width: -160, height: 17, size: 18, isBold: false, text: text)
            }
        }
        let found = PDFReader.lines(of: pages([runs]))
        #expect(found.map(\.text) == words)
        #expect(found.allSatisfy { ($0.layout?.left ?? 0) > 90 && ($0.layout?.left ?? 0) < 160 })
    }

    @Test func `in white are hidden, and no part of the lines around`() {
        var white = print("not for readers", left: 300, top: 20)
        white.isWhite = true
        let found = PDFReader.lines(of: pages([[print("Leaders plan", top: 20), white, print("well.", left: 220, top: 20)]]))
        #expect(found.map(\.text) == ["Leaders plan well.", "not for readers"])
        #expect(found.map(\.isHidden) == [false, true])
    }

    @Test func `pair labels and grades by where they stand, not by the line`() {
        let table = [
            print("Judgement", top: 100, bold: true), print("Grade", left: 500, top: 100, bold: true),
            print("The impact of leaders on social work", top: 150), print("Requires improvement", left: 500, top: 160),
            print("practice", top: 170),
            print("2.1 Adoption performance", left: 140, top: 214), print("to be good", left: 500, top: 182),
            print("Good", left: 500, top: 214), print("Overall", top: 258), print("effectiveness", top: 280),
            print("Not judged", left: 500, top: 258),
        ]
        #expect(
            texts(table) == [
                "Judgement", "Grade", "The impact of leaders on social work", "practice", "Requires improvement", "to be good",
                "2.1 Adoption performance", "Good",
                "Overall", "effectiveness", "Not judged",
            ])
    }

    @Test func `pair labels set without a space between with the grades that stand beside their middle`() {
        let table = (0..<3).flatMap { row in
            [
                print("The experiences and progress", top: 100 + 44 * row), print("of children \(row)", top: 122 + 44 * row),
                print(["Good", "Requires improvement", "Outstanding"][row], left: 500, top: 111 + 44 * row),
            ]
        }
        #expect(
            texts(table) == [
                "The experiences and progress", "of children 0", "Good", "The experiences and progress", "of children 1",
                "Requires improvement",
                "The experiences and progress", "of children 2", "Outstanding",
            ])
    }

    @Test func `are cut where one run reaches over two cells`() {
        let table = [
            print("Adequate (Grade 3)", top: 100, width: 150), print("A service that is only just enough", left: 350, top: 100),
            print("Inadequate (Grade 4)  A service that is not", top: 140, width: 480), print("Good (Grade 2)", top: 180, width: 130),
            print("A service that is", left: 350, top: 180),
        ]
        #expect(
            texts(table) == [
                "Adequate (Grade 3)", "A service that is only just enough", "Inadequate (Grade 4)", "A service that is not",
                "Good (Grade 2)", "A service that is",
            ])
    }
}
