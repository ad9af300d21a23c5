import Documents
import Inspections
import Linking

/// How much a statement tells, where a page has room for only a few of many: the smaller, the sooner it is shown.
///
/// Every rule on which statements a page quotes is a line of `Purpose.steps`; no other file ranks statements.
/// `Prominence.ranked(visit.statements, for: .briefing, in: index).prefix(2)`.
struct Prominence: Comparable, Sendable {
    /// Where a statement is to be shown.
    enum Purpose: Sendable, Equatable {
        /// On a topic's page, the statements of a visit that a printed briefing keeps.
        case briefing
        /// On a topic's page, the one quotation under a visit in the overview at its head.
        case overview(topic: String)
        /// On a comparison, the one quotation of an inspection on a topic.
        case comparison
        /// Under a request, what a later inspection said on the same topic.
        case followThrough
        /// Among the statements of an authority that refer to an earlier inspection.
        case lookBack
        /// On the home page, the one request of a visit on a topic that was asked for more than once.
        case recurrence
    }

    /// What can be true of a statement.
    enum Trait: Sendable {
        /// It refers to another inspection.
        case refersBack
        /// How pages mark it: exactly one of these is true of a statement.
        case asked, concern, mixed, strength, neutral
        /// What it says has changed; none of these is true of a statement that speaks of no change.
        case improved, worsened, persisting
    }

    /// False where a purpose wants statements that name the topic, and this one only carries on from a statement that does.
    private let namesTopic: Bool
    /// It opens with a word that points back, where the page shows nothing before it.
    private let leans: Bool
    /// The number of the first step that the statement is on, from 0; the count of steps where it is on none.
    private let step: Int
    /// First day of the inspection, as days since a fixed one; 0 where the purpose does not prefer what is newer.
    private let day: Int
    /// UTF-8 bytes; 0 where the purpose does not prefer what is shorter.
    private let length: Int

    /// - Parameters:
    ///   - traits: what is true of the statement.
    ///   - day: first day of its inspection, as days since a fixed one.
    init(of statement: LinkedStatement, traits: Set<Trait>, day: Int = 0, for purpose: Purpose) {
        if case .overview(let topic) = purpose {
            namesTopic = statement.links.contains { $0.topic == topic && !$0.isCarried }
        } else {
            namesTopic = true
        }
        leans = purpose.quotesAlone && Excerpt.leansOnSentenceBefore(statement.statement.text)
        step = purpose.steps.firstIndex { !$0.isDisjoint(with: traits) } ?? purpose.steps.count
        self.day = purpose.prefersNewer ? day : 0
        length = purpose.prefersShorter ? statement.statement.text.utf8.count : 0
    }

    init(of statement: LinkedStatement, for purpose: Purpose, in index: RecordIndex) {
        var traits = Self.traits(of: statement)
        if !index.references(in: statement.id).isEmpty { traits.insert(.refersBack) }
        let day = index.inspections[statement.id.document]?.document.start.ordinal ?? 0
        self.init(of: statement, traits: traits, day: day, for: purpose)
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.namesTopic ? 0 : 1, left.leans ? 1 : 0, left.step, -left.day, left.length) < (
            right.namesTopic ? 0 : 1, right.leans ? 1 : 0, right.step, -right.day, right.length
        )
    }

    /// What is true of a statement by itself, without the references of the record.
    static func traits(of statement: LinkedStatement) -> Set<Trait> {
        let mark: Trait =
            switch Mark(of: statement) {
            case .asked: .asked
            case .concern: .concern
            case .mixed: .mixed
            case .strength: .strength
            case .neutral: .neutral
            }
        return switch statement.change {
        case .improved: [mark, .improved]
        case .worsened: [mark, .worsened]
        case .persisting: [mark, .persisting]
        case .none: [mark]
        }
    }

    /// Statements with the most prominent first; of two alike the one that is earlier here.
    static func ranked(_ statements: [LinkedStatement], for purpose: Purpose, in index: RecordIndex) -> [LinkedStatement] {
        ranked(statements, for: purpose, in: index) { $0 }
    }

    /// Things that each name a statement, the most prominent first; what names none comes last.
    static func ranked<Item>(
        _ items: [Item], for purpose: Purpose, in index: RecordIndex, by statement: (Item) -> LinkedStatement?
    ) -> [Item] {
        let named = items.map { item in (item: item, prominence: statement(item).map { Prominence(of: $0, for: purpose, in: index) }) }
        let order = named.indices.sorted { left, right in
            switch (named[left].prominence, named[right].prominence) {
            case (let first?, let second?): first == second ? left < right : first < second
            case (nil, nil): left < right
            case (let first, _): first != nil
            }
        }
        return order.map { named[$0].item }
    }
}

extension Prominence.Purpose {
    /// What is shown first, step by step; a statement on no step comes after all others.
    fileprivate var steps: [Set<Prominence.Trait>] {
        switch self {
        // What links two inspections, then what was asked, then what moved, then criticism, then praise.
        case .briefing: [[.refersBack], [.asked], [.improved, .worsened, .persisting], [.concern, .mixed], [.strength]]
        // What stays or gets worse, then requests and criticism alike, then praise.
        case .overview: [[.worsened, .persisting], [.asked, .concern, .mixed], [.strength]]
        // Requests, then every view, then descriptions.
        case .comparison: [[.asked], [.concern, .mixed, .strength]]
        // Asked again, then what moved, then every view, then descriptions.
        case .followThrough: [[.asked], [.improved, .worsened, .persisting], [.concern, .mixed, .strength]]
        // What goes on, then criticism, then any other change.
        case .lookBack: [[.persisting], [.concern], [.improved, .worsened]]
        // All are requests.
        case .recurrence: []
        }
    }

    /// Whether, of two on one step, the newer is shown first.
    fileprivate var prefersNewer: Bool { self == .lookBack }

    /// Whether the page shows a short quotation, with no sentence before it.
    fileprivate var quotesAlone: Bool {
        switch self {
        case .overview, .comparison, .recurrence: true
        case .briefing, .followThrough, .lookBack: false
        }
    }

    /// Whether, of two on one step, the shorter is shown first; otherwise they keep their order.
    fileprivate var prefersShorter: Bool {
        switch self {
        case .briefing, .overview, .comparison, .recurrence: true
        case .followThrough, .lookBack: false
        }
    }
}
