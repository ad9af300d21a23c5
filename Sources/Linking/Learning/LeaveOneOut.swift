import Algorithms
import Documents
import England
package import Inspections

/// How well weights decide on reports that they were not learned from: each report in turn is left out, and then decided.
package struct LeaveOneOut: Sendable {
    /// A topic considered for a statement, with how likely weights of the other reports say it is right.
    struct Guess: Sendable {
        let candidate: Lesson.Candidate
        let probability: Double

        var isMain: Bool { candidate.example.isRight }
    }

    let lesson: Lesson
    /// From all reports.
    private let learned: Lesson.Learned
    /// In the order of the candidates.
    let guesses: [Guess]
    /// What weights of the other reports decide, statement by statement.
    let stances: [Stance]

    /// Where the task is cancelled there are no guesses, and nothing should be said of them.
    package init(_ lesson: Lesson) async {
        let learned = lesson.learned()
        let byReport = await Parallel.map(Array(lesson.reports.indices)) { report in
            if Task.isCancelled { return ([Guess](), [Stance]()) }
            let others = lesson.learned(leavingOut: report, from: learned)
            let guesses = lesson.candidates.filter { $0.report == report }.map {
                Guess(candidate: $0, probability: others.links.probability(of: $0.example))
            }
            return (guesses, lesson.stances.decided(by: others.stances, report: report))
        }
        (self.lesson, self.learned) = (lesson, learned)
        guesses = byReport.flatMap(\.0)
        stances = byReport.flatMap(\.1)
    }

    /// So many of the strong links are to be right, and so many of the main topics are to be linked, strongly or weakly.
    static let wantedPrecision = 0.92
    static let wantedRecall = 0.92
    /// A less likely link is none, however many main topics are then missed.
    ///
    /// Judged: what is one in twenty is hardly mentioned. On reports left out in turn (8,782 statements of 139 reports), 0.92 of the main
    /// topics are linked down to 0.08, and of the weak links above that 0.67 mention their topic.
    static let leastLikely = 0.05

    /// The least probability from which on the wanted share of the links is right; 1 where there is none.
    package var strongThreshold: Double {
        let sorted = guesses.sorted { $0.probability > $1.probability }
        var right = 0, threshold = 1.0
        for (place, guess) in sorted.enumerated() {
            if guess.isMain { right += 1 }
            if Double(right) >= Self.wantedPrecision * Double(place + 1) { threshold = guess.probability }
        }
        return Self.rounded(threshold, .up)
    }

    /// The greatest probability down to which the wanted share of the main topics is linked; that of the least likely where none is,
    /// and never less than `leastLikely`.
    package var weakThreshold: Double {
        let wanted = Int((Self.wantedRecall * Double(lesson.mainCount)).rounded(.up))
        let main = guesses.filter(\.isMain).map(\.probability).sorted(by: >)
        return Self.weak(atLeast: main.isEmpty ? 0 : main[min(wanted, main.count) - 1], below: strongThreshold)
    }

    /// A probability as a weak threshold: not below `leastLikely`, nor above the strong one.
    static func weak(atLeast probability: Double, below strong: Double) -> Double {
        min(strong, max(leastLikely, rounded(probability, .down)))
    }

    private static func rounded(_ share: Double, _ rule: FloatingPointRoundingRule) -> Double { (share * 1000).rounded(rule) / 1000 }

    /// The weights that all reports together give, with the thresholds.
    package func weights(strong: Double, weak: Double) -> Weights { lesson.weights(of: learned, strong: strong, weak: weak) }

    /// The figures, at thresholds.
    package func figures(strong: Double, weak: Double) -> LinkFigures {
        var figures = LinkFigures(reportCount: lesson.reports.count)
        let settled = mostDoubtful
        for (place, guess) in guesses.enumerated() {
            figures.add(guess, strong: strong, weak: weak, isSettled: settled.contains(place))
        }
        for (place, coded) in lesson.statements.enumerated() {
            figures.add(coded, stance: stances[place], change: lesson.changes[place], in: lesson.reportOf[place])
        }
        return figures
    }

    /// A reader is asked about so many links of ten statements: of a report of 150 statements about 45.
    private static let verdictsInTen = 3

    /// The places of the guesses that a reader would be asked about: of all, those nearest to even odds.
    private var mostDoubtful: Set<Int> {
        let sorted = guesses.indices.sorted {
            (abs(guesses[$0].probability - 0.5), $0) < (abs(guesses[$1].probability - 0.5), $1)
        }
        return Set(sorted.prefix(lesson.statements.count(where: \.isOnTopics) * Self.verdictsInTen / 10))
    }

    /// For each tenth of probability: how many guesses have it, their mean, and how many of them are right.
    package var calibration: [(from: Double, count: Int, said: Double, right: Double)] {
        (0..<10).compactMap { tenth in
            let within = guesses.filter { min(9, Int($0.probability * 10)) == tenth }
            guard !within.isEmpty else { return nil }
            let count = Double(within.count)
            return (
                Double(tenth) / 10, within.count, within.reduce(0) { $0 + $1.probability } / count,
                Double(within.count(where: \.isMain)) / count
            )
        }
    }

    /// How far what is said and what is right are apart, over all guesses.
    package var calibrationError: Double {
        guesses.isEmpty ? 0 : calibration.reduce(0) { $0 + abs($1.said - $1.right) * Double($1.count) } / Double(guesses.count)
    }
}

extension Lesson {
    /// How many main topics people gave.
    var mainCount: Int { statements.reduce(0) { $0 + $1.main.count } }
}
