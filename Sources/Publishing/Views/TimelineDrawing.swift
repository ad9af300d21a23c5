import Documents
import England
import Inspections
import Linking

/// A time line drawn to a true scale of days. It has no links: the list beside it says the same and leads on.
struct TimelineDrawing {
    let index: RecordIndex
    let authority: String

    private static let width = 1120.0
    private static let margin = 46.0
    private static let axis = 132.0

    /// Nil where nothing has a date.
    var markup: Markup? {
        let points = self.points
        guard let first = points.map(\.day).min(), let last = points.map(\.day).max() else { return nil }
        let years = Self.year(of: first)...(Self.year(of: last) + 1)
        let scale = Scale(years: years)
        let marks = self.marks(points, scale)
        let top = marks.isStacked ? -44 : 24
        return """
            <svg class="tl" viewBox="0 \(top) 1120 \(206 - top)" role="img" aria-labelledby="tl-t tl-d">
            <title id="tl-t">Inspections from \(years.lowerBound) to \(years.upperBound) on a scale of years</title>
            <desc id="tl-d">\(description) The list that follows says the same.</desc>
            <defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatchline" d="M0 0v8"/></pattern></defs>
            \(gaps(scale))<path class="axis" d="M28 132H1092"/>
            \(ticks(years, scale))\(marks.drawn)\(legend(scale))</svg>

            """
    }

    /// Where a day lies on the drawing.
    private struct Scale {
        let start: Int
        let days: Double

        init(years: ClosedRange<Int>) {
            start = CalendarDate(year: years.lowerBound, month: 1, day: 1)?.ordinal ?? 0
            let end = CalendarDate(year: years.upperBound, month: 1, day: 1)?.ordinal ?? start + 1
            days = Double(max(1, end - start))
        }

        func x(_ day: Int) -> Double {
            TimelineDrawing.margin + Double(day - start) / days * (TimelineDrawing.width - 2 * TimelineDrawing.margin)
        }

        func x(year: Int) -> Double { x(CalendarDate(year: year, month: 1, day: 1)?.ordinal ?? start) }
    }

    private struct Point {
        let day: Int
        /// `full`, `part` or `ghost`: the class of its circle.
        let kind: String
        /// From the top: what it was, when, its grade.
        let lines: [String]
    }

    private var points: [Point] {
        index.events(of: authority).compactMap { event in
            switch event {
            case .held(let document):
                let inspection = document.document
                let grade = GradeMarkup.overall(of: inspection).map { Self.wrapped($0.grade) } ?? []
                let what = inspection.kind.isGraded ? Wording.capitalised(inspection.kind.name) : inspection.heading
                return Point(
                    day: inspection.start.ordinal, kind: inspection.kind.isGraded ? "full" : "part",
                    lines: [what, Self.short(inspection.start)] + grade)
            case .mentioned(let mentioned):
                guard let mentioned = mentioned.first, let days = MentionedEvent.days(mentioned), let when = mentioned.when else {
                    return nil
                }
                let what = Wording.capitalised(mentioned.kind?.name ?? "inspection")
                let grade = mentioned.grade.map { Self.wrapped(Wording.capitalised($0)) } ?? []
                return Point(day: (days.lowerBound + days.upperBound) / 2, kind: "ghost", lines: [what, Wording.when(when)] + grade)
            case .gap: return nil
            }
        }
    }

    private static func short(_ date: CalendarDate) -> String { "\(date.monthName.prefix(3)) \(date.year)" }

    /// A long grade as its first two words, one a line; the list beside the drawing has it whole.
    private static func wrapped(_ grade: String) -> [String] {
        let words = grade.split(separator: " ")
        guard grade.utf8.count > 14, words.count > 1 else { return [grade] }
        return [String(words[0]), String(words[1])]
    }

    private static func year(of day: Int) -> Int {
        var year = day / 366 + 1
        while let next = CalendarDate(year: year + 1, month: 1, day: 1), next.ordinal <= day { year += 1 }
        return year
    }

    private func ticks(_ years: ClosedRange<Int>, _ scale: Scale) -> [Markup] {
        let step = max(1, years.count / 24 + 1)
        return years.filter { ($0 - years.lowerBound) % step == 0 || years.count < 24 }.map { year in
            let x = Self.number(scale.x(year: year))
            return "<path class=\"axis\" d=\"M\(x) 132v7\"/><text class=\"yr\" x=\"\(x)\" y=\"157\" text-anchor=\"middle\">\(year)</text>\n"
        }
    }

    /// Labels stand above their circle; one that would touch its neighbour goes higher, and left out where there is no room.
    private func marks(_ points: [Point], _ scale: Scale) -> (drawn: [Markup], isStacked: Bool) {
        var ends: [Double] = [-100, -100]
        let drawn = points.map { point -> Markup in
            let x = scale.x(point.day)
            let half = Double(point.lines.map(\.utf8.count).max() ?? 0) * 3.6 + 3
            let level = ends.indices.first { ends[$0] < x - half }
            if let level { ends[level] = x + half }
            return circle(point, x, stem: level.map { 34 + Double($0) * Self.step } ?? 16) + labels(point, x, level: level)
        }
        return (drawn, ends[1] > 0)
    }

    /// How much higher the second row of labels stands.
    private static let step = 78.0

    private func circle(_ point: Point, _ x: Double, stem: Double) -> Markup {
        let radius = point.kind == "full" ? 12 : point.kind == "part" ? 9 : 8
        let place = Self.number(x)
        return
            "<path class=\"stem\" d=\"M\(place) 132V\(Self.number(Self.axis - stem))\"/><circle class=\"\(point.kind)\" cx=\"\(place)\" cy=\"132\" r=\"\(radius)\"/>\n"
    }

    private func labels(_ point: Point, _ x: Double, level: Int?) -> Markup {
        guard let level else { return "" }
        let bottom = 90.0 - Double(level) * Self.step
        let count = min(point.lines.count, level == 0 ? 4 : 3)
        return point.lines.prefix(count).enumerated().map { place, line -> Markup in
            let y = Self.number(bottom - Double(count - 1 - place) * 18)
            let look = place == 0 && point.kind != "ghost" ? "strong" : "soft"
            return "<text class=\"\(look)\" x=\"\(Self.number(x))\" y=\"\(y)\" text-anchor=\"middle\">\(line)</text>\n"
        }.joined()
    }

    private var gapYears: [(from: Int, to: Int)] {
        index.events(of: authority).compactMap { if case .gap(let from, let to) = $0 { (from, to) } else { nil } }
    }

    private func gaps(_ scale: Scale) -> [Markup] {
        gapYears.map { gap in
            let (left, right) = (scale.x(year: gap.from), scale.x(year: gap.to + 1))
            return "<rect class=\"gap\" x=\"\(Self.number(left))\" y=\"119\" width=\"\(Self.number(right - left))\" height=\"26\"/>\n"
        }
    }

    /// A brace under the longest gap, with words.
    private func legend(_ scale: Scale) -> Markup? {
        guard let gap = gapYears.max(by: { $0.to - $0.from < $1.to - $1.from }) else { return nil }
        let (left, right) = (scale.x(year: gap.from), scale.x(year: gap.to + 1))
        let words = "No report held for \(Wording.years([gap.from, gap.to]))."
        return
            "<path class=\"brace\" d=\"M\(Self.number(left)) 168v7H\(Self.number(right))v-7\"/><text class=\"soft\" x=\"\(Self.number((left + right) / 2))\" y=\"196\" text-anchor=\"middle\">\(words)</text>\n"
    }

    private var description: String {
        let held = index.inspections(of: authority).map(\.document.month)
        let mentioned = index.notHeld(of: authority).compactMap(\.when).map(Wording.when)
        let lacking = mentioned.isEmpty ? "" : " Mentioned by reports and not held: \(Wording.list(mentioned)), as dashed circles."
        return "Reports held: \(Wording.list(held)).\(lacking)"
    }

    /// One decimal, without a locale.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
