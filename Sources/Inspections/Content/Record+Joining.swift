extension Record {
    /// The record of a whole content folder, of the records of its authorities: no document says anything of another authority.
    /// - Parameter parts: those of `Content.byAuthority`, in that order; of one short form, abbreviations come in the order of documents.
    package init(joining parts: [Record], of content: Content) {
        self.init(
            site: content.site, authorities: content.authorities, inspections: parts.flatMap(\.inspections),
            responses: parts.flatMap(\.responses), topics: content.topics, references: parts.flatMap(\.references),
            mentioned: parts.flatMap(\.mentioned), followThrough: parts.flatMap(\.followThrough),
            threads: Threads(joining: parts.map(\.threads)),
            glossary: content.glossary, abbreviations: parts.flatMap(\.abbreviations), pages: content.pages,
            accuracy: content.accuracy)
    }
}
