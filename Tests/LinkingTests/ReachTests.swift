import Documents
import England
import Inspections
@testable import Linking
import Testing

/// Each number that a rule rests on, from both sides: a case at the limit and one past it.
@Suite struct `How far rules reach` {
    private func so(_ count: Int) -> String { String(repeating: "so ", count: count) }

    @Test(arguments: [(4, Stance.concern), (5, .strength)])
    func `a negation turns praise up to four words behind it`(between: Int, stance: Stance) throws {
        #expect(try SmallSite.explanation(of: "Supervision is not \(so(between))clear.").stance == stance)
    }

    @Test(arguments: [(3, Stance.strength), (4, .concern)])
    func `a relief takes away a weakness up to three words behind it`(between: Int, stance: Stance) throws {
        #expect(try SmallSite.explanation(of: "Supervision prevents \(so(between))drift.").stance == stance)
    }

    @Test(arguments: [(5, Change.persisting), (6, .none)])
    func `a weakness remains up to five words behind "remains"`(between: Int, change: Change) throws {
        #expect(try SmallSite.explanation(of: "Supervision remains \(so(between))weak.").change == change)
    }

    @Test(arguments: [(5, Stance.mixed), (4, .concern)])
    func `five words before a "but" are a finding`(before: Int, stance: Stance) throws {
        #expect(try SmallSite.explanation(of: "Supervision \(so(before - 1))but it is weak.").stance == stance)
    }

    @Test(arguments: [(2, Change.persisting, Stance.mixed), (3, .improved, .concern)])
    func `a "while" or "despite" opens a statement behind up to two words`(before: Int, change: Change, stance: Stance) throws {
        let moving = "\(so(before))while supervision has improved, it remains weak."
        #expect(try SmallSite.explanation(of: moving).change == change)
        let evaluating = "\(so(before))despite good records supervision is poor."
        #expect(try SmallSite.explanation(of: evaluating).stance == stance)
    }

    @Test(arguments: [(19, [["allegations"], ["allegations", "recording"]]), (20, [["allegations"], ["recording"]])])
    func `a paragraph opens on what it names within twenty words`(before: Int, topics: [[String]]) async throws {
        let body = "\(so(before))designated officer. Records are poor.\n"
        #expect(try await record(body).inspections[0].statements.map(\.topics) == topics)
    }

    @Test(arguments: [
        ("The previous \(3) focused visit helped.", 1), ("The previous \(4) focused visit helped.", 0),
        ("The focused visit \(1) previous helped.", 1), ("The focused visit \(2) previous helped.", 0),
    ])
    func `"last" is up to three words before what it sets earlier, or one behind`(pattern: String, count: Int) async throws {
        let words = pattern.split(separator: " ").map { Int($0).map { so($0).dropLast().description } ?? String($0) }
        #expect(try await record(words.joined(separator: " ") + "\n").mentioned.count == count)
    }

    @Test(arguments: [(8, "2009"), (9, nil)] as [(Int, String?)])
    func `a time is one of the nine words behind a mention`(between: Int, when: String?) async throws {
        #expect(try await record("The last inspection \(so(between))2009 helped.\n").mentioned.map(\.when?.description) == [when])
    }

    @Test(arguments: [(3, ["2009"]), (4, [])])
    func `a time is one of the four words before a mention`(between: Int, when: [String]) async throws {
        #expect(try await record("The 2009 \(so(between))focused visit helped.\n").mentioned.map(\.when?.description) == when)
    }

    @Test(arguments: [(22, "2009"), (23, nil)] as [(Int, String?)])
    func `"was in" gives a time within 25 words behind a mention`(between: Int, when: String?) async throws {
        #expect(try await record("The last inspection \(so(between))was in 2009.\n").mentioned.map(\.when?.description) == [when])
    }

    @Test(arguments: [("was held in", false), ("was in", true), ("was in May", true), ("came in May", false)])
    func `far behind a mention only "was in" gives its time`(verb: String, isTime: Bool) async throws {
        let mentioned = try await record("The last inspection \(so(9))\(verb) 2009.\n").mentioned
        #expect(mentioned.map { $0.when != nil } == [isTime])
    }

    @Test(arguments: [(1990, "1990"), (1989, nil)] as [(Int, String?)])
    func `a year is one since 1990`(year: Int, when: String?) async throws {
        #expect(try await record("The last inspection in \(year) helped.\n").mentioned.map(\.when?.description) == [when])
    }

    @Test(arguments: [(2012, "2012"), (2013, nil)] as [(Int, String?)])
    func `a year is not after the visit`(year: Int, when: String?) async throws {
        #expect(try await record("The last focused visit in \(year) helped.\n").mentioned.map(\.when?.description) == [when])
    }

    @Test(arguments: [
        ("It was", "inadequate"), ("Was", nil), ("So so so so so so it was", "inadequate"), ("So so so so so so so it was", nil),
    ])
    func `three to nine words can do no more than give a grade`(opening: String, grade: String?) async throws {
        let mentioned = try await record("The last inspection in 2009 helped. \(opening) inadequate.\n").mentioned
        #expect(mentioned.map(\.grade) == [grade])
    }

    @Test(arguments: [(13, InspectionKind?.none), (14, .full)])
    func `what was inspected is one of the fourteen words behind "inspection of"`(before: Int, kind: InspectionKind?) async throws {
        let mentioned = try await record("The last inspection of \(so(before))fostering was in May 2009.\n").mentioned
        #expect(mentioned.map(\.kind) == [kind])
    }

    @Test(arguments: [("thematic last", 0), ("thematic so last", 1), ("so last", 1)])
    func `what was inspected is one of the two words before "inspection"`(words: String, count: Int) async throws {
        #expect(try await record("The \(words) inspection helped.\n").mentioned.count == count)
    }

    @Test(arguments: [("February", false), ("March", true), ("June", true), ("July", false)])
    func `a month is that of a held visit or up to three months later`(month: String, isHeld: Bool) async throws {
        let record = try await SmallSite.record([
            "2009-03-focused-visit": SmallSite.inspection(
                kind: "focused-visit", from: "2009-03-10", to: "2009-03-11", body: "Records are good.\n"),
            "2012-11-full": SmallSite.inspection(
                kind: "full", from: "2012-11-05", to: "2012-11-14", body: "The focused visit in \(month) 2009 helped.\n"),
        ])
        #expect(record.mentioned.isEmpty == isHeld)
        #expect(record.references.count == 1)
    }

    @Test(arguments: [
        ("Within 60 days:", "2013-03-15"), ("Within 61 days:", nil), ("Within 0 days:", nil), ("Within 1 day:", "2013-01-15"),
    ])
    func `a deadline is a number from one to sixty`(deadline: String, due: String?) async throws {
        let body = "## Areas for improvement\n\n\(deadline)\n\n- Ensure that supervision is recorded.\n"
        let record = try await SmallSite.record([
            "2012-11-ilacs": SmallSite.inspection(kind: "full", from: "2012-11-05", to: "2012-11-14", published: "2013-01-14", body: body)
        ])
        #expect(record.followThrough.map(\.due?.description) == [due])
    }

    @Test(arguments: [("records, supervision and care leavers", true), ("supervision of records", false)])
    func `a request is asked again where a later one asks about the same theme first`(asked: String, isAgain: Bool) async throws {
        func body(_ words: String) -> String { "## Areas for improvement\n\n- Ensure that \(words) are checked.\n" }
        let record = try await SmallSite.record([
            "2012-11-full": SmallSite.inspection(kind: "full", from: "2012-11-05", to: "2012-11-14", body: body(asked)),
            "2015-11-full": SmallSite.inspection(kind: "full", from: "2015-11-05", to: "2015-11-14", body: body("records")),
        ])
        #expect(record.followThrough.first?.later.map(\.askedAgain) == [isAgain])
    }

    private func record(_ body: String) async throws -> Record {
        try await SmallSite.record(["2012-11-full": SmallSite.inspection(kind: "full", from: "2012-11-05", to: "2012-11-14", body: body)])
    }
}

@Suite struct `Statements in the same words` {
    private func overlap(_ one: String, _ other: String) -> Bool { StatementStems(of: one).overlap(StatementStems(of: other)) }

    @Test(arguments: [("alpha bravo delta", true), ("alpha bravo", false), ("alpha bravo delt", false), ("Alpha’s BRAVO deltas", true)])
    func `share three words of five letters or more`(words: String, isSame: Bool) {
        #expect(overlap(words, "alpha bravo delta deltas delt") == isSame)
    }

    @Test(arguments: [("supervisor", true), ("superviking", true), ("supervoid", false)])
    func `share words that begin with the same seven letters`(word: String, isSame: Bool) {
        #expect(overlap("alpha bravo supervision", "alpha bravo \(word)") == isSame)
    }

    @Test(arguments: [(9, true), (10, false)])
    func `share a third of the shorter one's words`(count: Int, isSame: Bool) {
        let letters = "abcdefghijklmnop".map(String.init)
        let one = (0..<count).map { "words\(letters[$0])" }.joined(separator: " ")
        let other = (0..<12).map { $0 < 3 ? "words\(letters[$0])" : "terms\(letters[$0])" }.joined(separator: " ")
        #expect(overlap(one, other) == isSame)
    }

    @Test func `do not share the words of any report`() {
        let words = "children young people ensure their social workers service these there which where quality needs"
        #expect(!overlap(words, words))
        #expect(overlap(words + " alpha bravo delta", words + " alpha bravo delta"))
    }
}

@Suite struct `How much of a coded statement is found` {
    private func statement(_ text: String, in document: String = "2012-11-full") -> LinkedStatement {
        let words = Statement(
            id: text, text: text, section: "", paragraph: "u1", page: nil, element: 0, range: 0..<text.utf8.count, line: 1)
        return LinkedStatement(
            id: StatementID(document: DocumentID(authority: "kent", name: document), anchor: text), statement: words, links: [],
            stance: .neutral, change: .none)
    }

    /// "w3 w4 w5".
    private func words(_ range: Range<Int>, _ letter: String = "w") -> String { range.map { letter + String($0) }.joined(separator: " ") }

    private func found(_ wanted: String, in texts: [String]) -> [Int] {
        Coverage(of: texts.map { statement($0) }).statements(covering: wanted).compactMap { found in
            texts.firstIndex(of: found.statement.text)
        }
    }

    @Test(arguments: [(13, [0]), (12, [])])
    func `a statement is lost where more than 35 in a hundred of its words are missing`(held: Int, places: [Int]) {
        #expect(found(words(0..<20), in: [words(0..<held)]) == places)
    }

    @Test(arguments: [(3, [0, 1]), (2, [0])])
    func `a statement brings at least 15 in a hundred of the words`(brought: Int, places: [Int]) {
        let first = words(0..<14), second = words(14 - 2..<14 + brought)
        #expect(found(words(0..<20), in: [first, second]) == places)
    }

    @Test(arguments: [(2, [0, 1]), (1, [0])])
    func `a statement brings at least two of the words`(brought: Int, places: [Int]) {
        #expect(found(words(0..<6), in: [words(0..<4), words(4 - 2..<4 + brought)]) == places)
    }

    @Test(arguments: [(13, [0]), (14, [])])
    func `at least half of a statement's own words are wanted, unless it brings nearly all`(others: Int, places: [Int]) {
        #expect(found(words(0..<20), in: [words(0..<13) + " " + words(0..<others, "x")]) == places)
    }

    @Test(arguments: [(16, [0]), (15, [])])
    func `a statement that brings 80 in a hundred counts whatever else it holds`(brought: Int, places: [Int]) {
        #expect(found(words(0..<20), in: [words(0..<brought) + " " + words(0..<40, "x")]) == places)
    }

    @Test(arguments: [(18, [0]), (17, [0, 1])])
    func `where a tenth is missing no further statement is tried`(held: Int, places: [Int]) {
        #expect(found(words(0..<20), in: [words(0..<held), words(held - 2..<held + 3)]) == places)
    }

    @Test(arguments: [(11, [11]), (12, [])])
    func `twelve statements are tried, those with most phrases first`(decoys: Int, places: [Int]) {
        let others = (0..<decoys).map { words(0..<8) + " " + words(0..<9, "x\($0)y") }
        let scattered = "w0 w1 w2 " + (3..<13).map { "z w\($0)" }.joined(separator: " ")
        #expect(found(words(0..<20), in: others + [scattered]) == places)
    }

    @Test(arguments: [(9, ["2012-11-full", "2015-11-full"]), (10, ["2015-11-full"])])
    func `a document that has fewer than one in ten is not where they are from`(others: Int, names: [String]) {
        let own = (0..<others).map { statement(words(0..<6, "a\($0)b"), in: "2015-11-full") }
        let elsewhere = statement(words(0..<6, "other"))
        let gold = (own + [elsewhere]).map {
            GoldStatement(text: $0.statement.text, required: [], allowed: [], stance: [.neutral], change: [.none])
        }
        let documents = Score(of: own + [elsewhere], against: gold).documents
        #expect(documents.map(\.name) == names)
    }
}
