import Documents

/// Chooses how a document is read by the ending of its name.
enum DocumentReader {
    static func lines(of bytes: [UInt8], path: String, pdf: PDFReader.TextReading) async throws(Diagnostic) -> [SourceLine] {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch ending {
        case "txt", "md", "text", "markdown": return try TextReader.lines(of: bytes, path: path)
        case "pdf": return try await PDFReader.lines(of: bytes, path: path, reading: pdf)
        default:
            throw Diagnostic(
                at: SourceLocation(path), "documents ending in .\(ending) cannot be converted; give the report as .pdf, .txt or .md")
        }
    }
}
