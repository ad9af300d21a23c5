import Documents
import England
import Inspections

/// The name of an inspection in a statement, with the words about it: what a mention is made from.
struct MentionReading {
    /// Where a statement names an inspection: "focused visit", "ILACS inspection".
    private struct Name {
        let kind: InspectionKind
        let words: Range<Int>
    }

    private let name: Name
    private let text: MentionText
    private let cues: StatementCues
    /// "last", "previous": what sets the name before the report that uses it.
    private let earlier: Range<Int>?
    /// With those that are listed behind the first: "in 2011, 2013 and 2015".
    private let times: [MentionText.TimeFound]

    /// How many words may be between "last" and the name behind it: "last Ofsted single inspection".
    ///
    /// In 96 reports 67 have at most three words between, four have more.
    static let earlierBefore = 3
    /// How many words may be between the name and "last year" behind it: "the focused visit of last year".
    ///
    /// In 96 reports 14 have at most one word between, three have more.
    static let earlierBehind = 1

    /// The mentions of other inspections in one statement, in the order of the text.
    static func mentions(in cues: StatementCues, of statement: StatementID, in inspection: Inspection) -> [Mention] {
        let names = Self.names(in: cues)
        guard !names.isEmpty else { return [] }
        let text = MentionText(cues)
        return names.indices.flatMap { place -> [Mention] in
            let start = place == 0 ? 0 : names[place - 1].words.upperBound
            let end = place + 1 < names.count ? names[place + 1].words.lowerBound : cues.words.count
            let reading = MentionReading(names[place], text, cues, within: start..<end, visited: inspection.start)
            return reading.isOfOtherInspection(than: inspection) ? reading.mentions(of: statement, in: inspection) : []
        }
    }

    /// Where inspections other than this one are named, in the order of the text; of names that overlap the longest.
    private static func names(in cues: StatementCues) -> [Name] {
        var all = kinds.flatMap { entry in cues.of(entry.role).map { Name(kind: entry.kind, words: $0.words) } }
        if !cues.of(.earlier).isEmpty, let words = MentionText(cues).inspectionOfAuthority { all.append(Name(kind: .full, words: words)) }
        var taken = cues.of(.ownInspection).map(\.words)
        var names: [Name] = []
        for name in all.sorted(by: { ($1.words.count, $0.words.lowerBound) < ($0.words.count, $1.words.lowerBound) }) {
            guard !taken.contains(where: { $0.overlaps(name.words) }) else { continue }
            taken.append(name.words)
            names.append(name)
        }
        return names.sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    private static let kinds: [(role: CueRole, kind: InspectionKind)] = [
        (.focusedVisit, .focusedVisit), (.monitoringVisit, .monitoringVisit), (.reInspection, .reInspection),
        (.jointInspection, .jointTargetedArea), (.fullInspection, .full),
    ]

    private init(_ name: Name, _ text: MentionText, _ cues: StatementCues, within free: Range<Int>, visited: CalendarDate) {
        self.name = name
        self.text = text
        self.cues = cues
        times = text.times(near: name.words, within: free, visited: visited)
        earlier = cues.of(.earlier).first { Self.isNear($0.words, name.words) }?.words
    }

    private static func isNear(_ earlier: Range<Int>, _ name: Range<Int>) -> Bool {
        earlier.overlaps(name) || (0...earlierBefore).contains(name.lowerBound - earlier.upperBound)
            || (0...earlierBehind).contains(earlier.lowerBound - name.upperBound)
    }

    /// Whether an inspection of the authority is meant, and not the one that reports: words set it earlier, and no later.
    private func isOfOtherInspection(than inspection: Inspection) -> Bool {
        if name.kind == .full, text.isOfProvider || text.isThematic(name.words) || text.saysNone { return false }
        guard !times.isEmpty || ordinal != nil || earlier != nil else { return false }
        return times.first.map { $0.time <= RoughDate(of: inspection.end) } ?? true
    }

    private var ordinal: Int? { text.ordinal(in: name.words) }

    /// One for each time; one without a time where none is given.
    private func mentions(of statement: StatementID, in inspection: Inspection) -> [Mention] {
        let subject = name.kind == .full ? text.subject(of: name.words) ?? ownSubject(of: inspection) : nil
        let kind: InspectionKind? =
            if text.isTargeted(name.words) {
                .jointTargetedArea
            } else if subject == .specialNeeds {
                .areaSEND
            } else { subject?.isNarrow == true ? nil : name.kind }
        let grade = cues.of(.grade).first.flatMap { text.grade(in: $0.words) }
        let times: [MentionText.TimeFound?] = self.times.isEmpty ? [nil] : self.times
        return times.map { time in
            let words = words(upTo: time)
            return Mention(
                statement: statement, kind: kind, subject: subject, time: time?.time, ordinal: ordinal,
                words: cues.text(of: words), pointsBack: text.has("that", in: words), grade: grade)
        }
    }

    /// In a report on one service "the previous inspection" is one of that service, unless it is named otherwise.
    private func ownSubject(of inspection: Inspection) -> MentionSubject? {
        guard let subject = MentionSubject(of: inspection.framework), subject.isNarrow, !text.isOfServices(name.words) else { return nil }
        return subject
    }

    /// From "last" or the name to the time.
    private func words(upTo time: MentionText.TimeFound?) -> Range<Int> {
        min(name.words.lowerBound, earlier?.lowerBound ?? .max)..<max(name.words.upperBound, time?.end ?? 0, earlier?.upperBound ?? 0)
    }
}
