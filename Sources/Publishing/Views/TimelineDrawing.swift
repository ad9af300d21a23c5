import Documents
import England
import Inspections
import Linking

/// A time line drawn to a true scale of days. It has no links: the list beside it says the same and leads on.
struct TimelineDrawing: Sendable {
    private let held: [String]
    private let mentioned: [String]
    private let gaps: [Gap]
    private let points: [Point]
    private let scale: TimelineScale
    private let leaders: [Leader]

    /// Nil where nothing has a date.
    /// - Parameter hasCards: the inspections that are held stand under it as cards, side by side.
    init?(index: RecordIndex, authority: String, hasCards: Bool = false) {
        let events = index.events(of: authority)
        let dated = events.compactMap(TimelineEvent.init)
        guard let first = dated.map(\.day).min(), let last = dated.map(\.day).max() else { return nil }
        let scale = TimelineScale(days: first...last)
        self.scale = scale
        let labels = dated.map { (x: scale.x($0.day), letters: $0.lines.map(\.utf8.count).max() ?? 0) }
        points = zip(zip(dated, labels), TimelineRow.rows(of: labels)).map { Point(event: $0.0.0, x: $0.0.1.x, row: $0.1) }
        let days = hasCards ? index.inspections(of: authority).map(\.document.start.ordinal) : []
        leaders =
            TimelineScale.cardsInOneRow.contains(days.count)
            ? days.enumerated().map { Leader(x: scale.x($1), end: TimelineScale.card($0, of: days.count)) } : []
        gaps = events.compactMap { if case .gap(let from, let to) = $0 { Gap(from: from, to: to, scale: scale) } else { nil } }
        held = index.inspections(of: authority).map(\.document.month)
        mentioned = index.notHeld(of: authority).compactMap(\.when).map(Wording.when)
    }

    /// What the partial `timeline` needs. The drawing is 1120 wide, and its line is 132 below 0.
    static let fields: TemplateFields<TimelineDrawing> = [
        .text("top", "The upper edge: lower where all labels are in one row.") { TimelineScale.number($0.top) },
        .text("height", "From the upper edge to the lower one.") { drawing in
            TimelineScale.number((drawing.leaders.isEmpty ? TimelineScale.bottom : TimelineScale.bottomWithCards) - drawing.top)
        },
        .text("from", "The first year.") { String($0.scale.years.lowerBound) },
        .text("to", "The year after the last.") { String($0.scale.years.upperBound) },
        .text("held", "The inspections whose reports are held, in words.") { Wording.list($0.held) },
        .text("mentioned", "The times of those that are only mentioned, in words.") {
            $0.mentioned.isEmpty ? nil : Wording.list($0.mentioned)
        },
        .list("gaps", "Years without a report.", of: Gap.fields) { $0.gaps },
        .list("years", "The years that are written under the line.", of: Year.fields) { drawing in
            drawing.scale.writtenYears.map { Year(year: $0, x: drawing.scale.x(year: $0)) }
        },
        .list("points", "The inspections, oldest first.", of: Point.fields) { $0.points },
        .list("leaders", "Lines from the inspections held to their cards below; none where the cards are a list.", of: Leader.fields) {
            $0.leaders
        },
    ]

    private var top: Double { points.contains { $0.row == .upper } ? TimelineScale.topOfTwoRows : TimelineScale.top }

    /// Years without a report, as a stretch of the line.
    struct Gap: Sendable {
        let from: Int
        let to: Int
        let scale: TimelineScale

        static let fields: TemplateFields<Gap> = [
            .text("left", "Where it begins, from the left.") { TimelineScale.number($0.left) },
            .text("right", "Where it ends, from the left.") { TimelineScale.number($0.right) },
            .text("middle", "Its middle, from the left.") { TimelineScale.number(($0.left + $0.right) / 2) },
            .text("width", "Its length.") { TimelineScale.number($0.right - $0.left) },
            .text("years", "Its years: “2013 to 2021”.") { Wording.years([$0.from, $0.to]) },
            .text("words", "The words under it, as many as there is room for: “No report held for 2013 to 2021”.") { $0.words },
        ]

        private var words: String {
            let all = ["No report held for \(Wording.years([from, to]))", "None held"]
            return all.first { Double($0.utf8.count) * 2 * TimelineRow.halfLetter <= right - left } ?? "None"
        }

        private var left: Double { scale.x(year: from) }
        private var right: Double { scale.x(year: to + 1) }
    }

    /// A line from an inspection to its card.
    struct Leader: Sendable {
        let x: Double
        let end: Double

        static let fields: TemplateFields<Leader> = [
            .text("x", "The inspection's day, from the left.") { TimelineScale.number($0.x) },
            .text("end", "Where its card begins, from the left.") { TimelineScale.number($0.end) },
        ]
    }

    /// A year under the line.
    struct Year: Sendable {
        let year: Int
        let x: Double

        static let fields: TemplateFields<Year> = [
            .text("year", "The year.") { String($0.year) },
            .text("x", "Its first day, from the left.") { TimelineScale.number($0.x) },
        ]
    }

    /// An inspection: a circle on the line, and a label above it where there is room.
    struct Point: Sendable {
        let event: TimelineEvent
        let x: Double
        let row: TimelineRow?

        static let fields: TemplateFields<Point> = [
            .text("x", "Its day, from the left.") { TimelineScale.number($0.x) },
            .text("kind", "full, part, or ghost for one that is only mentioned.") { $0.event.kind.rawValue },
            .text("radius", "The size of its circle.") { String($0.event.kind.radius) },
            .text("stem_top", "Where the line from the circle to the label ends, from 0 downwards.") {
                TimelineScale.number(TimelineRow.stemTop($0.row))
            },
            .list("lines", "The label's lines, from above; none where there is no room.", of: Line.fields) { $0.lines },
        ]

        private var lines: [Line] {
            guard let row else { return [] }
            let words = event.lines.prefix(row.mostLines)
            return zip(words, row.lines(words.count)).enumerated().map { place, line in
                Line(words: line.0, x: x, y: line.1, isStrong: place == 0 && event.kind != .ghost)
            }
        }
    }

    /// One line of a label.
    struct Line: Sendable {
        let words: String
        let x: Double
        let y: Double
        let isStrong: Bool

        static let fields: TemplateFields<Line> = [
            .text("words", "The words.") { $0.words },
            .text("x", "Their middle, from the left.") { TimelineScale.number($0.x) },
            .text("y", "Their foot, from 0 downwards.") { TimelineScale.number($0.y) },
            .flag("strong", "They say what an inspection was whose report is held.") { $0.isStrong },
        ]
    }
}
