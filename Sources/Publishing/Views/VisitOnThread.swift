import Documents
import England
import Inspections
import Linking

/// One visit on a topic's page: which inspection it was, each of its statements on the topic, and the council's words on it.
struct VisitOnThread: Sendable {
    let index: RecordIndex
    let links: Links
    let thread: TopicThread
    let visit: ThreadVisit
    /// The passages that its statements make up.
    let passages: [Passage]
    let inspection: Inspection
    /// The statements that a briefing prints.
    let kept: Set<StatementID>
    /// The marks that occur on the page.
    let marks: [MarkCounts.Entry]
    /// The passages that are likeliest on the topic, in the order of the report.
    private let likeliest: [Passage]

    init(
        index: RecordIndex, links: Links, thread: TopicThread, visit: ThreadVisit, passages: [Passage], inspection: Inspection,
        kept: Set<StatementID>,
        marks: [MarkCounts.Entry]
    ) {
        (self.index, self.links, self.thread, self.visit, self.passages) = (index, links, thread, visit, passages)
        (self.inspection, self.kept, self.marks) = (inspection, kept, marks)
        likeliest = Self.likeliest(of: index.passages(of: visit.mentions), on: thread.topic)
    }

    /// What the partial `thread-visit` needs.
    static let fields: TemplateFields<VisitOnThread> = [
        .text("anchor", "The visit's anchor: v-2022-05-focused-visit.") { ThreadBody.anchor(of: $0.inspection.id) },
        .text("year", "The year of the visit, which the filter asks for.") { String($0.inspection.year) },
        .text("label", "The shortest name among the authority's visits: “2022”, “May 2022”.") { $0.index.label(of: $0.inspection) },
        .text("address", "The page of the report.") { $0.links.to(Addresses.inspection($0.inspection.id)) },
        .text("heading", "What it was: “Focused visit”.") { $0.inspection.heading },
        .text("visited", "Its days: “26 and 27 May 2022”.") { Wording.days($0.inspection.visits) },
        .text("scope", "What it looked at, in the report's words; nothing where it was everything.") { $0.inspection.scopeWords },
        .text("citation", "How to cite the report.") { $0.index.citation(of: $0.inspection.id) ?? $0.inspection.title },
        .list("passages", "Its passages on the theme, in the order of the report.", of: FindingCard.fields) { $0.cards },
        .text("printed", "How many of its statements a briefing prints: “3 of 40 statements”; nothing where it prints all.") { $0.printed },
        .list(
            "mentions", "Passages that only mention the theme, or may be on it, the likeliest; they are not counted.",
            of: StatementMention.fields
        ) {
            $0.mentions
        },
        .text("mentions_count", "How many statements there are of these: “3 statements”.") {
            Wording.count($0.visit.mentions.count, "statement")
        },
        .text("more_mentions", "How many of these are not listed: “4 more statements”; nothing where all are.") { $0.moreMentions },
        .flag("looked_at", "It looked at what the theme is about, whether or not it says anything.") { $0.visit.lookedAt },
        .text("theme", "The theme's title inside a sentence: “care leavers”.") { Wording.lowered($0.index.topicTitle($0.thread.topic)) },
        .list("absent", "The marks that occur on the page and not in this visit.", of: AbsentMark.fields) { $0.absent },
        .list("council", "What the council wrote on the theme about this inspection.", of: CouncilVoice.fields) {
            CouncilVoice.papers(in: $0.thread, about: $0.inspection, index: $0.index, links: $0.links)
        },
    ]

    private var cards: [FindingCard] {
        var explained: Set<String> = []
        _ = index.abbreviations(of: inspection.id).uses(in: index.topicTitle(thread.topic), seen: &explained)
        return passages.map {
            FindingCard(index: index, links: links, passage: $0, topic: thread.topic, kept: kept, explained: explained)
        }
    }

    private var printed: String? {
        let count = visit.statements.count { kept.contains($0.id) }
        return count == visit.statements.count ? nil : "\(count) of \(Wording.count(visit.statements.count, "statement"))"
    }

    /// Passages of a visit that only mention a theme, or may be on it: the likeliest. They are never counted, and of 430 reports they took as
    /// much room as what was.
    static let mentionsOfVisit = 6

    private static func likeliest(of passages: [Passage], on topic: String) -> [Passage] {
        guard passages.count > mentionsOfVisit else { return passages }
        let likely = passages.map { passage in passage.statements.compactMap { $0.confidence(ofMentioning: topic) }.max() ?? 0 }
        let chosen = passages.indices.sorted { (-likely[$0], $0) < (-likely[$1], $1) }.prefix(mentionsOfVisit)
        return chosen.sorted().map { passages[$0] }
    }

    private var moreMentions: String? {
        guard visit.mentions.count > Self.mentionsOfVisit else { return nil }
        let rest = visit.mentions.count - likeliest.reduce(0) { $0 + $1.statements.count }
        return rest > 0 ? Wording.count(rest, "more statement") : nil
    }

    private var mentions: [StatementMention] {
        likeliest.map { StatementMention(index: index, links: links, passage: $0) }
    }

    /// None where the visit says nothing on the topic at all, which is said instead.
    private var absent: [AbsentMark] {
        guard !visit.statements.isEmpty else { return [] }
        let present = MarkCounts(visit.statements)
        return marks.filter { present[$0.mark] == 0 }.map { AbsentMark(mark: $0.mark) }
    }

    /// Statements that only mention the topic, or may be on it, as the report prints them one behind the other.
    struct StatementMention: Sendable {
        let index: RecordIndex
        let links: Links
        let passage: Passage

        static let fields: TemplateFields<StatementMention> = [
            .text("quote", "Their words, without quotation marks.") { $0.quotation },
            .text("address", "The place of the first in the report.") { $0.links.to($0.index.address(of: $0.passage.first.id)) },
            .text("place_first", "Where the report has it: “Paragraph 41, page 12”.") {
                Wording.capitalised($0.index.place(of: $0.passage.first))
            },
        ]

        private var quotation: String {
            let first = passage.first.statement
            // A request is quoted with its items anyway.
            let others = first.isRequest ? [] : passage.statements.dropFirst().map(\.statement.text)
            return index.standingAlone(([first.quotation] + others).joined(separator: " "), of: passage.first)
        }
    }

    /// A mark that the page's filter offers and this visit lacks.
    struct AbsentMark: Sendable {
        let mark: Mark

        static let fields: TemplateFields<AbsentMark> = [
            .text("mark", "The mark: asked, concern, mixed, strength or neutral.") { $0.mark.rawValue },
            .text("nothing", "That there is none: “No concern”.") { $0.nothing },
        ]

        private var nothing: String {
            switch mark {
            case .asked: "No request to improve"
            case .mixed: "Nothing mixed"
            default: "No \(mark.word.lowercased())"
            }
        }
    }
}
