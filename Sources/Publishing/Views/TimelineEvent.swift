import Documents
import England
import Inspections
import Linking

/// An inspection on the time line: its day, how its circle looks, and the lines of its label.
struct TimelineEvent: Sendable {
    let day: Int
    let kind: Kind
    /// From above: what it was, when, its grade.
    let lines: [String]

    /// How its circle looks; the raw value is the circle's class.
    enum Kind: String, Sendable {
        /// An inspection that gives grades.
        case full
        /// A visit that gives none.
        case part
        /// One that is only mentioned.
        case ghost

        var radius: Int {
            switch self {
            case .full: 12
            case .part: 9
            case .ghost: 8
            }
        }
    }

    /// Nil for years without a report, and for mentions without a time.
    init?(_ event: Event) {
        switch event {
        case .held(let document):
            let inspection = document.document
            // An outcome is no grade: its first words would say something else than all of them.
            let grade =
                inspection.framework.outcomes.isEmpty
                ? inspection.overallJudgement.map { Self.wrapped(Grades.withoutNumber($0.grade)) } ?? [] : []
            day = inspection.start.ordinal
            kind = inspection.kind.isGraded ? .full : .part
            let what = inspection.kind.isGraded ? Wording.capitalised(inspection.kind.name) : inspection.heading
            lines = [what, "\(inspection.start.monthName.prefix(3)) \(inspection.start.year)"] + grade
        case .mentioned(let mentioned):
            guard let mentioned = mentioned.first, let days = MentionedEvent.days(mentioned), let when = mentioned.when else { return nil }
            day = (days.lowerBound + days.upperBound) / 2
            kind = .ghost
            let grade = mentioned.grade.map { Self.wrapped(Wording.capitalised($0)) } ?? []
            lines = [Wording.capitalised(mentioned.kind?.name ?? "inspection"), Wording.when(when)] + grade
        case .gap: return nil
        }
    }

    /// A label's line of this many letters is as wide as "Focused visit", the longest of the other lines.
    static let longestGradeOnOneLine = 14

    /// A long grade as its first two words, one a line; the list beside the drawing has it whole.
    static func wrapped(_ grade: String) -> [String] {
        let words = grade.split(separator: " ")
        guard grade.utf8.count > longestGradeOnOneLine, words.count > 1 else { return [grade] }
        return [String(words[0]), String(words[1])]
    }
}
