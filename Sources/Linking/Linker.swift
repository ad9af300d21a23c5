import Documents
import England
package import Inspections

/// The topics and cue tables, compiled: a value that says of any statement what it is about and what it says.
package struct Linker: Sendable {
    let topics: [Topic]
    /// By topic.
    let standings: [Topic.Standing]
    let matcher: CueMatcher

    package init(topics: [Topic], tables: CueTables) {
        self.topics = topics
        standings = topics.map(\.standing)
        matcher = CueMatcher(
            compiling: topics.map { CueSet(cues: $0.cues, exclusions: $0.exclusions) }
                + CueRole.allCases.map { CueSet(cues: tables.group($0).cues, exclusions: tables.group($0).exclusions) })
    }

    /// The statements of a document, linked, in the order of the text.
    package func statements(of body: Body, in document: DocumentID, voice: Voice) -> [LinkedStatement] {
        read(body, in: document, voice: voice).map(\.linked)
    }

    /// The statements of a document, linked, each with its cues; in the order of the text.
    func read(_ body: Body, in document: DocumentID, voice: Voice) -> [ReadStatement] {
        let abbreviations = Abbreviations(definedIn: body.statements.lazy.map(\.text), topics: ownTopics)
        var result: [ReadStatement] = []
        for section in body.sections {
            let group = group(namedBy: section.heading?.text ?? "")
            // Figures about the area are the authority's own: what names no view of them is none.
            let voice = section.isBackground ? Voice.council : voice
            for paragraph in section.paragraphs {
                var antecedent = Antecedent(under: group)
                for statement in paragraph.statements {
                    let cues = cues(in: statement.text)
                    let coding = coding(
                        of: statement.quotesItems ? self.cues(in: statement.quotation) : cues, asking: statement.asking, voice: voice,
                        abbreviations: abbreviations, antecedent: &antecedent)
                    result.append((LinkedStatement(statement, in: document, coding: coding), cues))
                }
            }
        }
        return result
    }

    /// What the rules say of a text alone, as if inspectors wrote it: below no heading and after no other statement.
    func linked(text: String) -> Coding {
        var antecedent = Antecedent(under: nil)
        let abbreviations = Abbreviations(definedIn: [text], topics: ownTopics)
        return coding(of: cues(in: text), asking: nil, voice: .inspectors, abbreviations: abbreviations, antecedent: &antecedent)
    }

    /// The topics that a text is linked to by its own words, as places in the list of topics.
    private func ownTopics(of text: String) -> [Int] { TopicLinks(of: cues(in: text), matcher: matcher).topics }

    /// The group that a heading names, where it names no other subject: "The experiences and progress of care leavers".
    func group(namedBy heading: String) -> Int? {
        let named = Set(cues(in: heading).ofTopics.map(\.set)).filter { standings[$0].isSubject }
        guard named.count == 1, let only = named.first, standings[only] == .group else { return nil }
        return only
    }

    /// Every cue that occurs in a text.
    func cues(in text: String) -> StatementCues {
        StatementCues(text, matcher: matcher, topicCount: topics.count)
    }

    private func coding(
        of cues: StatementCues, asking: Asking?, voice: Voice, abbreviations: Abbreviations, antecedent: inout Antecedent
    ) -> Coding {
        var found = TopicLinks(of: cues, matcher: matcher)
        abbreviations.add(to: &found, of: cues)
        antecedent.carry(into: &found, of: cues, standings: standings)
        let hasTopic = !found.links.isEmpty
        let evaluative = EvaluativeCue.all(in: cues, onNoTopic: !hasTopic)
        let stance = StanceReading(
            of: cues, evaluative: evaluative, carried: antecedent.stance, isFinding: hasTopic && voice == .inspectors)
        antecedent.stance = stance.stance
        let links = found.links.map { Link(topic: topics[$0.topic].slug, evidence: $0.evidence) }
        if let asking, voice == .inspectors { return .ofRequest(asking, links: links) }
        let change = ChangeReading(of: cues, evaluative: evaluative)
        return Coding(
            links: links, stance: stance.stance, change: change.change,
            evidence: (stance.evidence + change.evidence).map { evidence(of: $0, in: cues) })
    }

    private func evidence(of match: CueMatch, in cues: StatementCues) -> Evidence {
        Evidence(cue: matcher.sets[match.set].cues[match.cue].text, words: cues.text(of: match.words))
    }
}

extension Statement {
    /// Whether it is a request that is linked by the words of its items too.
    fileprivate var quotesItems: Bool { request?.parts.isEmpty == false }
}
