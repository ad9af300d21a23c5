import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking

/// `throughline explain`: why a statement is linked as it is, or is not.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell why a statement is linked, or is not.")

    @Argument(help: "A statement's id or address on the site, or any text.") var statement: String
    @Option(help: "The folder of reports, themes and pages.") var content = "Content"
    @Flag(help: "Print JSON, for a script.") var json = false

    func run() async throws {
        try await Problems.reporting {
            let tree = try FileTree(reading: content, skipping: { $0 == "sources" })
            let held = try Content(reading: tree, folder: content)
            let explanation = try await explanation(in: held)
            Terminal.say(json ? explanation.json : explanation.printed)
        }
    }

    private func explanation(in content: Content) async throws(Diagnostics) -> Explanation {
        guard let id = StatementID(shownAs: statement) else {
            return Explanation(of: statement, topics: content.topics, cues: content.cues)
        }
        let record = try await Record(linking: content)
        let statements = record.statements
        guard let found = statements.first(where: { $0.id == id }) else {
            let others = statements.filter { $0.id.document == id.document }.map(\.id.description)
            let clause = Suggestion.clause(for: id.description, in: others)
            throw Diagnostics([Diagnostic(at: SourceLocation(self.content), "no statement \"\(id)\"\(clause)")])
        }
        return Explanation(of: found, topics: content.topics, cues: content.cues)
    }
}
