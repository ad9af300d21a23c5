package import Documents

/// What `convert` makes of a set of documents.
package struct ConversionOutcome: Sendable {
    /// Entities that are new or changed, by path in the content folder.
    package var written = FileTree()
    /// Entities that came out as they were.
    package var unchanged: [String] = []
    /// Entities left alone because a person has edited them.
    package var left: [String] = []
    /// One a document, in the order of paths.
    package var ledgers: [Ledger] = []
    /// Errors, warnings and notices of all documents.
    package var diagnostics = Diagnostics()
}

extension ConversionOutcome {
    /// The documents that came through a stage; the problems of the others are kept.
    mutating func collect<Document>(_ results: [Result<Document, Diagnostic>]) -> [Document] {
        results.compactMap { result in
            switch result {
            case .success(let document): return document
            case .failure(let problem):
                diagnostics.append(problem)
                return nil
            }
        }
    }
}
