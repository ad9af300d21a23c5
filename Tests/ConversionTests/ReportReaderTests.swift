@testable import Conversion
import England
import Inspections
import Testing

/// Each rule by which facts are taken, on either side of its number.
@Suite struct `Facts of a report` {
    private let title = "Inspection of services for children in need of help and protection"

    private func reader(_ lines: [String], page: Int? = nil) -> ReportReader {
        let blocks = ([title] + lines).enumerated().map { index, line in
            var block = Block(
                line.hasPrefix("# ") ? .heading(level: 2) : .paragraph, line.hasPrefix("# ") ? String(line.dropFirst(2)) : line,
                lines: [index + 1], page: page)
            if line.contains("\t") { block.kind = .row(line.split(separator: "\t").map(String.init)) }
            return block
        }
        return ReportReader(DocumentPart(family: .report, blocks: blocks, title: 0))
    }

    private func filling(_ count: Int) -> [String] { (0..<count).map { "Line \($0)." } }

    @Test(arguments: [(10, true), (11, false)])
    func `are looked for in twelve lines of a text`(above: Int, found: Bool) {
        var report = reader(filling(above) + ["Inspection dates: 6 to 10 November 2023"])
        #expect((report.takeVisits() != nil) == found)
    }

    @Test func `are looked for on two pages, and not behind the contents`() {
        let blocks = (1...4).map { Block(.paragraph, $0 == 1 ? title : "Line.", lines: [$0], page: $0) }
        #expect(ReportReader(DocumentPart(family: .report, blocks: blocks, title: 0)).head == 0..<2)
        var contents = blocks
        contents[1].place = .furniture(.contents)
        #expect(ReportReader(DocumentPart(family: .report, blocks: contents, title: 0)).head == 0..<1)
    }

    @Test(arguments: [
        (["and", "Review of the effectiveness of the board"], 3), (["and", "and", "and review of the board", "and review of it"], 4),
        (["Kent", "and"], 1),
    ])
    func `include a title that goes on below "and" in three lines`(lines: [String], count: Int) {
        var report = reader(lines)
        _ = report.takeTitle()
        #expect(report.blocks.count { $0.place == .frontMatter(.title) } == count)
    }

    @Test func `leave out the title where it is repeated`() {
        var report = reader(["Line.", title])
        _ = report.takeTitle()
        #expect(report.blocks[2].place == .furniture(.repeatedTitle))
    }

    @Test(arguments: [
        ("Report published: on the 19 October 2015 in all", true), ("Report published: on the 19 October 2015 in all areas", false),
        ("Report: published 19 October 2015", false),
    ])
    func `give the day of publication on a line of nine words`(line: String, found: Bool) {
        var report = reader([line])
        #expect((report.takePublished() != nil) == found)
    }

    @Test(arguments: [(27, true), (28, true), (39, true), (40, false)])
    func `say in the summary that it is a re-inspection`(between: Int, found: Bool) {
        #expect(reader(filling(11 + between) + ["This re-inspection found."]).saysReinspection == found)
    }

    @Test(arguments: [(12, true), (13, false)])
    func `name the authority on a line of twelve words at most`(count: Int, found: Bool) {
        var report = reader(["Kent" + String(repeating: " and", count: count - 1)])
        #expect((report.takeAuthority(among: AuthorityNames()) == "kent") == found)
    }

    @Test(arguments: ["Kent is good.", "Lead inspector: Kent", "Children's services in Kent are good"])
    func `name the authority on no line that says something else`(line: String) {
        var report = reader([line])
        #expect(report.takeAuthority(among: AuthorityNames()) == nil)
    }

    private func inspectors(_ lines: [String]) -> String {
        var report = reader(lines)
        let found = report.takeInspectors()
        let taken = report.blocks.count { $0.place != .body }
        return "\(found.leads.joined(separator: "+")) \(found.inspectors.joined(separator: "+")) \(taken)"
    }

    @Test(arguments: [
        (["Lead inspector: Ann Lee HMI"], "Ann Lee  1"),
        (["Lead inspector", "Ann Lee, HMI", "Her Majesty's Inspector of all that"], "Ann Lee  3"),
        (["Lead inspector", "Ann Lee", "Her Majesty's Inspector of all that is"], "Ann Lee  2"),
        (["Team inspectors: Bo Ray, Cy Day"], " Bo Ray+Cy Day 1"), (["Inspectorate: Bo Ray"], "  0"), (["Inspectors: they"], "  0"),
        (["Inspectors: Ann Bea Cy Dee Eve"], " Ann Bea Cy Dee Eve 1"), (["Inspectors: Ann Bea Cy Dee Eve Fay"], "  0"),
        (["Inspectors: Ann"], "  0"),
    ])
    func `name the inspectors behind their labels`(lines: [String], expected: String) { #expect(inspectors(lines) == expected) }

    @Test(arguments: [(39, true), (40, false)])
    func `name the inspectors on a line of eighty words at most`(count: Int, found: Bool) {
        let names = (0..<count).map {
            "Ann \("ABCDEFGHIJKLMNOPQRSTUVWXYZ".dropFirst($0 % 26).prefix(1))\(String(repeating: "a", count: 1 + $0 / 26))"
        }
        #expect(inspectors(["Inspectors: " + names.joined(separator: ", ")]).hasSuffix(" 1") == found)
    }

    private func judgements(_ lines: [String]) -> [String] {
        var report = reader(lines)
        return report.takeJudgements().judgements.map { "\($0.label) – \($0.grade)" }
    }

    @Test func `are graded rows of the head, or of the whole where the head has none`() {
        #expect(judgements(["Leadership\tGood"] + filling(20) + ["Leadership again\tGood"]) == ["Leadership – Good"])
        #expect(judgements(filling(20) + ["Leadership\tGood"]) == ["Leadership – Good"])
    }

    @Test(arguments: [(2, 4), (3, 1)])
    func `take three headings over a table with them`(between: Int, count: Int) {
        var report = reader(["# Record of main findings"] + (0..<between).map { "# Heading \($0)" } + ["Leadership\tGood"])
        _ = report.takeJudgements()
        #expect(report.blocks.count { $0.place == .frontMatter(.judgements) } == count)
    }

    @Test(arguments: [("Judgement\tGrade", true), ("Judgement of the board\tGrade", false)])
    func `take the head of the table with them`(head: String, isTaken: Bool) {
        var report = reader([head, "Leadership\tGood"])
        _ = report.takeJudgements()
        #expect((report.blocks[1].place == .frontMatter(.judgements)) == isTaken)
    }

    @Test(arguments: [
        (["Children's services", "in Kent are", "good"], ["Children's services in Kent are good – good"]),
        (["Children's services", "in", "Kent are", "good"], []),
    ])
    func `are a sentence on three lines at most`(lines: [String], expected: [String]) { #expect(judgements(lines) == expected) }

    @Test(arguments: [(220, true), (221, false)])
    func `are sentences of 220 letters at most`(length: Int, found: Bool) {
        let opening = "Children's services in ", ending = " are good"
        let text = opening + String(repeating: "a", count: length - opening.count - ending.count) + ending
        #expect((JudgementSentences.judgement(in: text) != nil) == found)
    }
}

@Suite struct `The frame of a letter` {
    private func places(_ lines: [String]) -> [String] {
        LetterFrame.removed(from: lines.enumerated().map { Block(.paragraph, $1, lines: [$0 + 1]) }).blocks.map {
            $0.place.detail ?? "body"
        }
    }

    @Test(arguments: [(59, "salutation"), (60, "body")])
    func `has its salutation in the first sixty lines`(above: Int, expected: String) {
        #expect(places((0..<above).map { "Line \($0)." } + ["Dear Jo", "Words."])[above] == expected)
    }

    @Test(arguments: [("On Wednesday 17 January 2024", "published"), ("It is Wednesday 17 January 2024", "letterhead")])
    func `has its date on a line of five words at most`(line: String, expected: String) {
        #expect(places([line, "Dear Jo"])[0] == expected)
    }

    @Test func `withholds what is the postal address below the name`() {
        #expect(
            places(["Ofsted", "3 May 2023", "Jo Bloggs", "1 High Street", "Director of Services", "Kent Council", "Dear Jo", "Words."])
                == ["letterhead", "published", "addressee", "postal address", "addressee", "addressee", "salutation", "body"])
    }

    @Test(arguments: [(12, "sign-off"), (13, "body")])
    func `ends with lines of twelve words at most`(count: Int, expected: String) {
        let line = Array(repeating: "office", count: count).joined(separator: " ")
        #expect(places(["Dear Jo", "Words.", "Yours sincerely", line]).suffix(2) == ["sign-off", expected])
    }
}
