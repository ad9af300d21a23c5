import Documents
import England
import Inspections
import Linking

/// How a statement is marked on pages: a request first, else its stance.
///
/// Each has a shape and a word of its own, so that colour is never needed.
enum Mark: String, CaseIterable, Sendable {
    case asked, concern, mixed, strength, neutral

    init(of statement: LinkedStatement) {
        self = statement.isRequest ? .asked : Mark(of: statement.stance)
    }

    init(of stance: Stance) {
        switch stance {
        case .concern: self = .concern
        case .mixed: self = .mixed
        case .strength: self = .strength
        case .neutral: self = .neutral
        }
    }

    /// The marks of some statements, each once, in their order. There are five, so that looking through those found is faster than a set.
    static func all(of statements: [LinkedStatement]) -> [Mark] {
        var marks: [Mark] = []
        for statement in statements {
            let mark = Mark(of: statement)
            if !marks.contains(mark) { marks.append(mark) }
        }
        return marks
    }

    /// The word on badges.
    var word: String {
        switch self {
        case .asked: "Asked to improve"
        case .concern: "Concern"
        case .mixed: "Mixed"
        case .strength: "Strength"
        case .neutral: "Description"
        }
    }

    /// What the mark means, for the key.
    var meaning: String {
        switch self {
        case .asked: "a formal request in the report"
        case .concern: "something inspectors criticised"
        case .mixed: "praise and criticism in one sentence"
        case .strength: "something inspectors praised"
        case .neutral: "says what is there, with no view on it"
        }
    }

    /// "1 request to improve", "2 concerns", "3 mixed".
    func count(_ number: Int) -> String {
        switch self {
        case .asked: Wording.count(number, "request to improve", "requests to improve")
        case .mixed: "\(number) mixed"
        default: Wording.count(number, word.lowercased())
        }
    }

    /// What the partials `glyph` and `badge` need.
    static let fields: TemplateFields<Mark> = [
        .text("mark", "Its name in classes and anchors: asked, concern, mixed, strength or neutral.") { $0.rawValue },
        .text("word", "Its word: “Concern”.") { $0.word },
    ]
}
