import Documents
import England
import Inspections
@testable import Linking
import Testing

@Suite struct `Learning from coded statements` {
    /// Six reports of forty statements: "supervision" at the head of a sentence is what it is about, at its end it is not.
    private static let coded: [CodedStatement] = (0..<240).map { number in
        let isMain = number.isMultiple(of: 2)
        return CodedStatement(
            id: StatementID(document: DocumentID(authority: "kent", name: "2020-0\(number / 40 + 1)-ilacs"), anchor: "p\(number)-0a"),
            section: "findings", text: isMain ? "Supervision is good in teams." : "Records in teams are kept for use in supervision.",
            isAsked: false, main: isMain ? ["supervision"] : ["recording"], passing: isMain ? [] : ["supervision"],
            stance: isMain ? .strength : .neutral, change: .none)
    }

    private static func lesson(of coded: [CodedStatement] = coded) throws -> Lesson {
        let content = try SmallSite.content([:])
        return try Lesson(of: coded, words: Weights.Words(), topics: content.topics, tables: content.cues, path: "coded.jsonl")
    }

    @Test func `fewer than 200 statements are too few`() throws {
        let error = #expect(throws: Diagnostics.self) { try Self.lesson(of: Array(Self.coded.prefix(199))) }
        #expect(
            error?.sorted.map(\.description) == [
                "coded.jsonl:1: error: 199 statements coded by theme are too few to learn from; give at least 200"
            ])
        _ = try Self.lesson(of: Array(Self.coded.prefix(200)))
    }

    @Test func `a measurement that is cancelled guesses nothing`() async throws {
        let lesson = try Self.lesson()
        let measuring = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await LeaveOneOut(lesson)
        }
        #expect(await measuring.value.guesses.isEmpty)
        #expect(await !LeaveOneOut(lesson).guesses.isEmpty)
    }

    @Test func `what is learned tells a subject from a mention, and is read back as it was written`() async throws {
        let lesson = try Self.lesson()
        let weights = lesson.weights(of: lesson.learned(), strong: 0.8, weak: 0.2)
        let text = weights.text(notes: ["A note."])
        let read = try Weights(reading: Array(text.utf8), path: Weights.file)
        #expect(read.text(notes: ["A note."]) == text)
        #expect(read.learnedFrom.count == 6)
        let content = try SmallSite.content([:])
        let linker = try Linker(topics: content.topics, tables: content.cues, weights: read)
        #expect(linker.linked(text: "Supervision is good in teams.").topics == ["supervision"])
        let mention = linker.linked(text: "Records in teams are kept for use in supervision.")
        #expect(mention.topics == ["recording"])
    }

    @Test func `the same statements give the same weights`() throws {
        let (one, other) = (try Self.lesson(), try Self.lesson())
        #expect(one.weights(of: one.learned(), strong: 0.8, weak: 0.2) == other.weights(of: other.learned(), strong: 0.8, weak: 0.2))
    }

    @Test func `a report is decided by weights of the other reports`() async throws {
        // In one report all is the other way round: weights that had read it would know.
        let turned = Self.coded.map { coded in
            coded.id.document.name == "2020-03-ilacs"
                ? CodedStatement(
                    id: coded.id, section: coded.section, text: coded.text, isAsked: false, main: coded.passing, passing: coded.main,
                    stance: coded.stances[0], change: .none) : coded
        }
        let measured = await LeaveOneOut(try Self.lesson(of: turned))
        let own = measured.guesses.filter { $0.candidate.report == 2 && measured.lesson.topics[$0.candidate.topic].slug == "supervision" }
        #expect(own.count == 40)
        #expect(own.allSatisfy { $0.isMain ? $0.probability < 0.4 : $0.probability > 0.6 })
    }

    @Test func `thresholds are the ones that reach the wanted shares`() async throws {
        let measured = await LeaveOneOut(try Self.lesson())
        let strong = measured.strongThreshold, weak = measured.weakThreshold
        let figures = measured.figures(strong: strong, weak: weak).figures
        let value = Dictionary(uniqueKeysWithValues: figures.map { ($0.name, $0.value) })
        #expect((value["strong links that are right"] ?? 0) >= LeaveOneOut.wantedPrecision)
        #expect((value["main themes linked at all"] ?? 0) >= LeaveOneOut.wantedRecall)
        #expect(figures.allSatisfy { $0.range.contains($0.value) })
    }

    @Test(arguments: [(0.04, 0.05), (0.0499, 0.05), (0.0512, 0.051), (0.3, 0.3), (0.9, 0.8)])
    func `no link that is less likely than 0.05 is weak, and none likelier than a strong one`(wanted: Double, threshold: Double) {
        #expect(abs(LeaveOneOut.weak(atLeast: wanted, below: 0.8) - threshold) < 0.0001)
    }

    @Test(arguments: [
        (0.95, false, 1.0, 1.0), (0.3, false, 0.0, 0.0), (0.3, true, 0.0, 1.0), (0.05, false, 0.0, 0.0), (0.05, true, 0.0, 1.0),
    ])
    func `of what is strong and what is linked at all F1 is made, and a verdict makes a link strong`(
        probability: Double, isSettled: Bool, before: Double, after: Double
    ) throws {
        let example = LogisticRegression.Example(features: [], isRight: true)
        let candidate = Lesson.Candidate(report: 0, statement: 0, topic: 0, example: example, isMentioned: true)
        var figures = LinkFigures(reportCount: 1)
        figures.add(
            LeaveOneOut.Guess(candidate: candidate, probability: probability), strong: 0.8, weak: 0.2, isSettled: isSettled)
        figures.add(Self.coded[0], stance: .strength, change: .none, in: 0)
        let value = Dictionary(uniqueKeysWithValues: figures.figures.map { ($0.name, $0.value) })
        #expect(value["F1 of strong links that are right and main themes linked at all"] == before)
        #expect(value["F1 of these two with verdicts on the most doubtful 0.3 links a statement"] == after)
    }

    @Test func `a verdict against a link takes it out of F1`() throws {
        let wrong = Lesson.Candidate(
            report: 0, statement: 0, topic: 0, example: LogisticRegression.Example(features: [], isRight: false), isMentioned: false)
        let right = Lesson.Candidate(
            report: 0, statement: 0, topic: 1, example: LogisticRegression.Example(features: [], isRight: true), isMentioned: true)
        var figures = LinkFigures(reportCount: 1)
        figures.add(LeaveOneOut.Guess(candidate: wrong, probability: 0.9), strong: 0.8, weak: 0.2, isSettled: true)
        figures.add(LeaveOneOut.Guess(candidate: right, probability: 0.9), strong: 0.8, weak: 0.2, isSettled: false)
        figures.add(Self.coded[0], stance: .strength, change: .none, in: 0)
        let value = Dictionary(uniqueKeysWithValues: figures.figures.map { ($0.name, $0.value) })
        #expect(abs((value["F1 of strong links that are right and main themes linked at all"] ?? 0) - 2 / 3) < 0.001)
        #expect(value["F1 of these two with verdicts on the most doubtful 0.3 links a statement"] == 1)
    }

    @Test func `a weight stays at nothing where its feature tells nothing`() {
        let examples = (0..<40).map { number in
            LogisticRegression.Example(
                features: [(0, 1), (number.isMultiple(of: 2) ? 1 : 2, 1)], isRight: number.isMultiple(of: 2))
        }
        let table = LogisticRegression.Table(of: examples, featureCount: 4), learned = LogisticRegression(of: table)
        #expect(learned.weights[1] > 0.5 && learned.weights[2] < -0.5)
        #expect(abs(learned.weights[0]) < 0.05)
        #expect(learned.weights[3] == 0)
        #expect(learned.probability(of: examples[0]) > 0.6)
        let halves = LogisticRegression(of: table) { $0 < 20 }
        #expect(abs(halves.weights[1]) < abs(learned.weights[1]))
    }

    @Test(arguments: [0, 1, 2, 3]) func `what is left out leaves nothing in weights that start from all`(report: Int) throws {
        // What one report says of a feature the others say the other way round.
        let examples = (0..<80).map { number in
            LogisticRegression.Example(
                features: [(number % 3, 1), (3 + number % 5, 0.5)], isRight: (number.isMultiple(of: 2)) != (number / 20 == report))
        }
        let table = LogisticRegression.Table(of: examples, featureCount: 8)
        let isIn = { $0 / 20 != report }
        let afresh = LogisticRegression(of: table, where: isIn)
        let onwards = LogisticRegression(of: table, from: LogisticRegression(of: table), where: isIn)
        for example in examples { #expect(abs(afresh.probability(of: example) - onwards.probability(of: example)) < 0.005) }
    }

    @Test func `of two codings both must say a theme, and either a stance or a change`() {
        func coding(_ main: [String], _ passing: [String], _ stance: Stance, _ change: Change) -> CodedStatement {
            CodedStatement(
                id: Self.coded[0].id, section: "", text: "x", isAsked: false, main: main, passing: passing, stance: stance, change: change)
        }
        var both = coding(["planning", "health"], ["recording"], .neutral, .none)
        both.add(coding(["planning", "recording"], ["training"], .strength, .none))
        #expect(both.main == ["planning"])
        #expect(both.passing == ["health", "recording", "training"])
        #expect(both.stances == [.neutral, .strength])
        #expect(both.changes == [.none])
        let gold = both.gold
        #expect((gold.required, gold.allowed, gold.stance) == (["planning"], ["planning", "health", "recording"], [.neutral, .strength]))
        #expect(gold.document == Self.coded[0].id.document)
    }

    @Test func `a coding without themes adds a stance to one with them, and takes nothing from its themes`() {
        func coding(_ main: [String]?, _ stance: Stance) -> CodedStatement {
            CodedStatement(
                id: Self.coded[0].id, section: "", text: "x", isAsked: false, main: main, passing: [], stance: stance, change: .none)
        }
        for codings in [[coding(["health"], .mixed), coding(nil, .concern)], [coding(nil, .mixed), coding(["health"], .concern)]] {
            var both = codings[0]
            both.add(codings[1])
            #expect((both.isOnTopics, both.main, both.stances) == (true, ["health"], [.mixed, .concern]))
        }
        #expect(!coding(nil, .mixed).isOnTopics && coding([], .mixed).isOnTopics)
    }

    @Test func `of a statement coded without themes no topic is considered`() throws {
        let plain = (0..<40).map { number in
            CodedStatement(
                id: StatementID(document: DocumentID(authority: "kent", name: "2021-01-ilacs"), anchor: "p\(number)-0a"),
                section: "findings", text: "Supervision is good in teams.", isAsked: false, main: nil, passing: [], stance: .concern,
                change: .none)
        }
        let (with, without) = (try Self.lesson(of: Self.coded + plain), try Self.lesson())
        #expect((with.statements.count, without.statements.count) == (280, 240))
        #expect(with.candidates.count == without.candidates.count)
        #expect(with.mainCount == without.mainCount)
    }

    @Test(arguments: [(Stance.neutral, 1.0), (.strength, 1.0), (.concern, 0.0)])
    func `a stance is right that either coder gave`(stance: Stance, right: Double) {
        var coded = Self.coded[0]
        coded.add(Self.coded[1])
        var figures = LinkFigures(reportCount: 1)
        figures.add(coded, stance: stance, change: .none, in: 0)
        #expect(figures.figures.first { $0.name == "stance" }?.value == right)
    }
}
