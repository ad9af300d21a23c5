package import Documents
import England
import Glibc
package import Inspections

/// Coded statements with every topic that is considered for them: what weights are learned from and measured on.
package struct Lesson: Sendable {
    /// A topic considered for a coded statement.
    struct Candidate: Sendable {
        /// The place of its report, and of the statement among all.
        let report: Int
        let statement: Int
        let topic: Int
        let example: LogisticRegression.Example
        /// Whether the topic is mentioned at all, as what the statement is about or in passing.
        let isMentioned: Bool
    }

    let topics: [Topic]
    let reports: [CodedReport]
    let candidates: [Candidate]
    let stances: StanceLesson
    /// How the rules read change, statement by statement.
    let changes: [Change]
    let statements: [CodedStatement]
    /// The place of each statement's report.
    let reportOf: [Int]
    private let names: FeatureNames
    private let space: FeatureSpace
    private let features: [Int: Feature]
    private let words: Weights.Words
    /// The candidates' examples.
    private let examples: LogisticRegression.Table

    /// So many coded statements are needed; with fewer, weights would be of those statements and no others.
    package static let fewestStatements = 200
    /// A word, and a feature, that fewer coded statements have is not weighed: it would say more of them than of any other.
    static let fewestUses = 3

    /// - Parameters:
    ///   - words: how much words are like topics, counted in reports that are not coded: see `words(of:besides:topics:tables:)`.
    ///   - path: of the coded statements, for diagnostics.
    /// - Throws: too few statements, and a table of words that names what there is not.
    package init(
        of coded: [CodedStatement], words: Weights.Words, topics: [Topic], tables: CueTables, path: String
    ) throws(Diagnostics) {
        let onTopics = coded.count(where: \.isOnTopics)
        guard onTopics >= Self.fewestStatements else {
            let message = "\(onTopics) statements coded by theme are too few to learn from; give at least \(Self.fewestStatements)"
            throw Diagnostics([Diagnostic(at: SourceLocation(path), message)])
        }
        let lexicon = Set(Self.lexicon(of: coded) + words.rows.map(\.word)).sorted()
        names = FeatureNames(topics: topics, lexicon: lexicon)
        let table: WordTable
        do { table = try WordTable(words, names: names) } catch { throw Diagnostics([error]) }
        let linker = Linker(topics: topics, tables: tables, lexicon: lexicon, decision: nil)
        reports = CodedReport.all(of: coded)
        var collector = CandidateCollector(
            linker: linker, space: FeatureSpace(topics: topics, lexicon: lexicon),
            features: StanceFeatures(lexicon: lexicon, tables: tables))
        for report in reports { collector.add(report, paragraphs: linker.drafts(of: report.body, voice: .inspectors, words: table)) }
        self.topics = topics
        self.words = words
        candidates = collector.frequent(atLeast: Self.fewestUses)
        stances = collector.stances.frequent(atLeast: Self.fewestUses)
        changes = collector.changes
        statements = reports.flatMap(\.statements)
        reportOf = collector.reportOf
        space = collector.space
        examples = LogisticRegression.Table(of: candidates.map(\.example), featureCount: space.count)
        features = collector.features
    }

    /// Counts the words of reports, with the cues as teacher; those that are coded are left out, so that weights can be measured on them.
    package static func words(
        of inspections: [Inspection], besides coded: [CodedStatement], topics: [Topic], tables: CueTables
    ) -> Weights.Words {
        let known = Set(coded.map(\.id.document)), lexicon = lexicon(of: coded)
        let linker = Linker(topics: topics, tables: tables, lexicon: lexicon, decision: nil)
        var counts = WordCounts(topics: topics.map(\.slug), lexicon: lexicon)
        for inspection in inspections where !known.contains(inspection.id) {
            counts.add(linker.drafts(of: inspection.body, voice: .inspectors, words: nil))
        }
        return counts.table
    }

    /// The words of the statements that enough of them have; sorted.
    private static func lexicon(of coded: [CodedStatement]) -> [String] {
        var uses: [[UInt8]: Int] = [:]
        for statement in coded { for word in Set(FoldedWords.words(of: statement.text)) { uses[word, default: 0] += 1 } }
        return uses.filter { $0.value >= fewestUses }.map { String(decoding: $0.key, as: UTF8.self) }.sorted()
    }

    /// What is learned: for links, and for each stance.
    struct Learned: Sendable {
        let links: LogisticRegression
        let stances: [LogisticRegression]
    }

    /// Learns from all reports.
    func learned() -> Learned {
        let (links, ofStances) = Parallel.both({ LogisticRegression(of: examples) }, { stances.regressions() })
        return Learned(links: links, stances: ofStances)
    }

    /// Learns from all reports but one, from the weights of all on.
    func learned(leavingOut report: Int, from start: Learned) -> Learned {
        Learned(
            links: LogisticRegression(of: examples, from: start.links) { candidates[$0].report != report },
            stances: stances.regressions(leavingOut: report, from: start.stances))
    }

    /// The weights that all reports together give.
    func weights(of learned: Learned, strong: Double, weak: Double) -> Weights {
        let links = learned.links.weights
        let lines = features.keys.compactMap { number -> Weights.Line? in
            guard let feature = features[number], abs(links[number]) >= Self.leastWeight else { return nil }
            return Weights.Line(name: names.name(of: feature), weight: links[number], location: SourceLocation(Weights.file))
        }
        return Weights(
            statements: statements.count, learnedFrom: reports.map(\.id), strong: strong, weak: weak,
            lines: (lines + stances.lines(of: learned.stances)).sorted { $0.name < $1.name }, words: words)
    }

    /// A smaller weight of a link is left out of the file, as it moves a likelihood of one half by less than half a hundredth.
    static let leastWeight = 0.015
}
