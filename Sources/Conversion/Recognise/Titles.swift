import Documents
import England
import Inspections

/// "Focused visit to Staffordshire County Council children's services" and its like.
struct VisitTitle {
    let kind: InspectionKind

    /// Nil for a text that is no title of a visit.
    init?(_ text: String) {
        guard !text.hasSuffix("."), let kind = Forms.form(.visitTitle, of: text)?["kind"].flatMap(InspectionKind.init) else { return nil }
        self.kind = kind
    }
}

/// Titles of graded reports, a row for each form that is printed, with the framework it belongs to.
enum ReportTitle {
    static func isTitle(_ text: String) -> Bool { framework(of: text) != nil }

    /// How many blocks a title takes: some of one setting where pages print its lines apart, otherwise one; 1 where it is none.
    static func length(at index: Int, in blocks: [Block]) -> Int {
        guard blocks[index].setting != nil else { return 1 }
        let alike = blocks[index...].prefix(mostLines).prefix {
            $0.isInBody && $0.setting == blocks[index].setting && $0.page == blocks[index].page
        }
        for count in 1...max(1, alike.count) where isTitle(alike.prefix(count).map(\.text).joined(separator: " ")) {
            return count + alike.dropFirst(count).prefix { $0.startsLowerCase }.count
        }
        return 1
    }

    /// The most lines set apart that one title takes.
    static let mostLines = 4

    /// The framework and kind whose title this is, or nil.
    static func framework(of text: String) -> (framework: Framework, kind: InspectionKind)? {
        guard !text.hasSuffix("."), let form = Forms.form(.reportTitle, of: text),
            let framework = form["framework"].flatMap(Framework.named),
            let kind = form["kind"].flatMap(InspectionKind.init)
        else { return nil }
        return (framework, kind)
    }
}

/// How a council's paper to its members opens.
enum CouncilPaper {
    /// A committee and the day it meets, with a report soon after and no letter between.
    static func opens(at index: Int, in blocks: [Block]) -> Bool {
        guard meeting(in: blocks[index].text) != nil else { return false }
        for block in blocks[(index + 1)...].prefix(openingBlocks) {
            if block.text.opensSalutation { return false }
            if Forms.has(.paperOpening, block.text) { return true }
        }
        return false
    }

    /// Within how many blocks below the meeting the report of the paper begins.
    static let openingBlocks = 30
    /// The most words of a line that names a committee and the day it meets.
    static let meetingWords = 14

    /// "Cabinet Meeting on Wednesday 17 January 2024" gives the committee and the day.
    static func meeting(in text: String) -> (committee: String, date: CalendarDate)? {
        guard text.split(separator: " ").count <= meetingWords, let visit = DatePhrase.visits(in: text)?.first,
            let committee = Forms.form(.committee, of: text)?.opening(of: Form.folded(text))
        else { return nil }
        let end = text.range(of: " Meeting")?.lowerBound ?? text.range(of: " -")?.lowerBound ?? text.range(of: " –")?.lowerBound
        return (end.map { String(text[..<$0]) } ?? String(text.prefix(committee.count)), visit.from)
    }
}
