import Documents
import England
import Inspections
import Linking

/// One topic in one visit: a row of `data/visits.csv`.
private struct VisitRow: Sendable {
    let topic: String
    let visit: ThreadVisit
}

extension RecordExports {
    var threads: Export {
        let record = record
        let inspected = Set(record.inspections.map(\.document.id.authority))
        let groups = record.authorities.map(\.slug).filter(inspected.contains)
        let count = record.topics.isEmpty ? 1 : max(1, groups.count)
        let entries = { @Sendable (group: Int) in groups.isEmpty ? [] : record.threads.all(in: groups[group]) }
        let threads = ExportTable(
            "threads", "Each theme in each authority, visit by visit.", fields: threadFields, groupCount: count, group: entries)
        let visits = ExportTable(
            "visits", "Each theme in each visit, with how many statements of each stance.", fields: visitFields, groupCount: count
        ) { entries($0).flatMap { thread in thread.visits.map { VisitRow(topic: thread.topic, visit: $0) } } }
        return Export(name: "threads", parts: [threads.part], tables: [visits.csv(at: "data/visits.csv")])
    }

    private var threadFields: [ExportField<TopicThread>] {
        let exports = self
        let focus = record.site.focus
        let visitShape = ExportShape.object([
            "inspection": .text, "date": .date, "looked_at": .flag, "state": .oneOf(ThreadVisit.State.allCases.map(\.rawValue)),
            "statements": .list(.text),
        ])
        return [
            ExportField("theme", .text, "Short name of the theme.") { .text($0.topic) },
            ExportField("authority", .text, "The authority’s short name.") { .text($0.authority) },
            ExportField("visits", .list(visitShape), "One for each inspection, oldest first: what it says, or why it says nothing.") {
                entry in
                .list(entry.visits.map(Self.value))
            },
            ExportField("council", .list(.text), "Statements in the council’s own papers.") { .texts($0.council.map(\.id.description)) },
            ExportField("url", .text, "Its page on this site.") {
                .text(exports.url(Addresses.thread(topic: $0.topic, authority: $0.authority, focus: focus)))
            },
        ]
    }

    private static func value(of visit: ThreadVisit) -> JSONValue {
        .object([
            "inspection": .text(visit.inspection.description), "date": .text(visit.date.description), "looked_at": .flag(visit.lookedAt),
            "state": .text(visit.state.rawValue), "statements": .texts(visit.statements.map(\.id.description)),
        ])
    }

    private var visitFields: [ExportField<VisitRow>] {
        [
            ExportField("theme", .text, "Short name of the theme.") { .text($0.topic) },
            ExportField("authority", .text, "The authority’s short name.") { .text($0.visit.inspection.authority) },
            ExportField("inspection", .text, "The inspection.") { .text($0.visit.inspection.description) },
            ExportField("date", .date, "First day of the visit.") { .text($0.visit.date.description) },
            ExportField("looked_at", .flag, "Whether the theme was in its scope.") { .flag($0.visit.lookedAt) },
            ExportField("state", .oneOf(ThreadVisit.State.allCases.map(\.rawValue)), "Recorded, nothing recorded, or not looked at.") {
                .text($0.visit.state.rawValue)
            },
        ]
            + Stance.allCases.map { stance in
                ExportField(stance.rawValue, .number, "How many statements of this stance.") {
                    .number($0.visit.statements.count { $0.stance == stance })
                }
            }
    }
}
