import Documents
import England
import Inspections
import Linking

/// One topic in one authority: what each of its inspections says, or why it says nothing.
struct ThreadEntry: Sendable {
    let topic: String
    let authority: String
    /// Oldest first.
    let visits: [VisitEntry]
    /// The council's statements on the topic, by date.
    let council: [StatementID]
}

/// What one inspection says on one topic.
struct VisitEntry: Sendable {
    enum State: String, Sendable, CaseIterable {
        case recorded
        case nothingRecorded = "nothing-recorded"
        case notLookedAt = "not-looked-at"
    }

    let topic: String
    let inspection: DocumentID
    let date: CalendarDate
    let lookedAt: Bool
    let statements: [LinkedStatement]

    var state: State { !statements.isEmpty ? .recorded : lookedAt ? .nothingRecorded : .notLookedAt }
}

extension RecordExports {
    var threads: Export {
        let groups = record.authorities.map { AuthorityThreads($0.slug, in: record) }.filter { !$0.inspections.isEmpty }
        let slugs = record.topics.map(\.slug)
        let count = slugs.isEmpty ? 1 : max(1, groups.count)
        let entries = { @Sendable (group: Int) in groups.isEmpty ? [] : slugs.map { groups[group].thread(of: $0) } }
        let threads = ExportTable(
            "threads", "Each theme in each authority, visit by visit.", fields: threadFields, groupCount: count, group: entries)
        let visits = ExportTable(
            "visits", "Each theme in each visit, with how many statements of each stance.", fields: visitFields, groupCount: count
        ) { entries($0).flatMap(\.visits) }
        return Export(name: "threads", parts: [threads.part], tables: [visits.csv(at: "data/visits.csv")])
    }

    private var threadFields: [ExportField<ThreadEntry>] {
        let exports = self
        let focus = record.site.focus
        let visitShape = ExportShape.object([
            "inspection": .text, "date": .date, "looked_at": .flag, "state": .oneOf(VisitEntry.State.allCases.map(\.rawValue)),
            "statements": .list(.text),
        ])
        return [
            ExportField("theme", .text, "Short name of the theme.") { .text($0.topic) },
            ExportField("authority", .text, "The authority’s short name.") { .text($0.authority) },
            ExportField("visits", .list(visitShape), "One for each inspection, oldest first: what it says, or why it says nothing.") {
                entry in
                .list(entry.visits.map(Self.value))
            },
            ExportField("council", .list(.text), "Statements in the council’s own papers.") { .texts($0.council.map(\.description)) },
            ExportField("url", .text, "Its page on this site.") {
                .text(exports.url(Addresses.thread(topic: $0.topic, authority: $0.authority, focus: focus)))
            },
        ]
    }

    private static func value(of visit: VisitEntry) -> JSONValue {
        .object([
            "inspection": .text(visit.inspection.description), "date": .text(visit.date.description), "looked_at": .flag(visit.lookedAt),
            "state": .text(visit.state.rawValue), "statements": .texts(visit.statements.map(\.id.description)),
        ])
    }

    private var visitFields: [ExportField<VisitEntry>] {
        [
            ExportField("theme", .text, "Short name of the theme.") { .text($0.topic) },
            ExportField("authority", .text, "The authority’s short name.") { .text($0.inspection.authority) },
            ExportField("inspection", .text, "The inspection.") { .text($0.inspection.description) },
            ExportField("date", .date, "First day of the visit.") { .text($0.date.description) },
            ExportField("looked_at", .flag, "Whether the theme was in its scope.") { .flag($0.lookedAt) },
            ExportField("state", .oneOf(VisitEntry.State.allCases.map(\.rawValue)), "Recorded, nothing recorded, or not looked at.") {
                .text($0.state.rawValue)
            },
        ]
            + Stance.allCases.map { stance in
                ExportField(stance.rawValue, .number, "How many statements of this stance.") {
                    .number($0.statements.count { $0.stance == stance })
                }
            }
    }
}

/// One authority's statements, dealt out to topics in one pass.
private struct AuthorityThreads: Sendable {
    let authority: String
    let inspections: [(inspection: Inspection, byTopic: [String: [LinkedStatement]])]
    private let council: [String: [StatementID]]

    init(_ authority: String, in record: Record) {
        self.authority = authority
        inspections = record.inspections.filter { $0.document.id.authority == authority }.map {
            ($0.document, Self.byTopic($0.statements))
        }
        let papers = record.responses.filter { $0.document.id.authority == authority }
        council = Self.byTopic(papers.flatMap(\.statements)).mapValues { $0.map(\.id) }
    }

    private static func byTopic(_ statements: [LinkedStatement]) -> [String: [LinkedStatement]] {
        var result: [String: [LinkedStatement]] = [:]
        for statement in statements {
            for topic in statement.topics { result[topic, default: []].append(statement) }
        }
        return result
    }

    func thread(of topic: String) -> ThreadEntry {
        let visits = inspections.map { entry in
            VisitEntry(
                topic: topic, inspection: entry.inspection.id, date: entry.inspection.start,
                lookedAt: entry.inspection.lookedAt.contains(topic), statements: entry.byTopic[topic] ?? [])
        }
        return ThreadEntry(topic: topic, authority: authority, visits: visits, council: council[topic] ?? [])
    }
}
