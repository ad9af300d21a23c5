import Documents
import Inspections

/// An entity as convert made it.
struct ConvertedEntity: Sendable {
    let path: String
    let frontMatter: YAMLWriter
    let body: String
    let origin: EntityOrigin
}

extension ConvertedEntity {
    /// An entity from a draft: its body as Markdown, proved against the source, and its front matter. Nil for a cover.
    ///
    /// The body is read again once, as the build will read it: for the proof and for what opens each page.
    /// - Throws: a council's paper beside no report, which says nowhere whose it is; words that the conversion would change, which is a
    ///   fault of the tool.
    init?(_ draft: EntityDraft, of source: SourceDocument, topicsInScope: (String) -> [String]) throws(Diagnostic) {
        guard let path = draft.path else {
            if draft.response == nil { return nil }
            throw Diagnostic(
                at: source.location(), "no report is beside this council paper to tell its authority; " + AuthorityNames.remedy)
        }
        let written = MarkdownWriter.written(draft.blocks)
        let markdown = Markdown(reading: written.text)
        if let difference = LedgerCheck.difference(between: markdown, and: draft.blocks, of: source) { throw difference }
        let pages = PageStarts.openings(
            of: markdown, written, blocks: draft.blocks, voice: draft.inspection == nil ? .council : .inspectors,
            pageCount: source.pageCount)
        self.init(
            path: path, frontMatter: draft.frontMatter(source, pages: pages, topicsInScope: topicsInScope), body: written.text,
            origin: draft.origin(in: source))
    }
}
