import Documents
import England
import Inspections
import Linking

/// One dot a visit: asked to improve, something recorded, nothing recorded, or not looked at.
struct YearStrip: Sendable {
    let index: RecordIndex
    let thread: TopicThread

    /// What the partial `strip` needs.
    static let fields: TemplateFields<YearStrip> = [
        .list("visits", "The visits, oldest first.", of: Dot.fields) { strip in
            strip.thread.visits.map {
                Dot(state: State($0, on: strip.thread.topic, strip.index), label: strip.index.label(of: $0.inspection))
            }
        }
    ]

    /// One visit of the strip.
    struct Dot: Sendable {
        let state: State
        let label: String

        static let fields: TemplateFields<Dot> = [
            .text("state", "What the visit has on the theme: asked, recorded, nothing or out.") { $0.state.rawValue },
            .flag("asked", "It asked for something to improve.") { $0.state == .asked },
            .text("label", "The shortest name among the authority's visits: “2022”.") { $0.label },
            .text("words", "The state in words: “looked at and nothing recorded”.") { $0.state.words },
        ]
    }

    /// What a visit has on the topic.
    enum State: String, Sendable {
        case asked, recorded, nothing, out

        /// - Parameter topic: a request counts for the topic that it asks about, not for those that it touches.
        init(_ visit: ThreadVisit, on topic: String, _ index: RecordIndex) {
            if visit.statements.contains(where: { index.headTopic(of: $0) == topic }) {
                self = .asked
            } else if !visit.statements.isEmpty {
                self = .recorded
            } else {
                self = visit.lookedAt ? .nothing : .out
            }
        }

        var words: String {
            switch self {
            case .asked: "asked to improve"
            case .recorded: "not asked to improve; inspectors wrote about it"
            case .nothing: "looked at and nothing recorded"
            case .out: "not looked at"
            }
        }
    }
}

extension TopicThread {
    /// The visits that asked for this to improve.
    func asking(_ index: RecordIndex) -> [ThreadVisit] { visits.filter { YearStrip.State($0, on: topic, index) == .asked } }

    /// All statements, oldest visit first.
    var statements: [LinkedStatement] { visits.flatMap(\.statements) }
}
