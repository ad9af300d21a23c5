package import Documents

/// A time as precisely as words give it, a year or a month of a year: `2019`, `2011-07`.
package struct RoughDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let year: Int
    /// 1 to 12; nil where the words give the year alone.
    package let month: Int?

    package init(year: Int, month: Int? = nil) {
        self.year = year
        self.month = month
    }

    /// The month of a day.
    package init(of day: CalendarDate) {
        self.init(year: day.year, month: day.month)
    }

    /// `2019`, `2011-07`.
    package var description: String { month.map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } ?? "\(year)" }

    /// By year, then month; a year alone is before each of its months.
    package static func < (left: Self, right: Self) -> Bool { (left.year, left.month ?? 0) < (right.year, right.month ?? 0) }
}
