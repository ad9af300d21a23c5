import Documents
import England
import Inspections
import Linking

/// A grade of an inspection: a row of `data/grades.csv`.
struct GivenGrade: Sendable {
    let inspection: Inspection
    let judgement: Judgement
}

extension RecordExports {
    /// One row a grade, so that a table program can count and sort them.
    var grades: Export {
        let exports = self
        let fields: [ExportField<GivenGrade>] = [
            ExportField("inspection", .text, "The inspection’s permanent id.") { .text($0.inspection.id.description) },
            ExportField("authority", .text, "The authority’s short name.") { .text($0.inspection.id.authority) },
            ExportField("date", .date, "First day on site.") { .text($0.inspection.start.description) },
            ExportField("published", .optional(.date), "Day of publication, where it is known.") { .optional($0.inspection.published) },
            ExportField("label", .text, "What was graded, as printed.") { .text($0.judgement.label) },
            ExportField("grade", .text, "The grade, as printed.") { .text($0.judgement.grade) },
            ExportField("overall", .flag, "True for the overall grade.") {
                .flag($0.inspection.overallJudgement?.label == $0.judgement.label)
            },
            ExportField("scale", .list(.text), "The grades that could be given, best first; two scales cannot be compared.") {
                .texts($0.inspection.framework.scale)
            },
            ExportField("url", .text, "The inspection’s page on this site.") { .text(exports.url(Addresses.inspection($0.inspection.id))) },
        ]
        let table = ExportTable("grades", "Every grade as printed, one a row.", fields: fields, entries: exports.givenGrades)
        return Export(name: "grades", parts: [table.part], tables: [table.csv(at: "data/grades.csv")])
    }

    private var givenGrades: [GivenGrade] {
        record.inspections.map(\.document).flatMap { inspection in
            inspection.judgements.map { GivenGrade(inspection: inspection, judgement: $0) }
        }
    }
}
