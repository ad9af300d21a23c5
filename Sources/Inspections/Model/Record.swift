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
    /// Every topic in every authority, visit by visit.
    package let threads: Threads
    package let glossary: [GlossaryTerm]
    /// What documents define themselves; by short form, then document and place.
    package let abbreviations: [Abbreviation]
    package let pages: [OwnPage]
    /// How accurate the links are; nil where it was not measured.
    package let accuracy: Accuracy?

    package init(
        site: Site, authorities: [Authority], inspections: [LinkedDocument<Inspection>], responses: [LinkedDocument<Response>],
        topics: [Topic], references: [Reference], mentioned: [MentionedInspection], followThrough: [FollowThrough], threads: Threads? = nil,
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
        self.threads =
            threads
            ?? Threads(
                of: topics.map(\.slug), in: authorities.map(\.slug), inspections: inspections, responses: responses)
        self.glossary = glossary
        self.abbreviations = abbreviations
        self.pages = pages
        self.accuracy = accuracy
    }

    /// Every statement: those of inspections, then those of responses, each document in the order of its text.
    package var statements: [LinkedStatement] { inspections.flatMap(\.statements) + responses.flatMap(\.statements) }
}
