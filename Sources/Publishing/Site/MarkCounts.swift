import Documents
import England
import Inspections
import Linking

/// How many statements there are of each mark.
struct MarkCounts: Sendable, Hashable {
    /// By the place of the mark in the key.
    /// By the places of marks, of which there are five.
    private var counts = SIMD8<Int>()

    init(_ statements: some Sequence<LinkedStatement>) {
        for statement in statements { add(Mark(of: statement)) }
    }

    init(_ visits: [ThreadVisit]) {
        for visit in visits {
            for statement in visit.statements { add(Mark(of: statement)) }
        }
    }

    /// Every way to have one, two or three statements: what most paragraphs of a report have on a topic.
    static let few: Set<MarkCounts> = {
        var few: Set<MarkCounts> = [MarkCounts([ThreadVisit]())]
        for _ in 1...3 {
            for counts in few {
                for mark in Mark.allCases {
                    var more = counts
                    more.add(mark)
                    few.insert(more)
                }
            }
        }
        return few
    }()

    private mutating func add(_ mark: Mark) { counts[mark.place] += 1 }

    subscript(mark: Mark) -> Int { counts[mark.place] }

    var total: Int { counts.wrappedSum() }

    /// The marks that occur, in the order of the key.
    var marks: [Entry] {
        Mark.allCases.compactMap { mark in self[mark] > 0 ? Entry(mark: mark, count: self[mark]) : nil }
    }

    /// "1 request to improve, 2 concerns, 1 strength".
    var words: String { marks.map { $0.mark.count($0.count) }.joined(separator: ", ") }

    /// A mark that occurs, and how often.
    struct Entry: Sendable {
        let mark: Mark
        let count: Int

        static let fields: TemplateFields<Entry> = [
            .text("mark", "The mark: asked, concern, mixed, strength or neutral.") { $0.mark.rawValue },
            .flag("neutral", "It is the mark of a description.") { $0.mark == .neutral },
            .text("count", "How many statements have it.") { String($0.count) },
        ]
    }

    /// What the partial `counts` needs.
    static let fields: TemplateFields<MarkCounts> = [
        .list("marks", "The marks that occur, in the order of the key.", of: Entry.fields) { $0.marks },
        .text("words", "The same in words: “1 request to improve, 2 concerns”.") { $0.words },
    ]
}

extension Mark {
    /// Its place in the key, from 0.
    var place: Int {
        switch self {
        case .asked: 0
        case .concern: 1
        case .mixed: 2
        case .strength: 3
        case .neutral: 4
        }
    }
}
