@testable import Conversion
import Documents
import Testing

@Suite struct `Documents of a bundle` {
    private func families(_ lines: [String]) -> [String] {
        let blocks = lines.enumerated().map { Block(.paragraph, $1, lines: [$0 + 1]) }
        let source = SourceDocument(path: "sources/a.txt", sha256: "", lines: [])
        do throws(Diagnostic) { return try Bundle.parts(of: blocks, source: source).map(\.family.rawValue) } catch { return [] }
    }

    private func filling(_ count: Int) -> [String] { (0..<count).map { "Line \($0)." } }
    private let title = "Inspection of Kent children's services"
    private let dates = "Inspection dates: 6 to 10 November 2023"
    private let otherDates = "Inspection dates: 9 to 13 March 2026"

    @Test(arguments: [(7, ["report"]), (8, [])])
    func `are reports where the days are printed within eight lines below the title`(between: Int, expected: [String]) {
        #expect(families([title] + filling(between) + [dates]) == expected)
    }

    @Test(arguments: [(30, ["report"]), (31, [])])
    func `have titles of thirty words at most`(count: Int, expected: [String]) {
        let long = title + String(repeating: " and", count: count - 5)
        #expect(families([long, dates]) == expected)
    }

    @Test(arguments: [(8, ["report", "report"]), (7, ["report"])])
    func `are two reports where the second title is more than eight lines below the first`(between: Int, expected: [String]) {
        #expect(families([title] + [dates] + filling(between - 1) + [title, otherDates]) == expected)
    }

    @Test(arguments: [(3, ["report", "report"]), (4, ["report"])])
    func `are two reports where the second title has its days within four lines`(between: Int, expected: [String]) {
        #expect(families([title, dates] + filling(20) + [title] + filling(between) + [otherDates]) == expected)
    }

    @Test(arguments: [(3, ["letter"]), (4, [])])
    func `are letters where the salutation is within four lines above the title`(between: Int, expected: [String]) {
        #expect(families(["Dear Jo"] + filling(between) + ["Focused visit to Kent children's services", "It was."]) == expected)
    }

    @Test(arguments: [(29, ["councilPaper"]), (30, [])])
    func `are a council's papers where a report begins within thirty lines below the meeting`(between: Int, expected: [String]) {
        #expect(families(["Cabinet - 17 January 2024"] + filling(between) + ["Report of the Director"]) == expected)
    }

    @Test(arguments: [(14, true), (15, false)])
    func `have meetings on lines of fourteen words at most`(count: Int, isMeeting: Bool) {
        let text = "Cabinet" + String(repeating: " and", count: count - 4) + " 17 January 2024"
        #expect((CouncilPaper.meeting(in: text) != nil) == isMeeting)
    }

    @Test(arguments: [(4, 4), (5, 1)])
    func `have titles of four lines set apart at most`(count: Int, length: Int) {
        let lines = ["Inspection of"] + Array(repeating: "Kent", count: count - 2) + ["Children's services"]
        let blocks = lines.map { line in
            var block = Block(.paragraph, line, lines: [1], page: 1)
            block.setting = Block.Setting(size: 24, isBold: true)
            return block
        }
        #expect(ReportTitle.length(at: 0, in: blocks) == length)
    }
}
