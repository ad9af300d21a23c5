import Algorithms
import Documents
import England
import Inspections
import Linking

/// A passage as a card: what it says, how we read it, where it is, and why it is here.
struct FindingCard: Sendable {
    let index: RecordIndex
    let links: Links
    let passage: Passage
    /// The topic on whose page it is shown; its evidence is printed.
    let topic: String
    /// The statements that a printed briefing keeps, and those that it shows before them.
    private let kept: Set<StatementID>
    private let beside: Set<StatementID>
    private let marks: [Mark]
    private let place: String
    private let shortPlace: String
    /// What stands before the passage, where it points back.
    private let before: Markup?
    private let runs: [Run]

    /// - Parameter explained: the abbreviations that are explained at the head of the page.
    init(index: RecordIndex, links: Links, passage: Passage, topic: String, kept: Set<StatementID>, explained: Set<String>) {
        self.index = index
        self.links = links
        self.passage = passage
        self.topic = topic
        self.kept = kept
        let document = passage.first.id.document
        beside = Set(
            passage.statements.filter { kept.contains($0.id) }
                .flatMap { index.sentencesNeeded(before: $0, on: topic) }.map { StatementID(document: document, anchor: $0.id) })
        marks = passage.marks
        let needed = index.sentencesNeeded(before: passage.first, on: topic)
        shortPlace = index.place(from: needed.first, to: passage.first, underHeading: false)
        place = shortPlace + index.underHeading(of: passage.first)
        let abbreviations = index.abbreviations(of: document)
        var seen = explained
        before = index.context(before: passage.first, needing: needed).map { abbreviations.markup($0, links: links, seen: &seen) }
        runs = Self.runs(of: passage, marks: marks) { abbreviations.markup($0, links: links, seen: &seen) }
    }

    /// A statement's own anchor on a thread's page.
    static func anchor(of id: StatementID) -> String { "f-\(id.document.name)-\(id.anchor)" }

    /// What the partial `card` needs.
    static let fields: TemplateFields<FindingCard> = head + tags + words

    private static let head: TemplateFields<FindingCard> = [
        .text("mark", "The mark of its first statement: asked, concern, mixed, strength or neutral.") { $0.marks[0].rawValue },
        .text("marks", "The marks of its statements, each once, a space between.") { $0.marks.map(\.rawValue).joined(separator: " ") },
        .html("badges", "The marks with their words.") { card in
            card.marks.map { card.index.fragments.badge($0) }.reduce("", +)
        },
        .text("anchor", "The anchor of its first statement: f-2022-05-focused-visit-p11-4e0a.") { anchor(of: $0.passage.first.id) },
        .flag("lead", "A short briefing prints some of it.") { card in card.passage.statements.contains { card.kept.contains($0.id) } },
    ]

    private static let words: TemplateFields<FindingCard> = [
        .html("before", "The sentence before it, where it cannot be understood alone.") { $0.before },
        .flag("single", "It is one statement.") { $0.runs.count == 1 },
        .list("runs", "Its statements in the order of the report.", of: Shown.fields) { card in
            card.runs.map { Shown(run: $0, card: card) }
        },
        .text("address", "Its paragraph in the report.") { $0.links.to($0.index.address(of: $0.passage.first.id)) },
        .text("place_first", "Where the report has it: “Paragraph 41, page 12”; an unnumbered one without its heading.") {
            Wording.capitalised($0.shortPlace)
        },
        .text("visit", "The visit's short name: “2022”, for readers who hear links one by one.") {
            $0.index.label(of: $0.passage.first.id.document)
        },
        .text("place", "The same inside a sentence, with the heading over an unnumbered paragraph.") { $0.place },
        .record("why", "Why it is on this page.", of: CardReason.fields) { CardReason($0.passage.statements, on: $0.topic) },
    ]

    private static let tags: TemplateFields<FindingCard> = [
        .text("subject", "Whom its paragraph is about, where the passage does not say: “LADO service”.") { card in
            card.index.subject(of: card.passage.first, besides: card.topic)
        },
        .texts("deadline", "The report's words for when a request is to be met.") { card in
            card.passage.statements.compactMap { $0.statement.request?.deadline }
        },
        .text("asked_about", "The theme that a request asks about, where it only touches this one.") { card in
            guard let head = card.index.headTopic(of: card.passage.first), head != card.topic else {
                return nil
            }
            return card.index.topicTitle(head)
        },
        .flag("asked_in_part", "It is one sentence of a longer request.") {
            if case .part = $0.passage.first.statement.asking { true } else { false }
        },
        .flag("asked_of_board", "It is asked of the safeguarding board.") {
            if case .ofBoard = $0.passage.first.statement.asking { true } else { false }
        },
        .texts("movements", "What inspectors said of movement, each once.") { card in
            Array(card.passage.statements.compactMap { $0.movement(on: card.topic).map { Wording.movement($0.kind) } }.uniqued())
        },
        .list("look_backs", "The earlier inspections that it mentions.", of: LookBack.fields) { card in
            card.passage.statements.flatMap { card.index.references(in: $0.id) }
                .map { LookBack(index: card.index, links: card.links, reference: $0) }
        },
    ]
}

extension FindingCard {
    /// Some words of a passage: a statement, or an item that a request brings with it and that is not on the topic itself.
    fileprivate struct Run: Sendable {
        let statement: LinkedStatement?
        /// The mark, where the statements of the passage differ in theirs.
        let mark: Mark?
        let words: Markup
        /// It is an item or a row of its own.
        let isItem: Bool
    }

    private static func runs(of passage: Passage, marks: [Mark], _ markup: (String) -> Markup) -> [Run] {
        var items = passage.statements.dropFirst()[...]
        if let request = passage.first.statement.request, !items.isEmpty {
            let head = Run(statement: passage.first, mark: nil, words: markup(passage.first.statement.text), isItem: false)
            return [head]
                + request.parts.map { part in
                    let own = items.first.flatMap { $0.statement.text == part ? $0 : nil }
                    if own != nil { items.removeFirst() }
                    return Run(statement: own, mark: nil, words: markup(part), isItem: true)
                }
        }
        return passage.statements.enumerated().map { place, statement in
            Run(
                statement: statement, mark: marks.count > 1 ? Mark(of: statement) : nil,
                words: markup(place == 0 ? statement.statement.quotation : statement.statement.text),
                isItem: place > 0 && statement.statement.element != passage.first.statement.element)
        }
    }

    /// A run with what the card knows of it.
    fileprivate struct Shown: Sendable {
        let anchor: String?
        let mark: Mark?
        let glyph: Markup?
        let words: Markup
        let isItem: Bool
        let isFirst: Bool
        let isLead: Bool
        let isBesideLead: Bool

        init(run: Run, card: FindingCard) {
            let id = run.statement?.id
            anchor = id == card.passage.first.id ? nil : id.map(FindingCard.anchor)
            mark = run.mark
            glyph = run.mark.map { card.index.fragments.glyph($0) }
            words = run.words
            isItem = run.isItem
            isFirst = id == card.passage.first.id
            isLead = id.map { card.kept.contains($0) } ?? card.kept.contains(card.passage.first.id)
            isBesideLead = id.map { card.beside.contains($0) } ?? false
        }

        static let fields: TemplateFields<Shown> = [
            .text("statement_anchor", "The statement's own anchor; nothing for the first, whose anchor is the card's.") { $0.anchor },
            .text("statement_mark", "The statement's mark, where those of the passage differ.") { $0.mark?.rawValue },
            .html("glyph", "The sign of that mark.") { $0.glyph },
            .text("word", "The word of that mark: “Concern”.") { $0.mark?.word },
            .html("words", "The statement, its abbreviations explained.") { $0.words },
            .flag("follows", "It is not the first, and wants a space before it.") { !$0.isFirst },
            .flag("item", "It is an item of a list or a row of a table.") { $0.isItem },
            .flag("statement_lead", "A short briefing prints it.") { $0.isLead },
            .flag("statement_beside", "A short briefing prints it before one that leans on it.") { $0.isBesideLead },
        ]
    }
}
