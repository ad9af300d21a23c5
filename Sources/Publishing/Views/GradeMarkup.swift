import Documents
import England
import Inspections
import Linking

/// A grade as dots on its own scale, and in the report's words.
enum GradeMarkup {
    /// A printed grade; without dots where it is not on the framework's scale.
    static func grade(_ grade: String, framework: Framework) -> Markup {
        "<span class=\"grade\">\(dots(grade, framework))\(Wording.capitalised(grade))</span>"
    }

    /// One dot filled for the lowest grade, all for the best; the words beside them say the same.
    private static func dots(_ grade: String, _ framework: Framework) -> Markup? {
        guard let rank = framework.rank(ofGrade: grade) else { return nil }
        let filled = framework.scale.count - rank
        let dots = framework.scale.indices.map { $0 < filled ? "<i class=\"on\"></i>" as Markup : "<i></i>" }
        return "<span class=\"pips\" aria-hidden=\"true\">\(dots)</span>"
    }

    /// The judgement for the whole: the one that says "overall", else the first.
    static func overall(of inspection: Inspection) -> Judgement? {
        inspection.judgements.first { $0.label.lowercased().contains("overall") } ?? inspection.judgements.first
    }
}
