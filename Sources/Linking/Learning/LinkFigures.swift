import Documents
import England
import Inspections

/// How many links and readings are right, report by report, and the shares that follow from it.
package struct LinkFigures: Sendable {
    /// The counts of one report.
    struct Counts: Sendable {
        var strong = 0, strongMain = 0, strongPassing = 0
        var weak = 0, weakUnmentioned = 0
        /// Main topics that people gave, and those linked, strongly or at all.
        var main = 0, found = 0
        /// At even odds: links, and those that are main.
        var even = 0, evenMain = 0
        /// The same where a reader has settled the most doubtful, and how many a reader would be asked about.
        var reviewed = 0, reviewedMain = 0, doubtful = 0
        /// Where a reader has settled them and the others are strong or weak: strong links, those that are main, and main topics linked at all.
        var settledStrong = 0, settledStrongMain = 0, settledFound = 0
        var statements = 0, stances = 0, changes = 0, neutral = 0, neutralFound = 0
        /// Of statements that were coded for stance and change alone.
        var plain = 0, plainStances = 0, plainChanges = 0

        static func + (left: Counts, right: Counts) -> Counts {
            var sum = left
            for path in paths { sum[keyPath: path] += right[keyPath: path] }
            return sum
        }

        private static var paths: [WritableKeyPath<Counts, Int>] {
            [
                \.strong, \.strongMain, \.strongPassing, \.weak, \.weakUnmentioned, \.main, \.found, \.even, \.evenMain, \.reviewed,
                \.reviewedMain, \.doubtful, \.settledStrong, \.settledStrongMain, \.settledFound, \.statements,
                \.stances, \.changes, \.neutral, \.neutralFound, \.plain, \.plainStances, \.plainChanges,
            ]
        }
    }

    /// By report.
    private var counts: [Counts]

    init(reportCount: Int) { counts = Array(repeating: Counts(), count: reportCount) }

    /// The probability from which on the two shares of F1 are best balanced: found on the same reports, and so a little kind.
    static let evenThreshold = 0.4

    /// - Parameter isSettled: whether a reader has settled it; the coded statements stand for the reader.
    mutating func add(_ guess: LeaveOneOut.Guess, strong: Double, weak: Double, isSettled: Bool) {
        let report = guess.candidate.report
        if isSettled ? guess.isMain : guess.probability >= Self.evenThreshold {
            counts[report].reviewed += 1
            if guess.isMain { counts[report].reviewedMain += 1 }
        }
        addSettled(guess, strong: strong, weak: weak, isSettled: isSettled)
        if Link.isDoubtful(guess.probability), guess.probability >= weak { counts[report].doubtful += 1 }
        if guess.probability >= Self.evenThreshold {
            counts[report].even += 1
            if guess.isMain { counts[report].evenMain += 1 }
        }
        guard guess.probability >= weak else { return }
        if guess.isMain { counts[report].found += 1 }
        if guess.probability >= strong {
            counts[report].strong += 1
            if guess.isMain { counts[report].strongMain += 1 } else if guess.candidate.isMentioned { counts[report].strongPassing += 1 }
        } else {
            counts[report].weak += 1
            if !guess.candidate.isMentioned { counts[report].weakUnmentioned += 1 }
        }
    }

    /// A link that a reader has settled is strong or none; any other is what its probability makes of it.
    private mutating func addSettled(_ guess: LeaveOneOut.Guess, strong: Double, weak: Double, isSettled: Bool) {
        let report = guess.candidate.report
        guard isSettled ? guess.isMain : guess.probability >= weak else { return }
        if guess.isMain { counts[report].settledFound += 1 }
        guard isSettled || guess.probability >= strong else { return }
        counts[report].settledStrong += 1
        if guess.isMain { counts[report].settledStrongMain += 1 }
    }

    mutating func add(_ coded: CodedStatement, stance: Stance, change: Change, in report: Int) {
        let isStance = coded.stances.contains(stance), isChange = coded.changes.contains(change)
        guard coded.isOnTopics else {
            counts[report].plain += 1
            if isStance { counts[report].plainStances += 1 }
            if isChange { counts[report].plainChanges += 1 }
            return
        }
        counts[report].statements += 1
        counts[report].main += coded.main.count
        if isStance { counts[report].stances += 1 }
        if isChange { counts[report].changes += 1 }
        guard coded.stances == [.neutral] else { return }
        counts[report].neutral += 1
        if stance == .neutral { counts[report].neutralFound += 1 }
    }

    /// A share with its name, and the range in which 95 of 100 draws of as many reports have it.
    package struct Figure: Sendable {
        package let name: String
        package let value: Double
        package let range: ClosedRange<Double>
    }

    private static let shares: [(name: String, share: @Sendable (Counts) -> Double)] = [
        ("strong links that are right", { TopicCounts.share($0.strongMain, of: $0.strong) }),
        ("strong links that only mention it", { TopicCounts.share($0.strongPassing, of: $0.strong) }),
        ("main themes linked strongly", { TopicCounts.share($0.strongMain, of: $0.main) }),
        ("main themes linked at all", { TopicCounts.share($0.found, of: $0.main) }),
        ("weak links that mention it", { 1 - TopicCounts.share($0.weakUnmentioned, of: $0.weak) }),
        ("F1 of strong links that are right and main themes linked at all", { f1($0.strongMain, $0.strong, $0.found, $0.main) }),
        (
            "F1 of these two with verdicts on the most doubtful 0.3 links a statement",
            { f1($0.settledStrongMain, $0.settledStrong, $0.settledFound, $0.main) }
        ),
        ("F1 where all links likelier than 0.4 count alike", { TopicCounts.share(2 * $0.evenMain, of: $0.even + $0.main) }),
        (
            "F1 where these count alike, with verdicts on the most doubtful 0.3 links a statement",
            { TopicCounts.share(2 * $0.reviewedMain, of: $0.reviewed + $0.main) }
        ),
        ("doubtful links a statement", { TopicCounts.share($0.doubtful, of: $0.statements) }),
        ("stance", { TopicCounts.share($0.stances, of: $0.statements) }),
        ("neutral found", { TopicCounts.share($0.neutralFound, of: $0.neutral) }),
        ("change", { TopicCounts.share($0.changes, of: $0.statements) }),
    ]
    /// The same where some statements were coded for stance and change alone.
    private static let plainShares: [(name: String, share: @Sendable (Counts) -> Double)] = [
        ("stance of statements coded without themes", { TopicCounts.share($0.plainStances, of: $0.plain) }),
        ("change of statements coded without themes", { TopicCounts.share($0.plainChanges, of: $0.plain) }),
    ]

    /// The harmonic mean of how many of some links are right and how many of the main topics are found.
    private static func f1(_ right: Int, _ links: Int, _ found: Int, _ main: Int) -> Double {
        let precision = TopicCounts.share(right, of: links), recall = TopicCounts.share(found, of: main)
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    /// How often reports are drawn for a range, and from where.
    private static let draws = 1000
    private static let seed: UInt64 = 20_261_129

    /// Every share, with its range by drawing reports anew.
    package var figures: [Figure] {
        var generator = SplitMix(state: Self.seed)
        let drawn = (0..<Self.draws).map { _ in
            (0..<counts.count).reduce(Counts()) { sum, _ in sum + counts[Int(generator.next() % UInt64(counts.count))] }
        }
        let whole = counts.reduce(Counts(), +)
        return (Self.shares + (whole.plain > 0 ? Self.plainShares : [])).map { name, share in
            let values = drawn.map(share).sorted()
            return Figure(name: name, value: share(whole), range: values[Self.draws / 40]...values[Self.draws * 39 / 40])
        }
    }
}

/// Numbers that look drawn by chance and are always the same: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
