package import Documents

/// Reads plain text and Markdown documents, with the line ends of any system.
package enum TextReader {
    /// - Throws: bytes that are no UTF-8 text, and a document with nothing in it.
    package static func lines(of bytes: [UInt8], path: String) throws(Diagnostic) -> [SourceLine] {
        if let problem = Lines.problem(ofLength: bytes, at: path) { throw problem }
        if FileSignature.name(of: bytes) != nil, let problem = FileSignature.problem(ofText: bytes, at: path, called: "document") {
            throw problem
        }
        guard let text = String(validating: Lines.unified(bytes), as: UTF8.self), !bytes.contains(0) else {
            throw Diagnostic(
                at: SourceLocation(path), "this document is not UTF-8 text; save it as UTF-8, or give it the ending of what it is")
        }
        let opening = text.prefix(512).lowercased()
        if opening.contains("<!doctype html") || opening.contains("<html") {
            throw Diagnostic(at: SourceLocation(path), "this is a web page, not a text document; save the report itself")
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            SourceLine(number: $0 + 1, text: String($1))
        }
        guard lines.contains(where: { !$0.isBlank }) else {
            throw Diagnostic(at: SourceLocation(path), "this document is empty; put the report in its place")
        }
        return lines
    }
}
