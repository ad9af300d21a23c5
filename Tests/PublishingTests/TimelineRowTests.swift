@testable import Publishing
import Testing

@Suite struct TimelineRowTests {
    /// Two labels of ten letters are each 39 to either side of their middle: 10 × 3.6 and 3 for space.
    @Test(arguments: [(178.1, TimelineRow.lower), (178.0, .upper)])
    func `a label that would touch its neighbour is in the upper row`(x: Double, row: TimelineRow) {
        #expect(TimelineRow.rows(of: [(x: 100, letters: 10), (x: x, letters: 10)]) == [.lower, row])
    }

    @Test(arguments: [(x: 188.1, row: TimelineRow.upper), (x: 188.0, row: nil)])
    func `a label for which both rows are full is left out`(x: Double, row: TimelineRow?) {
        let rows = TimelineRow.rows(of: [(x: 119, letters: 10), (x: 110, letters: 10), (x: x, letters: 10)])
        #expect(rows == [.lower, .upper, row])
    }

    @Test func `the lower row has room for four lines and the upper for three, each eighteen below the one before`() {
        #expect(TimelineRow.lower.lines(TimelineRow.lower.mostLines) == [36, 54, 72, 90])
        #expect(TimelineRow.upper.lines(TimelineRow.upper.mostLines) == [-24, -6, 12])
    }

    @Test func `a stem reaches to its label's row, and a little way where there is no label`() {
        #expect([TimelineRow.lower, .upper, nil].map(TimelineRow.stemTop) == [98, 20, 116])
    }
}
