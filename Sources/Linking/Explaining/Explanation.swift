package import Documents
import England
package import Inspections

/// Why a statement, or any text, is linked as it is, or is not.
package struct Explanation: Sendable {
    /// A topic's cue that occurs in the text and does not count, because an exclusion overlaps it.
    package struct Exclusion: Sendable, Equatable {
        package let topic: String
        package let cue: Evidence
        package let exclusion: Evidence

        package init(topic: String, cue: Evidence, exclusion: Evidence) {
            self.topic = topic
            self.cue = cue
            self.exclusion = exclusion
        }
    }

    /// What weights made of a topic that was considered.
    package struct Weighing: Sendable {
        package let topic: String
        /// How likely the topic is right, from 0 to 1.
        package let confidence: Double
        /// What weighed most, the heaviest first, with what it added to the logarithm of the odds.
        package let reasons: [(name: String, weight: Double)]
    }

    package let text: String
    /// By topic, with the cues that matched.
    package let links: [Link]
    /// Links too weak to count.
    package let mentions: [Link]
    /// What weights decided, by topic; empty where rules alone decide.
    package let weighings: [Weighing]
    /// What weights made of the stance, under its name; nil where they do not decide it.
    package let stanceWeighing: Weighing?
    /// Cues that matched and were voided, by topic.
    package let excluded: [Exclusion]
    package let stance: Stance
    package let change: Change
    /// The words that stance and change rest on.
    package let evidence: [Evidence]
    package let correction: Correction?
    /// What an editor found of the statement, by topic.
    package let verdicts: [Verdict]

    /// Explains any text, as if inspectors wrote it: below no heading and after no other statement.
    /// - Throws: weights that name what there is not.
    package init(of text: String, topics: [Topic], cues tables: CueTables, weights: Weights?) throws(Diagnostics) {
        let linker = try Linker(topics: topics, tables: tables, weights: weights)
        let body = Linker.body(of: text)
        let coding = linker.linked(text: text)
        (weighings, stanceWeighing) = linker.weighings(of: "", in: body, voice: .inspectors)
        self.text = text
        links = coding.links
        mentions = coding.mentions
        excluded = linker.excludedCues(in: text)
        stance = coding.stance
        change = coding.change
        evidence = coding.evidence
        correction = nil
        verdicts = []
    }

    /// Explains a statement of a record, with what its neighbours and editors' corrections gave it.
    /// - Throws: weights that name what there is not.
    package init(of statement: LinkedStatement, in content: Content) throws(Diagnostics) {
        let linker = try Linker(topics: content.topics, tables: content.cues, weights: content.weights)
        let id = statement.id
        let inspection = content.inspections.first { $0.id == id.document }, response = content.responses.first { $0.id == id.document }
        let body = inspection?.body ?? response?.body ?? Body()
        (weighings, stanceWeighing) = linker.weighings(of: id.anchor, in: body, voice: inspection == nil ? .council : .inspectors)
        text = statement.statement.text
        links = statement.links
        mentions = statement.mentions
        excluded = linker.excludedCues(in: text)
        stance = statement.stance
        change = statement.change
        evidence = statement.evidence
        correction = statement.correction
        verdicts = statement.verdicts
    }
}

extension StanceDecision {
    /// What weights made of a statement's stance.
    fileprivate func weighing(at place: Int, of paragraph: DraftedParagraph, in matcher: CueMatcher, reasonCount: Int) -> Explanation
        .Weighing?
    {
        guard let decided = stance(at: place, of: paragraph, in: matcher) else { return nil }
        let reasons = reasons(for: decided.stance, at: place, of: paragraph, in: matcher)
        return Explanation.Weighing(
            topic: decided.stance.rawValue, confidence: decided.probability, reasons: Array(reasons.prefix(reasonCount)))
    }
}

extension Linker {
    /// How many reasons tell why weights decided as they did.
    private static let reasonCount = 3

    /// What weights made of each topic that was considered for a statement, by its anchor, and of its stance.
    func weighings(of anchor: String, in body: Body, voice: Voice) -> (topics: [Explanation.Weighing], stance: Explanation.Weighing?) {
        guard let decision else { return ([], nil) }
        for paragraph in drafts(of: body, voice: voice, words: decision.table) {
            guard let place = paragraph.drafts.firstIndex(where: { $0.statement.id == anchor }) else { continue }
            let ofTopics = paragraph.candidates(at: place).filter(decision.knows).map { topic in
                Explanation.Weighing(
                    topic: topics[topic].slug, confidence: decision.probability(of: topic, at: place, of: paragraph, in: matcher),
                    reasons: Array(decision.reasons(for: topic, at: place, of: paragraph, in: matcher).prefix(Self.reasonCount)))
            }
            return (ofTopics, decision.stances?.weighing(at: place, of: paragraph, in: matcher, reasonCount: Self.reasonCount))
        }
        return ([], nil)
    }

    /// A text alone, below no heading and after no other statement.
    static func body(of text: String) -> Body {
        let statement = Statement(id: "", text: text, section: "", paragraph: "", page: nil, element: 0, range: 0..<0, line: 1)
        let paragraph = Paragraph(id: "", number: nil, page: nil, line: 1, elements: [], statements: [statement])
        return Body(sections: [Section(heading: nil, level: 1, slug: "", line: 1, paragraphs: [paragraph])])
    }

    /// The topics' cues that occur in a text but are voided by an exclusion.
    func excludedCues(in text: String) -> [Explanation.Exclusion] {
        let words = matcher.words(of: text)
        let (cues, exclusions) = matcher.allMatches(in: words)
        let statement = StatementCues(text, matcher: matcher, topicCount: topics.count)
        return cues.sorted { ($0.set, $0.words.lowerBound, $0.cue) < ($1.set, $1.words.lowerBound, $1.cue) }.compactMap { match in
            guard match.set < topics.count,
                let exclusion = exclusions.first(where: { $0.set == match.set && $0.words.overlaps(match.words) })
            else { return nil }
            let set = matcher.sets[match.set]
            return Explanation.Exclusion(
                topic: topics[match.set].slug,
                cue: Evidence(cue: set.cues[match.cue].text, words: statement.text(of: match.words)),
                exclusion: Evidence(cue: set.exclusions[exclusion.cue].text, words: statement.text(of: exclusion.words)))
        }
    }
}
