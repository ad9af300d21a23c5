import Documents
import England
import Inspections

/// A statement as the rules read it, before weights decide.
///
/// It never changes. It is a class because each weight looks into it: taking a structure out of its paragraph counts a reference for
/// every array in it, a quarter of the time that linking takes.
final class Draft: Sendable {
    let statement: Statement
    /// Of its own words, and those that its links are from: a request's items are read with it.
    let cues: StatementCues
    let linkedBy: StatementCues
    /// By rules: on its own words, and carried over.
    let found: TopicLinks
    /// The topics on its own words, sorted.
    let own: [Int]
    /// By rules.
    let coding: Coding
    /// What evaluates in it.
    let evaluative: [EvaluativeCue]
    /// Whether weights may decide its stance: it is a finding, and nothing that inspectors ask for.
    let isWeighed: Bool
    /// Where each topic's cues stand; by topic.
    let named: [Naming]
    /// Where words of purpose, of example and of result stand.
    let leadIns: LeadIns
    /// The places of its words in the lexicon, each once; sorted.
    let words: [Int]
    /// How much its words are like each topic; empty where no words are known.
    let likeness: [Float]

    /// Where a topic's cues stand in a statement.
    struct Naming: Sendable {
        let topic: Int
        let first: Range<Int>
        var count: Int
    }

    /// Where words stand behind which a cue is often but mentioned: each purpose, in order, the first example and the first result.
    struct LeadIns: Sendable {
        let purposes: [Int]
        let example: Int?
        let result: Int?

        init(in cues: StatementCues) {
            purposes = cues.of(.purpose).map(\.words.lowerBound)
            (example, result) = (cues.of(.example).first?.words.lowerBound, cues.of(.result).first?.words.lowerBound)
        }
    }

    init(
        _ statement: Statement, cues: StatementCues, linkedBy: StatementCues, found: TopicLinks, own: [Int],
        reading: StatementReading, matcher: CueMatcher, table: WordTable?
    ) {
        self.statement = statement
        self.cues = cues
        self.linkedBy = linkedBy
        self.found = found
        self.own = own
        coding = reading.coding
        evaluative = reading.evaluative
        isWeighed = reading.isFinding
        var named: [Naming] = []
        for match in linkedBy.ofTopics {
            if let last = named.last, last.topic == match.set {
                named[named.count - 1].count += 1
            } else {
                named.append(Naming(topic: match.set, first: match.words, count: 1))
            }
        }
        self.named = named
        leadIns = LeadIns(in: linkedBy)
        words = matcher.lexiconPlaces(in: linkedBy.words)
        likeness = table?.likeness(of: words) ?? []
    }

    func naming(of topic: Int) -> Naming? { named.first { $0.topic == topic } }

    /// On what a link to a topic would rest.
    func ground(of topic: Int) -> Ground {
        if own.contains(topic) { return .own }
        guard let link = found.links.first(where: { $0.topic == topic }) else { return .paragraph }
        return link.evidence.contains { !$0.words.isEmpty } ? .pointing : .silent
    }
}
