import Documents
import Inspections
import Linking

/// An area for improvement and what later inspections said, as the partial `request` shows it.
struct QuotedRequest: Sendable {
    let source: PageSource
    let statement: LinkedStatement
    private let due: CalendarDate?
    /// Later inspections, oldest first, and those of them that are listed.
    private let later: [FollowThrough.LaterInspection]
    private let listed: [FollowThrough.LaterInspection]

    init(_ statement: LinkedStatement, _ source: PageSource) {
        (self.source, self.statement) = (source, statement)
        let follow = source.index.followThrough(of: statement.id)
        due = follow?.due
        later = follow?.later ?? []
        // What is on no theme is compared with nothing: silence would be no answer.
        listed = statement.topics.isEmpty ? [] : Self.listed(of: later)
    }

    static let fields: TemplateFields<QuotedRequest> = [
        .text("id", "Its name on the page: “2022-05-focused-visit-p11-4e0a”.") {
            "\($0.statement.id.document.name)-\($0.statement.id.anchor)"
        },
        .text("quote", "Its words, without quotation marks.") {
            $0.source.index.standingAlone($0.statement.statement.quotation, of: $0.statement)
        },
        .text("address", "The request in its report.") { $0.source.statement($0.statement.id) },
        .text("place", "Its place there: “Paragraph 11, page 2”; an unnumbered one without its heading.") {
            Wording.capitalised($0.source.index.place(of: $0.statement, underHeading: false))
        },
        .text("deadline", "The report's words for when it is to be met.") { $0.statement.statement.request?.deadline },
        .text("responsible", "Who is to do it, where the report names it beside the request.") {
            $0.statement.statement.request?.responsible
        },
        .text("due", "The last day of that time, where it can be counted.") { $0.due?.long },
        .list("head_theme", "The theme that it asks about; none where it is on no theme.", of: PageLink.fields) { request in
            request.links(to: request.statement.topics.filter { $0 == request.headTopic })
        },
        .list("topics", "The other themes that it touches.", of: PageLink.fields) { request in
            request.links(to: request.statement.topics.filter { $0 != request.headTopic })
        },
        .list(
            "later_visits", "Later inspections, oldest first: at most six, those that answer it by name before others.", of: Answer.fields
        ) {
            request in request.listed.map { Answer($0, to: request.statement, request.source) }
        },
        .text("later_visits_unlisted", "How many more there are, in a sentence; nothing where all are listed.") { $0.unlisted },
        .flag("no_later_visit", "No later report is held.") { $0.later.isEmpty },
        .flag("on_no_theme", "Later reports are held, and the request is on no theme by which they could be looked through.") {
            $0.isOnNoTopic
        },
    ]

    private var isOnNoTopic: Bool { statement.topics.isEmpty && !later.isEmpty }

    private var headTopic: String? { source.index.headTopic(of: statement) }

    private func links(to topics: [String]) -> [PageLink] {
        topics.map { PageLink(title: source.index.topicTitle($0), address: source.thread($0, in: statement.id.document.authority)) }
    }

    private var unlisted: String? {
        let count = later.count - listed.count
        guard count > 0, !isOnNoTopic else { return nil }
        let (visits, they) = count == 1 ? ("visit is", "it") : ("visits are", "they")
        return "\(count) more later \(visits) not listed here. The theme pages of this request show what \(they) said."
    }

    /// Those that answer it by name first, then the next ones after it; in the order of time.
    private static func listed(of later: [FollowThrough.LaterInspection]) -> [FollowThrough.LaterInspection] {
        guard later.count > PageLimits.laterVisits else { return later }
        func answers(_ visit: FollowThrough.LaterInspection) -> Bool {
            visit.askedAgain || visit.statements.contains { $0.reason == .refersBack }
        }
        let first = later.indices.filter { answers(later[$0]) } + later.indices.filter { !answers(later[$0]) }
        return first.prefix(PageLimits.laterVisits).sorted().map { later[$0] }
    }
}

extension QuotedRequest {
    /// What one later inspection said: on the theme that the request asks about; where it said nothing on that, on the first of the
    /// other themes that it touches; and what answers it by name or in its words.
    struct Answer: Sendable {
        let source: PageSource
        let later: FollowThrough.LaterInspection
        let request: LinkedStatement
        /// What the request asks about; nil for one on no theme.
        private let head: String?
        /// The theme that the statements are on.
        private let topic: String?
        private let statements: [FollowThrough.Answer]
        /// What answers the request by name or in its words, and a few others on the same topic.
        private let quoted: [FollowThrough.Answer]

        init(_ later: FollowThrough.LaterInspection, to request: LinkedStatement, _ source: PageSource) {
            (self.later, self.request, self.source) = (later, request, source)
            let index = source.index, head = index.headTopic(of: request)
            let topics = [head].compactMap { $0 } + request.topics.filter { $0 != head }
            let topic = topics.first { topic in later.statements.contains { index.isAbout($0, topic) } }
            let statements = later.statements.filter { answer in
                answer.reason != .sameTopic || topic.map { index.isAbout(answer, $0) } == true
            }
            let explicit = statements.filter { $0.reason != .sameTopic }
            let others = statements.filter { $0.reason == .sameTopic }
            let candidates = explicit + others.prefix(max(0, PageLimits.quotesOfLaterVisit - explicit.count))
            let again = later.askedAgain ? others.prefix(1).filter { index.asks($0, forTheTopicOf: request) } : []
            quoted = index.withoutRepeats(candidates.contains(where: again.contains) ? candidates : candidates + again)
            (self.head, self.topic, self.statements) = (head, topic ?? head, statements)
        }

        static let fields: TemplateFields<Answer> = [
            .text("year", "The visit's short name: “2022”.") { $0.source.index.label(of: $0.later.inspection) },
            .text("name", "What it was: “Focused visit”.") { $0.source.index.inspections[$0.later.inspection]?.document.heading },
            .text("status", "What its report did, never how things are: “Asked again on the same theme”.") { $0.status },
            .flag("asked_again", "It asked again on the same theme.") { $0.later.askedAgain },
            .flag("not_looked_at", "It did not look at the theme that the request asks about, and says nothing.") {
                !$0.lookedAtHead && $0.statements.isEmpty
            },
            .list("quotes", "What it said: what looks back at the request by name, else what is most like it.", of: Quote.fields) {
                $0.quotes($0.inSight)
            },
            .list("folded_quotes", "What else is quoted of it.", of: Quote.fields) { $0.quotes($0.folded) },
            .text("folded_words", "What there is besides: “15 more in similar words or on the same theme”; nothing for none.") {
                $0.foldedWords
            },
            .text("more_statements", "How many are not quoted: “and 3 more statements on the same theme”; nothing for none.") {
                $0.rest > 0 ? "and \(Wording.count($0.rest, "more statement")) \($0.onTheTopic)" : nil
            },
            .text("more_address", "The visit on the page of the theme that they are on.") { answer in
                answer.topic.map { topic in
                    answer.source.thread(topic, in: answer.request.id.document.authority) + "#"
                        + ThreadBody.anchor(of: answer.later.inspection)
                }
            },
        ]

        /// What looks back by name, as much as stands in sight; where nothing does, the request that was made again; else the first
        /// that is about no other team or group of children than the request.
        private var inSight: [FollowThrough.Answer] {
            let lookingBack = quoted.filter { $0.reason == .refersBack }
            guard lookingBack.isEmpty else { return Array(lookingBack.prefix(PageLimits.lookBacksOfLaterVisit)) }
            let asked = quoted.filter { source.index.asks($0, forTheTopicOf: request) }
            let candidates = asked.isEmpty ? quoted : asked
            let first = candidates.first { !source.index.isAboutOthers($0, than: request) } ?? candidates.first
            return [first].compactMap { $0 }
        }

        private var folded: [FollowThrough.Answer] {
            let seen = inSight.map(\.statement)
            return quoted.filter { !seen.contains($0.statement) }
        }

        private func quotes(_ answers: [FollowThrough.Answer]) -> [Quote] {
            answers.compactMap { answer in
                source.index.statement(answer.statement).map { Quote(source: source, statement: $0, request: request) }
            }
        }

        /// How many statements are not quoted.
        private var rest: Int { statements.count - quoted.count }

        /// "4 more in similar words", "15 more in similar words or on the same theme": what is quoted below and what is not.
        private var foldedWords: String? {
            guard !folded.isEmpty else { return nil }
            let reasons = folded.map(\.reason) + (rest > 0 ? [.sameTopic] : [])
            let kinds: [(FollowThrough.Answer.Reason, String)] = [
                (.refersBack, "looking back"), (.sameWords, "in similar words"), (.sameTopic, onTheTopic),
            ]
            let named = kinds.filter { reasons.contains($0.0) }.map(\.1)
            return "\(folded.count + rest) more \(Wording.choice(named))"
        }

        private var onTheTopic: String { topic == head ? "on the same theme" : "on that theme" }

        private var lookedAtHead: Bool {
            guard let head, let inspection = source.index.inspections[later.inspection]?.document else { return later.covered }
            return inspection.looked(at: head)
        }

        private var status: String {
            if later.askedAgain { return "Asked again on the same theme" }
            if statements.contains(where: { $0.reason == .refersBack }) { return "Inspectors refer back to it" }
            let silence = lookedAtHead ? "Looked at, and nothing recorded" : "Not looked at"
            guard let topic, !statements.isEmpty else { return silence }
            if topic == head { return "Inspectors wrote on the same theme" }
            return "\(silence). Inspectors wrote on what it also touches: \(source.index.topicTitle(topic))"
        }
    }

    /// A statement of a later inspection.
    struct Quote: Sendable {
        let source: PageSource
        let statement: LinkedStatement
        let request: LinkedStatement

        static let fields: TemplateFields<Quote> = [
            .text("quote", "The statement's words, without quotation marks.") {
                $0.source.index.standingAlone($0.statement.statement.quotation, of: $0.statement)
            },
            .text("address", "The statement in its report.") { $0.source.statement($0.statement.id) },
            .text("place", "Its place there: “paragraph 11, page 2”; an unnumbered one without its heading.") {
                $0.source.index.place(of: $0.statement, underHeading: false)
            },
            .text("subject", "Whom its paragraph is about, where that is not whom the request is about: “LADO service”.") { quote in
                quote.source.index.subject(of: quote.statement, otherThanOf: quote.request)
            },
        ]
    }
}

extension RecordIndex {
    fileprivate func isAbout(_ answer: FollowThrough.Answer, _ topic: String) -> Bool {
        statement(answer.statement)?.isAbout(topic) == true
    }

    /// Whom a statement's paragraph is about, where that is not whom a request is about.
    fileprivate func subject(of statement: LinkedStatement, otherThanOf request: LinkedStatement) -> String? {
        let subject = subject(of: statement)
        return subject == self.subject(of: request) ? nil : subject
    }

    fileprivate func isAboutOthers(_ answer: FollowThrough.Answer, than request: LinkedStatement) -> Bool {
        statement(answer.statement).flatMap { subject(of: $0, otherThanOf: request) } != nil
    }

    /// Whether an answer is itself a request, and asks about what an earlier one asked about.
    fileprivate func asks(_ answer: FollowThrough.Answer, forTheTopicOf request: LinkedStatement) -> Bool {
        guard let statement = statement(answer.statement), let head = headTopic(of: request) else { return false }
        return statement.statement.request != nil && headTopic(of: statement) == head
    }

    /// Answers of which none is quoted with a sentence that stands in one before it; those that look back by name stay all.
    fileprivate func withoutRepeats(_ answers: [FollowThrough.Answer]) -> [FollowThrough.Answer] {
        var shown: Set<StatementID> = []
        return answers.filter { answer in
            guard let statement = statement(answer.statement) else { return true }
            let words =
                [answer.statement]
                + sentencesNeeded(before: statement).map { StatementID(document: answer.statement.document, anchor: $0.id) }
            let isFresh = shown.isDisjoint(with: words)
            shown.formUnion(words)
            return isFresh || answer.reason == .refersBack
        }
    }
}
