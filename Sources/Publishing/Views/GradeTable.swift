import Documents
import England
import Inspections
import Linking

/// The grades of an authority under one scale. A change of scale begins another table, so that no line runs through it.
struct GradeTable: Sendable {
    let index: RecordIndex
    let links: Links
    /// The graded inspections that share the scale, oldest first.
    let inspections: [Inspection]
    let scale: [String]
    /// 1 for an authority's oldest scale.
    let number: Int
    /// Without what the grades meant, for pages where the grades are one part of many.
    let isBrief: Bool
    /// The authority has grades of one scale alone.
    let isOnlyScale: Bool

    /// The tables of an authority, oldest first; a scale that comes back after another one starts anew.
    static func all(of authority: String, index: RecordIndex, links: Links, isBrief: Bool = false) -> [GradeTable] {
        var eras: [(scale: [String], inspections: [Inspection])] = []
        for inspection in index.inspections(of: authority).map(\.document)
        where !inspection.judgements.isEmpty && inspection.framework.outcomes.isEmpty {
            if eras.last?.scale == inspection.framework.scale {
                eras[eras.count - 1].inspections.append(inspection)
            } else {
                eras.append((inspection.framework.scale, [inspection]))
            }
        }
        return eras.enumerated().map { place, era in
            GradeTable(
                index: index, links: links, inspections: era.inspections, scale: era.scale, number: place + 1, isBrief: isBrief,
                isOnlyScale: eras.count == 1)
        }
    }

    /// What the partial `grade-table` needs.
    static let fields: TemplateFields<GradeTable> = [
        .flag("changed", "An older table stands before it: the scale changed.") { $0.number > 1 },
        .text("number", "1 for the oldest table.") { String($0.number) },
        .text("years", "The years of its inspections: “2013 to 2017”.") { Wording.years($0.inspections.map(\.year)) },
        .text("scale", "The words of the scale, best first.") { Wording.list($0.scale.map(Wording.lowered)) },
        .list("visits", "The columns: its inspections, oldest first.", of: Column.fields) { table in
            table.inspections.map { Column(index: table.index, links: table.links, inspection: $0) }
        },
        .list("rows", "What was graded, in the order of the reports.", of: Row.fields) { $0.rows },
        .record("meanings", "What the reports say that their grades mean; nothing on a page that has no room for it.", of: Meanings.fields)
        {
            $0.isBrief ? nil : Meanings(links: $0.links, inspections: $0.inspections)
        },
    ]

    /// Every label once, in the order in which reports print them.
    private var rows: [Row] {
        var seen: Set<String> = []
        let labels = inspections.flatMap(\.judgements).map(\.label).filter { seen.insert($0.lowercased()).inserted }
        return labels.map { Row(label: $0, inspections: inspections, isOnlyScale: isOnlyScale) }
    }

    /// The inspection of one column.
    struct Column: Sendable {
        let index: RecordIndex
        let links: Links
        let inspection: Inspection

        static let fields: TemplateFields<Column> = [
            .text("label", "The shortest name among the authority's visits: “2022”.") { $0.index.label(of: $0.inspection) },
            .text("heading", "What it was.") { $0.inspection.heading },
            .text("address", "Its page.") { $0.links.to(Addresses.inspection($0.inspection.id)) },
            .text("no_overall", "Why there is no overall grade, where Ofsted gives none any more.") { $0.inspection.noOverallWords },
        ]
    }

    /// One thing that was graded.
    struct Row: Sendable {
        let label: String
        let inspections: [Inspection]
        let isOnlyScale: Bool

        static let fields: TemplateFields<Row> = [
            .text("label", "What was graded: “Leadership and governance”.") { $0.label },
            .list("cells", "Its grade in each inspection.", of: Cell.fields) { row in
                let key = row.label.lowercased()
                return row.inspections.map { inspection in
                    let judgement = inspection.judgements.first { $0.label.lowercased() == key }
                    let isOverall = row.inspections.contains { $0.overallJudgement?.label == row.label }
                    return Cell(
                        grade: judgement.map { PrintedGrade(grade: $0.grade, framework: row.isOnlyScale ? inspection.framework : nil) },
                        noOverall: isOverall && judgement == nil ? inspection.noOverallWords : nil)
                }
            },
        ]
    }

    /// A grade, or none where the inspection did not grade this.
    struct Cell: Sendable {
        let grade: PrintedGrade?
        let noOverall: String?

        static let fields: TemplateFields<Cell> = [
            .record("grade", "The grade; nothing where this was not graded.", of: PrintedGrade.fields) { $0.grade },
            .text("no_overall", "Why there is no overall grade, where Ofsted gives none any more.") { $0.noOverall },
        ]
    }

    /// What the reports of one scale say that their grades mean.
    struct Meanings: Sendable {
        let links: Links
        let inspections: [Inspection]

        static let fields: TemplateFields<Meanings> = [
            .list("reports", "The reports that say it.", of: MeaningsInReport.fields) { meanings in
                meanings.inspections.compactMap { MeaningsInReport(links: meanings.links, inspection: $0) }
            }
        ]
    }

    /// What one report says that its grades mean; nil where it says nothing.
    struct MeaningsInReport: Sendable {
        let links: Links
        let inspection: Inspection
        let meanings: [GradeMeaning]

        init?(links: Links, inspection: Inspection) {
            self.links = links
            self.inspection = inspection
            meanings = GradeMeaning.all(in: inspection)
            if meanings.isEmpty { return nil }
        }

        static let fields: TemplateFields<MeaningsInReport> = [
            .list("grades", "Each grade that is explained, in the report's order.", of: Explained.fields) { report in
                report.meanings.map { Explained(report: report, meaning: $0) }
            }
        ]
    }

    /// One grade with the report's words for what it means.
    struct Explained: Sendable {
        let report: MeaningsInReport
        let meaning: GradeMeaning

        static let fields: TemplateFields<Explained> = [
            .text("grade", "The grade: “Good”.") { Wording.capitalised($0.meaning.grade) },
            .text("meaning", "The report's words for what it means.") { $0.meaning.words },
            .text("month", "When the report's inspection was: “November 2012”.") { $0.report.inspection.month },
            .text("address", "The paragraph that says it.") {
                $0.report.links.to(Addresses.inspection($0.report.inspection.id) + "#" + $0.meaning.paragraph)
            },
        ]
    }
}
