@testable import Documents
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2023-11-06", "2024-02-29", "0001-01-01", "9999-12-31"])
    func `reads a day and writes it the same`(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "2023-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-4-01", "23-04-01", "2023-04-01 ", "2023/04/01", "", "٢٠٢٣-04-01",
        "-023-04-01",
    ])
    func `a day that does not exist is none`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `days sort as they follow each other`() throws {
        let days = try ["2012-11-05", "2012-12-01", "2022-05-26", "2022-05-27"].map { try #require(CalendarDate($0)) }
        #expect(days.reversed().sorted() == days)
    }

    @Test(arguments: [
        ("2023-11-30", 3, "2024-02-29"), ("2022-12-31", 2, "2023-02-28"), ("2023-01-31", 12, "2024-01-31"), ("2023-10-05", 0, "2023-10-05"),
        ("2023-11-05", 1, "2023-12-05"),
    ])
    func `some months later is the same day or the last of the month`(start: String, months: Int, end: String) throws {
        #expect(try #require(CalendarDate(start)).adding(months: months).description == end)
    }

    @Test(arguments: [
        ("2023-12-31", "2024-01-01", 1), ("2024-02-28", "2024-03-01", 2), ("2012-11-05", "2022-05-26", 3489),
        ("0001-01-01", "0001-01-01", 0),
    ])
    func `ordinals are days apart`(first: String, second: String, days: Int) throws {
        #expect(try #require(CalendarDate(second)).ordinal - #require(CalendarDate(first)).ordinal == days)
    }

    @Test func `a day is written as readers say it`() {
        #expect(CalendarDate("2022-05-06")?.long == "6 May 2022")
    }

    @Test(arguments: [("March", 3), ("sept", nil), ("Sep", 9), ("DEC", 12), ("Ma", nil), ("", nil), ("may", 5)] as [(String, Int?)])
    func `months have a whole name and one of three letters`(name: String, month: Int?) {
        #expect(CalendarDate.month(named: name) == month)
    }
}
