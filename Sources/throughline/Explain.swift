import ArgumentParser
import Documents
import Inspections
import Linking

/// `throughline explain`: why a statement is linked as it is, or is not.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell why a statement is linked, or is not.")

    @Argument(help: "A statement's id or address on the site, or any text.") var statement: String
    @Option(help: "The folder of reports, themes and pages.") var content = "Content"
    @Flag(help: "Show a statement's way from its document to the pages.") var trace = false
    @Flag(help: "Print JSON, for a script.") var json = false

    func run() async throws {
        try await Problems.reporting {
            let tree = try FileTree(reading: content, skipping: { ["sources", "files"].contains($0) })
            let held = try Content(reading: tree, folder: content)
            guard let id = StatementID(shownAs: statement) else {
                guard !trace else { throw problem("a text of its own has no way to show; name a statement by its id or address") }
                let explanation = try Explanation(
                    of: statement, topics: held.topics, cues: held.cues, weights: held.weights)
                return Terminal.say(json ? explanation.json : explanation.printed)
            }
            let record = try await Record(linking: held)
            guard let found = record.statements.first(where: { $0.id == id }) else {
                let others = record.statements.filter { $0.id.document == id.document }.map(\.id.description)
                throw problem("no statement \"\(id)\"" + Suggestion.clause(for: id.description, in: others))
            }
            if trace { return Terminal.say(try Trace.printed(of: found, in: record, content: held, folder: content)) }
            let explanation = try Explanation(of: found, in: held)
            Terminal.say(json ? explanation.json : explanation.printed)
        }
    }

    private func problem(_ message: String) -> Diagnostics {
        Diagnostics([Diagnostic(at: SourceLocation(content), message)])
    }
}
