import Documents
import Inspections
import Linking

/// Times the linking of a content folder's inspections, repeated until there are enough bytes of text:
/// `swift run -c release LinkingBenchmark CONTENT [MEGABYTES]`.
@main
enum LinkingBenchmark {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first else { return print("usage: LinkingBenchmark CONTENT [MEGABYTES]") }
        let wanted = (arguments.dropFirst().first.flatMap(Int.init) ?? 26) * 1_000_000
        do throws(Diagnostics) {
            let tree = try FileTree(reading: folder, skipping: { $0 == "sources" })
            let content = try Content(reading: tree, folder: folder)
            let linker = try Linker(topics: content.topics, tables: content.cues, weights: content.weights)
            let bodies = repeated(content.inspections, until: wanted)
            let bytes = bodies.reduce(0) { $0 + size(of: $1) }
            let clock = ContinuousClock()
            for round in 1...3 {
                let start = clock.now
                let statements = await Parallel.map(bodies) { linker.statements(of: $0.body, in: $0.id, voice: .inspectors).count }.reduce(
                    0, +)
                print("round \(round): \(statements) statements, \(bytes / 1_000_000) MB of text, \(clock.now - start)")
            }
        } catch {
            for problem in error.sorted { print(problem) }
        }
    }

    private static func repeated(_ inspections: [Inspection], until wanted: Int) -> [Inspection] {
        let once = inspections.reduce(0) { $0 + size(of: $1) }
        guard once > 0 else { return [] }
        return Array(repeatElement(inspections, count: (wanted + once - 1) / once).joined())
    }

    private static func size(of inspection: Inspection) -> Int { inspection.body.statements.reduce(0) { $0 + $1.text.utf8.count } }
}
