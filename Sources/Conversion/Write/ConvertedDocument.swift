import Documents

/// A document after all stages.
struct ConvertedDocument: Sendable {
    let entities: [ConvertedEntity]
    let ledger: Ledger
    /// Warnings and notices; with an error there is no converted document.
    let diagnostics: Diagnostics
}
