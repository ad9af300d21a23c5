/// A document after extraction: what its entities will say, not yet written.
struct DraftedDocument: Sendable {
    let source: SourceDocument
    var drafts: [EntityDraft]
}
