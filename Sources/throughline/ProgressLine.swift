import Conversion
import Documents
import England
import Inspections
import Linking

/// How far long work has come and how fast it goes: "12 of 60 documents, 4 a second", on a terminal only.
struct ProgressLine {
    private let total: Int
    private let things: String
    private let isShown: Bool
    private let start = ContinuousClock.now

    init(of total: Int, _ things: String, quiet: Bool) {
        (self.total, self.things) = (total, things)
        isShown = !quiet && Terminal.isWatched
    }

    /// Shows how many are done over what was shown before; nothing is left when all are.
    func show(_ done: Int) {
        guard isShown else { return }
        Terminal.overwrite(done < total ? "\(done) of \(total) \(things), \(rate(of: done)) a second" : "")
    }

    /// Whole things a second, with one decimal below ten.
    private func rate(of done: Int) -> String {
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let tenths = Int(Double(done) * 10 / max(seconds, 0.001))
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)"
    }
}
