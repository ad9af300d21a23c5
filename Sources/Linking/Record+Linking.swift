package import Documents
import England
package import Inspections

extension Record {
    /// Links a site's content: the topics, stance and change of every statement, then what reports say of each other.
    /// - Throws: corrections that match no statement, or two, or contradict each other.
    package init(linking content: Content) async throws(Diagnostics) {
        try await self.init(linking: content, by: try Linker(topics: content.topics, tables: content.cues, weights: content.weights))
    }

    /// The same by a linker of the content's own themes, cues and weights.
    package init(linking content: Content, by linker: Linker) async throws(Diagnostics) {
        let read = await Parallel.map(content.inspections) { linker.read($0) }
        let papers = await Parallel.map(content.responses) { linker.linked($0) }
        var problems = Diagnostics()
        let inspections = problems.collect { () throws(Diagnostics) in try read.map(\.document).corrected() } ?? []
        let responses = problems.collect { () throws(Diagnostics) in try papers.corrected() } ?? []
        try problems.throwIfErrors()
        let resolved = ResolvedMentions(read.flatMap(\.mentions), among: content.inspections)

        self.init(
            site: content.site,
            authorities: content.authorities,
            inspections: inspections,
            responses: responses,
            topics: content.topics,
            references: resolved.references,
            mentioned: resolved.mentioned,
            followThrough: FollowThrough.all(in: inspections, references: resolved.references),
            glossary: content.glossary,
            abbreviations: Abbreviation.all(in: content),
            pages: content.pages,
            accuracy: content.accuracy)
    }
}

extension Abbreviation {
    /// What every document defines; by short form, then document and place.
    fileprivate static func all(in content: Content) -> [Abbreviation] {
        let found =
            content.inspections.flatMap { defined(in: $0.body, of: $0.id) } + content.responses.flatMap { defined(in: $0.body, of: $0.id) }
        return found.enumerated().sorted { left, right in
            (left.element.short, left.element.definedIn.document, left.offset) < (
                right.element.short, right.element.definedIn.document, right.offset
            )
        }.map(\.element)
    }
}

extension Linker {
    /// An inspection with its statements linked, before corrections, and its mentions of other inspections.
    func read(_ inspection: Inspection) -> (document: LinkedDocument<Inspection>, mentions: [Mention]) {
        let read = read(inspection.body, in: inspection.id, voice: .inspectors)
        return (
            LinkedDocument(document: inspection, statements: read.map(\.linked)), Mention.mentions(in: read, of: inspection)
        )
    }

    /// A response with its statements linked, before corrections: promises are neutral.
    func linked(_ response: Response) -> LinkedDocument<Response> {
        LinkedDocument(document: response, statements: statements(of: response.body, in: response.id, voice: .council))
    }
}
