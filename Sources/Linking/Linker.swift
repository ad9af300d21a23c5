package import Documents
import England
package import Inspections

/// The topics and cue tables, compiled: a value that says of any statement what it is about and what it says.
package struct Linker: Sendable {
    let topics: [Topic]
    /// By topic.
    let standings: [Topic.Standing]
    let matcher: CueMatcher
    /// What decides between the topics that rules find; nil where rules alone do.
    let decision: Decision?
    /// What decides the stances, where weights do.
    let stances: StanceDecision?

    package init(topics: [Topic], tables: CueTables) {
        self.init(topics: topics, tables: tables, lexicon: [], decision: nil)
    }

    /// - Throws: every line of the weights that names what there is not.
    package init(topics: [Topic], tables: CueTables, weights: Weights?) throws(Diagnostics) {
        guard let weights else {
            self.init(topics: topics, tables: tables)
            return
        }
        let lexicon = Decision.lexicon(of: weights)
        let (decision, matcher) = Parallel.both(
            { Result { () throws(Diagnostics) in try Decision(compiling: weights, topics: topics, tables: tables, lexicon: lexicon) } },
            { Self.matcher(topics, tables, lexicon: lexicon) })
        self.init(topics: topics, matcher: matcher, decision: try decision.get())
    }

    /// - Parameter lexicon: words that are told apart beside those of the cues.
    init(topics: [Topic], tables: CueTables, lexicon: [String], decision: Decision?) {
        self.init(topics: topics, matcher: Self.matcher(topics, tables, lexicon: lexicon), decision: decision)
    }

    private init(topics: [Topic], matcher: CueMatcher, decision: Decision?) {
        (self.topics, self.matcher, self.decision, stances) = (topics, matcher, decision, decision?.stances)
        standings = topics.map(\.standing)
    }

    private static func matcher(_ topics: [Topic], _ tables: CueTables, lexicon: [String]) -> CueMatcher {
        CueMatcher(
            compiling: topics.map { CueSet(cues: $0.cues, exclusions: $0.exclusions) }
                + CueRole.allCases.map { CueSet(cues: tables.group($0).cues, exclusions: tables.group($0).exclusions) }, lexicon: lexicon)
    }

    /// The statements of a document, linked, in the order of the text.
    package func statements(of body: Body, in document: DocumentID, voice: Voice) -> [LinkedStatement] {
        read(body, in: document, voice: voice).map(\.linked)
    }

    /// The statements of a document, linked, each with its cues; in the order of the text.
    func read(_ body: Body, in document: DocumentID, voice: Voice) -> [ReadStatement] {
        drafts(of: body, voice: voice, words: decision?.table).flatMap { paragraph in
            paragraph.drafts.indices.map { place in
                let draft = paragraph.drafts[place]
                let coding = coding(at: place, of: paragraph), links = links(at: place, of: paragraph)
                return (LinkedStatement(draft, in: document, links: links, coding: coding), draft.cues)
            }
        }
    }

    /// The links of a statement, strong and weak: by weights, or by the rules alone.
    private func links(at place: Int, of paragraph: DraftedParagraph) -> (strong: [Link], weak: [Link]) {
        if let decision { return decision.links(at: place, of: paragraph, in: matcher) }
        return (paragraph.drafts[place].found.links.map { Link(topic: topics[$0.topic].slug, evidence: $0.evidence) }, [])
    }

    /// The paragraphs of a document as the rules read them, before weights decide; in the order of the text.
    /// - Parameter words: how much each word is like each topic, where that is known.
    func drafts(of body: Body, voice: Voice, words: WordTable?) -> [DraftedParagraph] {
        let abbreviations = Abbreviations(definedIn: body.statements.lazy.map(\.text), topics: ownTopics)
        return body.sections.flatMap { section in
            let heading = section.heading?.text ?? ""
            let headingCues = cues(in: heading)
            let headed = Set(headingCues.ofTopics.map(\.set)).sorted()
            let headingWords = matcher.lexiconPlaces(in: headingCues.words)
            let headingLikeness = words?.mean(of: headingWords) ?? []
            let group = group(among: headed)
            // Figures about the area are the authority's own: what names no view of them is none.
            let voice = section.isBackground ? Voice.council : voice
            return section.paragraphs.map { paragraph in
                var antecedent = Antecedent(under: group)
                let drafts = paragraph.statements.map {
                    draft(of: $0, voice: voice, abbreviations: abbreviations, antecedent: &antecedent, words: words)
                }
                return DraftedParagraph(
                    drafts, headed: headed, headingWords: headingWords, headingLikeness: headingLikeness, topicCount: topics.count)
            }
        }
    }

    /// What the rules say of a text alone, as if inspectors wrote it: below no heading and after no other statement.
    func linked(text: String) -> LinkedStatement {
        read(Self.body(of: text), in: DocumentID(authority: "", name: ""), voice: .inspectors)[0].linked
    }

    /// The topics that a text is linked to by its own words, as places in the list of topics.
    private func ownTopics(of text: String) -> [Int] { TopicLinks(of: cues(in: text), matcher: matcher).topics }

    /// The group that a heading names, where it names no other subject: "The experiences and progress of care leavers".
    private func group(among headed: [Int]) -> Int? {
        let named = headed.filter { standings[$0].isSubject }
        guard named.count == 1, let only = named.first, standings[only] == .group else { return nil }
        return only
    }

    /// Every cue that occurs in a text.
    func cues(in text: String) -> StatementCues {
        StatementCues(text, matcher: matcher, topicCount: topics.count)
    }

    private func draft(
        of statement: Statement, voice: Voice, abbreviations: Abbreviations, antecedent: inout Antecedent, words: WordTable?
    ) -> Draft {
        let cues = cues(in: statement.text)
        let linkedBy = statement.quotesItems ? self.cues(in: statement.quotation) : cues
        var found = TopicLinks(of: linkedBy, matcher: matcher)
        abbreviations.add(to: &found, of: linkedBy)
        let own = found.topics
        antecedent.carry(into: &found, of: linkedBy, standings: standings)
        let reading = reading(
            of: linkedBy, asking: statement.asking, voice: voice, hasTopic: !found.links.isEmpty, after: &antecedent.stance)
        return Draft(
            statement, cues: cues, linkedBy: linkedBy, found: found, own: own, reading: reading, matcher: matcher, table: words)
    }

    /// A cue, with the words that it found.
    func evidence(of match: CueMatch, in cues: StatementCues) -> Evidence {
        Evidence(cue: matcher.sets[match.set].cues[match.cue].text, words: cues.text(of: match.words))
    }
}

extension Statement {
    /// Whether it is a request that is linked by the words of its items too.
    fileprivate var quotesItems: Bool { request?.parts.isEmpty == false }
}
