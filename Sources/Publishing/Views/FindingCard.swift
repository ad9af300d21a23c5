import Documents
import England
import Inspections
import Linking

/// A statement as a card: what it says, how we read it, where it is, and why it is here.
struct FindingCard: Sendable {
    let index: RecordIndex
    let links: Links
    let statement: LinkedStatement
    /// The topic on whose page it is shown; its evidence is printed.
    let topic: String
    /// Whether the one-page briefing prints it.
    let isLead: Bool
    private let mark: Mark
    private let anchor: String
    private let place: String
    /// The sentences before the statement, where it points back at them.
    private let before: Markup?
    private let words: Markup

    init(index: RecordIndex, links: Links, statement: LinkedStatement, topic: String, isLead: Bool) {
        self.index = index
        self.links = links
        self.statement = statement
        self.topic = topic
        self.isLead = isLead
        mark = Mark(of: statement)
        anchor = Self.anchor(of: statement.id)
        place = index.place(of: statement)
        let abbreviations = index.abbreviations(of: statement.id.document)
        let needed = index.sentencesNeeded(before: statement).map(\.text).joined(separator: " ")
        var seen: Set<String> = []
        before = needed.isEmpty ? nil : abbreviations.markup(needed, seen: &seen)
        words = abbreviations.markup(statement.statement.quotation, seen: &seen)
    }

    /// The card's own anchor on a thread's page.
    static func anchor(of id: StatementID) -> String { "f-\(id.document.name)-\(id.anchor)" }

    /// What the partial `card` needs.
    static let fields: TemplateFields<FindingCard> = [
        .text("mark", "Its mark: asked, concern, mixed, strength or neutral.") { $0.mark.rawValue },
        .html("badge", "The mark with its word.") { $0.index.fragments.badge($0.mark) },
        .text("anchor", "The card's anchor: f-2022-05-focused-visit-p11-4e0a.") { $0.anchor },
        .flag("lead", "A short briefing prints it.") { $0.isLead },
        .text("deadline", "The report's words for when a request is to be met.") { $0.statement.statement.request?.deadline },
        .flag("asked_in_part", "It is one sentence of a longer request.") {
            if case .part = $0.statement.statement.asking { true } else { false }
        },
        .flag("asked_of_board", "It is asked of the safeguarding board.") {
            if case .ofBoard = $0.statement.statement.asking { true } else { false }
        },
        .text("movement", "What inspectors said of movement.") { Wording.movement($0.statement.change) },
        .list("look_backs", "The earlier inspections that it mentions.", of: LookBack.fields) { card in
            card.index.references(in: card.statement.id).map { LookBack(index: card.index, links: card.links, reference: $0) }
        },
        .html("before", "The sentence before it, where it cannot be understood alone.") { $0.before },
        .html("words", "The statement, its abbreviations explained.") { $0.words },
        .text("address", "Its paragraph in the report.") { $0.links.to($0.index.address(of: $0.statement.id)) },
        .text("place", "Where the report has it: “paragraph 41, page 12”.") { $0.place },
        .text("place_first", "The same, to begin a sentence with: “Paragraph 41, page 12”.") { Wording.capitalised($0.place) },
        .text("word_within", "The word of the mark inside a sentence: “concern”.") { $0.mark.word.lowercased() },
        .record("why", "Why it is on this page.", of: CardReason.fields) { CardReason($0.statement, on: $0.topic) },
    ]
}
