import Inspections
import Linking

extension MarkCounts {
    /// How many of some places each mark gets, in the proportion of the statements that have it (largest remainder): none is more
    /// than one place from its exact share. No mark gets more places than it has statements.
    func shared(among places: Int) -> [Mark: Int] {
        guard total > places else { return Dictionary(uniqueKeysWithValues: marks.map { ($0.mark, $0.count) }) }
        var seats = Dictionary(uniqueKeysWithValues: marks.map { ($0.mark, $0.count * places / total) })
        let left = places - seats.values.reduce(0, +)
        let byRemainder = marks.sorted { left, right in
            (right.count * places % total, right.count, left.mark.place) < (left.count * places % total, left.count, right.mark.place)
        }
        for entry in byRemainder.prefix(left) { seats[entry.mark, default: 0] += 1 }
        return seats
    }
}
