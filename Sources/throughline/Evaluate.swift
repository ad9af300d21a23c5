import ArgumentParser
import Documents
import Inspections

/// `throughline evaluate`: how well the links agree with statements that people coded.
struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Score the links against statements that people coded.")

    @Argument(help: "Files of coded statements, one JSON object a line.") var gold: [String]
    @Option(help: "The folder of reports, themes and pages.") var content = "Content"
    @Option(help: "How many statements that were coded differently are shown.") var misses = 0
    @Option(help: "Only the statements of this document: staffordshire/2023-11-ilacs.") var document: String?
    @Flag(help: "Print JSON, for a script.") var json = false

    func run() async throws {
        try await Problems.reporting {
            let tree = try FileTree(reading: content, skipping: { $0 == "sources" })
            let record = try await Record(linking: Content(reading: tree, folder: content))
            let statements = (record.inspections.flatMap(\.statements) + record.responses.flatMap(\.statements)).filter {
                document == nil || $0.id.document.description == document
            }
            let evaluation = Evaluation(of: statements, against: try GoldFile.statements(in: gold))
            Terminal.say(json ? evaluation.json : evaluation.text(misses: misses))
        }
    }
}
