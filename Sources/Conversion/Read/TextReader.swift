package import Documents

/// Reads plain text documents, with the line ends of any system and the pages that form feeds part.
package enum TextReader {
    /// - Throws: bytes that are no UTF-8 text, and a document with nothing in it.
    package static func lines(of bytes: [UInt8], path: String) throws(Diagnostic) -> [SourceLine] {
        let lines = try text(of: bytes, path: path).split(separator: "\n", omittingEmptySubsequences: false)
        let feeds = lines.reduce(0) { $0 + $1.utf8.count { $0 == formFeed } }
        guard feeds > 0 else { return lines.enumerated().map { SourceLine(number: $0 + 1, text: String($1)) } }
        // The last page ends with one too.
        let pages = lines.last?.utf8.allSatisfy { $0 == formFeed } == true ? feeds : feeds + 1
        var page = 1
        return lines.enumerated().map { index, line in
            page += line.utf8.count { $0 == formFeed }
            var source = SourceLine(number: index + 1, page: min(page, pages), text: withoutFeedsInside(line))
            source.pageCount = pages
            return source
        }
    }

    /// A page begins on a line of its own. What breaks one inside a line parts its words, as a space does.
    private static func withoutFeedsInside(_ line: Substring) -> String {
        let opening = line.utf8.prefix { $0 == formFeed }
        return String(line[..<opening.endIndex]) + line[opening.endIndex...].replacing("\u{0C}", with: " ")
    }

    /// What `pdftotext` writes behind each page.
    private static let formFeed: UInt8 = 0x0C

    /// The document as text, each of its lines ending in one line feed.
    /// - Throws: bytes that are no UTF-8 text, and a document with nothing in it.
    static func text(of bytes: [UInt8], path: String) throws(Diagnostic) -> String {
        if let problem = Lines.problem(ofLength: bytes, at: path) { throw problem }
        if FileSignature.name(of: bytes) != nil, let problem = FileSignature.problem(ofText: bytes, at: path, called: "document") {
            throw problem
        }
        guard let valid = String(validating: Lines.unified(bytes), as: UTF8.self), !bytes.contains(0) else {
            throw Diagnostic(
                at: SourceLocation(path), "this document is not UTF-8 text; save it as UTF-8, or give it the ending of what it is")
        }
        let text = String(decoding: ControlCharacter.spaced(Array(valid.utf8), besides: formFeed), as: UTF8.self)
        let opening = text.prefix(512).lowercased()
        if opening.contains("<!doctype html") || opening.contains("<html") {
            throw Diagnostic(at: SourceLocation(path), "this is a web page, not a text document; give its name the ending .html")
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Diagnostic(at: SourceLocation(path), "this document is empty; put the report in its place")
        }
        return text
    }
}
