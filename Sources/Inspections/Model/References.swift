package import Documents
package import England

/// One document's mention of another inspection.
package struct Reference: Sendable, Equatable {
    /// The statement that mentions it.
    package let statement: StatementID
    /// The words of the mention: "the last focused visit in 2022".
    package let words: String
    package let target: Target

    package enum Target: Sendable, Equatable {
        case held(DocumentID)
        /// An entry of `Record.mentioned`, by its `id`.
        case mentioned(String)
    }

    package init(statement: StatementID, words: String, target: Target) {
        self.statement = statement
        self.words = words
        self.target = target
    }
}

/// An inspection that reports mention; `held` where the record has it.
package struct MentionedInspection: Sendable, Equatable {
    /// `staffordshire/2019`, `staffordshire/2011-07`; a number is added where two would be alike.
    package let id: String
    package let authority: String
    package let kind: InspectionKind?
    /// As precise as the words allow: `2019`, `2011-07`; nil where they give no time.
    package let when: String?
    /// In the words of the first mention.
    package let describedAs: String
    /// The grade that the mention gives, in its words.
    package let grade: String?
    /// In the order of documents and statements.
    package let citedBy: [StatementID]
    package let held: DocumentID?

    package init(
        id: String, authority: String, kind: InspectionKind?, when: String?, describedAs: String, grade: String? = nil,
        citedBy: [StatementID], held: DocumentID? = nil
    ) {
        self.id = id
        self.authority = authority
        self.kind = kind
        self.when = when
        self.describedAs = describedAs
        self.grade = grade
        self.citedBy = citedBy
        self.held = held
    }
}

/// What later inspections of the same authority said of an area for improvement.
package struct FollowThrough: Sendable, Equatable {
    package let request: StatementID
    /// A date only where the publication date and the words allow one.
    package let due: CalendarDate?
    /// One for each later inspection, oldest first.
    package let later: [LaterInspection]

    package struct LaterInspection: Sendable, Equatable {
        package let inspection: DocumentID
        /// Whether its scope covered at least one of the request's topics: silence outside the scope is not an answer.
        package let covered: Bool
        /// Explicit references first, then wording that overlaps, then others on the topic.
        package let statements: [Mention]
        /// Whether it was asked again on the same topics.
        package let askedAgain: Bool

        package init(inspection: DocumentID, covered: Bool, statements: [Mention], askedAgain: Bool) {
            self.inspection = inspection
            self.covered = covered
            self.statements = statements
            self.askedAgain = askedAgain
        }
    }

    package struct Mention: Sendable, Equatable {
        package enum Reason: String, Sendable { case refersBack = "refers-back", sameWords = "same-words", sameTopic = "same-topic" }
        package let statement: StatementID
        package let reason: Reason

        package init(statement: StatementID, reason: Reason) {
            self.statement = statement
            self.reason = reason
        }
    }

    package init(request: StatementID, due: CalendarDate?, later: [LaterInspection]) {
        self.request = request
        self.due = due
        self.later = later
    }
}

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
    package let inspection: DocumentID
    /// False is "not looked at"; true with no statement is "looked at and nothing recorded".
    package let lookedAt: Bool
    /// In the order of the text.
    package let statements: [LinkedStatement]

    package init(inspection: DocumentID, lookedAt: Bool, statements: [LinkedStatement]) {
        self.inspection = inspection
        self.lookedAt = lookedAt
        self.statements = statements
    }
}
