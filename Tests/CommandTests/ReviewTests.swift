import Documents
import Foundation
import Testing

/// An editor settles doubtful links, in a dialogue and without one.
@Suite struct `The command review` {
    private static let path = "Content/inspections/northshire/2022-05-focused-visit.md"
    /// A doubtful link in each of two statements of the visit, and no other in the site.
    private static let weights =
        "throughline weights 1\nstatements 400\nstrong 0.9\nweak 0.1\n"
        + "9 topic supervision own\n9 topic caseloads own\n9 topic recording own\n-8.9 cue recording (case|supervision) record*\n-9 topic recording paragraph\n"

    private static func write(into folder: String) throws {
        let visit = """
            ---
            title: Focused visit to Northshire
            authority: northshire
            framework: ilacs
            kind: focused-visit
            dates: [{from: 2022-05-26, to: 2022-05-27}]
            source: {file: sources/2022.txt, sha256: 00}
            ---

            ## Main findings

            Staff like their work in the county of Northshire. Most case records are good, staff say. They are kept.

            Staff meet so that case records are read.

            """
        try SmallSite.write(
            into: folder, over: [Self.path: visit, "Content/weights.txt": Self.weights],
            without: [
                "Content/inspections/northshire/2023-11-ilacs.md", "Content/inspections/northshire/2012-11-child-protection.md",
                "Content/responses/northshire/2024-01-17-cabinet.md", "Content/inspections/southford/2022-03-monitoring-visit.md",
            ])
    }

    private static func entity(in folder: String) throws -> String { try String(contentsOfFile: folder + "/" + path, encoding: .utf8) }

    @Test func `asks, and writes each verdict at once`() throws {
        let scratch = try Scratch()
        try Self.write(into: scratch.path)
        let before = try Self.entity(in: scratch.path)
        let outcome = try Tool.run(
            ["review", "northshire/2022-05-focused-visit"], in: scratch.path,
            input: "perhaps\nmixed\nmixed Both are said.\ny\nn what they meet for: \"files\"\n")
        #expect(outcome.complaints == "" && outcome.status == 0)
        #expect(
            outcome.output == """
                Read the sentence marked > in its paragraph. Is it about the theme, or does it only name it?
                y: it is about it; n: it is not; s: skip; strength, concern, mixed or neutral: what it says of the service; q: quit.
                Words after an answer are its reason: "n the setting of another act". A stance needs one.

                northshire/2022-05-focused-visit: 2 doubtful links, the most doubtful first

                1 of 2: u1-7bc4, line 12, under “Main findings”
                  Staff like their work in the county of Northshire.
                > Most case records are good, staff say.
                  They are kept.

                Case recording: Case records, their quality and when they are written.
                Likely by 0.525, by “case records”. Read as strength. About it?
                Answer y, n, s, a stance or q.
                a stance that differs needs a reason, which the page shows
                Written. And is it about the theme?

                2 of 2: u2-3e48, line 14, under “Main findings”
                > Staff meet so that case records are read.

                Case recording: Case records, their quality and when they are written.
                Likely by 0.525, by “case records”. Read as strength. About it?

                2 verdicts written, 0 still to give

                """)
        let corrections = """
            corrections:
              - {statement: "Most case records are good, staff", stance: mixed, why: Both are said.}
              - {statement: "Most case records are good, staff", in: recording}
              - {statement: Staff meet so that case records, out: recording, why: "what they meet for: \\"files\\""}

            """
        #expect(try Self.entity(in: scratch.path) == before.replacing("00}\n---\n", with: "00}\n\(corrections)---\n"))
        let again = try Tool.run(["review"], in: scratch.path, input: "y\n")
        #expect(again.output == "no doubtful link waits for a verdict\n" && again.status == 0)
        #expect(try Tool.run(["build", "--quiet"], in: scratch.path).status == 0)
    }

    @Test(arguments: [("s\nq\n", 0, 2), ("", 0, 2), ("s\ny", 1, 1), ("N\n", 1, 1), ("y\r\ny\r\n", 2, 0)])
    func `skips, quits and ends with the answers`(input: String, written: Int, left: Int) throws {
        let scratch = try Scratch()
        try Self.write(into: scratch.path)
        let outcome = try Tool.run(["review"], in: scratch.path, input: input)
        #expect(outcome.output.hasSuffix("\n\(written == 1 ? "1 verdict" : "\(written) verdicts") written, \(left) still to give\n"))
        #expect(try Self.entity(in: scratch.path).split(separator: "  - {statement:").count == written + 1)
    }

    @Test func `lists what waits, for a person and for a script`() throws {
        let scratch = try Scratch()
        try Self.write(into: scratch.path)
        let list = try Tool.run(["review", "--list"], in: scratch.path).output.split(separator: "\n").map(String.init)
        #expect(list.count == 3 && list[0] == "northshire/2022-05-focused-visit: 2")
        #expect(list[1].hasSuffix("  recording  0.525  Most case records are good, staff say."))
        let json = try Tool.run(["review", "--json"], in: scratch.path).output
        let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [[String: Any]]]
        let first = try #require(read?["doubtful"]?.first)
        #expect(read?["doubtful"]?.count == 2)
        #expect(first["theme"] as? String == "recording" && first["strength"] as? String == "weak" && first["line"] as? Int == 12)
        #expect(
            first["paragraph"] as? [String] == [
                "Staff like their work in the county of Northshire.", "Most case records are good, staff say.", "They are kept.",
            ])
        let check = try Tool.run(["check"], in: scratch.path)
        #expect(
            check.complaints.contains(
                "\(Self.path):1: notice: 2 doubtful links wait for a verdict; \"throughline review northshire/2022-05-focused-visit\" asks")
        )
    }

    @Test func `takes verdicts without a dialogue`() throws {
        let scratch = try Scratch()
        try Self.write(into: scratch.path)
        let id = try #require(
            try Tool.run(["review", "--list"], in: scratch.path).output.split(separator: "\n")[2].split(separator: " ").first)
        let name = "northshire/2022-05-focused-visit#\(id)"
        let outcome = try Tool.run(
            ["review", name, "--in", "supervision", "--out", "recording", "--why", "read"], in: scratch.path)
        #expect(outcome.status == 0 && outcome.output == "" && outcome.complaints == "")
        #expect(
            try Self.entity(in: scratch.path).contains(
                "  - {statement: Staff meet so that case records, in: supervision, why: read}\n"
                    + "  - {statement: Staff meet so that case records, out: recording, why: read}\n---\n"))
        let again = try Tool.run(["review", name, "--in", "recording"], in: scratch.path)
        #expect(again.status == 1)
        #expect(
            again.complaints.contains(
                "\(Self.path):1: error: there is a verdict on \"recording\" for this statement already, \"out\"; change it in the front matter"
            ))
    }

    @Test(arguments: [
        (
            ["review", "northshire/2022-06-focused-visit"], 1,
            "Content:1: error: no document \"northshire/2022-06-focused-visit\"; did you mean \"northshire/2022-05-focused-visit\"?"
        ),
        (
            ["review", "northshire/2022-05-focused-visit", "--in", "recording"], 2,
            "Name the statement that --in, --out and --stance are about."
        ),
        (["review", "northshire/2022-05-focused-visit#u1-0000"], 2, "Say what you find of the statement: --in, --out or --stance."),
        (["review", "northshire/2022-05-focused-visit#u1-0000", "--in", "a", "--out", "a"], 2, "\"a\" is named twice;"),
        (["review", "northshire/2022-05-focused-visit#u1-0000", "--in", "a", "--in", "a"], 2, "\"a\" is named twice;"),
        (
            ["review", "northshire/2022-05-focused-visit#u1-0000", "--in", "a", "--list"], 2,
            "--list and --json print links and write nothing"
        ),
        (
            ["review", "northshire/2022-05-focused-visit#u1-0000", "--in", "a", "--json"], 2,
            "--list and --json print links and write nothing"
        ),
        (["review", "--why", "read"], 2, "--why goes with --in, --out or --stance."),
        (["review", "northshire/2022-05-focused-visit#u9-0000", "--in", "recording"], 1, "error: no statement \"u9-0000\""),
    ])
    func `says what is wrong with the question`(arguments: [String], status: Int32, message: String) throws {
        let scratch = try Scratch()
        try Self.write(into: scratch.path)
        let outcome = try Tool.run(arguments, in: scratch.path)
        #expect(outcome.status == status)
        #expect(outcome.complaints.contains(message), "\(outcome.complaints)")
    }
}
