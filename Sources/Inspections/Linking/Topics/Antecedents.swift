/// What a pronoun in a statement points back at: the topics of the statement before it, in the same paragraph.
struct Antecedent: Sendable {
    /// The topics of the last statement, empty at the start of a paragraph.
    private var topics: [Int] = []

    /// Carries topics over to a statement that points back, and remembers its own for the next.
    mutating func carry(into links: inout TopicLinks, of cues: StatementCues) {
        let anaphor = cues.of(.anaphor).first
        let own = links.topics
        if let anaphor {
            for topic in topics { links.add(topic, Evidence(cue: "antecedent", words: cues.text(of: anaphor.words))) }
        } else if own.isEmpty {
            for topic in topics { links.add(topic, Evidence(cue: "antecedent", words: "")) }
        }
        topics = links.topics
    }
}
