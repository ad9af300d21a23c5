import Documents
import England
import Inspections
import Linking

extension RecordExports {
    var inspections: Export {
        let held = ExportTable(
            "inspections", "Every inspection we hold, with its grades and what it asked for.", fields: inspectionFields,
            groupCount: max(1, record.inspections.count)
        ) { [inspections = record.inspections] place in inspections.isEmpty ? [] : [inspections[place]] }
        let mentioned = ExportTable(
            "mentioned", "Inspections that reports mention, held or not.", fields: mentionedFields, entries: mentions)
        return Export(
            name: "inspections", parts: [held.part, mentioned.part],
            tables: [held.csv(at: "data/inspections.csv"), mentioned.csv(at: "data/mentioned.csv")])
    }

    private var inspectionFields: [ExportField<LinkedDocument<Inspection>>] {
        let exports = self
        let dates = followThroughDates
        return [
            ExportField("id", .text, "Permanent id: authority, month and kind.") { .text($0.document.id.description) },
            ExportField("authority", .text, "The authority’s short name.") { .text($0.document.id.authority) },
            ExportField("kind", .oneOf(InspectionKind.allCases.map(\.rawValue)), "What sort of visit it was.") {
                .text($0.document.kind.rawValue)
            },
            ExportField("framework", .text, "The rules it was made under.") { .text($0.document.framework.slug) },
            ExportField("title", .text, "As on its page.") { .text($0.document.title) },
            ExportField("start", .date, "First day on site.") { .text($0.document.start.description) },
            ExportField("end", .date, "Last day on site.") { .text($0.document.end.description) },
            ExportField("visits", .list(.object(["from": .date, "to": .date])), "Every stretch of days on site.") { entry in
                .list(entry.document.visits.map { .object(["from": .text($0.from.description), "to": .text($0.to.description)]) })
            },
            ExportField("published", .optional(.date), "Day of publication, where it is known.") { .optional($0.document.published) },
            ExportField("inspectors", .list(.text), "Names as printed.") { .texts($0.document.inspectors) },
            ExportField("lead", .list(.text), "Lead inspectors, where the report names one.") { .texts($0.document.lead) },
            ExportField("judgements", .list(Self.judgementShape), "Grades as printed, each with its scale, best first.") {
                .list(Self.judgements(of: $0.document))
            },
            ExportField("looked_at", .list(.text), "Short names of the themes in its scope.") { .texts($0.document.lookedAt) },
            ExportField(
                "areas_for_improvement", .list(Self.requestShape), "What inspectors asked for; due only where a date can be worked out."
            ) { entry in
                .list(entry.statements.filter(\.isRequest).compactMap { Self.request($0, due: dates[$0.id] ?? nil) })
            },
            ExportField("source", .object(["file": .text, "sha256": .text]), "The document it was made from, and its SHA-256.") {
                Self.source($0.document.source)
            },
            ExportField("url", .text, "Its page on this site.") { .text(exports.url(Addresses.inspection($0.document.id))) },
        ]
    }

    private static var judgementShape: ExportShape { .object(["label": .text, "grade": .text, "scale": .list(.text)]) }

    private static func judgements(of inspection: Inspection) -> [JSONValue] {
        inspection.judgements.map {
            .object(["label": .text($0.label), "grade": .text($0.grade), "scale": .texts(inspection.framework.scale)])
        }
    }

    private static var requestShape: ExportShape {
        .object([
            "id": .text, "text": .text, "deadline": .optional(.text), "due": .optional(.date), "themes": .list(.text),
            "note": .optional(.text), "responsible": .optional(.text),
        ])
    }

    private static func request(_ statement: LinkedStatement, due: CalendarDate?) -> JSONValue? {
        guard let request = statement.statement.request else { return nil }
        return .object([
            "id": .text(statement.id.description), "text": .text(statement.statement.quotation), "deadline": .optional(request.deadline),
            "due": .optional(due), "themes": .texts(statement.topics), "note": .optional(request.note),
            "responsible": .optional(request.responsible),
        ])
    }

    static func source(_ source: Source) -> JSONValue {
        .object(["file": .text(source.file), "sha256": .text(source.sha256)])
    }

    /// The day by which each request was to be met.
    private var followThroughDates: [StatementID: CalendarDate?] {
        Dictionary(record.followThrough.map { ($0.request, $0.due) }) { first, _ in first }
    }
}
