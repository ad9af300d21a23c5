import Documents
import England
import Inspections
@testable import Linking
import Testing

/// Weights decide between the topics that rules find.
@Suite struct `A decision by weights` {
    private static func weights(_ lines: [String], strong: Double = 0.7, weak: Double = 0.2) -> String {
        "throughline weights 1\nstatements 400\nstrong \(strong)\nweak \(weak)\n" + lines.joined(separator: "\n") + "\n"
    }

    private static func statements(_ weights: String, body: String) async throws -> [LinkedStatement] {
        let inspection = SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-10", body: body)
        var tree: FileTree = ["site.yml": "title: Kent\n", "inspections/kent/2023-11-ilacs.md": inspection, "weights.txt": weights]
        tree = tree.overlaid(with: SmallSite.topicFiles).overlaid(with: SmallSite.cues)
        return try await Record(linking: Content(reading: tree)).inspections[0].statements
    }

    @Test func `a likely topic is linked, a doubtful one mentioned, an unlikely one neither`() async throws {
        let lines = ["1 topic supervision own", "-1 topic recording own", "-2 topic planning own"]
        let found = try await Self.statements(
            Self.weights(lines), body: "Supervision and records and plans for children are new.\n")
        #expect(found[0].topics == ["supervision"])
        #expect(found[0].mentions.map(\.topic) == ["recording"])
        let confidence = try #require(found[0].links[0].confidence)
        #expect(abs(confidence - 0.731) < 0.001)
    }

    @Test(arguments: [
        (["0.1 topic supervision own", "0.2 topic recording own"], ["recording"], ["supervision"]),
        (["0 topic supervision own", "-0.1 topic recording own"], ["supervision"], ["recording"]),
        (["-0.1 topic supervision own", "-0.2 topic recording own"], [], ["recording", "supervision"]),
        (["2 topic supervision own", "0.2 topic recording own"], ["supervision"], ["recording"]),
    ])
    func `a request is on its likeliest topic, if that is as likely as not; a finding is not`(
        lines: [String], topics: [String], mentions: [String]
    ) async throws {
        let words = "Supervision and records."
        let request = try await Self.statements(Self.weights(lines), body: "## What needs to improve?\n\n- \(words)\n")
        #expect(request[0].topics == topics)
        #expect(request[0].mentions.map(\.topic).sorted() == mentions)
        let finding = try await Self.statements(Self.weights(lines), body: words + "\n")
        #expect(finding[0].topics == (lines[0].hasPrefix("2") ? ["supervision"] : []))
    }

    @Test func `a topic that no weight knows works by its cues alone`() async throws {
        let found = try await Self.statements(
            Self.weights(["-9 topic supervision own"]), body: "Supervision is new, and records are.\n")
        #expect(found[0].topics == ["recording"])
        #expect(found[0].links[0].confidence == nil)
    }

    @Test(arguments: [
        ("trait after-purpose own", "Staff meet so that supervision is good.", "Supervision is good so that staff meet."),
        ("trait after-example own", "Staff have help such as supervision.", "Supervision is a help such as staff want."),
        ("trait last-fifth own", "All of the staff have supervision.", "Supervision is for all of the staff."),
        ("trait first own", "Supervision is held.", "Staff met. Supervision is held."),
        ("trait before-names-it own", "Supervision is weak. Supervision is held.", "Staff met. Supervision is held."),
        ("trait two-cues own", "Supervision is by supervisors.", "Supervision is by others."),
        ("cue supervision supervis*", "Supervision is good.", "Records are good."),
        ("word before weak own", "There is weak supervision.", "There is supervision."),
        ("beside supervision recording own", "Supervision and records are good.", "Supervision and files are good."),
        ("trait asked own", "## What needs to improve?\n\n- The quality of supervision.", "## Findings\n\n- The quality of supervision."),
        ("trait headed own", "## Supervision\n\nSupervision is good.", "## Staff\n\nSupervision is good."),
        ("table", "Supervision in teams is good.", "Supervision in offices is good."),
    ])
    func `weighs what stands about a topic`(name: String, with: String, without: String) async throws {
        let table = ["3 trait likeness any", "words recording supervision", "says teams -5 20"]
        let lines = ["0 topic supervision own"] + (name == "table" ? table : ["2 \(name)"])
        func confidence(_ body: String) async throws -> Double {
            let found = try #require(try await Self.statements(Self.weights(lines, weak: 0), body: body + "\n").last)
            return (found.links + found.mentions).first { $0.topic == "supervision" }?.confidence ?? 0.5
        }
        #expect(try await confidence(with) > 0.8)
        #expect(try await confidence(without) == 0.5)
    }

    /// How likely the last statement of a body is on supervision, by one weight alone: 0.5 where what it weighs is not there.
    private static func confidence(_ lines: [String], body: String) async throws -> Double {
        let found = try #require(try await statements(weights(["0 topic supervision own"] + lines, weak: 0), body: body + "\n").last)
        return (found.links + found.mentions).first { $0.topic == "supervision" }?.confidence ?? 0.5
    }

    /// "Supervision w w w." with so many words before it, of so many in all.
    private static func words(_ count: Int, supervisionAt place: Int = 0) -> String {
        (0..<count).map { $0 == place ? "supervision" : "w" }.joined(separator: " ") + "."
    }

    @Test(arguments: [
        ("under8-words", 7, 8), ("under14-words", 8, 7), ("under14-words", 13, 14), ("under20-words", 14, 13),
        ("under20-words", 19, 20), ("under28-words", 20, 19), ("under28-words", 27, 28), ("under40-words", 28, 27),
        ("under40-words", 39, 40), ("longer", 40, 39),
    ])
    func `tells statements apart by how many words they have`(trait: String, with: Int, without: Int) async throws {
        let line = ["4 trait \(trait) own"]
        #expect(try await Self.confidence(line, body: Self.words(with)) > 0.9)
        #expect(try await Self.confidence(line, body: Self.words(without)) == 0.5)
    }

    @Test(arguments: [("opens", 2, 3), ("early", 5, 6), ("second-half", 5, 4), ("last-fifth", 8, 7)])
    func `tells by where the first cue stands among ten words`(trait: String, with: Int, without: Int) async throws {
        let line = ["4 trait \(trait) own"]
        #expect(try await Self.confidence(line, body: Self.words(10, supervisionAt: with)) > 0.9)
        #expect(try await Self.confidence(line, body: Self.words(10, supervisionAt: without)) == 0.5)
    }

    @Test(arguments: [
        // Four words from the first word of purpose, and five.
        ("after-purpose-at-once", "Staff meet so that w w supervision is held.", "Staff meet so that w w w supervision is held."),
        ("one-cue", "Supervision is held.", "Supervision is held by supervisors."),
        ("two-cues", "Supervision is held by supervisors.", "Supervision is held by supervisors who supervise."),
        ("more-cues", "Supervision is held by supervisors who supervise.", "Supervision is held by supervisors."),
        ("no-other", "Supervision is held.", "Supervision is held and recorded."),
        ("one-other", "Supervision is held and recorded.", "Supervision is held."),
        ("two-others", "Supervision of care leavers is recorded.", "Supervision is recorded."),
        ("more-others", "Supervision of care leavers and children in care is recorded.", "Supervision of care leavers is recorded."),
        ("named-first", "Supervision is recorded.", "Records of supervision."),
        ("named-second", "Records of supervision.", "Records on care leavers and supervision."),
        ("named-third", "Records on care leavers and supervision.", "Records of supervision."),
        ("named-later", "Records on care leavers, children in care and supervision.", "Records on care leavers and supervision."),
        ("named-once-before", "Supervision is held. Supervision is good.", "Supervision is held. It is supervised. Supervision is good."),
        ("named-often-before", "Supervision is held. It is supervised. Supervision is good.", "Supervision is held. Supervision is good."),
    ])
    func `tells one, two and more apart`(trait: String, with: String, without: String) async throws {
        let line = ["4 trait \(trait) own"]
        #expect(try await Self.confidence(line, body: with) > 0.9)
        #expect(try await Self.confidence(line, body: without) == 0.5)
    }

    @Test(arguments: [(0, 1, 0), (2, 21, 20), (4, 41, 40), (6, 61, 60), (8, 81, 80)])
    func `tells by how much the words are like a topic's`(level: Int, with: Int, without: Int) async throws {
        func confidence(_ tenths: Int) async throws -> Double {
            let table = ["words recording supervision", "says teams 0 \(tenths)"]
            return try await Self.confidence(["8 trait likeness\(level) any"] + table, body: "Supervision in teams is held.")
        }
        #expect(try await confidence(with) > 0.9)
        #expect(try await confidence(without) == 0.5)
    }

    @Test func `a topic that the paragraph names is considered for each of its statements`() async throws {
        let lines = ["9 topic supervision own", "2 topic supervision paragraph", "-9 topic supervision silent"]
        let found = try await Self.statements(
            Self.weights(lines), body: "Visits to teams are new. Staff meet in the mornings. Supervision is weak.\n\nStaff meet.\n")
        #expect(found.map(\.topics) == [["supervision"], ["supervision"], ["supervision"], []])
        #expect(found[0].links[0].evidence == [Evidence(reason: .paragraph, words: "")])
    }

    @Test func `a mention has no place among what is counted`() async throws {
        let found = try await Self.statements(Self.weights(["-1 topic supervision own"]), body: "Supervision is good.\n")
        #expect(found[0].links.isEmpty)
        #expect(found[0].mentions.map(\.topic) == ["supervision"])
    }

    @Test(arguments: [
        ("1 topic supervison own", "6: error: there is no theme \"supervison\"; did you mean \"supervision\"?"),
        (
            "1 cue supervision visit*",
            "6: error: the theme \"supervision\" has no cue \"visit*\"; take this line out, or write the weights anew with \"throughline learn\""
        ),
        (
            "1 trait seldom own",
            "6: error: there is nothing called \"trait seldom own\" to weigh; write the weights anew with \"throughline learn\""
        ),
        ("many topic supervision own", "6: error: \"many topic supervision own\" is no line of weights; it needs a weight and its name"),
        ("inf topic supervision own", "6: error: \"inf topic supervision own\" is no line of weights; it needs a weight and its name"),
        ("weak 1.5", "6: error: \"weak 1.5\" is no line of weights; it needs a probability from 0 to 1"),
        (
            "says teams 1",
            "6: error: \"says teams 1\" is no line of weights; it needs a word and a whole number from -128 to 127 for each theme of \"words\""
        ),
        ("words supervison", "6: error: there is no theme \"supervison\"; did you mean \"supervision\"?"),
        ("report kent", "6: error: \"report kent\" is no line of weights; it needs a document, AUTHORITY/NAME"),
    ])
    func `a line that says nothing is an error with its line`(line: String, message: String) async {
        let error = await #expect(throws: Diagnostics.self) {
            try await Self.statements(Self.weights(["0.5 topic supervision own", line]), body: "Staff met.\n")
        }
        #expect(error?.sorted.map(\.description) == ["Content/weights.txt:\(message)"])
    }

    @Test(arguments: [("-128 127", true), ("-129 0", false), ("0 128", false)])
    func `what words say of a theme are small whole numbers`(numbers: String, areRead: Bool) async {
        let weights = Self.weights(["0.5 topic supervision own", "words recording supervision", "says teams \(numbers)"])
        do {
            _ = try await Self.statements(weights, body: "Staff met.\n")
            #expect(areRead)
        } catch {
            #expect(!areRead)
        }
    }

    @Test(arguments: ["throughline weights 2\n", "statements 400\n", ""])
    func `a file of another version is an error`(text: String) async {
        let error = await #expect(throws: Diagnostics.self) { try await Self.statements(text, body: "Staff met.\n") }
        #expect(
            error?.sorted.map(\.description) == [
                "Content/weights.txt:1: error: this file is of another version than this tool reads; write it anew with \"throughline learn\""
            ])
    }

    @Test func `a file without its thresholds is an error`() async {
        let error = await #expect(throws: Diagnostics.self) {
            try await Self.statements("throughline weights 1\nstatements 3\nweak 0.5\n", body: "Staff met.\n")
        }
        #expect(error?.sorted.map(\.location.line) == [1])
    }
}
