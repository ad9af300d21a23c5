import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// Whether a council's sentence repeats one of inspectors: `Reduce average caseloads in the busiest teams.` is in the record.
@Suite struct NearlySameWordsTests {
    @Test(arguments: [
        ("Reduce average caseloads in the busiest teams", true), ("REDUCE AVERAGE CASELOADS – in the busiest teams!", true),
        // Six of ten words, then six of eleven.
        ("Reduce average caseloads in the busiest one two three", true),
        ("Reduce average caseloads in the busiest one two three four", false),
        ("We accept the findings.", false),
    ])
    func `a sentence repeats another that has three in five of the words of both`(text: String, repeats: Bool) async throws {
        let record = try await Fixture.record()
        let near = NearlySameWords(in: try #require(record.inspections.first { $0.document.id == Fixture.id2012 }).statements)
        #expect(near.match(for: text)?.statement.text == (repeats ? "Reduce average caseloads in the busiest teams." : nil))
    }

    @Test(
        arguments: [("Make supervision regular", nil), ("Make supervision more regular", "Make supervision regular.")]
            as [(String, String?)])
    func `fewer than four words repeat nothing`(text: String, repeated: String?) async throws {
        let record = try await Fixture.record()
        #expect(NearlySameWords(in: record.statements).match(for: text)?.statement.text == repeated)
    }
}
