package import Documents

/// One topic in one authority through its inspections.
package struct TopicThread: Sendable {
    package let topic: String
    package let authority: String
    /// One for each inspection of the authority, oldest first, also where nothing was found.
    package let visits: [ThreadVisit]
    /// The council's statements on the topic, by date.
    package let council: [LinkedStatement]

    package init(topic: String, authority: String, visits: [ThreadVisit], council: [LinkedStatement]) {
        self.topic = topic
        self.authority = authority
        self.visits = visits
        self.council = council
    }
}

/// What one inspection said on a topic, or why it says nothing.
package struct ThreadVisit: Sendable {
    /// What a visit has on a topic, as exports print it.
    package enum State: String, Sendable, CaseIterable {
        case recorded
        case nothingRecorded = "nothing-recorded"
        case notLookedAt = "not-looked-at"
    }

    package let inspection: DocumentID
    /// The first day of the visit.
    package let date: CalendarDate
    /// Whether the topic was in its scope.
    package let lookedAt: Bool
    /// In the order of the text.
    package let statements: [LinkedStatement]
    /// Those that only mention it, or may be on it; in the order of the text. They never count.
    package let mentions: [LinkedStatement]

    package init(
        inspection: DocumentID, date: CalendarDate, lookedAt: Bool, statements: [LinkedStatement], mentions: [LinkedStatement] = []
    ) {
        self.inspection = inspection
        self.date = date
        self.lookedAt = lookedAt
        self.statements = statements
        self.mentions = mentions
    }

    /// Inspectors may write of a topic outside their scope, so statements count before the scope.
    package var state: State { !statements.isEmpty ? .recorded : lookedAt ? .nothingRecorded : .notLookedAt }
}
