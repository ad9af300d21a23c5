import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// Movement belongs to the topic that is named in the clause that says so.
@Suite struct MovementTests {
    /// - Parameter moved: words of the text, with what they say.
    private static func statement(
        _ text: String, topics: [String: String], moved: [(MovementWords.Kind, String)], change: Change = .improved,
        stance: Stance = .strength
    ) throws -> LinkedStatement {
        let statement = Statement(
            id: "p1-0000", text: text, section: "", paragraph: "p1", page: nil, element: 0, range: 0..<text.utf8.count, line: 1)
        let movements = try moved.map { kind, words in
            let found = try #require(Array(text.utf8).ranges(of: Array(words.utf8)).first)
            return MovementWords(kind, words: words, end: found.upperBound)
        }
        return LinkedStatement(
            id: StatementID(document: Fixture.id2022, anchor: "p1-0000"), statement: statement,
            links: topics.sorted { $0.key < $1.key }.map { Link(topic: $0.key, evidence: [Evidence(cue: $0.value, words: $0.value)]) },
            stance: stance, change: change, movements: movements)
    }

    private static let two = ["supervision": "Supervision", "caseloads": "caseloads"]

    @Test(arguments: [", although", " although", "; but", " while"])
    func `is said of the topic in its own clause, and of no other`(turn: String) throws {
        let moved = try Self.statement(
            "Supervision has improved\(turn) caseloads are high.", topics: Self.two,
            moved: [(.improved, "has improved"), (.shortfall, "high")],
            stance: .mixed)
        #expect(moved.movement(on: "supervision") == TopicMovement(kind: .improved, words: ["has improved"]))
        #expect(moved.movement(on: "caseloads") == nil)
    }

    @Test func `two movements of one statement are told each of its own topic`() throws {
        let moved = try Self.statement(
            "Supervision has improved, but caseloads remain too high.", topics: Self.two,
            moved: [(.improved, "has improved"), (.persisting, "remain too high")], change: .persisting, stance: .concern)
        #expect(moved.movement(on: "supervision") == TopicMovement(kind: .improved, words: ["has improved"]))
        #expect(moved.movement(on: "caseloads") == TopicMovement(kind: .persisting, words: ["remain too high"]))
    }

    @Test func `words that open a clause are in it, and a topic is in each clause that names it`() throws {
        let text = "Supervision is held, but there remain gaps in supervision, due to caseloads."
        let moved = try Self.statement(
            text, topics: ["supervision": "supervision", "caseloads": "caseloads"], moved: [(.persisting, "but there remain gaps")],
            change: .persisting, stance: .concern)
        #expect(moved.movement(on: "supervision") != nil && moved.movement(on: "caseloads") == nil)
    }

    @Test(arguments: ["Supervision is held, caseloads are high, and work has improved.", "Supervision of caseloads has improved."])
    func `is said of all topics where its clause names none, or both`(text: String) throws {
        let moved = try Self.statement(text, topics: Self.two, moved: [(.improved, "has improved")])
        #expect(["supervision", "caseloads"].allSatisfy { moved.movement(on: $0) != nil })
    }

    @Test(
        arguments: [
            (.persisting, .concern, .notEnough), (.persisting, .strength, .notEnough), (.shortfall, .concern, .notEnough),
            (.shortfall, .mixed, .notEnough), (.shortfall, .strength, .improved), (.shortfall, .neutral, .improved),
            (.worsened, .mixed, .improved),
        ] as [(MovementWords.Kind, Stance, TopicMovement.Kind)])
    func `progress beside what continues, or beside a weakness, is not enough`(
        beside: MovementWords.Kind, stance: Stance, kind: TopicMovement.Kind
    ) throws {
        let moved = try Self.statement(
            "Some progress was made, but it remains too slow.", topics: ["supervision": "Supervision"],
            moved: [(.improved, "Some progress"), (beside, "remains too slow")], stance: stance)
        #expect(moved.movement(on: "supervision")?.kind == kind)
        #expect(moved.movement(on: "supervision")?.words.count == (kind == .notEnough ? 2 : 1))
    }

    @Test(
        arguments: [(.strength, .improved), (.neutral, .improved), (.mixed, .notEnough), (.concern, .notEnough)]
            as [(Stance, TopicMovement.Kind)])
    func `where no words say what is missing, the mark does`(stance: Stance, kind: TopicMovement.Kind) throws {
        let moved = try Self.statement(
            "Supervision has improved.", topics: ["supervision": "Supervision"], moved: [(.improved, "has improved")], stance: stance)
        #expect(moved.movement(on: "supervision") == TopicMovement(kind: kind, words: ["has improved"]))
    }

    @Test(
        arguments: [
            (.improved, .strength, .improved), (.improved, .mixed, .notEnough), (.worsened, .concern, .worsened), (.none, .mixed, nil),
        ]
            as [(Change, Stance, TopicMovement.Kind?)])
    func `an editor's word on change stands for every topic`(change: Change, stance: Stance, kind: TopicMovement.Kind?) throws {
        let text = "Supervision has improved, but caseloads are high."
        let moved = try Self.statement(text, topics: Self.two, moved: [], change: change, stance: stance)
        #expect(["supervision", "caseloads"].allSatisfy { moved.movement(on: $0)?.kind == kind })
    }

    @Test(
        arguments: [
            (.improved, "better than before"), (.notEnough, "better, but not yet enough"), (.worsened, "worse than before"),
            (.persisting, "this continues"),
        ] as [(TopicMovement.Kind, String)])
    func `each kind has a label of its own`(kind: TopicMovement.Kind, label: String) {
        #expect(Wording.movement(kind) == "Inspectors said: \(label)")
    }
}
