import Documents
import Glibc

/// Weights by which the features of an example say how likely it is right: logistic regression with a penalty on large weights.
///
/// Each weight in turn takes a Newton step while the others stand still (cyclic coordinate descent), until none moves by much.
/// Nothing is drawn by chance, so the same examples give the same weights.
struct LogisticRegression: Sendable {
    /// One example: the numbers of its features with their values, and whether it is right.
    struct Example: Sendable {
        let features: [(number: Int, value: Float)]
        let isRight: Bool
    }

    /// By number of feature; 0 where no example had it.
    private(set) var weights: [Double]

    /// What is added to the loss for each squared weight, twice. Of 2 to 10, 4 did best on reports left out in turn.
    static let penalty = 4.0
    private static let mostRounds = 60
    /// Where no weight moves by more in a round, it is done.
    private static let tolerance = 0.004
    /// No weight moves by more in one step: far from the minimum a Newton step overshoots.
    private static let longestStep = 1.0

    /// - Parameters:
    ///   - count: how many features there are.
    ///   - isIn: which examples count; others are as if they were not there.
    init(of examples: [Example], featureCount count: Int, where isIn: (Int) -> Bool = { _ in true }) {
        var columns: [Int: [(row: Int, value: Double)]] = [:]
        for (row, example) in examples.enumerated() where isIn(row) {
            for (number, value) in example.features { columns[number, default: []].append((row, Double(value))) }
        }
        let numbers = columns.keys.sorted(), ordered = numbers.map { columns[$0] ?? [] }
        var margins = Array(repeating: 0.0, count: examples.count)
        var residuals = examples.map { 0.5 - ($0.isRight ? 1.0 : 0.0) }
        var weights = Array(repeating: 0.0, count: count)
        for _ in 0..<Self.mostRounds {
            var furthest = 0.0
            for (number, column) in zip(numbers, ordered) {
                var slope = Self.penalty * weights[number], curve = Self.penalty
                for (row, value) in column {
                    let probability = residuals[row] + (examples[row].isRight ? 1 : 0)
                    slope += residuals[row] * value
                    curve += probability * (1 - probability) * value * value
                }
                let step = max(-Self.longestStep, min(Self.longestStep, -slope / curve))
                guard abs(step) > Self.tolerance / 20 else { continue }
                furthest = max(furthest, abs(step))
                weights[number] += step
                for (row, value) in column {
                    margins[row] += step * value
                    residuals[row] = 1 / (1 + exp(-margins[row])) - (examples[row].isRight ? 1 : 0)
                }
            }
            if furthest < Self.tolerance { break }
        }
        self.weights = weights
    }

    /// How likely an example is right.
    func probability(of example: Example) -> Double { 1 / (1 + exp(-sum(of: example.features))) }

    /// What some features weigh together.
    func sum(of features: [(number: Int, value: Float)]) -> Double {
        features.reduce(0) { $0 + weights[$1.number] * Double($1.value) }
    }
}
