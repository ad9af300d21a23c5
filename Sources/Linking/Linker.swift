package import Documents
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
        read(body, in: document, voice: voice) { _, _ in }
    }

    /// The statements of a document, linked; calls `visit` with each and its cues, so that no text is matched twice.
    func read(
        _ body: Body, in document: DocumentID, voice: Voice, visit: (LinkedStatement, StatementCues) -> Void
    ) -> [LinkedStatement] {
        let abbreviations = Abbreviations(in: body, linker: self)
        var result: [LinkedStatement] = []
        for section in body.sections {
            let group = group(namedBy: section.heading?.text ?? "")
            // Figures about the area are the authority's own: what names no view of them is none.
            let voice = section.isBackground ? Voice.council : voice
            for paragraph in section.paragraphs {
                var antecedent = Antecedent(under: group)
                for statement in paragraph.statements {
                    let cues = cues(in: statement.text)
                    let linked = linked(
                        statement, cues, in: document, voice: voice, abbreviations: abbreviations, antecedent: &antecedent)
                    visit(linked, cues)
                    result.append(linked)
                }
            }
        }
        return result
    }

    /// Every cue that stands in a text.
    func cues(in text: String) -> StatementCues {
        StatementCues(text, matcher: matcher, topicCount: topics.count)
    }

    private func linked(
        _ statement: Statement, _ cues: StatementCues, in document: DocumentID, voice: Voice, abbreviations: Abbreviations,
        antecedent: inout Antecedent
    ) -> LinkedStatement {
        let cues = statement.quotesItems ? self.cues(in: statement.quotation) : cues
        var links = TopicLinks(of: cues, matcher: matcher)
        abbreviations.add(to: &links, of: cues)
        antecedent.carry(into: &links, of: cues, standings: standings)
        let silence: Stance = links.links.isEmpty || voice == .council ? .neutral : .strength
        let claims = EvaluativeCue.claims(in: cues, onNoTopic: links.links.isEmpty)
        let stance = StanceReading(of: cues, claims: claims, carried: antecedent.stance, withoutCues: silence)
        antecedent.stance = stance.stance
        let change = ChangeReading(of: cues, claims: claims)
        // Codebook: a recommendation or an area for improvement is a concern; so is each of its items, whoever is asked.
        let asked = voice == .inspectors ? statement.asking : nil
        return LinkedStatement(
            id: StatementID(document: document, anchor: statement.id),
            statement: statement,
            links: links.links.map { Link(topic: topics[$0.topic].slug, evidence: $0.evidence) },
            stance: asked != nil ? .concern : stance.stance,
            change: asked != nil ? .none : change.change,
            evidence: asked.map { [Evidence(cue: $0.name, words: "")] }
                ?? (stance.evidence + change.evidence).map { evidence(of: $0, in: cues) })
    }

    private func evidence(of match: CueMatch, in cues: StatementCues) -> Evidence {
        Evidence(cue: matcher.sets[match.set].cues[match.cue].text, words: cues.text(of: match.words))
    }
}

extension Statement {
    /// Whether it is a request that is linked by the words of its items too.
    fileprivate var quotesItems: Bool { request?.parts.isEmpty == false }
}

extension Asking {
    /// The reason for the stance, as evidence names it.
    fileprivate var name: String {
        switch self {
        case .request: "area for improvement"
        case .part: "part of an area for improvement"
        case .ofBoard: "request to the safeguarding board"
        }
    }
}
