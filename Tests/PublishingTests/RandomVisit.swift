import Documents
import Inspections
import Linking
import SeededRandom
@testable import Publishing

/// A record whose visit of 2022 has paragraphs of sentences drawn at random: some lean, some name a topic, some are requests.
enum RandomVisit {
    private static let sentences = [
        "Supervision is held regularly in % teams.", "Supervision records of team % are poor.",
        "Caseloads in team % are clear, although inconsistent.",
        "This is rare in team %.", "However, in % these are poor.", "Most are complete in %.", "They are supported by team %.",
        "As a result, supervision of % is lacking.", "Care leavers of team % are supported.", "Team % met on Monday.",
        "Some of these records of % are clear.", "The audit of team % is complete.",
    ]

    static func record(seed: UInt64) async throws -> Record {
        var random = SeededGenerator(seed: seed)
        var count = 0
        func sentence() -> String {
            count += 1
            return (sentences.randomElement(using: &random) ?? "").replacing("%", with: "w\(count)q")
        }
        var body = "## What needs to improve?\n\n"
        for _ in 0..<Int.random(in: 0...3, using: &random) { body += "- \(sentence())\n" }
        for section in 1...3 {
            body += "\n## Section \(section)\n\n"
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                body += (0..<Int.random(in: 1...7, using: &random)).map { _ in sentence() }.joined(separator: " ") + "\n\n"
            }
        }
        let head = """
            ---
            title: Focused visit to Northshire
            authority: northshire
            framework: ilacs
            kind: focused-visit
            dates: [{from: 2022-05-26, to: 2022-05-27}]
            looked_at: [supervision]
            source: {file: sources/2022.txt, sha256: a2}
            ---


            """
        return try await Fixture.record(
            ["inspections/northshire/2022-05-focused-visit.md": head + body], without: ["accuracy.yml"])
    }
}
