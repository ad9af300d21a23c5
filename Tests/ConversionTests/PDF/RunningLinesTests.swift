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
        let printing = (0..<printed).map { 1 + 3 * $0 }
        #expect(rules(pages: pages) { printing.contains($0) ? [PrintedLine("Ofsted report", page: $0, top: 50)] : [] }.count == found)
    }

    /// A bundle (single inspections with a review of the safeguarding board, 2015): the second report has a foot of its own, which
    /// changes sides with the page number.
    @Test(arguments: [([8, 10, 12], 3), ([8, 11, 12], 0), ([8, 9], 0), ([8, 9, 11], 3)])
    func `are running lines on three pages that follow each other, or left and right pages do`(printing: [Int], found: Int) {
        let rules = rules(pages: 16) { page in
            let sides = page.isMultiple(of: 2) ? "Review of the board  \(page)" : "\(page)  Review of the board"
            return printing.contains(page) ? [PrintedLine(sides, page: page, top: 1200)] : []
        }
        #expect(rules == Array(repeating: .runningFoot, count: found))
    }

    @Test func `are feet on a page of few lines too`() {
        let short = [PrintedLine("The end.", page: 9, top: 100), PrintedLine("Ofsted report", page: 9, top: 1200)]
        #expect(
            rules(pages: 3) { $0 == 3 ? [PrintedLine("Ofsted report", page: 3, top: 1200)] + short : [] } == [.runningFoot, .runningFoot])
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

    /// How many page numbers are found where page 3 prints one text and page 4 another at the foot.
    private func numbers(_ third: String, _ fourth: String, top: Int = 1200) -> Int {
        rules(pages: 4) { page in
            switch page {
            case 3: [PrintedLine(third, page: 3, top: 1200)]
            case 4: [PrintedLine(fourth, page: 4, top: top)]
            default: []
            }
        }.count { $0 == .pageNumber }
    }

    @Test(arguments: [
        ("7", "8", 2), ("7", "9", 0), ("1234", "1235", 2), ("12345", "12346", 0), ("Page 7 of 20", "Page 8 of 20", 2),
        ("– 7 –", "– 8 –", 2),
        ("7/20", "8/20", 2), ("7.", "8.", 0), ("page", "page", 0), ("7 of 20 20", "8 of 20 20", 0),
    ])
    func `are page numbers by their form, one more than on the page before`(third: String, fourth: String, count: Int) {
        #expect(numbers(third, fourth) == count)
    }

    @Test(arguments: ["311.", "51).", "10,000.", "of 7.6%.", "2017.", "[1]", "31"])
    func `are no page numbers where they are figures, though other pages are numbered`(figure: String) {
        let found = rules(pages: 6) { page in
            page == 4 ? [PrintedLine(figure, page: 4, top: 900)] : [PrintedLine("\(page + 2)", page: page, top: 1200)]
        }
        #expect(found == Array(repeating: .pageNumber, count: 5))
    }

    @Test(arguments: [(1212, 2), (1213, 0)])
    func `are page numbers at one place`(top: Int, count: Int) { #expect(numbers("7", "8", top: top) == count) }

    @Test func `are page numbers where they count the pages of the file, though only one is printed`() {
        #expect(numbers("3", "") == 1)
        #expect(numbers("5", "") == 0)
    }

    @Test(arguments: [(1, 1), (2, 0)])
    func `are page numbers with one line below at most where no other page goes on from them`(below: Int, count: Int) {
        let found = rules(pages: 3) { page in
            guard page == 3 else { return [] }
            return [PrintedLine("3", page: 3, top: 1100)]
                + (0..<below).map { PrintedLine("Own \("abc".dropFirst($0).prefix(1))", page: 3, top: 1150 + 20 * $0) }
        }
        #expect(found.count { $0 == .pageNumber } == count)
    }

    @Test func `are page numbers at the place of others, though a report of one page begins anew`() {
        #expect(rules(pages: 4) { [PrintedLine($0 == 4 ? "1" : "\($0 + 20)", page: $0, top: 1200)] }.count == 4)
    }
}
