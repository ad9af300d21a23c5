/// Everything that was linked: what pages and exports are made from.
///
/// Arrays are sorted as said; lookups are by slug or id. Nothing here sums over visits of different scope.
package struct Record: Sendable {
    package let site: Site
    /// By slug.
    package let authorities: [Authority]
    /// By authority, then first day.
    package let inspections: [LinkedDocument<Inspection>]
    /// By authority, then date.
    package let responses: [LinkedDocument<Response>]
    /// In the codebook's order: by title, as readers look them up.
    package let topics: [Topic]
    /// Mentions of other inspections, in the order of documents and statements.
    package let references: [Reference]
    /// Inspections that reports mention and the record lacks; by authority, then time.
    package let mentioned: [MentionedInspection]
    /// One for each area for improvement; by document and place.
    package let followThrough: [FollowThrough]
    package let glossary: [GlossaryTerm]
    /// What documents define themselves; by short form, then document and place.
    package let abbreviations: [Abbreviation]
    package let pages: [OwnPage]
    /// How accurate the links are; nil where it was not measured.
    package let accuracy: Accuracy?

    package init(
        site: Site, authorities: [Authority], inspections: [LinkedDocument<Inspection>], responses: [LinkedDocument<Response>],
        topics: [Topic], references: [Reference], mentioned: [MentionedInspection], followThrough: [FollowThrough],
        glossary: [GlossaryTerm], abbreviations: [Abbreviation] = [], pages: [OwnPage], accuracy: Accuracy? = nil
    ) {
        self.site = site
        self.authorities = authorities
        self.inspections = inspections
        self.responses = responses
        self.topics = topics
        self.references = references
        self.mentioned = mentioned
        self.followThrough = followThrough
        self.glossary = glossary
        self.abbreviations = abbreviations
        self.pages = pages
        self.accuracy = accuracy
    }

    /// Every statement: those of inspections, then those of responses, each document in the order of its text.
    package var statements: [LinkedStatement] { inspections.flatMap(\.statements) + responses.flatMap(\.statements) }
}

/// A document with what was found about each of its statements.
package struct LinkedDocument<Document: Sendable>: Sendable {
    package let document: Document
    /// In the order of the text.
    package let statements: [LinkedStatement]

    package init(document: Document, statements: [LinkedStatement]) {
        self.document = document
        self.statements = statements
    }
}

/// A statement with its topics, stance and change, and the words they rest on.
package struct LinkedStatement: Sendable {
    package let id: StatementID
    package let statement: Statement
    /// By topic slug, each once.
    package let links: [Link]
    package let stance: Stance
    package let change: Change
    /// The words that stance and change rest on, stance first.
    package let evidence: [Evidence]
    /// The person's correction that was applied, if any.
    package let correction: Correction?

    package init(
        id: StatementID, statement: Statement, links: [Link], stance: Stance, change: Change, evidence: [Evidence] = [],
        correction: Correction? = nil
    ) {
        self.id = id
        self.statement = statement
        self.links = links
        self.stance = stance
        self.change = change
        self.evidence = evidence
        self.correction = correction
    }

    package var topics: [String] { links.map(\.topic) }
}

/// A statement belongs to a topic, and why.
package struct Link: Sendable, Equatable {
    package let topic: String
    /// At least one, in the order of the text.
    package let evidence: [Evidence]

    package init(topic: String, evidence: [Evidence]) {
        self.topic = topic
        self.evidence = evidence
    }

    /// True where it rests on nothing but a statement before it.
    package var isCarried: Bool { evidence.allSatisfy { $0.cue == "antecedent" } }
}

/// Which cue matched which words.
package struct Evidence: Sendable, Equatable {
    /// The cue as written in its entity; or "antecedent" or "correction", where that is the reason.
    package let cue: String
    /// The words of the statement that it matched.
    package let words: String

    package init(cue: String, words: String) {
        self.cue = cue
        self.words = words
    }
}
