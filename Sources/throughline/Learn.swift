import ArgumentParser
import Documents
import England
import Inspections
import Linking

/// `throughline learn`: weights by which links are decided, from coded statements.
struct Learn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Learn from coded statements how sure a link is.")

    @Argument(help: "Files of coded statements, one JSON object a line, as Benchmarks/Gold has them.") var gold: [String]
    @Option(help: "The folder of reports, themes and pages; the weights are written into it.") var content = "Content"
    @Option(help: "Another content folder, in whose reports words are counted anew; without it they stay as they are.") var reports: String?
    @Flag(name: .customLong("score-only"), help: "Print how well weights decide on reports left out in turn, and write nothing.")
    var scoreOnly = false

    func run() async throws {
        try await Problems.reporting {
            let tree = try FileTree(reading: content, skipping: { $0 == "sources" })
            let (topics, tables) = try Content.topicsAndCues(reading: tree, folder: content)
            let coded = try CodedFile.statements(in: gold, topics: topics.map(\.slug))
            let words = try self.words(besides: coded, topics: topics, tables: tables, content: tree)
            let lesson = try Lesson(of: coded, words: words, topics: topics, tables: tables, path: gold[0])
            let measured = await LeaveOneOut(lesson)
            if Task.isCancelled { return }
            let strong = measured.strongThreshold, weak = measured.weakThreshold
            let lines = measured.lines(strong: strong, weak: weak)
            Terminal.say(lines.joined(separator: "\n"))
            guard !scoreOnly else { return }
            let weights = measured.weights(strong: strong, weak: weak)
            if Task.isCancelled { return }
            try ([Weights.file: weights.text(notes: Self.notes + lines)] as FileTree).write(into: content)
        }
    }

    /// The table of words: counted in the reports of another folder, else as the weights have it.
    private func words(
        besides coded: [CodedStatement], topics: [Topic], tables: CueTables, content tree: FileTree
    ) throws(Diagnostics) -> Weights.Words {
        guard let reports else {
            guard let bytes = tree[Weights.file] else { return Weights.Words() }
            return try Weights(reading: bytes, path: "\(content)/\(Weights.file)").words
        }
        let other = try FileTree(reading: reports, skipping: { ["sources", "files", Weights.file, Accuracy.file].contains($0) })
        return Lesson.words(of: try Content(reading: other, folder: reports).inspections, besides: coded, topics: topics, tables: tables)
    }

    private static let notes = [
        "How sure a link is: written by \"throughline learn\", read by \"throughline build\". Change the coded statements, not this file.",
        "",
    ]
}

extension LeaveOneOut {
    /// For a person: every figure with its range, then what was said beside what was right.
    fileprivate func lines(strong: Double, weak: Double) -> [String] {
        let figures = figures(strong: strong, weak: weak).figures
        let calibration = calibration.map {
            "  said \(Self.share($0.said)), right \(Self.share($0.right)) of \($0.count)"
        }
        return ["Each report left out in turn; in brackets the range of 95 in 100 draws of as many reports."]
            + figures.map {
                "  \(Self.share($0.value)) (\(Self.share($0.range.lowerBound)) to \(Self.share($0.range.upperBound))) \($0.name)"
            }
            + ["Strong from \(Self.share(strong)), weak from \(Self.share(weak)). Calibration error \(Self.share(calibrationError)):"]
            + calibration
    }

    private static func share(_ number: Double) -> String { Weights.decimal(number) }
}
