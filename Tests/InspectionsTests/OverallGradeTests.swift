import Documents
import England
import Testing

@testable import Inspections

/// Which judgement is for the whole service: never another one in its place.
@Suite struct OverallGradeTests {
    private static func inspection(_ judgements: [(String, String)], from: String = "2023-11-06", framework: String = "ilacs") throws
        -> Inspection
    {
        let listed = judgements.map { "{label: \"\($0.0)\", grade: \($0.1)}" }.joined(separator: ", ")
        let file = """
            ---
            title: Inspection
            authority: kent
            framework: \(framework)
            kind: full
            dates: [{from: \(from), to: \(from)}]
            judgements: [\(listed)]
            source: {file: sources/a.pdf, sha256: 00}
            ---

            Words.

            """
        let entity = try EntityFile(reading: Array(file.utf8), path: "kent.md")
        var warnings = Diagnostics()
        return try Inspection(reading: entity, id: DocumentID(authority: "kent", name: "a"), topics: [], warnings: &warnings)
    }

    @Test(arguments: [
        ("Overall effectiveness", "ilacs"), ("Overall effectiveness", "child-protection-2012"),
        ("Children’s services in Kent require improvement to be good", "single-inspection"),
        ("The overall judgement is that children’s services are inadequate", "single-inspection"),
    ])
    func `is the one that says so, wherever it is printed`(label: String, framework: String) throws {
        let inspection = try Self.inspection(
            [("The experiences and progress of children in care", "Outstanding"), (label, "Good")], framework: framework)
        #expect(inspection.overallJudgement?.label == label)
        #expect(inspection.withoutOverallSince == nil)
    }

    @Test func `is none where a report of 2026 gives four grades`() throws {
        let inspection = try Self.inspection(
            [
                ("The impact of leaders", "Outstanding"), ("Children who need help and protection", "Good"), ("Children in care", "Good"),
                ("Care leavers", "Good"),
            ], from: "2026-06-08")
        #expect(inspection.overallJudgement == nil)
        #expect(inspection.withoutOverallSince == CalendarDate(year: 2026, month: 4, day: 1))
    }

    @Test(arguments: [("2026-03-31", nil), ("2026-04-01", "2026-04-01")])
    func `is missing by rule only from April 2026 on`(from: String, since: String?) throws {
        let inspection = try Self.inspection([("The impact of leaders", "Outstanding"), ("Care leavers", "Good")], from: from)
        #expect(inspection.withoutOverallSince?.description == since)
        #expect(inspection.overallJudgement == nil)
    }

    @Test func `is the one judgement of a review of the safeguarding board`() throws {
        let board = ("The effectiveness of the LSCB is good", "Good")
        #expect(try Self.inspection([board], from: "2015-06-01", framework: "lscb-review").overallJudgement?.label == board.0)
        #expect(try Self.inspection([board], from: "2015-06-01", framework: "single-inspection").overallJudgement == nil)
    }
}
