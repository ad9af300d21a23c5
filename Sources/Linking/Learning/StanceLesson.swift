import Documents
import England
import Inspections

/// Coded statements with what is weighed for their stance: one question for each stance, whether it is that.
///
/// What inspectors ask for is a concern by the codebook, and what is no finding neutral: neither teaches anything.
struct StanceLesson: Sendable {
    private let features: StanceFeatures
    /// How rules read each statement.
    private var readings: [Stance] = []
    /// Those that coders gave.
    private var coded: [[Stance]] = []
    private var reportOf: [Int] = []
    /// By statement; nil where weights may not decide.
    private var found: [[(number: Int, value: Float)]?] = []
    /// The statements of which weights decide, and for each stance what is learned from them; empty before `frequent`.
    private var weighed: [Int] = []
    private var tables: [LogisticRegression.Table] = []
    private var uses: [Int: Int] = [:]

    init(features: StanceFeatures) { self.features = features }

    mutating func add(_ stances: [Stance], at place: Int, of paragraph: DraftedParagraph, report: Int, in matcher: CueMatcher) {
        let draft = paragraph.drafts[place]
        readings.append(draft.coding.stance)
        coded.append(stances)
        reportOf.append(report)
        guard draft.isWeighed else { return found.append(nil) }
        var own: [(number: Int, value: Float)] = []
        features.forEach(at: place, of: paragraph, in: matcher) { number, value in
            uses[number, default: 0] += 1
            own.append((number, value))
        }
        found.append(own)
    }

    /// The lesson with those features alone that enough statements have, laid out for learning.
    ///
    /// A statement whose coders differ is right for both of their stances.
    func frequent(atLeast least: Int) -> StanceLesson {
        var lesson = self
        let found = found.map { $0?.filter { (uses[$0.number] ?? 0) >= least } }
        lesson.found = found
        lesson.weighed = found.indices.filter { found[$0] != nil }
        lesson.tables = Stance.allCases.map { stance in
            let examples = lesson.weighed.map {
                LogisticRegression.Example(features: found[$0] ?? [], isRight: coded[$0].contains(stance))
            }
            return LogisticRegression.Table(of: examples, featureCount: features.count)
        }
        return lesson
    }

    /// Of 1 to 12 this did best on an eighth of the reports at a time (8,782 statements of 139 reports); with 25,724 more statements, of 1 to 3.
    private static let penalty = 2.0

    /// Learns from all reports, for each stance.
    func regressions() -> [LogisticRegression] { tables.map { LogisticRegression(of: $0, penalty: Self.penalty) } }

    /// Learns from all reports but one, for each stance, from the weights of all on.
    func regressions(leavingOut report: Int, from start: [LogisticRegression]) -> [LogisticRegression] {
        zip(tables, start).map { table, start in
            LogisticRegression(of: table, penalty: Self.penalty, from: start) { reportOf[weighed[$0]] != report }
        }
    }

    /// A smaller weight is left out of the file, half of all: of 0, 0.05 and 0.1 none moved stance by more than 0.0005 on an eighth of the
    /// reports at a time, and 0.15 lost 0.001 (8,782 statements of 139 reports, weights of these and 25,724 more).
    private static let leastWeight = 0.1

    /// The weights that all reports together give, without those that move little.
    func lines(of learned: [LogisticRegression]) -> [Weights.Line] {
        zip(Stance.allCases, learned).flatMap { stance, regression in
            regression.weights.enumerated().filter { abs($0.element) >= Self.leastWeight }.map { number, weight in
                let name = Weights.Line.stancePrefix + "\(stance.rawValue) \(features.name(of: number))"
                return Weights.Line(name: name, weight: weight, location: SourceLocation(Weights.file))
            }
        }
    }

    /// The stance that some weights decide for, statement by statement of one report.
    func decided(by regressions: [LogisticRegression], report: Int) -> [Stance] {
        reportOf.indices.filter { reportOf[$0] == report }.map { place in
            guard let features = found[place] else { return readings[place] }
            let sums = regressions.map { $0.sum(of: features) }
            let best = sums.indices.reduce(readings[place].place) { sums[$1] > sums[$0] ? $1 : $0 }
            return Stance.allCases[best]
        }
    }
}
