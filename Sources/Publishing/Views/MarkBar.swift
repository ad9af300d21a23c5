import Documents
import Inspections
import Linking

/// The marks of some statements as one bar: the share of each view, then how many, with a flag for requests.
struct MarkBar: Sendable {
    let counts: MarkCounts

    /// From criticism to praise, then what has no view; requests are a flag beside the bar.
    private static let order: [Mark] = [.concern, .mixed, .strength, .neutral]
    private static let length = 100.0

    /// What the partial `matrix` needs of a cell.
    static let fields: TemplateFields<MarkBar> = [
        .list("parts", "The views that occur, from criticism to praise.", of: Part.fields) { $0.parts },
        .text("requests", "How many requests; nothing for none.") { $0.counts[.asked] > 0 ? String($0.counts[.asked]) : nil },
        .text("words", "The same in words: “1 request to improve, 2 concerns”.") { $0.counts.words },
    ]

    private var parts: [Part] {
        let total = Self.order.map { counts[$0] }.reduce(0, +)
        var left = 0.0
        return Self.order.filter { counts[$0] > 0 }.map { mark in
            let width = Self.length * Double(counts[mark]) / Double(total)
            defer { left += width }
            return Part(mark: mark, count: counts[mark], left: left, width: width)
        }
    }

    /// One view of the bar, which is 100 long.
    struct Part: Sendable {
        let mark: Mark
        let count: Int
        let left: Double
        let width: Double

        static let fields: TemplateFields<Part> = [
            .text("mark", "The mark: concern, mixed, strength or neutral.") { $0.mark.rawValue },
            .text("count", "How many statements have it.") { String($0.count) },
            .text("left", "Where it begins, of 100.") { TimelineScale.number($0.left) },
            .text("width", "How long it is, of 100.") { TimelineScale.number($0.width) },
        ]
    }
}
