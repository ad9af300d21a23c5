import Documents
import England
import Inspections
@testable import Linking
import Testing

@Suite struct `Reading topics and cue tables` {
    private func problems(_ text: String) throws -> [String] {
        let file = try EntityFile(reading: Array(text.utf8), path: "themes/supervision.md")
        do throws(Diagnostics) {
            _ = try Topic(reading: file)
            return []
        } catch {
            return error.sorted.map(\.description)
        }
    }

    @Test func `takes the slug from the file's name`() throws {
        let text = SmallSite.topicFile(
            "Supervision", cues: ["supervis*", "case talk"], more: "questions: [How often?]\nrelated: [recording]\n")
        let topic = try Topic(reading: try EntityFile(reading: Array(text.utf8), path: "themes/supervision.md"))
        #expect(topic.slug == "supervision")
        #expect(topic.cues.map(\.text) == ["supervis*", "case talk"])
        #expect(topic.cues.map(\.location.line) == [7, 7])
        #expect(topic.questions == ["How often?"])
        #expect(topic.standing == .practice)
    }

    @Test func `reports every problem of a theme with its line`() throws {
        let found = try problems("---\ntitle: Supervision\nsummry: x\nbelongs: y\ncues:\n  - supervis*\n  - (a\n---\n")
        #expect(
            found == [
                "themes/supervision.md:2: error: \"summary\" is missing; add a line \"summary: …\"",
                "themes/supervision.md:3: error: unknown key \"summry\"; did you mean \"summary\"?",
                "themes/supervision.md:7: error: the cue \"(a\" has a \"(\" without its \")\"",
            ])
    }

    @Test func `reports a standing that there is not`() throws {
        let found = try problems("---\ntitle: A\nsummary: x\nbelongs: y\nstanding: subjekt\ncues: [a]\n---\n")
        #expect(found == ["themes/supervision.md:5: error: no standing \"subjekt\"; did you mean \"subject\"?"])
    }

    @Test func `asks for cues where a theme has none`() throws {
        let found = try problems("---\ntitle: Supervision\nsummary: x\nbelongs: y\n---\n")
        #expect(found == ["themes/supervision.md:2: error: the theme has no cues; add a list \"cues:\" of words to find it by"])
    }

    @Test(arguments: [
        ("group: strenght", "cues/a.md:4: error: no group of cues is called \"strenght\"; did you mean \"strength\"?"),
        ("cues: [good]", "cues/a.md:4: error: \"group\" is missing; add a line \"group: …\""),
        ("group: strength\n    cue: [good]", "cues/a.md:5: error: unknown key \"cue\"; did you mean \"cues\"?"),
        ("group: strength\n  - group: strength", "cues/a.md:5: error: there is a group \"strength\" already; put the cues of both in one"),
    ])
    func `reports a cue table's problem with its line`(group: String, message: String) throws {
        let error = #expect(throws: Diagnostics.self) {
            try CueTables(reading: ["cues/a.md": "---\ntitle: A\ngroups:\n  - \(group)\n---\n"])
        }
        #expect(error?.sorted.map(\.description) == [message])
    }
}

@Suite struct `Reasons for a link` {
    @Test(arguments: [(1, 1), (100, 100), (101, 100)])
    func `are a hundred at most`(words: Int, count: Int) throws {
        let text = SmallSite.topicFile("Plans", cues: ["plan*"], more: "")
        let topic = try Topic(reading: try EntityFile(reading: Array(text.utf8), path: "themes/plans.md"))
        let line = (0..<words).map { "plan\(String(repeating: "s", count: $0 + 1))" }.joined(separator: " ")
        let linker = Linker(topics: [topic], tables: CueTables())
        let body = Body(reading: Markdown(reading: line), voice: .inspectors)
        let found = linker.statements(of: body, in: DocumentID(authority: "kent", name: "report"), voice: .inspectors)
        #expect(found.flatMap(\.links).map(\.evidence.count) == [count])
    }
}
