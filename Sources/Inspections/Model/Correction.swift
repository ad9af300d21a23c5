package import Documents

/// An editor's correction of how one statement was coded.
package struct Correction: Sendable, Equatable {
    /// The statement's opening words, or its anchor: see `StatementOpenings`.
    package let statement: String
    /// The topics that it belongs to instead; nil where those that were found stay.
    package let topics: [String]?
    package let verdicts: [Verdict]
    package let stance: Stance?
    package let change: Change?
    /// Nil only where it has verdicts and nothing else.
    package let reason: String?
    package let location: SourceLocation

    package init(
        statement: String, topics: [String]? = nil, verdicts: [Verdict] = [], stance: Stance? = nil, change: Change? = nil,
        reason: String? = nil, location: SourceLocation
    ) {
        self.statement = statement
        self.topics = topics
        self.verdicts = verdicts
        self.stance = stance
        self.change = change
        self.reason = reason
        self.location = location
    }

    /// Whether it says more than verdicts do.
    package var recodes: Bool { topics != nil || stance != nil || change != nil }
}

/// What an editor found who read a statement in its paragraph: whether it is about a topic.
package struct Verdict: Sendable, Equatable {
    package enum Answer: String, Sendable, CaseIterable {
        /// It is about the topic: the link counts, however likely it was.
        case belongs = "in"
        /// It is not: it is neither linked nor mentioned.
        case doesNotBelong = "out"
    }

    /// The topic's slug.
    package let topic: String
    package let answer: Answer
    /// Why, where the editor said so and the verdict is laid over a statement; in a correction the reason is its own.
    package let reason: String?

    package init(on topic: String, _ answer: Answer, because reason: String? = nil) {
        self.topic = topic
        self.answer = answer
        self.reason = reason
    }
}
