import ArgumentParser
import Documents
import England
import Inspections
import Linking

/// `throughline review`: an editor settles the links that only reading can settle.
struct Review: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask about doubtful links, and write each verdict into the document's front matter.")

    @Argument(help: "An inspection or a council's paper, AUTHORITY/NAME, or one of its statements; without it, all documents.")
    var document: String?
    @Option(help: "The folder of reports, themes and pages.") var content = "Content"
    @Flag(help: "Print the doubtful links instead of asking.") var list = false
    @Flag(help: "Print them as JSON, for a script.") var json = false
    @Option(name: .customLong("in"), help: "The statement is about this theme.") var belongs: [String] = []
    @Option(name: .customLong("out"), help: "The statement is not about this theme.") var doesNotBelong: [String] = []
    @Option(help: "What the statement says of the service: strength, concern, mixed or neutral.") var stance: Stance?
    @Option(help: "Why; a stance needs it.") var why: String?

    mutating func validate() throws {
        let isStatement = document.flatMap { StatementID(shownAs: $0) } != nil
        if isStatement, findings.isEmpty { throw ValidationError("Say what you find of the statement: --in, --out or --stance.") }
        if !isStatement, !findings.isEmpty { throw ValidationError("Name the statement that --in, --out and --stance are about.") }
        if !findings.isEmpty, list || json { throw ValidationError("--list and --json print links and write nothing; leave them out.") }
        if findings.isEmpty, why != nil { throw ValidationError("--why goes with --in, --out or --stance.") }
        let named = belongs + doesNotBelong
        if let twice = named.first(where: { slug in named.count { $0 == slug } > 1 }) {
            throw ValidationError("\"\(twice)\" is named twice; a statement has one verdict on each theme.")
        }
    }

    func run() async throws {
        try await Problems.reporting {
            let tree = try FileTree(reading: content, skipping: { ["sources", "files"].contains($0) })
            let record = try await Record(linking: try Content(reading: tree, folder: content))
            let desk = ReviewDesk(topics: record.topics)
            let documents = try chosen(among: record.reviewed)
            if !findings.isEmpty {
                for finding in findings { try desk.write(finding, into: documents[0]) }
            } else if list || json {
                Terminal.say(json ? desk.json(of: documents) : desk.list(of: documents))
            } else {
                desk.ask(about: documents)
            }
        }
    }

    /// What the options say of a statement, each theme by itself.
    private var findings: [Finding] {
        let anchor = document.flatMap { StatementID(shownAs: $0) }?.anchor ?? ""
        let verdicts = belongs.map { Verdict(on: $0, .belongs) } + doesNotBelong.map { Verdict(on: $0, .doesNotBelong) }
        return verdicts.map { Finding(on: anchor, verdict: $0, reason: why) }
            + (stance.map { [Finding(on: anchor, stance: $0, reason: why)] } ?? [])
    }

    private func chosen(among documents: [ReviewedDocument]) throws(Diagnostics) -> [ReviewedDocument] {
        guard let document else { return documents }
        let name = StatementID(shownAs: document)?.document.description ?? document
        let found = documents.filter { $0.id.description == name }
        guard found.isEmpty else { return found }
        let message = "no document \"\(name)\"" + Suggestion.clause(for: name, in: documents.map(\.id.description))
        throw Diagnostics([Diagnostic(at: SourceLocation(content), message)])
    }
}

extension Stance: ExpressibleByArgument {}
