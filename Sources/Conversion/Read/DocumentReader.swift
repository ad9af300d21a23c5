import Documents

/// Chooses how a document is read by the ending of its name.
enum DocumentReader {
    /// - Returns: its lines, and warnings of what could not be read.
    static func lines(
        of bytes: [UInt8], path: String, pdf: PDFReader.TextReading
    ) async throws(Diagnostic) -> (lines: [SourceLine], warnings: [Diagnostic]) {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch ending {
        case "txt", "text": return (try TextReader.lines(of: bytes, path: path), [])
        case "md", "markdown": return (try MarkdownReader.lines(of: bytes, path: path), [])
        case "pdf": return (try await PDFReader.lines(of: bytes, path: path, reading: pdf), [])
        case _ where Pandoc.formats[ending] != nil:
            let markdown = try await Pandoc().markdown(of: bytes, ending: ending, path: path)
            let lines = try MarkdownReader.lines(of: markdown, path: path)
            return (lines, ending == "odt" ? Pandoc.lostHeads(in: markdown, path: path) : [])
        default:
            throw Diagnostic(
                at: SourceLocation(path),
                "documents ending in .\(ending) cannot be converted; give the report as .pdf, .docx, .odt, .html, .md or .txt")
        }
    }
}
