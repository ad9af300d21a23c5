@testable import Conversion
import Documents
import England
@testable import Inspections
import Testing

@Suite struct `A running foot` {
    private func page(footAt top: Int, number: Int) -> [PDFText.Fragment] {
        let words = ["visits", "plans", "records", "homes", "schools", "reviews", "audits", "teams"]
        let subject = ["Leaders", "Managers", "Parents", "Workers"][number - 1]
        return lines(words.map { "\(subject) spoke about \($0)." }, top: 100) + [
            print("Inspection of Kent children’s services", top: top, size: 11)
        ]
    }

    @Test func `is known on a page that prints it higher than the others`() {
        let text = pages([
            page(footAt: 1174, number: 1), page(footAt: 1192, number: 2), page(footAt: 1192, number: 3), page(footAt: 1192, number: 4),
        ])
        let rules = RunningLines.rules(for: PDFReader.lines(of: text))
        #expect(Array(rules.values) == Array(repeating: .runningFoot, count: 4))
    }

    @Test func `is none where it stands on one page alone`() {
        let text = pages([page(footAt: 1174, number: 1), lines(["Another page."], top: 100), lines(["And another."], top: 100)])
        #expect(RunningLines.rules(for: PDFReader.lines(of: text)).isEmpty)
    }
}

@Suite struct `Lines at the edges of pages` {
    /// Pages of eight lines of their own, with further lines.
    private func rules(pages: Int, _ lines: (Int) -> [PrintedLine]) -> [FurnitureRule] {
        let all = (1...pages).flatMap { page in
            (0..<8).map {
                PrintedLine(
                    "Line \("abcdefgh".dropFirst($0).prefix(1)) of \("ijklmnopqrstuvwxyz".dropFirst(page).prefix(1))", page: page,
                    top: 300 + 22 * $0)
            }
                + lines(page)
        }
        let found = RunningLines.rules(for: PrintedLine.numbered(all))
        return found.keys.sorted().compactMap { found[$0] }
    }

    @Test(arguments: [(12, 3, 3), (12, 2, 0), (4, 2, 2), (4, 1, 0), (8, 2, 2), (15, 3, 3), (16, 3, 0)])
    func `are running lines on a quarter of the pages and on two`(pages: Int, printed: Int, found: Int) {
        #expect(rules(pages: pages) { $0 <= printed ? [PrintedLine("Ofsted report", page: $0, top: 50)] : [] }.count == found)
    }

    @Test(arguments: [(62, 18, 2), (63, 18, 0), (50, 19, 2), (50, 20, 0)])
    func `are one running line where they are at one place in one size`(top: Int, size: Int, found: Int) {
        let count = rules(pages: 2) { page in
            [PrintedLine("Ofsted report", page: page, top: page == 1 ? 50 : top, size: page == 1 ? 18 : size)]
        }.count
        #expect(count == found)
    }

    @Test(arguments: [(2, 2), (3, 0)])
    func `are heads among the first three lines`(above: Int, found: Int) {
        let found = found
        let count = rules(pages: 2) { page in
            (0..<above).map {
                PrintedLine("Own \("abc".dropFirst($0).prefix(1)) \("xyz".dropFirst(page).prefix(1))", page: page, top: 20 + 10 * $0)
            }
                + [PrintedLine("Ofsted report", page: page, top: 80)]
        }.count
        #expect(count == found)
    }

    @Test(arguments: [(3, 2), (4, 0)])
    func `are feet among the last four lines`(below: Int, found: Int) {
        let count = rules(pages: 2) { page in
            [PrintedLine("Ofsted report", page: page, top: 1000)]
                + (0..<below).map {
                    PrintedLine("Own \("abcd".dropFirst($0).prefix(1)) \("xyz".dropFirst(page).prefix(1))", page: page, top: 1050 + 20 * $0)
                }
        }.count
        #expect(count == found)
    }

    @Test(arguments: [
        ("7", true), ("Page 12 of 20", true), ("1234", true), ("12345", false), ("Page 7 of 20 of", false), ("Page 7 of 20 20", false),
        ("page", false),
    ])
    func `are page numbers by their form`(text: String, isNumber: Bool) {
        #expect(rules(pages: 1) { [PrintedLine(text, page: $0, top: 1200)] } == (isNumber ? [.pageNumber] : []))
    }

    @Test(arguments: [(0, true), (1, true), (2, false)])
    func `are page numbers where one line at most is below them`(below: Int, isNumber: Bool) {
        let found = rules(pages: 1) { page in
            [PrintedLine("7", page: page, top: 1100)]
                + (0..<below).map { PrintedLine("Own \("abc".dropFirst($0).prefix(1))", page: page, top: 1150 + 20 * $0) }
        }
        #expect(found == (isNumber ? [.pageNumber] : []))
    }
}
