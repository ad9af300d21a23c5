import ArgumentParser
import Documents
import Inspections

/// `throughline convert`: documents become entities of the content folder.
struct Convert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Convert documents into Markdown entities.")

    @Argument(help: "Documents; without any, all of the content folder's sources.") var documents: [String] = []
    @Option(help: "The folder that entities are written to.") var content = "Content"
    @Flag(help: "Show where every line of each document ended up.") var ledger = false
    @Option(help: "How the ledger is printed.") var ledgerFormat = LedgerFormat.text
    @Flag(help: "Replace entities that were edited by hand; their corrections are kept.") var replace = false
    @Flag(help: "Print problems only.") var quiet = false

    func run() async throws {
        try await Problems.reporting {
            let held = try FileTree(reading: content, skipping: { $0 == "sources" })
            let scopes = try Linker(readingTopicsOf: held, folder: content)
            let outcome = await Conversion.convert(
                try ConversionDocuments(documents, content: content).tree, into: held, replacing: replace,
                pdf: Poppler(cache: FileCache(named: "pdf")).text, topicsInScope: scopes.topicsNamed)
            try outcome.written.write(into: content)
            if ledger { for ledger in outcome.ledgers { Terminal.say(ledgerFormat.text(of: ledger)) } }
            if !quiet {
                Terminal.say(
                    "\(outcome.written.paths.count) written, \(outcome.unchanged.count) unchanged, \(outcome.left.count) left as edited")
            }
            try Problems.settle(outcome.diagnostics.inFolder(content))
        }
    }
}
