import Documents
import Inspections

/// An entity as convert made it.
struct ConvertedEntity: Sendable {
    /// What it is called.
    var id: DocumentID
    /// What it is called where another inspection of its kind and month has the shorter name; nil for a response.
    let idWithDay: DocumentID?
    /// The inspection that a response answers, by its final name.
    var about: DocumentID?
    let body: String
    let origin: EntityOrigin
    /// All keys that do not depend on names.
    private let facts: YAMLWriter
}

extension ConvertedEntity {
    /// An entity from a draft: its body as Markdown, proved against the source, and its front matter. Nil for a cover.
    ///
    /// The body is read again once, as the build will read it: for the proof and for what opens each page.
    /// - Throws: a council's paper beside no report, which says nowhere whose it is; words that the conversion would change, which is a
    ///   fault of the tool.
    init?(_ draft: EntityDraft, of source: SourceDocument, topicsInScope: (String) -> [String]) throws(Diagnostic) {
        guard let id = draft.id else {
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
            id: id, idWithDay: draft.idWithDay, body: written.text, origin: draft.origin(in: source),
            facts: draft.frontMatter(source, pages: pages, topicsInScope: topicsInScope))
    }

    /// Whether it is a report; a council's paper otherwise.
    var isInspection: Bool { idWithDay != nil }

    /// Where it lies in the content folder.
    var path: String { "\(origin.folder)/\(id).md" }

    /// All keys but `converted` and `corrections`, between their `---` lines.
    var frontMatter: String {
        var matter = facts
        matter.add("about", about?.description)
        return matter.ordered(by: isInspection ? Inspection.keys : Response.keys).frontMatter
    }
}
