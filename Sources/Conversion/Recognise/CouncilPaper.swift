import Documents
import England
import Inspections

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
