import Algorithms
import Documents
import England
import Inspections
import Linking

/// A request of the inspectors with what came after it.
struct ImprovementEntry: Sendable {
    let request: LinkedStatement
    let date: CalendarDate
    let followThrough: FollowThrough
}

extension RecordExports {
    var improvements: Export {
        let inspections = Dictionary(grouping: record.inspections, by: \.document.id.authority)
        let groups = record.followThrough.chunked(on: \.request.document.authority).map { Array($1) }
        let table = ExportTable(
            "improvements", "Every area for improvement, and what later inspections said of it.", fields: improvementFields,
            groupCount: max(1, groups.count)
        ) { group in groups.isEmpty ? [] : Self.entries(groups[group], of: inspections[groups[group][0].request.document.authority] ?? []) }
        return Export(name: "improvements", parts: [table.part], tables: [table.csv(at: "data/improvements.csv")])
    }

    /// Those of one authority.
    private static func entries(_ followThrough: [FollowThrough], of inspections: [LinkedDocument<Inspection>]) -> [ImprovementEntry] {
        var requests: [StatementID: (statement: LinkedStatement, date: CalendarDate)] = [:]
        for document in inspections {
            for statement in document.statements where statement.isRequest {
                requests[statement.id] = (statement, document.document.start)
            }
        }
        return followThrough.compactMap { followThrough in
            requests[followThrough.request].map { ImprovementEntry(request: $0.statement, date: $0.date, followThrough: followThrough) }
        }
    }

    private var improvementFields: [ExportField<ImprovementEntry>] {
        let exports = self
        return [
            ExportField("id", .text, "The statement that asks.") { .text($0.request.id.description) },
            ExportField("authority", .text, "The authority’s short name.") { .text($0.request.id.document.authority) },
            ExportField("inspection", .text, "The inspection that asked.") { .text($0.request.id.document.description) },
            ExportField("date", .date, "First day of that visit.") { .text($0.date.description) },
            ExportField("text", .text, "The words, with those of the items below it.") { .text($0.request.statement.quotation) },
            ExportField("deadline", .optional(.text), "In the report’s words.") { .optional($0.request.statement.request?.deadline) },
            ExportField("due", .optional(.date), "A date, where one can be worked out.") { .optional($0.followThrough.due) },
            ExportField("note", .optional(.text), "What the report adds in brackets.") { .optional($0.request.statement.request?.note) },
            ExportField("responsible", .optional(.text), "Who is to do it, where the report says.") {
                .optional($0.request.statement.request?.responsible)
            },
            ExportField("themes", .list(.text), "Short names of the themes it is about.") { .texts($0.request.topics) },
            ExportField(
                "later", .list(Self.laterShape), "One for each later inspection, oldest first; one that did not look gives no answer."
            ) { entry in
                .list(entry.followThrough.later.map(Self.value))
            },
            ExportField("url", .text, "Where it stands on this site.") {
                .text(exports.url(Addresses.statement($0.request.id, isResponse: false)))
            },
        ]
    }

    private static var laterShape: ExportShape {
        .object([
            "inspection": .text, "covered": .flag, "asked_again": .flag,
            "statements": .list(.object(["id": .text, "reason": .oneOf(["refers-back", "same-words", "same-topic"])])),
        ])
    }

    private static func value(of later: FollowThrough.LaterInspection) -> JSONValue {
        .object([
            "inspection": .text(later.inspection.description), "covered": .flag(later.covered), "asked_again": .flag(later.askedAgain),
            "statements": .list(
                later.statements.map { .object(["id": .text($0.statement.description), "reason": .text($0.reason.rawValue)]) }),
        ])
    }
}
