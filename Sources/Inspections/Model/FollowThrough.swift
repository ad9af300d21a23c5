package import Documents

/// What later inspections of the same authority said of an area for improvement.
package struct FollowThrough: Sendable, Equatable {
    package let request: StatementID
    /// A date only where the publication date and the words allow one.
    package let due: CalendarDate?
    /// One for each later inspection, oldest first.
    package let later: [LaterInspection]

    /// What one later inspection said of it.
    package struct LaterInspection: Sendable, Equatable {
        package let inspection: DocumentID
        /// Whether its scope covered at least one of the request's topics: silence outside the scope is not an answer.
        package let covered: Bool
        /// Explicit references first, then wording that overlaps, then others on the topic; of each what is nearest to the request first.
        package let statements: [Answer]
        /// Whether it was asked again on the same topics.
        package let askedAgain: Bool

        package init(inspection: DocumentID, covered: Bool, statements: [Answer], askedAgain: Bool) {
            self.inspection = inspection
            self.covered = covered
            self.statements = statements
            self.askedAgain = askedAgain
        }
    }

    /// A statement of a later inspection that bears on the request.
    package struct Answer: Sendable, Equatable {
        /// Why it is listed; the first that holds.
        package enum Reason: String, Sendable, CaseIterable {
            /// It names the inspection that asked: "At the focused visit in 2022 supervision was poor".
            case refersBack = "refers-back"
            /// It is on a topic of the request and shares many of its longer words.
            case sameWords = "same-words"
            /// It is on a topic of the request.
            case sameTopic = "same-topic"
        }

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
