package import Documents

/// A document as received: its lines, numbered, with nothing taken away.
package struct SourceDocument: Sendable {
    /// Relative to the content folder: `sources/2022-05-staffordshire-focused-visit.txt`.
    package let path: String
    package let sha256: String
    package let lines: [SourceLine]
    /// What `NAME.yml` beside the document says that the document does not print.
    package let sidecar: Sidecar
    /// What could not be read of it.
    package let warnings: [Diagnostic]

    package init(path: String, sha256: String, lines: [SourceLine], sidecar: Sidecar = Sidecar(), warnings: [Diagnostic] = []) {
        self.path = path
        self.sha256 = sha256
        self.lines = lines
        self.sidecar = sidecar
        self.warnings = warnings
    }

    /// Whether its lines have places on pages.
    var hasLayout: Bool { lines.contains { $0.layout != nil } }
    /// 0 where it has no pages.
    var pageCount: Int { lines.last?.pageCount ?? 0 }

    package func location(ofLine line: Int = 1) -> SourceLocation { SourceLocation(path, line: line) }
}
