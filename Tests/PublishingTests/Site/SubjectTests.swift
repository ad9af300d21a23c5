import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// Whom a paragraph is about, where the sentence that is quoted does not say.
@Suite struct SubjectTests {
    private static func topic(_ title: String, cue: String, more: String = "") -> String {
        """
        ---
        title: \(title)
        summary: Some young people.
        belongs: what inspectors say of them
        cues: [\(cue)]
        \(more)---

        """
    }

    private static func subject(of opening: String, _ body: String, besides topic: String? = nil) async throws -> String? {
        let head = """
            ---
            title: Focused visit to Northshire
            authority: northshire
            framework: ilacs
            kind: focused-visit
            dates: [{from: 2022-05-26, to: 2022-05-27}]
            source: {file: sources/2022.txt, sha256: a2}
            ---


            """
        let record = try await Fixture.record(
            [
                "inspections/northshire/2022-05-focused-visit.md": head + body,
                "themes/care-leavers.md": Self.topic("Care leavers", cue: "care leaver*", more: "standing: group\npeople: care leavers\n"),
                "themes/in-care.md": Self.topic(
                    "Children in care and permanence", cue: "children in care", more: "standing: children\npeople: children in care\n"),
                "themes/disabled.md": Self.topic("Disabled children", cue: "disabled", more: "people: disabled children\n"),
                "themes/education.md": Self.topic("Education", cue: "school*"),
            ], without: ["accuracy.yml"])
        return RecordIndex(record, skin: try SkinFolder.civic()).subject(
            of: try record.statement(opening, in: Fixture.id2022), besides: topic)
    }

    @Test(
        arguments: [
            ("The night duty team, which is new, is rare. Caseloads are poor.\n", "night duty team"),
            ("The quality of the team is rare. Caseloads are poor.\n", nil), ("The team is rare. Caseloads are poor.\n", nil),
            ("Staff of the night duty team are rare. Caseloads are poor.\n", nil),
            ("Most care leavers are supported. Caseloads are poor.\n", "Care leavers"),
            ("Services for all of the families and for care leavers are rare. Caseloads are poor.\n", nil),
            ("## Progress of care leavers\n\nCaseloads are poor.\n", "Care leavers"),
            ("## Children in care: good\n\nCaseloads are poor.\n", "Children in care and permanence"),
            ("## Permanence: good\n\nCaseloads are poor.\n", nil),
            ("Disabled children are supported. Caseloads are poor.\n", "Disabled children"),
            ("Schools are supported. Caseloads are poor.\n", nil),
        ] as [(String, String?)])
    func `is a team or a group of children that opens the paragraph or stands in its heading`(body: String, expected: String?) async throws
    {
        #expect(try await Self.subject(of: "Caseloads", body) == expected)
    }

    @Test func `is not told where the sentence names it or another, or the page does`() async throws {
        #expect(try await Self.subject(of: "The night duty", "The night duty team is rare. Caseloads are poor.\n") == nil)
        let other = "Most care leavers are supported. Caseloads for children in care are poor.\n"
        #expect(try await Self.subject(of: "Caseloads", other) == nil)
        let body = "Most care leavers are supported. Caseloads are poor.\n"
        #expect(try await Self.subject(of: "Caseloads", body, besides: "care-leavers") == nil)
    }

    @Test(
        arguments: [
            ("comprehensive", "There is not a comprehensive approach to work", "not a comprehensive approach to"),
            ("There", "There is not a plan", "There is not"), ("plan", "There is no plan.", "is no plan."), ("plan", "Nothing", nil),
            ("poor", "Records are poor, lacking detail", "Records are poor, lacking"),
        ] as [(String, String, String?)])
    func `words are shown with two words on either side`(words: String, text: String, expected: String?) {
        #expect(Excerpt.around(words, in: Array(text.utf8), words: 2) == expected)
    }
}
