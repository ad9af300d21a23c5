extension Record {
    /// The record of a whole content folder, of the records of its authorities: no document says anything of another authority.
    /// - Parameter parts: those of `Content.byAuthority`, in that order.
    package init(joining parts: [Record], of content: Content) {
        self.init(
            site: content.site, authorities: content.authorities, inspections: parts.flatMap(\.inspections),
            responses: parts.flatMap(\.responses), topics: content.topics, references: parts.flatMap(\.references),
            mentioned: parts.flatMap(\.mentioned), followThrough: parts.flatMap(\.followThrough),
            threads: Threads(joining: parts.map(\.threads)),
            glossary: content.glossary, abbreviations: Self.joined(parts.map(\.abbreviations), of: content), pages: content.pages,
            accuracy: content.accuracy)
    }

    /// By short form, then document and place.
    private static func joined(_ parts: [[Abbreviation]], of content: Content) -> [Abbreviation] {
        parts.flatMap { $0 }.enumerated().sorted { left, right in
            (left.element.short, left.element.definedIn.document, left.offset) < (
                right.element.short, right.element.definedIn.document, right.offset
            )
        }.map(\.element)
    }
}
