import Documents
import England
import Inspections
import Linking

/// One dot a visit: asked to improve, something recorded, nothing recorded, or not looked at.
struct YearStrip {
    let index: RecordIndex
    let thread: TopicThread

    /// What a visit has on the topic.
    enum State: String {
        case asked, recorded, nothing, out

        init(_ visit: ThreadVisit) {
            if visit.statements.contains(where: { $0.statement.request != nil }) {
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

    var markup: Markup {
        let dots = thread.visits.map { visit -> Markup in
            let state = State(visit)
            let flag: Markup? = state == .asked ? Mark.asked.glyph : nil
            return
                "<li class=\"is-\(state.rawValue)\"><span class=\"dot\" aria-hidden=\"true\">\(flag)</span>\(index.label(of: visit.inspection))<span class=\"vh\">: \(state.words)</span></li>"
        }
        return "<ol class=\"strip\">\(dots)</ol>"
    }
}

extension TopicThread {
    /// The visits that asked for this to improve.
    var asking: [ThreadVisit] { visits.filter { YearStrip.State($0) == .asked } }

    /// All statements, oldest visit first.
    var statements: [LinkedStatement] { visits.flatMap(\.statements) }
}
