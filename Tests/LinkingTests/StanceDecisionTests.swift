import Documents
import England
import Inspections
@testable import Linking
import Testing

/// Weights decide the stance of what inspectors find.
@Suite struct `A stance by weights` {
    private static func linked(_ lines: [String], body: String) async throws -> [LinkedStatement] {
        let inspection = SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-10", body: body)
        let weights = "throughline weights 1\nstatements 400\nstrong 0.7\nweak 0.2\n" + lines.joined(separator: "\n") + "\n"
        let tree: FileTree = ["site.yml": "title: Kent\n", "inspections/kent/2023-11-ilacs.md": inspection, "weights.txt": weights]
        let content = try Content(reading: tree.overlaid(with: SmallSite.topicFiles).overlaid(with: SmallSite.cues))
        return try await Record(linking: content).inspections[0].statements
    }

    @Test(arguments: [
        ("word meets", "Supervision meets here.", "Supervision is held here."),
        ("headed findings", "## Main findings\n\nSupervision is held.", "## Summary\n\nSupervision is held."),
        ("opens staff", "Staff have supervision.", "All staff have supervision."),
        ("reads-plain strength", "Supervision is held.", "Supervision is good."),
        ("reads strength", "Supervision is good.", "Supervision is held."),
        ("before concern", "Supervision is weak. Supervision is held.", "Supervision is good. Supervision is held."),
        ("before nothing", "Supervision is held.", "Supervision is good. Supervision is held."),
        ("after nothing", "Supervision is good. Supervision is held.", "Supervision is held."),
        ("around concern", "Supervision is weak. Supervision is held.", "Supervision is good. Supervision is held."),
        ("praise", "Supervision is good.", "Supervision is held."),
        ("under8-words", "Supervision is held in each team here.", "Supervision is held in each team here too."),
        ("has contrast", "Supervision is held, but not here.", "Supervision is held here."),
        ("cue contrast but", "Supervision is held, but not here.", "Supervision is held here."),
        ("cue strength good", "Supervision is good.", "Supervision is strong."),
    ])
    func `weighs how rules read it, its words and its neighbours`(name: String, with: String, without: String) async throws {
        let weights = ["1 stance strength word supervision", "3 stance neutral \(name)"]
        #expect(try await Self.linked(weights, body: with + "\n").last?.stance == .neutral)
        let other = try await Self.linked(
            name == "after nothing" ? weights + ["-9 stance neutral before nothing"] : weights, body: without + "\n")
        #expect(other.last?.stance != .neutral)
    }

    @Test func `what weights change rests on words for it, or on weights alone`() async throws {
        let weights = ["5 stance neutral word held", "5 stance strength word weak"]
        let found = try await Self.linked(weights, body: "Supervision is held well and regularly.\n\nSupervision is weak but good.\n")
        #expect(found.map(\.stance) == [.neutral, .strength])
        #expect(found[0].evidence == [Evidence(reason: .weights, words: "")])
        #expect(found[1].evidence.map(\.words) == ["good"])
    }

    @Test func `a request stays a concern, and what is no finding neutral`() async throws {
        let weights = ["9 stance strength word supervision"]
        let body =
            "## What needs to improve?\n\n- The quality of supervision.\n\n## Information about this area\n\nSupervision is weak here.\n"
        #expect(try await Self.linked(weights, body: body).map(\.stance) == [.concern, .neutral])
    }

    @Test func `without weights for stance the rules decide`() async throws {
        let found = try await Self.linked(["5 topic supervision own"], body: "Supervision is weak. Supervision is good.\n")
        #expect(found.map(\.stance) == [.concern, .strength])
    }

    @Test func `a cue that a statement has twice weighs once`() async throws {
        let weights = ["1 stance strength word supervision", "0.8 stance neutral cue strength good"]
        let found = try await Self.linked(weights, body: "Supervision is good.\n\nSupervision is good and good.\n")
        #expect(found.map(\.stance) == [.strength, .strength])
    }

    @Test(arguments: [
        "stance bad word held", "stance neutral reads bad",
        "stance neutral seldom", "stance neutral",
    ])
    func `a line that names no stance or nothing to weigh is an error with its line`(name: String) async {
        let error = await #expect(throws: Diagnostics.self) {
            try await Self.linked(["1 topic supervision own", "1 \(name)"], body: "Staff met.\n")
        }
        #expect(
            error?.sorted.map(\.description) == [
                "Content/weights.txt:6: error: there is nothing called \"\(name)\" to weigh; write the weights anew with \"throughline learn\""
            ])
    }

    @Test(arguments: ["strength seldom", "nothing good"])
    func `a line on a cue that the tables do not have is an error that says what to do`(cue: String) async {
        let error = await #expect(throws: Diagnostics.self) {
            try await Self.linked(["1 stance neutral cue \(cue)", "1 topic supervision own"], body: "Staff met.\n")
        }
        #expect(
            error?.sorted.map(\.description) == [
                "Content/weights.txt:5: error: the tables in cues have no \"\(cue)\"; take this line out, or write the weights anew with "
                    + "\"throughline learn\""
            ])
    }

    @Test func `an explanation says what decided`() throws {
        let content = try SmallSite.content([:])
        let text = "throughline weights 1\nstatements 400\nstrong 0.7\nweak 0.2\n2 stance neutral word held\n1 stance neutral opens staff\n"
        let weights = try Weights(reading: Array(text.utf8), path: Weights.file)
        let explanation = try Explanation(of: "Staff held a meeting.", topics: content.topics, cues: content.cues, weights: weights)
        #expect(explanation.stanceWeighing?.topic == "neutral")
        #expect(explanation.stanceWeighing?.reasons.map(\.name) == ["word held", "opens staff"])
    }
}
