import Documents
import England
import Inspections
import Linking

/// A grade in the report's words, and as dots on its own scale where no other scale is near.
struct PrintedGrade: Sendable {
    let grade: String
    /// Whose scale the dots are on; nil for no dots: the same number of dots on two scales would look like the same grade.
    var framework: Framework?

    /// What the partial `grade` needs.
    static let fields: TemplateFields<PrintedGrade> = [
        .list("dots", "A dot for each grade of the scale; none where another scale is near, or the grade is on no scale.", of: Dot.fields) {
            $0.dots
        },
        .text("words", "The grade as printed, without a number behind it: “Requires improvement”.") { printed in
            Wording.capitalised(Grades.withoutNumber(printed.grade))
        },
    ]

    /// One dot is filled for the lowest grade, all for the best; the words beside them say the same.
    private var dots: [Dot] {
        guard let framework, let rank = framework.rank(ofGrade: Grades.withoutNumber(grade)) else { return [] }
        let filled = framework.scale.count - rank
        return framework.scale.indices.map { Dot(isFilled: $0 < filled) }
    }

    /// One dot of a grade.
    struct Dot: Sendable {
        let isFilled: Bool

        static let fields: TemplateFields<Dot> = [.flag("filled", "The grade reaches this far.") { $0.isFilled }]
    }

    /// The overall grade of an inspection; nil where its report gives none.
    static func overall(of inspection: Inspection) -> PrintedGrade? {
        inspection.overallJudgement.map { PrintedGrade(grade: $0.grade) }
    }
}
