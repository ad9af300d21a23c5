import Documents
import England
import Inspections

/// One mention of another inspection in a statement, before it is known which inspection it means.
struct Mention: Sendable {
    /// A year, and a month where the words give one.
    struct Time: Sendable, Hashable, Comparable {
        let year: Int
        let month: Int?

        /// `2019`, `2011-07`.
        var text: String { month.map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } ?? "\(year)" }

        static func < (left: Self, right: Self) -> Bool { (left.year, left.month ?? 0) < (right.year, right.month ?? 0) }
    }

    let statement: StatementID
    let kind: InspectionKind?
    /// What it looked at, where the words say.
    let subject: MentionSubject?
    let time: Time?
    /// Which of its kind: 6 of "sixth monitoring visit".
    let ordinal: Int?
    let words: String
    var grade: String?

    private typealias Span = (kind: InspectionKind, words: Range<Int>)

    private static let kinds: [(role: CueRole, kind: InspectionKind)] = [
        (.focusedVisit, .focusedVisit), (.monitoringVisit, .monitoringVisit), (.reInspection, .reInspection),
        (.jointInspection, .jointTargetedArea), (.fullInspection, .full),
    ]

    /// Where inspections other than this one are named, in the order of the text; of names that overlap the longest.
    private static func spans(in cues: StatementCues) -> [Span] {
        let own = cues.of(.ownInspection)
        let ofAuthority = cues.of(.earlier).isEmpty ? nil : MentionText(cues).inspectionOfAuthority
        let all: [Span] =
            kinds.flatMap { entry in cues.of(entry.role).map { (entry.kind, $0.words) } } + (ofAuthority.map { [(.full, $0)] } ?? [])
        var spans: [Span] = []
        for span in all.sorted(by: { ($1.words.count, $0.words.lowerBound) < ($0.words.count, $1.words.lowerBound) }) {
            if !(own.map(\.words) + spans.map(\.words)).contains(where: { $0.overlaps(span.words) }) { spans.append(span) }
        }
        return spans.sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    /// The grade that a statement gives to what the one before it mentions.
    static func grade(in cues: StatementCues) -> String? {
        cues.words.count > 9 ? nil : MentionText(cues).gradeAlone
    }

    /// The mentions of other inspections in a statement, in the order of the text.
    static func mentions(in cues: StatementCues, of statement: StatementID, in inspection: Inspection) -> [Mention] {
        let spans = Self.spans(in: cues)
        guard !spans.isEmpty else { return [] }
        let text = MentionText(cues)
        let isOfProvider = text.isOfProvider
        return spans.indices.flatMap { place -> [Mention] in
            let span = spans[place]
            if span.kind == .full, isOfProvider || text.isThematic(span.words) { return [] }
            let free =
                (place == 0 ? 0 : spans[place - 1].words.upperBound)..<(place + 1 < spans.count ? spans[place + 1].words.lowerBound : .max)
            let times = text.times(near: span.words, within: free, visited: inspection.start)
            let time = times.first
            let ordinal = text.ordinal(in: span.words)
            let earlier = cues.of(.earlier).first {
                $0.words.overlaps(span.words) || (0...3).contains(span.words.lowerBound - $0.words.upperBound)
                    || (0...1).contains($0.words.lowerBound - span.words.upperBound)
            }
            guard time != nil || ordinal != nil || earlier != nil else { return [] }
            if let time, time.time > Time(year: inspection.end.year, month: inspection.end.month) { return [] }
            let subject = span.kind == .full ? text.subject(of: span.words) : nil
            let kind = text.isTargeted(span.words) ? .jointTargetedArea : span.kind
            let whole =
                min(
                    span.words.lowerBound, earlier?.words.lowerBound ?? .max)..<max(
                    span.words.upperBound, time?.end ?? 0, earlier?.words.upperBound ?? 0)
            let grade = cues.of(.grade).first.flatMap { text.grade(in: $0.words) }
            return (times.isEmpty ? [nil] : times.map(\.time)).map { time in
                Mention(
                    statement: statement, kind: subject?.isNarrow == true ? nil : kind, subject: subject, time: time, ordinal: ordinal,
                    words: cues.text(of: whole), grade: grade)
            }
        }
    }
}

/// The words of a statement as text, for the few statements that mention an inspection.
private struct MentionText {
    private let words: [String]

    init(_ cues: StatementCues) {
        words = (0..<cues.words.count).map { cues.text(of: $0..<$0 + 1).lowercased() }
    }

    /// Whether the sentence speaks of a home or school that Ofsted inspects for itself.
    ///
    /// "Ten were judged to be good or outstanding in their most recent Ofsted inspection" (single inspections, of children's
    /// homes); "the latest inspection judged the home as making satisfactory progress" (looked after children 2013).
    var isOfProvider: Bool {
        for place in words.indices.dropFirst() {
            let pair = (words[place - 1], words[place])
            if ["their", "its"].contains(pair.0), pair.1 == "most", place + 1 < words.count, words[place + 1] == "recent" { return true }
            if Self.providers.contains(where: { $0 == pair }), words.contains(where: { $0 == "judged" || $0 == "rated" }) { return true }
        }
        return false
    }

    private static let providers = [
        ("children", "home"), ("children", "homes"), ("the", "home"), ("the", "homes"), ("residential", "home"), ("referral", "unit"),
    ]

    /// Whether it was a visit to many authorities for one theme, which grades none.
    func isThematic(_ span: Range<Int>) -> Bool { words(before: span).contains("thematic") }

    /// Whether "inspection" is only the last word of "joint targeted inspection".
    func isTargeted(_ span: Range<Int>) -> Bool { words(before: span).contains("targeted") }

    /// "inspection of the local authority’s", which names it as surely as "inspection of Norfolk’s".
    var inspectionOfAuthority: Range<Int>? {
        words.indices.dropLast(3).first { place in
            words[place...].starts(with: ["inspection", "of", "the"]) && ["local", "authority", "council"].contains(words[place + 3])
        }.map { $0..<$0 + 2 }
    }

    /// The grade of a short sentence that says no more: "The local authority was inadequate."
    var gradeAlone: String? {
        guard (3...9).contains(words.count), words.contains("was") || words.contains("were") else { return nil }
        return Self.grades.first { words.joined(separator: " ").hasSuffix(" " + $0) }
    }

    /// What stands in front of "inspection".
    private func words(before span: Range<Int>) -> ArraySlice<String> {
        let noun = words[span].firstIndex(of: "inspection") ?? span.upperBound
        return words[max(0, noun - 2)..<noun]
    }

    /// What was inspected: "child protection inspection", or the words after "inspection of" up to a time or a verb.
    func subject(of span: Range<Int>) -> MentionSubject? {
        if let subject = MentionSubject(namedBy: words(before: span)) { return subject }
        guard let noun = words[span].firstIndex(of: "inspection"), noun + 1 < words.count, words[noun + 1] == "of" else { return nil }
        return MentionSubject(
            namedBy: words[(noun + 2)...].prefix(14).prefix { !["was", "were", "judged", "which"].contains($0) && Int($0) == nil })
    }

    typealias TimeFound = (time: Mention.Time, end: Int)

    /// The year (and month) that stands nearest to a mention, with those that are listed behind it ("in 2011, 2013 and 2015"):
    /// up to nine words after it, else up to four before, else where "was in" gives it, and not beyond the mentions on either
    /// side of it, which `free` keeps to.
    func times(near span: Range<Int>, within free: Range<Int>, visited: CalendarDate) -> [TimeFound] {
        let after = span.lowerBound..<max(span.upperBound, min(words.count, span.upperBound + 9, free.upperBound))
        for place in after {
            if let time = time(at: place, visited: visited) { return [(time, place + 1)] + listed(behind: place, visited: visited) }
            if words[place] == "year", place > 0, words[place - 1] == "last" || words[place - 1] == "previous" {
                return [(Mention.Time(year: visited.year - 1, month: nil), place + 1)]
            }
        }
        let before = min(span.lowerBound, max(0, span.lowerBound - 4, free.lowerBound))..<span.lowerBound
        for place in before.reversed() {
            // "identified in April 2016 following the JTAI" dates what came of it.
            if ["following", "after", "since", "despite"].contains(words[place]) { break }
            if let time = time(at: place, visited: visited) { return [(time, span.upperBound)] }
        }
        let far = after.upperBound..<max(after.upperBound, min(words.count, span.upperBound + 25, free.upperBound))
        for place in far where place > 2 {
            guard let time = time(at: place, visited: visited) else { continue }
            let verb = place - (time.month == nil ? 2 : 3)
            return verb > 0 && words[verb] == "was" && words[verb + 1] == "in" ? [(time, place + 1)] : []
        }
        return []
    }

    private func time(at place: Int, visited: CalendarDate) -> Mention.Time? {
        guard words[place].utf8.count == 4, let year = Int(words[place]), year >= 1990, year <= visited.year else { return nil }
        let month = place > 0 ? CalendarDate.monthNames.firstIndex { $0.lowercased() == words[place - 1] } : nil
        return Mention.Time(year: year, month: month.map { $0 + 1 })
    }

    private func listed(behind place: Int, visited: CalendarDate) -> [TimeFound] {
        var next = place + 1
        if next < words.count, words[next] == "and" { next += 1 }
        guard next < words.count, let time = time(at: next, visited: visited) else { return [] }
        return [(time, next + 1)] + listed(behind: next, visited: visited)
    }

    /// 6 of "sixth monitoring visit".
    func ordinal(in span: Range<Int>) -> Int? {
        span.lazy.compactMap { Self.ordinals.firstIndex(of: words[$0]) }.first.map { $0 + 1 }
    }

    /// The grade in some words, as printed.
    func grade(in span: Range<Int>) -> String? {
        let text = words[span].joined(separator: " ")
        return Self.grades.first { text.contains($0) }
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    ]
    /// The longest first, because one holds another.
    private static let grades = [
        "requires improvement to be good", "requires improvement", "inadequate", "outstanding", "adequate", "good",
    ]
}
