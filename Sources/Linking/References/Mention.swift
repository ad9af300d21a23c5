import Documents
import England
import Inspections

/// One mention of another inspection in a statement, before it is known which inspection it means.
struct Mention: Sendable {
    let statement: StatementID
    /// Nil for one service or another regime: "the inspection of Kent’s adoption service".
    let kind: InspectionKind?
    /// What it looked at, where the words say.
    let subject: MentionSubject?
    let time: RoughDate?
    /// Which of its kind: 6 of "sixth monitoring visit".
    let ordinal: Int?
    let words: String
    /// Whether it points back at what was mentioned before: "in that inspection".
    let pointsBack: Bool
    var grade: String?
}

extension Mention {
    /// The mentions of other inspections in an inspection's statements, in the order of the text.
    ///
    /// A short statement may give the grade of what the one before it dates: "The last inspection was in January 2013. The
    /// local authority was inadequate."
    static func mentions(in statements: [ReadStatement], of inspection: Inspection) -> [Mention] {
        var mentions: [Mention] = []
        /// The paragraph of a mention that has a time and no grade yet, where it is the last of the statement before.
        var awaiting: String?
        for (linked, cues) in statements {
            let found = MentionReading.mentions(in: cues, of: linked.id, in: inspection)
            if found.isEmpty, awaiting == linked.statement.paragraph {
                mentions[mentions.count - 1].grade = MentionText(cues).gradeAlone
            }
            mentions += found
            awaiting = found.last.flatMap { $0.time != nil && $0.grade == nil ? linked.statement.paragraph : nil }
        }
        return mentions
    }
}
