import Documents
import England
import Inspections

/// All mentions of inspections in a record, resolved to held inspections or to ones that the record lacks.
struct ResolvedMentions: Sendable {
    /// In the order of authorities, documents and statements.
    private(set) var references: [Reference] = []
    /// By authority, then time.
    private(set) var mentioned: [MentionedInspection] = []

    init(_ mentions: [Mention], among inspections: [Inspection]) {
        let held = Dictionary(grouping: inspections) { $0.id.authority }
        let found = Dictionary(grouping: mentions) { $0.statement.document }
        for authority in held.keys.sorted() {
            let visits = (held[authority] ?? []).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
            let made = visits.flatMap { visit in (found[visit.id] ?? []).map { (mention: $0, inspection: visit) } }
            var known = KnownInspections(of: authority, held: visits, mentions: made.map(\.mention))
            for (mention, inspection) in made {
                guard let target = known.target(of: mention, in: inspection) else { continue }
                references.append(
                    Reference(
                        statement: mention.statement, words: mention.words, target: target, time: mention.time, grade: mention.grade))
            }
            mentioned += known.mentioned
        }
    }
}
