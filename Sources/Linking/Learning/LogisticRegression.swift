import Algorithms
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

    /// Examples laid out by feature, so that one layout serves as often as some of them are left out.
    struct Table: Sendable {
        fileprivate let featureCount: Int
        /// Those that some example has, in order.
        fileprivate let numbers: [Int]
        /// Where the rows of each begin, with one more at the end.
        fileprivate let starts: [Int]
        fileprivate let rows: [Int32]
        fileprivate let values: [Float]
        /// By row.
        fileprivate let isRight: [Bool]

        /// - Parameter count: how many features there are.
        init(of examples: [Example], featureCount count: Int) {
            var uses = Array(repeating: 0, count: count)
            for example in examples { for (number, _) in example.features { uses[number] += 1 } }
            var next = uses.reductions(0, +)
            var rows = Array(repeating: Int32(0), count: next[count]), values = Array(repeating: Float(0), count: next[count])
            for (row, example) in examples.enumerated() {
                for (number, value) in example.features {
                    rows[next[number]] = Int32(row)
                    values[next[number]] = value
                    next[number] += 1
                }
            }
            featureCount = count
            numbers = uses.indices.filter { uses[$0] > 0 }
            starts = numbers.map { next[$0] - uses[$0] } + [rows.count]
            (self.rows, self.values) = (rows, values)
            isRight = examples.map(\.isRight)
        }
    }

    /// By number of feature; 0 where no example had it.
    private(set) var weights: [Double]

    /// What is added to the loss for each squared weight, twice. Of 2 to 10, this did best for links on reports left out in turn.
    static let penalty = 4.0
    private static let mostRounds = 60
    /// Where no weight moves by more in a round, it is done.
    private static let tolerance = 0.004
    /// The same where it starts at weights that are nearly right: so little of the examples that are left out stays in them. With it each
    /// figure of 58 reports left out in turn (3,922 statements) is that of weights learned afresh, to 0.001.
    private static let fineTolerance = 0.0005
    /// No weight moves by more in one step: far from the minimum a Newton step overshoots.
    private static let longestStep = 1.0
    /// Steps as parts of the tolerance: a shorter one is not worth going through all examples for, and after one that is not far a weight
    /// waits until the others stand still. Both are judged.
    private static let shortestStep = 1.0 / 20, farStep = 1.0 / 4

    /// - Parameters:
    ///   - penalty: see `LogisticRegression.penalty`.
    ///   - start: weights of nearly the same examples; the minimum is one, so from there it is the same and nearer.
    ///   - isIn: which examples count; others are as if they were not there.
    init(of table: Table, penalty: Double = Self.penalty, from start: LogisticRegression? = nil, where isIn: (Int) -> Bool = { _ in true })
    {
        var weights = start?.weights ?? Array(repeating: 0.0, count: table.featureCount)
        var descent = Descent(table, weights: weights, where: isIn)
        let tolerance = start == nil ? Self.tolerance : Self.fineTolerance
        var moving = Array(table.numbers.indices)
        for _ in 0..<Self.mostRounds {
            var furthest = 0.0
            var far: [Int] = []
            for place in moving {
                let number = table.numbers[place]
                let step = max(-Self.longestStep, min(Self.longestStep, descent.step(of: place, weight: weights[number], penalty: penalty)))
                guard abs(step) > tolerance * Self.shortestStep else { continue }
                furthest = max(furthest, abs(step))
                if abs(step) > tolerance * Self.farStep { far.append(place) }
                weights[number] += step
                descent.move(place, by: step)
            }
            // Those that hardly moved wait until the others stand still, then all are tried once more.
            if furthest >= tolerance {
                moving = far
            } else if moving.count == table.numbers.count {
                break
            } else {
                moving = Array(table.numbers.indices)
            }
        }
        self.weights = weights
    }

    /// Where each example stands while weights move.
    private struct Descent {
        let table: Table
        private var places: [Place]

        /// Where one example stands.
        private struct Place {
            /// What its features weigh together.
            var margin: Float
            /// 1 where it is right, else 0.
            let aim: Float
            /// 1 where it counts, else 0.
            let share: Float
            /// How far its likelihood is from its aim, and how fast that changes with the margin; 0 where it does not count.
            var residual: Float = 0
            var curve: Float = 0

            mutating func move(by step: Float) {
                margin += step
                let likelihood = 1 / (1 + expf(-margin))
                residual = share * (likelihood - aim)
                curve = share * likelihood * (1 - likelihood)
            }
        }

        init(_ table: Table, weights: [Double], where isIn: (Int) -> Bool) {
            self.table = table
            var margins = Array(repeating: Float(0), count: table.isRight.count)
            for (place, number) in table.numbers.enumerated() where weights[number] != 0 {
                for index in table.starts[place]..<table.starts[place + 1] {
                    margins[Int(table.rows[index])] += Float(weights[number]) * table.values[index]
                }
            }
            places = margins.indices.map { row in
                var place = Place(margin: margins[row], aim: table.isRight[row] ? 1 : 0, share: isIn(row) ? 1 : 0)
                place.move(by: 0)
                return place
            }
        }

        /// The Newton step of one weight, by its place among those that occur.
        func step(of place: Int, weight: Double, penalty: Double) -> Double {
            var slope: Float = 0, curve: Float = 0
            for index in table.starts[place]..<table.starts[place + 1] {
                let example = places[Int(table.rows[index])], value = table.values[index]
                slope += example.residual * value
                curve += example.curve * value * value
            }
            return -(penalty * weight + Double(slope)) / (penalty + Double(curve))
        }

        mutating func move(_ place: Int, by step: Double) {
            for index in table.starts[place]..<table.starts[place + 1] {
                places[Int(table.rows[index])].move(by: Float(step) * table.values[index])
            }
        }
    }

    private static func likelihood(_ margin: Double) -> Double { 1 / (1 + exp(-margin)) }

    /// How likely an example is right.
    func probability(of example: Example) -> Double { Self.likelihood(sum(of: example.features)) }

    /// What some features weigh together.
    func sum(of features: [(number: Int, value: Float)]) -> Double {
        features.reduce(0) { $0 + weights[$1.number] * Double($1.value) }
    }
}
