package import Documents

/// The content folder as values: what `build` links and publishes.
package struct Content: Sendable {
    package private(set) var site: Site
    /// By slug.
    package let authorities: [Authority]
    /// By authority, then first day.
    package private(set) var inspections: [Inspection]
    /// By authority, then date.
    package private(set) var responses: [Response]
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

    /// The content of single authorities, each with the documents on it alone and everything else; by authority's short name.
    package var byAuthority: [(authority: String, content: Content)] {
        let inspections = Dictionary(grouping: inspections, by: \.id.authority),
            responses = Dictionary(grouping: responses, by: \.id.authority)
        return authorities.map { authority in
            let part = Content(
                site: site, authorities: [authority], inspections: inspections[authority.slug] ?? [],
                responses: responses[authority.slug] ?? [], topics: topics, cues: cues, weights: weights, glossary: glossary, pages: pages,
                accuracy: accuracy)
            return (authority.slug, part)
        }
    }

    /// The same, told which entities have words that nothing proves, by the paths of their files.
    package func unproved(_ paths: Set<String>) -> Content {
        func marked(_ source: Source, _ location: SourceLocation) -> Source {
            var source = source
            source.isProved = !paths.contains(location.path)
            return source
        }
        var content = self
        for index in inspections.indices {
            content.inspections[index].source = marked(inspections[index].source, inspections[index].location)
        }
        for index in responses.indices { content.responses[index].source = marked(responses[index].source, responses[index].location) }
        return content
    }

    /// The same, for a site that will be published at another address.
    package func published(at baseURL: String?) -> Content {
        guard let baseURL else { return self }
        var content = self
        content.site = site.published(at: baseURL)
        return content
    }
}
