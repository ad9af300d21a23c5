import Documents

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
    let time: Time?
    /// Which of its kind: 6 of "sixth monitoring visit".
    let ordinal: Int?
    let words: String
    let grade: String?

    private typealias Span = (kind: InspectionKind, words: Range<Int>)

    private static let kinds: [(role: CueRole, kind: InspectionKind)] = [
        (.focusedVisit, .focusedVisit), (.monitoringVisit, .monitoringVisit), (.reInspection, .reInspection),
        (.jointInspection, .jointTargetedArea), (.fullInspection, .full),
    ]

    /// Where inspections other than this one are named, in the order of the text; of names that overlap the longest.
    private static func spans(in cues: StatementCues) -> [Span] {
        let own = cues.of(.ownInspection)
        let all: [Span] = kinds.flatMap { entry in cues.of(entry.role).map { (entry.kind, $0.words) } }
        var spans: [Span] = []
        for span in all.sorted(by: { ($1.words.count, $0.words.lowerBound) < ($0.words.count, $1.words.lowerBound) }) {
            if !(own.map(\.words) + spans.map(\.words)).contains(where: { $0.overlaps(span.words) }) { spans.append(span) }
        }
        return spans.sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    /// The mentions of other inspections in a statement, in the order of the text.
    static func mentions(in cues: StatementCues, of statement: StatementID, in inspection: Inspection) -> [Mention] {
        let spans = Self.spans(in: cues)
        guard !spans.isEmpty else { return [] }
        let text = MentionText(cues)
        return spans.indices.compactMap { place in
            let span = spans[place]
            let free =
                (place == 0 ? 0 : spans[place - 1].words.upperBound)..<(place + 1 < spans.count ? spans[place + 1].words.lowerBound : .max)
            let time = text.time(near: span.words, within: free, visited: inspection.start)
            let ordinal = text.ordinal(in: span.words)
            let earlier = cues.of(.earlier).first {
                $0.words.overlaps(span.words) || (0...3).contains(span.words.lowerBound - $0.words.upperBound)
                    || (0...1).contains($0.words.lowerBound - span.words.upperBound)
            }
            guard time != nil || ordinal != nil || earlier != nil else { return nil }
            if let time, time.time > Time(year: inspection.end.year, month: inspection.end.month) { return nil }
            let whole =
                min(
                    span.words.lowerBound, earlier?.words.lowerBound ?? .max)..<max(
                    span.words.upperBound, time?.end ?? 0, earlier?.words.upperBound ?? 0)
            return Mention(
                statement: statement, kind: span.kind, time: time?.time, ordinal: ordinal,
                words: cues.text(of: whole), grade: cues.of(.grade).first.flatMap { text.grade(in: $0.words) })
        }
    }
}

/// The words of a statement as text, for the few statements that mention an inspection.
private struct MentionText {
    private let words: [String]

    init(_ cues: StatementCues) {
        words = (0..<cues.words.count).map { cues.text(of: $0..<$0 + 1).lowercased() }
    }

    /// The year (and month) that stands nearest to a mention: up to nine words after it, else up to four before, and not
    /// beyond the mentions on either side of it, which `free` keeps to.
    func time(near span: Range<Int>, within free: Range<Int>, visited: CalendarDate) -> (time: Mention.Time, end: Int)? {
        let after = span.lowerBound..<max(span.upperBound, min(words.count, span.upperBound + 9, free.upperBound))
        let before = min(span.lowerBound, max(0, span.lowerBound - 4, free.lowerBound))..<span.lowerBound
        for place in Array(after) + before.reversed() {
            if let year = Int(words[place]), words[place].utf8.count == 4, year >= 1990, year <= visited.year {
                let month = place > 0 ? CalendarDate.monthNames.firstIndex { $0.lowercased() == words[place - 1] } : nil
                return (Mention.Time(year: year, month: month.map { $0 + 1 }), place < span.lowerBound ? span.upperBound : place + 1)
            }
            if words[place] == "year", place > 0, words[place - 1] == "last" || words[place - 1] == "previous", after.contains(place) {
                return (Mention.Time(year: visited.year - 1, month: nil), place + 1)
            }
        }
        return nil
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
