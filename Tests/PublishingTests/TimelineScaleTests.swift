import Documents
@testable import Publishing
import Testing

@Suite struct TimelineScaleTests {
    private func scale(_ from: Int, _ to: Int) throws -> TimelineScale {
        TimelineScale(
            days: try #require(CalendarDate(year: from, month: 1, day: 1))
                .ordinal...(try #require(CalendarDate(year: to, month: 12, day: 31)).ordinal))
    }

    @Test func `the drawing begins with the first year and ends with the year after the last`() throws {
        let scale = try scale(2012, 2025)
        #expect(scale.years == 2012...2026)
        #expect([scale.x(year: 2012), scale.x(year: 2026)] == [46, 1074])
    }

    @Test func `up to 23 years are all written, of 24 every second one`() throws {
        #expect(try scale(2000, 2021).writtenYears == Array(2000...2022))
        #expect(try scale(2000, 2022).writtenYears == Array(stride(from: 2000, through: 2022, by: 2)))
    }

    @Test(arguments: [(46.0, "46"), (12.5, "12.5"), (12.04, "12"), (-44.0, "-44")])
    func `lengths have one decimal, or none`(value: Double, expected: String) {
        #expect(TimelineScale.number(value) == expected)
    }
}
