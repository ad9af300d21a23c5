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
        if statement.statement.request != nil {
            self = .asked
            return
        }
        switch statement.stance {
        case .concern: self = .concern
        case .mixed: self = .mixed
        case .strength: self = .strength
        case .neutral: self = .neutral
        }
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

    var glyph: Markup {
        "<svg class=\"g g--\(rawValue)\" aria-hidden=\"true\"><use href=\"#g-\(rawValue)\"/></svg>"
    }

    /// The glyph for a place that is hidden from screen readers as a whole; a report holds hundreds.
    var drawing: Markup { "<svg class=\"g g--\(rawValue)\"><use href=\"#g-\(rawValue)\"/></svg>" }

    var badge: Markup { "<span class=\"stance stance--\(rawValue)\">\(glyph)\(word)</span>" }
}

/// How many statements there are of each mark.
struct MarkCounts: Sendable, Equatable {
    private var counts: [Mark: Int] = [:]

    init(_ statements: some Sequence<LinkedStatement>) {
        for statement in statements { counts[Mark(of: statement), default: 0] += 1 }
    }

    subscript(mark: Mark) -> Int { counts[mark] ?? 0 }

    var total: Int { counts.values.reduce(0, +) }

    /// The marks that occur, in the order of the key.
    var marks: [(mark: Mark, count: Int)] {
        Mark.allCases.compactMap { mark in counts[mark].map { (mark, $0) } }
    }

    /// "1 request to improve, 2 concerns, 1 strength".
    var words: String { marks.map { $0.mark.count($0.count) }.joined(separator: ", ") }

    /// A glyph and a number for each mark; the words for those who do not see it.
    var markup: Markup {
        let parts = marks.map {
            "<span class=\"\($0.mark == .neutral ? "n n--neutral" : "n")\">\($0.mark.drawing)\($0.count)</span>" as Markup
        }
        return "<span class=\"counts\" aria-hidden=\"true\">\(parts)</span><span class=\"vh\">\(words)</span>"
    }
}
