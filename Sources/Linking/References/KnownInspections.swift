import Documents
import England
import Inspections

/// The inspections of one authority that are held or that reports mention; tells which of them a mention means.
///
/// All dated mentions are entered when it is made, so that "the last inspection" can mean one that a later sentence dates.
struct KnownInspections {
    /// An inspection that is mentioned and not held.
    private struct Entry {
        var id: String
        var kind: InspectionKind?
        var subject: MentionSubject?
        var time: RoughDate?
        var words: String
        var grade: String?
        var citedBy: [StatementID]
        /// The visit that counts it, where only an ordinal implies it.
        var impliedBy: DocumentID?
    }

    private let authority: String
    /// Oldest first.
    private let held: [Inspection]
    private var entries: [Entry] = []
    /// What "that inspection" means, where it is not held.
    private var lastCited: Int?

    /// How many months after a visit its month may be named: reports are published up to three months after the visit, and
    /// "the inspection of March 2019" may be the report's month.
    ///
    /// Set on the reports of single inspections, 2014–2017; only two of the 96 reports measured name a month at all.
    static let monthsToReport = 3

    /// - Parameters:
    ///   - held: of that authority, oldest first.
    ///   - mentions: all that its reports mention, in the order of documents and statements.
    init(of authority: String, held: [Inspection], mentions: [Mention]) {
        self.authority = authority
        self.held = held
        for mention in mentions { enter(mention) }
    }

    /// By time, those without one last.
    var mentioned: [MentionedInspection] {
        entries.sorted { ($0.time?.description ?? "9999", $0.id) < ($1.time?.description ?? "9999", $1.id) }.map { entry in
            MentionedInspection(
                id: entry.id, authority: authority, kind: entry.kind, when: entry.time, describedAs: entry.words,
                grade: entry.grade, citedBy: entry.citedBy)
        }
    }

    /// Makes room for a dated inspection that is not held.
    private mutating func enter(_ mention: Mention) {
        guard let time = mention.time, heldInspection(of: mention, at: time, before: nil) == nil else { return }
        guard let place = place(of: mention, at: time) else {
            add(mention, named: time.description)
            return
        }
        if entries[place].time?.month == nil, time.month != nil {
            (entries[place].time, entries[place].subject) = (time, entries[place].subject ?? mention.subject)
            entries[place].id = freeID(time.description)
        }
        entries[place].kind = entries[place].kind ?? mention.kind
    }

    /// What a mention means; nil where it means the inspection that makes it, or no single one.
    mutating func target(of mention: Mention, in inspection: Inspection) -> Reference.Target? {
        if let time = mention.time { return target(of: mention, at: time, in: inspection) }
        if let ordinal = mention.ordinal {
            imply(ordinal - 1, of: mention, in: inspection)
            return nil
        }
        if mention.pointsBack, let lastCited, entries[lastCited].citedBy.last?.document == inspection.id {
            return cite(lastCited, by: mention)
        }
        return newest(fitting: mention, before: inspection)
    }

    private mutating func target(of mention: Mention, at time: RoughDate, in inspection: Inspection) -> Reference.Target? {
        if let document = heldInspection(of: mention, at: time, before: inspection) { return .held(document) }
        return place(of: mention, at: time).map { cite($0, by: mention) }
    }

    /// What "the last inspection" means: the newest of its kind before the inspection that says so, held or dated by another
    /// mention; where there is none, one without a time.
    private mutating func newest(fitting mention: Mention, before inspection: Inspection) -> Reference.Target {
        let newestHeld = held.last { $0.start < inspection.start && Self.fits($0, mention) }
        let limit = RoughDate(of: inspection.start)
        let dated = entries.indices.compactMap { place -> (place: Int, time: RoughDate)? in
            guard let time = entries[place].time, time < limit, Self.fits(entries[place], mention) else { return nil }
            return (place, time)
        }
        let newestDated = dated.max { $0.time < $1.time }
        if let newestDated, newestHeld.map({ RoughDate(of: $0.start) < newestDated.time }) ?? true {
            return cite(newestDated.place, by: mention)
        }
        if let newestHeld { return .held(newestHeld.id) }
        return cite(undated(mention), by: mention)
    }

    /// Earlier visits that "sixth monitoring visit" counts, less those that are held or dated.
    private mutating func imply(_ count: Int, of mention: Mention, in inspection: Inspection) {
        let limit = RoughDate(of: inspection.start)
        let known =
            held.count { $0.start < inspection.start && $0.kind == mention.kind }
            + entries.count { $0.kind == mention.kind && ($0.impliedBy == inspection.id || ($0.time.map { $0 < limit } ?? false)) }
        guard known < count else { return }
        for _ in known..<count {
            let place = add(mention, named: mention.kind?.rawValue ?? "undated")
            entries[place].citedBy = [mention.statement]
            entries[place].impliedBy = inspection.id
        }
    }

    private mutating func cite(_ place: Int, by mention: Mention) -> Reference.Target {
        // Mentions come in the order of statements.
        if entries[place].citedBy.last != mention.statement { entries[place].citedBy.append(mention.statement) }
        if entries[place].grade == nil { entries[place].grade = mention.grade }
        lastCited = place
        return .mentioned(entries[place].id)
    }

    /// The entry of its kind and subject that no mention dates, made on first sight.
    private mutating func undated(_ mention: Mention) -> Int {
        let place = entries.firstIndex {
            $0.time == nil && $0.kind == mention.kind && $0.subject == mention.subject && $0.impliedBy == nil
        }
        return place ?? add(mention, named: mention.kind?.rawValue ?? "undated")
    }

    /// - Returns: the place of the new entry.
    @discardableResult
    private mutating func add(_ mention: Mention, named name: String) -> Int {
        entries.append(
            Entry(
                id: freeID(name), kind: mention.kind, subject: mention.subject, time: mention.time, words: mention.words, citedBy: []))
        return entries.count - 1
    }

    private func place(of mention: Mention, at time: RoughDate) -> Int? {
        entries.firstIndex { entry in
            guard let other = entry.time, other.year == time.year, Self.fits(entry, mention) else { return false }
            return other.month == nil || time.month == nil || other.month == time.month
        }
    }

    /// A held inspection of that kind and time. A month may be that of the visit or of its report.
    private func heldInspection(of mention: Mention, at time: RoughDate, before inspection: Inspection?) -> DocumentID? {
        held.last { candidate in
            guard inspection.map({ candidate.start < $0.start }) ?? true, Self.fits(candidate, mention) else { return false }
            guard let month = time.month else { return time.year == candidate.start.year }
            let months = (time.year - candidate.start.year) * 12 + month - candidate.start.month
            return (0...Self.monthsToReport).contains(months)
        }?.id
    }

    private static func fits(_ inspection: Inspection, _ mention: Mention) -> Bool {
        isKind(inspection.kind, mention.kind) && MentionSubject.agree(MentionSubject(of: inspection.framework), mention.subject)
    }

    private static func fits(_ entry: Entry, _ mention: Mention) -> Bool {
        isKind(entry.kind, mention.kind) && MentionSubject.agree(entry.subject, mention.subject)
    }

    /// Whether two kinds can be one: a re-inspection is a full inspection too, and no kind can be any.
    private static func isKind(_ kind: InspectionKind?, _ wanted: InspectionKind?) -> Bool {
        guard let kind, let wanted else { return true }
        return kind == wanted || (kind.isGraded && wanted.isGraded)
    }

    /// `kent/2019`, or with a number where an entry has that name.
    private func freeID(_ name: String) -> String {
        let base = "\(authority)/\(name)"
        guard entries.contains(where: { $0.id == base }) else { return base }
        var number = 2
        while entries.contains(where: { $0.id == "\(base)-\(number)" }) { number += 1 }
        return "\(base)-\(number)"
    }
}
