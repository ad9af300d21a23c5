import Documents
import England
import Inspections
@testable import Linking
import Testing

@Suite struct `Stance and change` {
    @Test(arguments: [
        ("Supervision is good.", Stance.strength),
        ("Supervision is weak.", .concern),
        ("Supervision is not good.", .concern),
        ("Supervision is not always good.", .concern),
        ("Supervision is not very clear.", .concern),
        ("Supervision prevents drift.", .strength),
        ("Supervision varies.", .mixed),
        ("Supervision is good but records are poor.", .mixed),
        ("Although records are poor, supervision is good.", .mixed),
        ("Despite poor records supervision is good.", .mixed),
        ("Good supervision of poor records.", .concern),
        ("Despite poor records, supervision is good.", .mixed),
        ("Despite good records, supervision is poor.", .concern),
        ("Supervision is currently on paper.", .neutral),
        ("Supervision is currently good.", .strength),
        ("When records are poor, supervision is good.", .strength),
        ("When records are good supervision is poor.", .concern),
        ("Supervision is weak and leaders have plans to address it.", .mixed),
        ("Leaders have plans to address supervision.", .neutral),
        ("Supervision will be regular.", .neutral),
        ("Supervision takes place.", .strength),
        ("Supervision of all staff is held, but it is weak.", .mixed),
        ("Overall effectiveness is inadequate.", .neutral),
        ("Overall effectiveness is good.", .neutral),
        ("The office is in Maidstone.", .neutral),
    ])
    func `stance`(text: String, stance: Stance) throws {
        #expect(try SmallSite.explanation(of: text).stance == stance)
    }

    @Test func `is carried on by a statement that points back at a concern and evaluates nothing itself`() async throws {
        let body = "Supervision is weak. This is so in two teams. It is good in one.\n\nSupervision is good. This is so in two teams.\n"
        let record = try await SmallSite.record([
            "2022-05-focused-visit": SmallSite.inspection(kind: "focused-visit", from: "2022-05-26", to: "2022-05-27", body: body)
        ])
        #expect(record.inspections[0].statements.map(\.stance) == [.concern, .concern, .strength, .strength, .strength])
    }

    @Test(arguments: [
        ("Supervision is good.", Change.none),
        ("Supervision has improved.", .improved),
        ("Supervision has deteriorated.", .worsened),
        ("Supervision remains weak.", .persisting),
        ("Supervision remains good.", .none),
        ("Some progress, but the number remains too high.", .persisting),
        ("Supervision has improved, although it remains weak.", .improved),
        ("While supervision has improved, it remains weak.", .persisting),
    ])
    func `change`(text: String, change: Change) throws {
        #expect(try SmallSite.explanation(of: text).change == change)
    }

    @Test(
        arguments: [
            ("Supervision has improved.", [MovementWords(.improved, words: "has improved", end: 24)]),
            (
                "Supervision has improved, although it remains weak.",
                [MovementWords(.improved, words: "has improved", end: 24), MovementWords(.persisting, words: "remains weak", end: 50)]
            ),
            (
                "Supervision has improved, but records are poor.",
                [MovementWords(.improved, words: "has improved", end: 24), MovementWords(.shortfall, words: "poor", end: 46)]
            ),
            ("Supervision remains weak and records are poor.", [MovementWords(.persisting, words: "remains weak", end: 24)]),
            ("Supervision is poor.", []),
        ] as [(String, [MovementWords])])
    func `every movement keeps its words, with the weaknesses beside progress`(text: String, movements: [MovementWords]) async throws {
        let record = try await SmallSite.record([
            "2022-05-focused-visit": SmallSite.inspection(kind: "focused-visit", from: "2022-05-26", to: "2022-05-27", body: text + "\n")
        ])
        #expect(record.inspections[0].statements.map(\.movements) == [movements])
    }

    @Test func `keeps the words that both rest on, stance first`() throws {
        let explanation = try SmallSite.explanation(of: "Supervision remains weak.")
        #expect(explanation.evidence == [Evidence(cue: "weak", words: "weak"), Evidence(cue: "remains", words: "remains")])
    }

    @Test(arguments: [
        "## Recommendations\n\n1. Ensure that:\n\n   - good records are kept\n\n2. Meet.\n",
        "## LSCB: recommendations\n\n## Recommendations\n\n1. Ensure that:\n\n   - good records are kept\n\n2. Meet.\n",
    ])
    func `an item of a request is a concern, whoever is asked`(body: String) async throws {
        let record = try await SmallSite.record([
            "2023-11-ilacs": SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-06", body: body)
        ])
        #expect(record.inspections[0].statements.map(\.stance) == [.concern, .concern, .concern])
    }

    /// Single inspections 2013–2018, whose footnote says that the authority supplied these figures.
    @Test func `a figure about the area is neutral, whatever its words`() async throws {
        let body =
            "## Information about this local authority area\n\n- 86 records.\n\n### Leadership\n\n- 12 poor records.\n\n## Findings\n\n- 86 records.\n"
        let record = try await SmallSite.record([
            "2015-11-ilacs": SmallSite.inspection(kind: "full", from: "2015-11-06", to: "2015-11-06", body: body)
        ])
        #expect(record.inspections[0].statements.map(\.stance) == [.neutral, .neutral, .strength])
    }

    @Test func `a request is about what its items are about`() async throws {
        let body = "## Recommendations\n\n1. Ensure that:\n\n   - good records are kept\n\n2. Meet.\n"
        let record = try await SmallSite.record([
            "2023-11-ilacs": SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-06", body: body)
        ])
        #expect(record.inspections[0].statements.map(\.topics) == [["recording"], ["recording"], []])
        #expect(record.followThrough.count == 2)
    }

    @Test func `an area for improvement is a concern, and a council's promise is neutral`() async throws {
        let body = "## What needs to improve in this area of social work practice?\n\n- The good and regular supervision of staff.\n"
        let record = try await SmallSite.record([
            "2022-05-focused-visit": SmallSite.inspection(kind: "focused-visit", from: "2022-05-26", to: "2022-05-27", body: body)
        ])
        let request = try #require(record.inspections.first?.statements.first)
        #expect(request.statement.request != nil)
        #expect(request.stance == .concern)
        #expect(request.topics == ["supervision"])
    }
}
