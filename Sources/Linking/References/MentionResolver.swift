import Documents
import England
import Inspections

/// All mentions of inspections in a record, resolved to held inspections or to ones that the record lacks.
struct Mentions: Sendable {
    private(set) var references: [Reference] = []
    private(set) var mentioned: [MentionedInspection] = []

    /// Times are resolved first, so that "the last inspection" can mean one that another sentence dates.
    init(_ mentions: [Mention], among inspections: [Inspection]) {
        let held = Dictionary(grouping: inspections) { $0.id.authority }
        let found = Dictionary(grouping: mentions) { $0.statement.document }
        for authority in held.keys.sorted() {
            let visits = (held[authority] ?? []).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
            var ledger = MentionLedger(authority: authority, held: visits)
            for visit in visits { for mention in found[visit.id] ?? [] { ledger.enter(mention) } }
            for visit in visits {
                for mention in found[visit.id] ?? [] {
                    guard let target = ledger.target(of: mention, in: visit) else { continue }
                    references.append(Reference(statement: mention.statement, words: mention.words, target: target))
                }
            }
            mentioned += ledger.mentioned
        }
    }
}

/// The inspections of one authority that are held or mentioned.
private struct MentionLedger {
    private struct Entry {
        var id: String
        var kind: InspectionKind?
        var subject: MentionSubject?
        var time: Mention.Time?
        var words: String
        var grade: String?
        var citedBy: [StatementID]
        /// The visit that counts it, where only an ordinal implies it.
        var impliedBy: DocumentID?
    }

    let authority: String
    let held: [Inspection]
    private var entries: [Entry] = []
    /// What "that inspection" means, where it is not held.
    private var lastCited: Int?

    init(authority: String, held: [Inspection]) {
        self.authority = authority
        self.held = held
    }

    /// By time, those without one last.
    var mentioned: [MentionedInspection] {
        entries.sorted { ($0.time?.text ?? "9999", $0.id) < ($1.time?.text ?? "9999", $1.id) }.map { entry in
            MentionedInspection(
                id: entry.id, authority: authority, kind: entry.kind, when: entry.time?.text, describedAs: entry.words,
                grade: entry.grade, citedBy: entry.citedBy)
        }
    }

    /// Makes room for a dated inspection that is not held.
    mutating func enter(_ mention: Mention) {
        guard let time = mention.time, heldInspection(of: mention, at: time, before: nil) == nil else { return }
        if let place = place(of: mention, at: time) {
            if entries[place].time?.month == nil, time.month != nil {
                (entries[place].time, entries[place].subject) = (time, entries[place].subject ?? mention.subject)
                entries[place].id = freeID(time.text)
            }
            entries[place].kind = entries[place].kind ?? mention.kind
        } else {
            entries.append(
                Entry(
                    id: freeID(time.text), kind: mention.kind, subject: mention.subject, time: time, words: mention.words, grade: nil,
                    citedBy: []))
        }
    }

    /// What a mention means; nil where it means the inspection that makes it.
    mutating func target(of mention: Mention, in inspection: Inspection) -> Reference.Target? {
        if let time = mention.time {
            if let document = heldInspection(of: mention, at: time, before: inspection) { return .held(document) }
            if let place = place(of: mention, at: time) { return cite(place, by: mention) }
            return nil
        }
        if let ordinal = mention.ordinal {
            imply(ordinal - 1, of: mention, in: inspection)
            return nil
        }
        if mention.words.lowercased().split(separator: " ").contains("that"), let lastCited,
            entries[lastCited].citedBy.last?.document == inspection.id
        {
            return cite(lastCited, by: mention)
        }
        let newestHeld = held.last {
            $0.start < inspection.start && Self.isKind($0.kind, mention.kind)
                && MentionSubject.agree(MentionSubject(of: $0.framework), mention.subject)
        }
        let limit = Mention.Time(year: inspection.start.year, month: inspection.start.month)
        let newestEntry = entries.indices.filter { place in
            guard let time = entries[place].time, time < limit else { return false }
            return Self.isKind(entries[place].kind, mention.kind) && MentionSubject.agree(entries[place].subject, mention.subject)
        }.max { (entries[$0].time ?? limit) < (entries[$1].time ?? limit) }
        if let newestEntry, let time = entries[newestEntry].time,
            newestHeld.map({ Mention.Time(year: $0.start.year, month: $0.start.month) < time }) ?? true
        {
            return cite(newestEntry, by: mention)
        }
        if let newestHeld { return .held(newestHeld.id) }
        return cite(undated(mention), by: mention)
    }

    /// Earlier visits that "sixth monitoring visit" counts, less those that are held or dated.
    private mutating func imply(_ count: Int, of mention: Mention, in inspection: Inspection) {
        let limit = Mention.Time(year: inspection.start.year, month: inspection.start.month)
        let known =
            held.count { $0.start < inspection.start && $0.kind == mention.kind }
            + entries.count { $0.kind == mention.kind && ($0.impliedBy == inspection.id || ($0.time.map { $0 < limit } ?? false)) }
        guard known < count else { return }
        for _ in known..<count {
            entries.append(
                Entry(
                    id: freeID(mention.kind?.rawValue ?? "undated"), kind: mention.kind, subject: nil, time: nil, words: mention.words,
                    grade: nil, citedBy: [mention.statement], impliedBy: inspection.id))
        }
    }

    private mutating func cite(_ place: Int, by mention: Mention) -> Reference.Target {
        if !entries[place].citedBy.contains(mention.statement) { entries[place].citedBy.append(mention.statement) }
        if entries[place].grade == nil { entries[place].grade = mention.grade }
        lastCited = place
        return .mentioned(entries[place].id)
    }

    private mutating func undated(_ mention: Mention) -> Int {
        if let place = entries.firstIndex(where: {
            $0.time == nil && $0.kind == mention.kind && $0.subject == mention.subject && $0.impliedBy == nil
        }) {
            return place
        }
        entries.append(
            Entry(
                id: freeID(mention.kind?.rawValue ?? "undated"), kind: mention.kind, subject: mention.subject, time: nil,
                words: mention.words, grade: nil, citedBy: []))
        return entries.count - 1
    }

    private func place(of mention: Mention, at time: Mention.Time) -> Int? {
        entries.firstIndex { entry in
            guard let other = entry.time, other.year == time.year, Self.isKind(entry.kind, mention.kind),
                MentionSubject.agree(entry.subject, mention.subject)
            else { return false }
            return other.month == nil || time.month == nil || other.month == time.month
        }
    }

    /// A held inspection of that kind and time. A month may be that of the visit or of the report, up to three months later.
    private func heldInspection(of mention: Mention, at time: Mention.Time, before inspection: Inspection?) -> DocumentID? {
        held.last { candidate in
            guard inspection.map({ candidate.start < $0.start }) ?? true, Self.isKind(candidate.kind, mention.kind),
                MentionSubject.agree(MentionSubject(of: candidate.framework), mention.subject)
            else { return false }
            let months = (time.year - candidate.start.year) * 12 + (time.month ?? candidate.start.month) - candidate.start.month
            return time.month == nil ? time.year == candidate.start.year : (0...3).contains(months)
        }?.id
    }

    private static func isKind(_ kind: InspectionKind?, _ wanted: InspectionKind?) -> Bool {
        guard let kind, let wanted else { return true }
        return kind == wanted || (kind.isGraded && wanted.isGraded)
    }

    private func freeID(_ name: String) -> String {
        let base = "\(authority)/\(name)"
        guard entries.contains(where: { $0.id == base }) else { return base }
        var number = 2
        while entries.contains(where: { $0.id == "\(base)-\(number)" }) { number += 1 }
        return "\(base)-\(number)"
    }
}
