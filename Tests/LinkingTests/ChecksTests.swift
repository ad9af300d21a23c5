import Documents
import England
import Inspections
@testable import Linking
import Testing

@Suite struct `Warnings about cues` {
    private func warnings(_ topicFiles: FileTree, body: String, namingEach: Bool = false) async throws -> [String] {
        let visit = SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-10", body: body)
        var tree: FileTree = ["site.yml": "title: Kent\n"]
        tree["inspections/kent/2023-11-ilacs.md"] = Array(visit.utf8)
        let content = try Content(reading: tree.overlaid(with: topicFiles).overlaid(with: SmallSite.cues))
        return content.cueWarnings(record: try await Record(linking: content), namingEach: namingEach).map {
            "\($0.severity) \($0.message)"
        }
    }

    @Test func `name a cue that stands nowhere, and a theme that nothing is linked to`() async throws {
        let found = try await warnings(["themes/a.md": SmallSite.topicFile("A", cues: ["supervis*"])], body: "The office is new.\n")
        #expect(
            found == [
                "notice 1 cue stands nowhere in the content; \"throughline check --cues\" names each",
                "warning no statement is linked to the theme \"a\"; add cues, or take the theme out",
            ])
    }

    @Test func `count idle cues in one notice, or name each in a warning`() async throws {
        let topicFiles: FileTree = ["themes/a.md": SmallSite.topicFile("A", cues: ["offise", "office", "visti*"])]
        let ending = "; check the spelling, or leave what is meant for reports to come"
        let together = try await warnings(topicFiles, body: "The office is new.\n")
        #expect(together == ["notice 2 cues stand nowhere in the content; \"throughline check --cues\" names each"])
        let each = try await warnings(topicFiles, body: "The office is new.\n", namingEach: true)
        #expect(each == ["offise", "visti*"].map { "warning the cue \"\($0)\" stands nowhere in the content" + ending })
    }

    @Test func `name a cue that two themes share`() async throws {
        let topicFiles: FileTree = [
            "themes/a.md": SmallSite.topicFile("A", cues: ["office"]), "themes/b.md": SmallSite.topicFile("B", cues: ["office"]),
        ]
        #expect(
            try await warnings(topicFiles, body: "The office is new.\n") == [
                "warning the theme \"a\" has the cue \"office\" too; keep it where it belongs"
            ])
    }

    @Test func `name an exclusion that voids its own cue`() async throws {
        let topicFiles: FileTree = ["themes/a.md": SmallSite.topicFile("A", cues: ["new office", "new"], exclusions: ["office"])]
        let found = try await warnings(topicFiles, body: "The new office is new.\n")
        #expect(found == ["warning the exclusion \"office\" always voids the cue \"new office\"; take one of them out"])
    }
}

@Suite struct `Evaluating against gold statements` {
    private func gold(_ text: String, required: [String], allowed: [String]? = nil, stance: Stance = .strength) -> GoldStatement {
        GoldStatement(text: text, required: required, allowed: allowed ?? required, stance: [stance], change: [.none])
    }

    private static func record(visits: Int, body: (Int) -> String) async throws -> [LinkedStatement] {
        let files = (0..<visits).map { number in
            let month = number < 9 ? "2023-0\(number + 1)" : "2023-\(number + 1)"
            return (
                "\(month)-focused-visit",
                SmallSite.inspection(kind: "focused-visit", from: "\(month)-06", to: "\(month)-10", body: body(number))
            )
        }
        return try await SmallSite.record(Dictionary(uniqueKeysWithValues: files)).inspections.flatMap(\.statements)
    }

    @Test func `documents that statements name are counted, however many there are`() async throws {
        let statements = try await Self.record(visits: 12) { "Supervision is good in team \($0).\n" }
        let named = statements.map {
            GoldStatement(
                text: $0.statement.text, document: $0.id.document, required: [], allowed: [], stance: [.strength], change: [.none])
        }
        #expect(Score(of: statements, against: named).documents.count == 12)
        // A sentence that another report has too is no statement of that report.
        let elsewhere = GoldStatement(
            text: "Supervision is good in team 3.", document: statements[4].id.document, required: [], allowed: [], stance: [.strength],
            change: [.none])
        #expect(Score(of: statements, against: [elsewhere]).documents.isEmpty)
    }

    @Test(arguments: [(9, 2), (10, 1)])
    func `of statements that name no document a tenth must be found in one`(others: Int, documents: Int) async throws {
        let statements = try await Self.record(visits: 2) { visit in
            visit == 0 ? "Records are good.\n" : (0..<others).map { "Supervision is good in team \($0).\n" }.joined(separator: "\n")
        }
        let gold = statements.map { self.gold($0.statement.text, required: []) }
        #expect(gold.count == others + 1)
        #expect(Score(of: statements, against: gold).documents.count == documents)
    }

    @Test func `counts what is found, false, missed and lost`() async throws {
        let body = "Supervision is good. Records are good; the designated officer is new.\n\nThe office is new.\n"
        let record = try await SmallSite.record([
            "2023-11-ilacs": SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-10", body: body)
        ])
        let score = Score(
            of: record.inspections.flatMap(\.statements),
            against: [
                gold("Supervision is good.", required: ["supervision"]),
                gold("Records are good; the designated officer is new.", required: ["recording"]),
                gold("The office is new.", required: ["supervision"], stance: .neutral),
                gold("Nothing like this stands anywhere in it.", required: ["recording"]),
            ])
        #expect(score.statements == 4)
        #expect(score.lost == 1)
        #expect(score.total == TopicCounts(found: 2, falselyFound: 1, missed: 2))
        #expect(score.topics.map(\.slug) == ["allegations", "recording", "supervision"])
        #expect(score.total.f1 == 4.0 / 7)
        #expect(score.stanceAccuracy == 1)
        #expect(score.misses.map(\.topics) == [["allegations", "recording"], [], nil])
    }

    @Test func `joins statements that were cut elsewhere`() async throws {
        let body = "Supervision is held regularly each month. Records of it are kept in good order.\n"
        let record = try await SmallSite.record([
            "2023-11-ilacs": SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-10", body: body)
        ])
        let score = Score(
            of: record.inspections.flatMap(\.statements),
            against: [
                gold(
                    "supervision is held regularly each month records of it are kept in good order", required: ["supervision", "recording"])
            ])
        #expect(score.lost == 0)
        #expect(score.total == TopicCounts(found: 2))
    }
}

@Suite struct `Explaining a link` {
    @Test func `names the cues that matched and those that were voided`() throws {
        let explanation = try SmallSite.explanation(of: "Supervised contact is recorded.")
        #expect(explanation.links == [Link(topic: "recording", evidence: [Evidence(cue: "record*", words: "recorded")])])
        #expect(
            explanation.excluded == [
                Explanation.Exclusion(
                    topic: "supervision", cue: Evidence(cue: "supervis*", words: "Supervised"),
                    exclusion: Evidence(cue: "supervised contact", words: "Supervised contact"))
            ])
    }
}
