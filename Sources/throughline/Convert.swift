import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking

/// `throughline convert`: documents become entities of the content folder.
struct Convert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Convert documents into Markdown entities.")

    @Argument(help: "Documents; without any, all of the content folder's sources.") var documents: [String] = []
    @Option(help: "The folder that entities are written to.") var content = "Content"
    @Flag(help: "Show where every line of each document ended up.") var ledger = false
    @Option(help: "Show it as text or as json.") var ledgerFormat: LedgerFormat?
    @Flag(help: "Replace entities that were edited by hand; their corrections are kept.") var replace = false
    @Flag(help: "Print problems only.") var quiet = false

    func run() async throws {
        try await Problems.reporting {
            for folder in ["inspections", "responses"] {
                try Problems.alone { () throws(Diagnostic) in try LeftoverFile.removeAll(in: "\(content)/\(folder)") }
            }
            let held = try FileTree(reading: content, skipping: { ["sources", "files"].contains($0) })
            let cues = try Linker(readingTopicsOf: held, folder: content)
            let files = try ConversionDocuments(documents, content: content).files
            let progress = ProgressLine(of: files.paths.count { !$0.hasSuffix(".yml") }, "documents", quiet: quiet)
            let outcome = await Conversion.convert(
                files, into: held, accounting: format != nil, replacing: replace, pdf: await Poppler(cache: FileCache(named: "pdf")).text,
                progress: progress.show,
                knowsHalves: cues.knows, topicsInScope: cues.topicsNamed)
            try Task.checkCancellation()
            try outcome.written.write(into: content, where: held)
            if let format { for ledger in outcome.ledgers { Terminal.say(format.text(of: ledger)) } }
            if !quiet { Terminal.say(outcome.summary) }
            try Problems.settle(outcome.diagnostics.inFolder(content))
        }
    }

    /// How the ledger was asked for; nil where it was not.
    private var format: LedgerFormat? { ledgerFormat ?? (ledger ? .text : nil) }
}

extension ConversionOutcome {
    fileprivate var summary: String { "\(written.paths.count) written, \(unchanged.count) unchanged, \(left.count) left as edited" }
}
