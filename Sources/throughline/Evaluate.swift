import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking

/// `throughline evaluate`: how well the links agree with statements that annotators coded.
struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Score the links against statements that annotators coded.")

    @Argument(help: "Files of coded statements, one JSON object a line; those that learn reads too, where each coder has a file.") var gold:
        [String]
    @Option(help: "The folder of reports, themes and pages.") var content = "Content"
    @Option(help: "How many statements that were coded differently are shown.") var misses = 0
    @Option(help: "Only the statements of this document: staffordshire/2023-11-ilacs.") var document: String?
    @Option(help: "Write the scores to this file, for the site to show: Content/accuracy.yml.") var write: String?
    @Flag(name: .customLong("in-sample"), help: "The cues or weights were made from these statements: the site says so beside the scores.")
    var inSample = false
    @Option(help: "Who coded them, for the site to say: people or language-model.") var annotators: Accuracy.Annotators?
    @Flag(help: "Print JSON, for a script.") var json = false

    func run() async throws {
        try await Problems.reporting {
            let tree = try FileTree(reading: content, skipping: { ["sources", "files", Accuracy.file].contains($0) })
            let held = try Content(reading: tree, folder: content)
            let record = try await Record(linking: held)
            let statements = record.statements.filter {
                document == nil || $0.id.document.description == document
            }
            let topics = held.topics.map(\.slug)
            let score = Score(of: statements, against: try GoldFile.statements(in: gold, topics: topics))
            if let write {
                let isOfSite = write.hasPrefix(content + "/")
                try accuracy(score, of: statements, topics, isOfSite: isOfSite, learnedFrom: held.weights?.learnedFrom ?? []).write(
                    toFile: write)
            }
            Terminal.say(json ? score.json : score.text(misses: misses))
        }
    }

    /// The scores with the reports they were measured on.
    ///
    /// Each file is asked by itself, since a short report would not show among long ones.
    /// - Throws: statements that no document holds, and those that weights were learned from, unless that is said.
    private func accuracy(
        _ score: Score, of statements: [LinkedStatement], _ topics: [String], isOfSite: Bool, learnedFrom read: [DocumentID]
    ) throws(Diagnostics) -> Accuracy {
        var reports: Set<DocumentID> = [], named: Set<DocumentID> = []
        for file in gold {
            let coded = try GoldFile.statements(in: [file], topics: topics)
            named.formUnion(coded.compactMap(\.document))
            reports.formUnion(Score(of: statements, against: coded).documents)
        }
        guard score.lost < score.statements else {
            let message = "no document here holds a statement of this file; give a report that is held"
            throw Diagnostics(gold.map { Diagnostic(at: SourceLocation($0), message) })
        }
        if !inSample, let known = reports.union(named).sorted().first(where: read.contains) {
            let message = "the weights were learned from \(known), so this would be no accuracy; score another report, or say --in-sample"
            throw Diagnostics(gold.map { Diagnostic(at: SourceLocation($0), message) })
        }
        return Accuracy(
            of: score, reports: reports.sorted(), isOfSite: isOfSite, sample: inSample ? .inSample : .unread, annotators: annotators)
    }
}

extension Accuracy {
    fileprivate func write(toFile path: String) throws(Diagnostics) {
        let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let folder = name == path.startIndex ? "." : String(path[..<name].dropLast())
        try ([String(path[name...]): yaml] as FileTree).write(into: folder)
    }
}

extension Accuracy.Annotators: ExpressibleByArgument {}
