import Documents
import England
import Inspections
@testable import Linking
import Testing

@Suite struct `Corrections by people` {
    private func record(_ corrections: String, body: String = "Supervision is good. Supervision is weak.\n") async throws -> Record {
        try await SmallSite.record([
            "2023-11-ilacs": SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-10", corrections: corrections, body: body)
        ])
    }

    @Test func `replace what the rules found and say why`() async throws {
        let record = try await record("{statement: \"Supervision is good\", themes: [recording], stance: mixed, why: It is about files.}")
        let statement = try #require(record.inspections.first?.statements.first)
        #expect(statement.links == [Link(topic: "recording", evidence: [Evidence(reason: .correction, words: "It is about files.")])])
        #expect(statement.stance == .mixed)
        #expect(statement.change == .none)
        #expect(statement.correction?.reason == "It is about files.")
    }

    @Test(arguments: [("stance: mixed", Change.improved, 1), ("change: persisting", .persisting, 0), ("change: improved", .improved, 0)])
    func `an editor's word on change stands in place of what words say of movement`(given: String, change: Change, count: Int) async throws
    {
        let correction = "{statement: Supervision has, \(given), why: Read in full.}"
        let record = try await record(correction, body: "Supervision has improved.\n")
        #expect(record.inspections[0].statements.map(\.change) == [change])
        #expect(record.inspections[0].statements.map(\.movements.count) == [count])
    }

    @Test(arguments: [
        ("Supervision was", "no statement begins \"Supervision was\"; copy its opening words from the text below"),
        ("Supervision is", "2 statements begin \"Supervision is\"; give more of the opening words"),
    ])
    func `that match no statement or several are errors`(opening: String, message: String) async throws {
        let error = await #expect(throws: Diagnostics.self) {
            try await record("{statement: \"\(opening)\", stance: mixed, why: x}")
        }
        #expect(error?.sorted.map(\.message) == [message])
        #expect(error?.sorted.map(\.location.line) == [8])
    }
}
