/// What the statement before was about, for one that points back at it or leaves its subject unsaid.
///
/// A pronoun carries its antecedent's topics over (codebook, conventions), and so does a statement that names no topic at
/// all ("Most achieve well", after a sentence on school). To a statement with a topic of its own a pronoun carries over
/// only where it is plain which topic it means: where there is one. What was itself carried is carried on only where the
/// statement in between said nothing of its own.
struct Antecedent: Sendable {
    /// The topics of the last statement without its aspects, unless it had nothing else. Empty where a paragraph starts.
    private var topics: [Int] = []

    /// Carries topics over where the statement asks for it, and remembers its own for the next.
    mutating func carry(into links: inout TopicLinks, of cues: StatementCues, aspects: [Bool]) {
        let own = links.topics
        let subjects = own.filter { !aspects[$0] }
        let anaphor = cues.of(.anaphor).first
        let carried = topics.filter { !own.contains($0) }
        if own.isEmpty ? anaphor != nil || cues.of(.general).isEmpty : anaphor != nil && carried.count == 1 {
            let words = anaphor.map { cues.text(of: $0.words) } ?? ""
            for topic in carried { links.add(topic, Evidence(cue: "antecedent", words: words)) }
        }
        if !subjects.isEmpty {
            topics = subjects
        } else if anaphor == nil, !own.isEmpty {
            topics = own
        } else if topics.isEmpty {
            topics = links.topics
        }
    }
}
