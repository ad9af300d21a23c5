import Documents
import England
import Inspections
import Linking

/// A grade as dots on its own scale, and in the report's words.
struct PrintedGrade: Sendable {
    let grade: String
    let framework: Framework

    /// What the partial `grade` needs.
    static let fields: TemplateFields<PrintedGrade> = [
        .list("dots", "A dot for each grade of the scale; none where the grade is not on the framework's scale.", of: Dot.fields) {
            $0.dots
        },
        .text("words", "The grade as printed: “Requires improvement”.") { Wording.capitalised($0.grade) },
    ]

    /// One dot is filled for the lowest grade, all for the best; the words beside them say the same.
    private var dots: [Dot] {
        guard let rank = framework.rank(ofGrade: grade) else { return [] }
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
        inspection.overallJudgement.map { PrintedGrade(grade: $0.grade, framework: inspection.framework) }
    }
}
