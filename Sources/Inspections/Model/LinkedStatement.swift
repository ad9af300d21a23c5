/// A statement with its topics, stance and change, and the words they rest on.
package struct LinkedStatement: Sendable {
    package let id: StatementID
    package let statement: Statement
    /// What it is about, by topic slug, each once.
    package let links: [Link]
    /// What it only mentions, or may be about: links too weak to count. By topic slug, each once, none of them in `links`.
    package let mentions: [Link]
    package let stance: Stance
    package let change: Change
    /// The words that stance and change rest on, stance first.
    package let evidence: [Evidence]
    /// The correction that was applied, if any; verdicts alone are none.
    package let correction: Correction?
    /// What an editor found, by topic; each once. One that it does not belong to is neither in `links` nor in `mentions`.
    package let verdicts: [Verdict]

    package init(
        id: StatementID, statement: Statement, links: [Link], mentions: [Link] = [], stance: Stance, change: Change,
        evidence: [Evidence] = [],
        correction: Correction? = nil, verdicts: [Verdict] = []
    ) {
        self.id = id
        self.statement = statement
        self.links = links
        self.mentions = mentions
        self.stance = stance
        self.change = change
        self.evidence = evidence
        self.correction = correction
        self.verdicts = verdicts
    }

    /// The slugs of its topics, sorted.
    package var topics: [String] { links.map(\.topic) }

    /// Whether an editor said that it is about a topic.
    package func isChecked(on topic: String) -> Bool { verdicts.contains(Verdict(on: topic, .belongs)) }

    /// Whether one of its links is to a topic.
    package func isAbout(_ topic: String) -> Bool { links.contains { $0.topic == topic } }
}

/// A statement belongs to a topic, and why.
package struct Link: Sendable, Equatable {
    /// The topic's slug.
    package let topic: String
    /// At least one, in the order of the text.
    package let evidence: [Evidence]
    /// How likely it is right, from 0 to 1, by weights; nil where rules or people alone decided.
    package let confidence: Double?

    package init(topic: String, evidence: [Evidence], confidence: Double? = nil) {
        self.topic = topic
        self.evidence = evidence
        self.confidence = confidence
    }

    /// True where it rests on nothing but a statement before it.
    package var isCarried: Bool { evidence.allSatisfy { $0.reason == .antecedent || $0.reason == .paragraph || $0.reason == .verdict } }

    /// Odds of up to so many to one, either way, are doubtful. Probabilities are calibrated, so a doubtful link is right in one to two of
    /// three cases; weights that were learned from 2,242 statements of thirty reports left 0.35 of them a statement.
    private static let doubtfulOdds = 2.0

    /// Whether only reading the statement in its paragraph can tell if the link is right.
    package var isDoubtful: Bool { confidence.map(Self.isDoubtful) ?? false }

    /// Whether a probability is doubtful.
    package static func isDoubtful(_ probability: Double) -> Bool {
        max(probability, 1 - probability) <= doubtfulOdds * min(probability, 1 - probability)
    }
}
