import Documents
import England
import Inspections
@testable import Linking
import Testing

@Suite struct `Doubtful links and verdicts` {
    private static let body = """
        ## Findings

        Supervision is weak. Staff meet to plan supervision. Records are good.

        Records are good. Records are good, and plans for children are.

        """

    /// "supervision" is likely by its place, records always as much as the weight says.
    private static func record(_ corrections: String = "", records: Double = 0, body: String = body) async throws -> Record {
        let inspection = SmallSite.inspection(
            kind: "full", from: "2023-11-06", to: "2023-11-10", corrections: corrections, body: body)
        let weights =
            "throughline weights 1\nstatements 400\nstrong 0.9\nweak 0.1\n"
            + "3 topic supervision own\n-2.8 trait last-fifth own\n-9 topic supervision paragraph\n-9 topic supervision silent\n-9 topic recording paragraph\n\(records) topic recording own\n"
        var tree: FileTree = ["site.yml": "title: Kent\n", "inspections/kent/2023-11-ilacs.md": inspection, "weights.txt": weights]
        tree = tree.overlaid(with: SmallSite.topicFiles).overlaid(with: SmallSite.cues)
        return try await Record(linking: Content(reading: tree))
    }

    private static func document(_ corrections: String = "", records: Double = 0) async throws -> ReviewedDocument {
        let record = try await record(corrections, records: records)
        return try #require(record.reviewed.first)
    }

    // Odds of two to one are a logarithm of 0.693.
    @Test(arguments: [(0.69, true), (0.70, false), (-0.69, true), (-0.70, false), (0, true)])
    func `a link is doubtful where its odds are at most two to one, either way`(weight: Double, isDoubtful: Bool) async throws {
        let doubtful = try await Self.document(records: weight).doubtfulLinks.filter { $0.link.topic == "recording" }
        #expect(doubtful.count == (isDoubtful ? 3 : 0))
    }

    @Test func `a link that cues alone make is not doubtful`() async throws {
        let content = try SmallSite.content([
            "2023-11-ilacs": SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-10", body: Self.body)
        ])
        let record = try await Record(linking: content)
        #expect(record.reviewed[0].doubtfulLinks.isEmpty && record.waitingForReview.all.isEmpty)
    }

    @Test func `the most doubtful come first, and those alike in the order of the text`() async throws {
        let links = try await Self.document(records: 0.1).doubtfulLinks
        #expect(links.map(\.link.topic) == ["recording", "recording", "recording", "supervision"])
        #expect(links.map(\.statement.statement.paragraph) == ["u1", "u2", "u2", "u1"])
    }

    @Test func `a verdict makes a link that counts, or takes it away, and is asked no more`() async throws {
        let record = try await Self.record(
            "{statement: Staff meet to, in: supervision}, {statement: Supervision is weak, out: supervision, why: read}")
        let statements = record.inspections[0].statements
        #expect(statements[0].links.isEmpty && statements[0].mentions.isEmpty)
        #expect(statements[0].verdicts == [Verdict(on: "supervision", .doesNotBelong, because: "read")])
        #expect(statements[0].correction == nil)
        #expect(
            statements[1].links == [
                Link(
                    topic: "supervision",
                    evidence: [Evidence(cue: "supervis*", words: "supervision"), Evidence(reason: .verdict, words: "")])
            ])
        #expect(statements[1].mentions.isEmpty && statements[1].verdicts == [Verdict(on: "supervision", .belongs)])
        #expect(record.reviewed[0].doubtfulLinks.allSatisfy { $0.link.topic == "recording" })
    }

    @Test func `a verdict can add a theme that no cue found, and does not hide that a link is carried`() async throws {
        let record = try await Self.record("{statement: Staff meet to, in: [care-leavers, supervision]}")
        let links = record.inspections[0].statements[1].links
        #expect(links.map(\.topic) == ["care-leavers", "supervision"])
        #expect(links[0].evidence == [Evidence(reason: .verdict, words: "")])
        #expect(
            Link(topic: "a", evidence: [Evidence(reason: .antecedent, words: "This"), Evidence(reason: .verdict, words: "")]).isCarried)
    }

    @Test func `a statement whose themes were corrected has no doubtful link`() async throws {
        let record = try await Self.record("{statement: Staff meet to, themes: [supervision, recording], why: read}")
        #expect(record.inspections[0].statements[1].links.map(\.confidence) == [nil, nil])
    }

    @Test(arguments: [
        (
            "{statement: Supervision is weak, in: supervision}, {statement: Supervision is, out: supervision}",
            "there are two verdicts on \"supervision\" for the statement that begins \"Supervision is\"; keep one of them"
        ),
        (
            "{statement: Supervision was, in: supervision}",
            "no statement begins \"Supervision was\"; copy its opening words from the text below"
        ),
        ("{statement: Records are, in: recording}", "3 statements begin \"Records are\"; give more of the opening words"),
        ("{statement: Supervision is weak, in: supervison}", "no theme \"supervison\"; did you mean \"supervision\"?"),
        ("{statement: Supervision is weak}", "\"why\" is missing; add a line \"why: …\""),
        ("{statement: Supervision is weak, in: supervision, stance: mixed}", "\"why\" is missing; add a line \"why: …\""),
    ])
    func `verdicts that mean nothing, or two things, are errors with their line`(corrections: String, message: String) async {
        let error = await #expect(throws: Diagnostics.self) { try await Self.record(corrections) }
        #expect(error?.sorted.map(\.description) == ["Content/inspections/kent/2023-11-ilacs.md:8: error: \(message)"])
    }

    @Test func `a notice tells of each document how many wait`() async throws {
        #expect(
            try await Self.record(records: 9).waitingForReview.sorted.map(\.description) == [
                "Content/inspections/kent/2023-11-ilacs.md:1: notice: 1 doubtful link waits for a verdict; \"throughline review kent/2023-11-ilacs\" asks"
            ])
    }

    @Test func `a statement is named by opening words that no other has, and by its anchor where all are another's`() async throws {
        let record = try await Self.record(
            body:
                "Staff in all of the teams of the north are new. Staff in all of the teams of the south are new.\n\nStaff are new. Staff are new.\n"
        )
        let statements = record.inspections[0].statements.map(\.statement)
        let openings = StatementOpenings(of: statements)
        let names = statements.indices.map { openings.name(of: $0) }
        #expect(
            names == [
                "Staff in all of the teams of the north", "Staff in all of the teams of the south", statements[2].id, statements[3].id,
            ])
        #expect(names.map { openings.places(of: $0) } == [[0], [1], [2], [3]])
        #expect(openings.places(of: "Staff are new.") == [2, 3] && openings.places(of: "…") == [])
    }

    @Test func `a finding is written as a correction below those that are there`() async throws {
        let document = try await Self.document()
        let anchor = document.statements[1].id.anchor, bytes = Array("---\ntitle: A\n---\n\nText\n".utf8)
        let finding = Finding(on: anchor, verdict: Verdict(on: "supervision", .doesNotBelong), reason: "what the meeting is for")
        let once = try document.entity(bytes, with: finding, topics: ["supervision"])
        let twice = try document.entity(once, with: Finding(on: anchor, stance: .neutral, reason: "It describes."), topics: [])
        #expect(
            String(decoding: twice, as: UTF8.self)
                == "---\ntitle: A\ncorrections:\n  - {statement: Staff meet to plan supervision., out: supervision, why: what the meeting is for}\n"
                + "  - {statement: Staff meet to plan supervision., stance: neutral, why: It describes.}\n---\n\nText\n")
    }

    @Test func `a finding that cannot be written says why`() async throws {
        let document = try await Self.document("{statement: Supervision is weak, in: supervision}")
        let first = document.statements[0].id.anchor, belongs = Verdict(on: "supervision", .belongs)
        let findings = [
            (
                Finding(on: first, verdict: belongs),
                "there is a verdict on \"supervision\" for this statement already, \"in\"; change it in the front matter"
            ),
            (Finding(on: first, verdict: Verdict(on: "supervison", .belongs)), "no theme \"supervison\"; did you mean \"supervision\"?"),
            (Finding(on: "u1-ffff", verdict: belongs), "no statement \"u1-ffff\""),
            (Finding(on: first, stance: .mixed, reason: " "), "a stance that differs needs a reason, which the page shows"),
            (Finding(on: first), "there is no verdict to write"),
        ]
        for (finding, message) in findings {
            let error = #expect(throws: Diagnostic.self) { try document.entity([], with: finding, topics: ["supervision"]) }
            #expect(error?.message.hasPrefix(message) == true, "\(String(describing: error))")
        }
    }
}
