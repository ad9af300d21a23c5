package import Documents

/// The content folder as values: what `build` links and publishes.
package struct Content: Sendable {
    package let site: Site
    /// By slug.
    package let authorities: [Authority]
    /// By authority, then first day.
    package let inspections: [Inspection]
    /// By authority, then date.
    package let responses: [Response]
    /// By title.
    package let topics: [Topic]
    package let cues: CueTables
    /// By which links are decided; nil where rules alone decide.
    package let weights: Weights?
    package let glossary: [GlossaryTerm]
    package let pages: [OwnPage]
    /// Nil where it was not measured.
    package let accuracy: Accuracy?
    /// Warnings that came up while reading.
    package let notices: Diagnostics

    package init(
        site: Site, authorities: [Authority], inspections: [Inspection], responses: [Response], topics: [Topic],
        cues: CueTables, weights: Weights? = nil, glossary: [GlossaryTerm] = [], pages: [OwnPage] = [], accuracy: Accuracy? = nil,
        notices: Diagnostics = Diagnostics()
    ) {
        self.site = site
        self.authorities = authorities
        self.inspections = inspections
        self.responses = responses
        self.topics = topics
        self.cues = cues
        self.weights = weights
        self.glossary = glossary
        self.pages = pages
        self.accuracy = accuracy
        self.notices = notices
    }
}
