import Documents
import England
import Inspections
import Linking
import Testing

/// Ten sentences of this repository's reports, as the shipped themes and cues read them.
@Suite struct `The shipped cues` {
    private static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Content"

    /// The statements of the reports that the sentences are from, linked once for all of them.
    private static let statements = Result { () throws -> [String: [LinkedStatement]] in
        let tree = try FileTree(reading: folder, skipping: { $0 == "sources" || $0 == "responses" })
        let (topics, tables) = try Content.topicsAndCues(reading: tree, folder: folder)
        let linker = Linker(topics: topics, tables: tables)
        var statements: [String: [LinkedStatement]] = [:]
        for name in ["2012-11-child-protection", "2022-05-focused-visit", "2023-11-ilacs", "2025-12-focused-visit"] {
            let id = DocumentID(authority: "staffordshire", name: name)
            let file = try EntityFile(reading: try #require(tree["inspections/\(id).md"]), path: "\(id).md")
            var warnings = Diagnostics()
            let inspection = try Inspection(reading: file, id: id, topics: topics.map(\.slug), warnings: &warnings)
            statements[name] = linker.statements(of: inspection.body, in: id, voice: .inspectors)
        }
        return statements
    }

    @Test(arguments: [
        ("2022-05-focused-visit", "Supervision is held regularly", ["supervision"], Stance.strength, Change.none),
        ("2022-05-focused-visit", "It is too soon to see", ["performance-data"], .neutral, .none),
        ("2023-11-ilacs", "Since the focused visit last year, the quality", ["quality-assurance"], .concern, .worsened),
        ("2023-11-ilacs", "The corporate parenting approach has developed", ["children-in-care"], .mixed, .improved),
        ("2023-11-ilacs", "They are able to access both universal", ["care-leavers", "health"], .strength, .none),
        ("2025-12-focused-visit", "Management oversight has improved significantly", ["management-oversight"], .mixed, .persisting),
        ("2025-12-focused-visit", "The evaluation of quality through audits", ["quality-assurance"], .concern, .none),
        ("2012-11-child-protection", "However, assessments are still not", ["assessment", "voice-of-the-child"], .concern, .persisting),
        ("2012-11-child-protection", "In consequence, children and families", [], .concern, .none),
        ("2012-11-child-protection", "Children and young people from minority", ["diversity"], .neutral, .none),
    ])
    func `read a sentence of a report`(document: String, opening: String, topics: [String], stance: Stance, change: Change) throws {
        let statements = try #require(try Self.statements.get()[document])
        let statement = try #require(statements.first { $0.statement.text.hasPrefix(opening) })
        #expect(statement.topics == topics)
        #expect(statement.stance == stance)
        #expect(statement.change == change)
    }
}
