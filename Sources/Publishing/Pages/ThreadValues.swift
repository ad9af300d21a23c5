import Documents
import Inspections
import Linking

/// The part of a page that shows one topic in one authority, as its template's names.
struct ThreadValues: Sendable {
    let source: PageSource
    let thread: TopicThread
    private let counts: MarkCounts
    private let answers: [AnswerChain.Line]
    /// What the answers quote.
    private let quoted: Set<StatementID>
    private let body: ThreadBody
    /// Years with a statement, oldest first.
    private let years: [Int]

    init(_ source: PageSource, _ thread: TopicThread) {
        (self.source, self.thread) = (source, thread)
        counts = MarkCounts(thread.statements)
        answers = AnswerChain(thread, source).lines
        quoted = Set(answers.map(\.quotation.statement.id))
        body = ThreadBody(index: source.index, links: source.links, thread: thread, above: quoted)
        let recorded = thread.visits.filter { !$0.statements.isEmpty }
        years = Set(recorded.compactMap { source.index.inspections[$0.inspection]?.document.year }).sorted()
    }

    static let fields: TemplateFields<ThreadValues> = [
        .text("authority", "The authority's name.") { $0.source.index.authorityName($0.thread.authority) },
        .text("sentence", "In how many reports it was written of, and when it was asked for.") { $0.sentence },
        .text("total", "How many statements there are.") { String($0.counts.total) },
        .text("total_words", "The same in words: “22 statements”.") { Wording.count($0.counts.total, "statement") },
        .text("passages", "How many passages they make up: “17 passages”.") { Wording.count($0.body.passageCount, "passage") },
        .text("printed_count", "How many of them a printed briefing keeps.") { String($0.body.keptCount) },
        .flag("empty", "There is no statement.") { $0.counts.total == 0 },
        .list("answers", "The newest request, and what was said of it since: at most four lines.", of: AnswerChain.Line.fields) {
            $0.answers
        },
        .list("visits", "Every report on the authority, oldest first.", of: Visit.fields) { values in
            values.thread.visits.map { Visit(values.source, $0, topic: values.thread.topic, above: values.quoted) }
        },
        .list(
            "comparisons", "Two visits that wrote on the theme, side by side: each with the next one, and the first with the last.",
            of: PageLink.fields
        ) { $0.comparisons },
        .list("marks", "The marks that occur, for the filter.", of: MarkChoice.fields) { values in
            values.counts.marks.map { MarkChoice(mark: $0.mark, count: $0.count, glyph: values.source.index.fragments.glyph($0.mark)) }
        },
        .list("years", "The years with a statement, for the filter; oldest first.", of: Year.fields) { $0.years.map(Year.init) },
        .flag("has_years", "There is more than one such year.") { $0.years.count > 1 },
        .text("page_address", "The page's own address: whole, where the site's is known, else below its root.") { $0.pageAddress },
        .record("body", "Every statement as a card, visit by visit.", of: ThreadBody.fields) { $0.body },
        .list("movements", "The statements that say what has changed, oldest first.", of: Movement.fields) { $0.movements },
        .text("improvements_address", "The page of every request to the authority.") {
            $0.source.link(Addresses.improvements(of: $0.thread.authority))
        },
        .flag("has_requests", "Inspectors asked for something to improve.") { !$0.thread.asking($0.source.index).isEmpty },
    ]

    private var pageAddress: String {
        let path = Addresses.withoutIndex(source.links.page)
        return source.index.site.baseURL.map { "\($0)/\(path)" } ?? path
    }

    /// Where it was written of, and when it was asked for: counts of visits and years, never a verdict.
    private var sentence: String {
        let index = source.index
        let recorded = thread.visits.filter { !$0.statements.isEmpty }.count
        guard recorded > 0 else { return "The reports we hold say nothing on this theme." }
        let name = Wording.lowered(index.topicTitle(thread.topic))
        let share = Wording.share(recorded, of: thread.visits.count)
        let first = "Inspectors wrote about \(name) \(share) on \(index.authorityName(thread.authority))."
        let asked = thread.asking(index).map { index.label(of: $0.inspection) }
        return asked.isEmpty ? first : "\(first) They asked for something to improve in \(Wording.list(asked))."
    }

    /// The pairs that have a page, of many inspections not every one.
    private var comparisons: [PageLink] {
        let index = source.index
        let recorded = thread.visits.filter { !$0.statements.isEmpty }.map(\.inspection)
        guard recorded.count > 1, let first = recorded.first, let last = recorded.last else { return [] }
        let pairs = Array(zip(recorded, recorded.dropFirst())) + (recorded.count > 2 ? [(first, last)] : [])
        let pages = Comparison.all(of: index.inspections(of: thread.authority).map(\.document))
        return pairs.compactMap { earlier, later in
            pages.first { $0.earlier.id == earlier && $0.later.id == later }.map { page in
                PageLink(
                    title: "\(index.label(of: earlier)) and \(index.label(of: later))",
                    address: source.link(page.address) + "#" + ComparisonPage.anchor(of: thread.topic))
            }
        }
    }

    private var movements: [Movement] {
        thread.statements.compactMap { statement in
            statement.movement(on: thread.topic).map { Movement(source: source, statement: statement, said: $0) }
        }
    }
}

extension ThreadValues {
    /// One visit of the overview at the head of the page.
    struct Visit: Sendable {
        let source: PageSource
        let visit: ThreadVisit
        private let inspection: Inspection?
        private let quoted: [LinkedStatement]
        private let topic: String

        /// - Parameter above: what stands right above already.
        init(_ source: PageSource, _ visit: ThreadVisit, topic: String, above: Set<StatementID>) {
            (self.source, self.visit, self.topic) = (source, visit, topic)
            inspection = source.index.inspections[visit.inspection]?.document
            quoted = Prominence(index: source.index, topic: topic).standing(for: visit.statements, above: above)
        }

        static let fields: TemplateFields<Visit> = [
            .text("year", "The visit's short name: “2022”.") { $0.source.index.label(of: $0.visit.inspection) },
            .text("heading", "What it was: “Focused visit”.") { $0.inspection?.heading },
            .text("scope", "What it looked at, in the report's words.") { $0.inspection?.scopeWords },
            .list(
                "quotes", "What stands for the visit: what it asked for, or one statement of each of the two marks that most have.",
                of: ShortQuotation.fields
            ) { visit in
                visit.quoted.map { ShortQuotation(source: visit.source, statement: $0, topic: visit.topic) }
            },
            .flag("quoted_above", "What stands for it is quoted above already.") { !$0.visit.statements.isEmpty && $0.quoted.isEmpty },
            .text("why_empty", "Why there is no quotation: “Not looked at”.") { $0.visit.whyEmpty },
            .html("counts", "How many statements of each mark; nothing where there is none.") {
                $0.visit.statements.isEmpty ? nil : $0.source.counts($0.visit.statements)
            },
        ]
    }

    /// A mark that readers can filter by.
    struct MarkChoice: Sendable {
        let mark: Mark
        let count: Int
        let glyph: Markup

        static let fields: TemplateFields<MarkChoice> = [
            .text("id", "The id that the style sheet knows: “m-concern”.") { "m-\($0.mark.rawValue)" },
            .text("word", "The mark's word: “Concern”.") { $0.mark.word },
            .text("count", "How many statements have it.") { String($0.count) },
            .html("glyph", "The mark's sign.") { $0.glyph },
        ]
    }

    /// A year that readers can filter by.
    struct Year: Sendable {
        let year: Int

        static let fields: TemplateFields<Year> = [.text("year", "The year: “2022”.") { String($0.year) }]
    }

    /// A statement that says what has changed.
    struct Movement: Sendable {
        let source: PageSource
        let statement: LinkedStatement
        let said: TopicMovement

        static let fields: TemplateFields<Movement> = [
            .text("year", "The visit's short name: “2022”.") { $0.source.index.label(of: $0.statement.id.document) },
            .text("said", "What inspectors said: “Inspectors said: this continues”.") { Wording.movement($0.said.kind) },
            .text("quote", "The statement's words, without quotation marks.") {
                $0.source.index.standingAlone($0.statement.statement.quotation, of: $0.statement)
            },
            .texts("rests_on", "The words of the statement that say so: of progress that is not enough, those for each.") { $0.said.words },
            .text("address", "The card of that statement, above.") { "#" + FindingCard.anchor(of: $0.statement.id) },
            .text("place", "Its place in the report: “paragraph 41, page 2”.") { $0.source.index.place(of: $0.statement.id) },
        ]
    }
}

extension ThreadVisit {
    /// Why there is nothing of a visit to show; nil where there is.
    var whyEmpty: String? { statements.isEmpty ? (lookedAt ? "Looked at, nothing recorded" : "Not looked at") : nil }
}
