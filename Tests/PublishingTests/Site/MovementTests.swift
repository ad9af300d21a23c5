import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// Movement belongs to the topic that is named in the clause that says so.
@Suite struct MovementTests {
    private static func statement(_ text: String, topics: [String: String], said: String, stance: Stance = .strength) -> LinkedStatement {
        let statement = Statement(
            id: "p1-0000", text: text, section: "", paragraph: "p1", page: nil, element: 0, range: 0..<text.utf8.count, line: 1)
        return LinkedStatement(
            id: StatementID(document: Fixture.id2022, anchor: "p1-0000"), statement: statement,
            links: topics.sorted { $0.key < $1.key }.map { Link(topic: $0.key, evidence: [Evidence(cue: $0.value, words: $0.value)]) },
            stance: stance, change: .improved, evidence: [Evidence(cue: said, words: said)])
    }

    private static let two = ["supervision": "Supervision", "caseloads": "caseloads"]

    @Test func `is said of the topic in its own clause, and of no other`() {
        for turn in [", although", " although", "; but", " while"] {
            let moved = Self.statement("Supervision has improved\(turn) caseloads are high.", topics: Self.two, said: "has improved")
            #expect(moved.movement(on: "supervision") == "Inspectors said: better than before")
            #expect(moved.movement(on: "caseloads") == nil)
        }
    }

    @Test func `words that open a clause are in it, and a topic is in each clause that names it`() {
        let text = "Supervision is held, but there remain gaps in supervision, due to caseloads."
        let moved = Self.statement(text, topics: ["supervision": "supervision", "caseloads": "caseloads"], said: "but there remain gaps")
        #expect(moved.movement(on: "supervision") != nil && moved.movement(on: "caseloads") == nil)
    }

    @Test func `is said of all topics where its clause names none, or both`() {
        for text in ["Supervision is held, caseloads are high, and work has improved.", "Supervision of caseloads has improved."] {
            let moved = Self.statement(text, topics: Self.two, said: "has improved")
            #expect(["supervision", "caseloads"].allSatisfy { moved.movement(on: $0) != nil })
        }
    }

    @Test(
        arguments: [(.strength, "better than before"), (.mixed, "better, but not yet enough"), (.concern, "better, but not yet enough")]
            as [(Stance, String)])
    func `progress that is not enough has a label of its own`(stance: Stance, label: String) {
        let moved = Self.statement(
            "Supervision has improved.", topics: ["supervision": "Supervision"], said: "has improved", stance: stance)
        #expect(moved.movement(on: "supervision") == "Inspectors said: \(label)")
    }
}
