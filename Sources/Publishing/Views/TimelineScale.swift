import Documents
import England
import Inspections
import Linking

/// Where days and labels are on the time line. Lengths are in units of the drawing, which is scaled to the width of the page.
struct TimelineScale: Sendable {
    /// The first January of the drawing and the year after the last.
    let years: ClosedRange<Int>
    private let start: Int
    private let days: Double

    init(days: ClosedRange<Int>) {
        years = Self.year(of: days.lowerBound)...(Self.year(of: days.upperBound) + 1)
        start = CalendarDate(year: years.lowerBound, month: 1, day: 1)?.ordinal ?? 0
        let end = CalendarDate(year: years.upperBound, month: 1, day: 1)?.ordinal ?? start + 1
        self.days = Double(max(1, end - start))
    }

    /// The whole drawing: at the width of a desk screen's text a unit is about a pixel.
    static let width = 1120.0
    /// Left and right of the years, so that half a label of eleven letters has room at either end.
    static let margin = 46.0
    /// The line itself, from the top.
    static let axis = 132.0
    /// The drawing's lower edge: the years and the words under gaps are between it and the line.
    static let bottom = 206.0
    /// The same where lines lead on from there to cards under the drawing.
    static let bottomWithCards = 236.0

    /// So many cards stand in one row at every width at which the drawing is shown.
    static let cardsInOneRow = 2...4
    /// Between two cards: 2rem of a page of 69.
    private static let cardGap = 32.0

    /// Where a card begins, of some that share the width.
    static func card(_ place: Int, of count: Int) -> Double { Double(place) * (width + cardGap) / Double(count) + 2 }

    /// The drawing's upper edge where all labels are in one row, and where some are in a second row above it.
    static let top = 24.0
    static let topOfTwoRows = -44.0

    /// Where a day is, from the left.
    func x(_ day: Int) -> Double { Self.margin + Double(day - start) / days * (Self.width - 2 * Self.margin) }

    /// Where the first day of a year is, from the left.
    func x(year: Int) -> Double { x(CalendarDate(year: year, month: 1, day: 1)?.ordinal ?? start) }

    /// A year's figures are some 33 units wide: 24 of them fill the line with a space between.
    static let mostYearsWithFigures = 24

    /// The years that are written under the line: all, or every second, third … of many.
    var writtenYears: [Int] {
        let step = years.count < Self.mostYearsWithFigures ? 1 : years.count / Self.mostYearsWithFigures + 1
        return years.filter { ($0 - years.lowerBound) % step == 0 }
    }

    /// The year of a day that is counted from 1 January of the year 1.
    private static func year(of day: Int) -> Int {
        var year = day / 366 + 1
        while let next = CalendarDate(year: year + 1, month: 1, day: 1), next.ordinal <= day { year += 1 }
        return year
    }

    /// One decimal, without a locale: "46", "12.5".
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}

/// In which row above the line a label is: the lower one, the upper one where it would touch its neighbour, or none for want of room.
enum TimelineRow: Int, CaseIterable, Sendable {
    case lower, upper

    /// Half a letter at the drawing's size of type, on average.
    static let halfLetter = 3.6
    /// Kept free on each side of a label.
    static let space = 3.0

    /// The rows of labels, in the order of the labels.
    /// - Parameter labels: where the middle of each is, from left to right, and the letters of its longest line.
    static func rows(of labels: [(x: Double, letters: Int)]) -> [TimelineRow?] {
        var ends = allCases.map { _ in -Double.infinity }
        return labels.map { label in
            let half = Double(label.letters) * halfLetter + space
            let row = allCases.first { ends[$0.rawValue] < label.x - half }
            if let row { ends[row.rawValue] = label.x + half }
            return row
        }
    }

    /// How much higher the upper row is: room for three lines and the space under them.
    private static let step = 78.0
    private static let lineHeight = 18.0

    /// The lowest line of a label, from the top.
    private var lowestLine: Double { TimelineScale.axis - 42 - Double(rawValue) * Self.step }

    /// How many lines there is room for: above the lower row the upper one begins.
    var mostLines: Int { self == .lower ? 4 : 3 }

    /// Where the lines of a label are, from the top.
    func lines(_ count: Int) -> [Double] { (0..<count).map { lowestLine - Double(count - 1 - $0) * Self.lineHeight } }

    /// Where the stem between a circle and its label ends; one without a label has a short stem.
    static func stemTop(_ row: TimelineRow?) -> Double {
        TimelineScale.axis - (row.map { 34 + Double($0.rawValue) * step } ?? 16)
    }
}
