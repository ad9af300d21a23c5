/// A statement with its topics, stance and change, and the words they rest on.
///
/// Pages copy it very often, so its parts are behind one reference: a list of one, read through its pointer, as an element of a list
/// would be copied whole, with every reference in it counted, before one part of it is read.
package struct LinkedStatement: Sendable {
    private let parts: [Parts]

    private struct Parts: Sendable {
        let id: StatementID
        let statement: Statement
        let links: [Link]
        let mentions: [Link]
        let stance: Stance
        let change: Change
        let evidence: [Evidence]
        let movements: [MovementWords]
        /// None or one, for the room that it takes.
        let correction: [Correction]
        let verdicts: [Verdict]
    }

    package init(
        id: StatementID, statement: Statement, links: [Link], mentions: [Link] = [], stance: Stance, change: Change,
        evidence: [Evidence] = [], movements: [MovementWords] = [],
        correction: Correction? = nil, verdicts: [Verdict] = []
    ) {
        parts = [
            Parts(
                id: id, statement: statement, links: links, mentions: mentions, stance: stance, change: change, evidence: evidence,
                movements: movements, correction: correction.map { [$0] } ?? [], verdicts: verdicts)
        ]
    }

    package var id: StatementID { parts.withUnsafeBufferPointer { $0[0].id } }
    package var statement: Statement { parts.withUnsafeBufferPointer { $0[0].statement } }
    /// Whether the statement is an area for improvement.
    package var isRequest: Bool { parts.withUnsafeBufferPointer { $0[0].statement.isRequest } }
    /// Whether it is what inspectors found, as against what they asked for.
    package var isFinding: Bool { parts.withUnsafeBufferPointer { $0[0].statement.isFinding } }
    /// What it is about, by topic slug, each once.
    package var links: [Link] { parts.withUnsafeBufferPointer { $0[0].links } }
    /// What it only mentions, or may be about: links too weak to count. By topic slug, each once, none of them in `links`.
    package var mentions: [Link] { parts.withUnsafeBufferPointer { $0[0].mentions } }
    package var stance: Stance { parts.withUnsafeBufferPointer { $0[0].stance } }
    package var change: Change { parts.withUnsafeBufferPointer { $0[0].change } }
    /// The words that stance and change rest on, stance first.
    package var evidence: [Evidence] { parts.withUnsafeBufferPointer { $0[0].evidence } }
    /// What it says of movement, and the weaknesses beside progress, by place; none where nothing moves, or where an editor says how.
    package var movements: [MovementWords] { parts.withUnsafeBufferPointer { $0[0].movements } }
    /// The correction that was applied, if any; verdicts alone are none.
    package var correction: Correction? { parts.withUnsafeBufferPointer { $0[0].correction.first } }
    /// What an editor found, by topic; each once. One that it does not belong to is neither in `links` nor in `mentions`.
    package var verdicts: [Verdict] { parts.withUnsafeBufferPointer { $0[0].verdicts } }

    /// The slugs of its topics, sorted.
    package var topics: [String] { links.map(\.topic) }

    /// Whether one of its links is to a topic.
    package func isAbout(_ topic: String) -> Bool { hasLink(to: topic) { _ in true } }

    /// Whether it is on a topic by words of its own.
    package func names(_ topic: String) -> Bool { hasLink(to: topic) { !$0.isCarried } }

    /// Whether it is on a topic only by the statement before it, or by an editor, so that its own words need not tell.
    package func isUnnamed(on topic: String) -> Bool {
        hasLink(to: topic) { link in
            link.evidence.allSatisfy { evidence in
                switch evidence.reason {
                case .antecedent, .verdict: true
                default: false
                }
            }
        }
    }

    /// How likely it is on a topic that it only mentions; nil where it does not, or where rules or people alone decided.
    package func confidence(ofMentioning topic: String) -> Double? {
        parts.withUnsafeBufferPointer { parts in
            parts[0].mentions.withUnsafeBufferPointer { links in links.first { $0.topic == topic }?.confidence }
        }
    }

    private func hasLink(to topic: String, where isWanted: (Link) -> Bool) -> Bool {
        parts.withUnsafeBufferPointer { parts in
            parts[0].links.withUnsafeBufferPointer { links in links.contains { $0.topic == topic && isWanted($0) } }
        }
    }
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
    package var isCarried: Bool {
        evidence.allSatisfy { evidence in
            switch evidence.reason {
            case .antecedent, .paragraph, .verdict: true
            default: false
            }
        }
    }

    /// Odds of up to so many to one, either way, are doubtful. Probabilities are calibrated, so a doubtful link is right in one to two of
    /// three cases; weights that were learned from 8,782 statements of 139 reports left 0.45 of them a statement.
    private static let doubtfulOdds = 2.0

    /// Whether only reading the statement in its paragraph can tell if the link is right.
    package var isDoubtful: Bool { confidence.map(Self.isDoubtful) ?? false }

    /// Whether a probability is doubtful.
    package static func isDoubtful(_ probability: Double) -> Bool {
        max(probability, 1 - probability) <= doubtfulOdds * min(probability, 1 - probability)
    }
}
