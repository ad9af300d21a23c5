import Documents
import England
import Inspections
import Linking

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
        /// What answers the request by name or in its words, and a few others on the same topic: in sight, and folded.
        private let inSight: [FollowThrough.Answer]
        private let folded: [FollowThrough.Answer]

        init(_ later: FollowThrough.LaterInspection, to request: LinkedStatement, _ source: PageSource) {
            (self.later, self.request, self.source) = (later, request, source)
            let index = source.index, head = index.headTopic(of: request)
            let topics = [head].compactMap { $0 } + request.topics.filter { $0 != head }
            let held = index.statements(of: later.inspection)
            let answers = later.statements.map { (answer: $0, statement: held[$0.statement.anchor]) }
                .filter { $0.statement?.saysOnlyWhatWasLookedAt != true }
            let topic = topics.first { topic in answers.contains { $0.statement?.isAbout(topic) == true } }
            let statements = answers.filter { answer, statement in
                answer.reason != .sameTopic || topic.map { statement?.isAbout($0) == true } == true
            }.map(\.answer)
            let explicit = statements.filter { $0.reason != .sameTopic }
            let others = statements.filter { $0.reason == .sameTopic }
            let candidates = explicit + others.prefix(max(0, PageLimits.quotesOfLaterVisit - explicit.count))
            let again = later.askedAgain ? others.prefix(1).filter { index.asks($0, forTheTopicOf: request) } : []
            let quoted = index.withoutRepeats(candidates.contains(where: again.contains) ? candidates : candidates + again)
            let inSight = Self.inSight(of: quoted, for: request, index)
            let seen = inSight.map(\.statement)
            (self.inSight, folded) = (inSight, quoted.filter { !seen.contains($0.statement) })
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
        private static func inSight(
            of quoted: [FollowThrough.Answer], for request: LinkedStatement, _ index: RecordIndex
        ) -> [FollowThrough.Answer] {
            let lookingBack = quoted.filter { $0.reason == .refersBack }
            guard lookingBack.isEmpty else { return Array(lookingBack.prefix(PageLimits.lookBacksOfLaterVisit)) }
            let asked = quoted.filter { index.asks($0, forTheTopicOf: request) }
            let candidates = asked.isEmpty ? quoted : asked
            let first = candidates.first { !index.isAboutOthers($0, than: request) } ?? candidates.first
            return [first].compactMap { $0 }
        }

        private func quotes(_ answers: [FollowThrough.Answer]) -> [Quote] {
            answers.compactMap { answer in
                source.index.statement(answer.statement).map { Quote(source: source, statement: $0, request: request) }
            }
        }

        /// How many statements are not quoted.
        private var rest: Int { statements.count - inSight.count - folded.count }

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

extension LinkedStatement {
    /// "Inspectors looked at the local authority's arrangements for …": that is no answer.
    fileprivate var saysOnlyWhatWasLookedAt: Bool { Mark(of: self) == .neutral && Forms.has(.scopeSentence, statement.text) }
}
