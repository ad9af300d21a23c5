import Documents
import England
import Inspections

/// The topics of a statement on its own words, as places in the list of topics.
struct TopicLinks: Sendable {
    /// By topic; each with its cues in the order of the text.
    private(set) var links: [(topic: Int, evidence: [Evidence])] = []

    /// The most reasons that are kept for a topic: far more than a sentence has words, so that only texts that nobody wrote come near it.
    /// Each new one is held against those before it.
    static let mostReasons = 100

    /// The topics whose cues occur in the statement.
    init(of cues: StatementCues, matcher: CueMatcher) {
        for match in cues.ofTopics {
            let evidence = Evidence(cue: matcher.sets[match.set].cues[match.cue].text, words: cues.text(of: match.words))
            if links.last?.topic == match.set { append(evidence, at: links.count - 1) } else { links.append((match.set, [evidence])) }
        }
    }

    /// The places of its topics, sorted.
    var topics: [Int] { links.map(\.topic) }

    /// Whether a topic is among them.
    func has(_ topic: Int) -> Bool { links.contains { $0.topic == topic } }

    /// Adds a topic with its reason where it is new.
    mutating func add(_ topic: Int, besidesOwn evidence: Evidence) {
        if !has(topic) { add(topic, evidence) }
    }

    /// Adds a reason for a topic, and the topic where it is new.
    mutating func add(_ topic: Int, _ evidence: Evidence) {
        if let place = links.firstIndex(where: { $0.topic == topic }) {
            append(evidence, at: place)
        } else {
            links.append((topic, [evidence]))
            links.sort { $0.topic < $1.topic }
        }
    }

    private mutating func append(_ evidence: Evidence, at place: Int) {
        guard links[place].evidence.count < Self.mostReasons, !links[place].evidence.contains(evidence) else { return }
        links[place].evidence.append(evidence)
    }
}
