import Documents

/// A document after all stages.
struct ConvertedDocument: Sendable {
    /// Relative to the content folder.
    let path: String
    /// Its parts in their order: an entity, or nil for a cover.
    var parts: [ConvertedEntity?]
    /// Nil where nobody asks for it.
    let ledger: Ledger?
    /// Warnings and notices; with an error there is no converted document.
    let diagnostics: Diagnostics

    var entities: [ConvertedEntity] { parts.compactMap { $0 } }
}
