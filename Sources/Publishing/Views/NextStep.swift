import Algorithms
import Documents
import England
import Inspections
import Linking

/// What comes of a visit, in the words of a report.
struct NextStep: Sendable {
    let statement: LinkedStatement
    let source: PageSource

    /// Each sentence once, from the newest report that has it.
    static func all(of authority: String, _ source: PageSource) -> [NextStep] {
        let newestFirst = source.index.inspections(of: authority).reversed()
        let sentences = newestFirst.flatMap(\.statements).filter { Forms.has(.nextStep, $0.statement.text) }
        return sentences.uniqued(on: \.statement.text).map { NextStep(statement: $0, source: source) }
    }

    static let fields: TemplateFields<NextStep> = [
        .text("quote", "The sentence, without quotation marks.") { $0.statement.statement.quotation },
        .text("address", "Where it stands.") { $0.source.statement($0.statement.id) },
        .text("citation", "How it is cited.") { $0.source.index.citation(of: $0.statement.id) },
    ]
}
