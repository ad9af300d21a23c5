/// A Markdown file with YAML front matter: how every entity in the content folder is kept.
package struct EntityFile: Sendable {
    package let path: String
    package let frontMatter: FrontMatter
    /// The text below the front matter.
    package let body: String
    /// The line of the file on which the body starts, 1-based.
    package let bodyLine: Int

    /// A file with nothing in it.
    package init(path: String) {
        self.path = path
        frontMatter = FrontMatter(path: path)
        body = ""
        bodyLine = 1
    }

    /// Splits a file at its `---` lines; a file without them has empty front matter.
    /// - Throws: not UTF-8, a control character, front matter without an end or not at the top, YAML that does not parse or is no mapping.
    package init(reading bytes: [UInt8], path: String) throws(Diagnostic) {
        let text = try Lines.text(of: bytes, path: path)
        self.path = path
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first.map(Self.isFence) == true else {
            if let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), Self.isFence(lines[first]) {
                throw Diagnostic(
                    at: SourceLocation(path, line: first + 1), "front matter begins on the first line; take out the empty lines above it")
            }
            frontMatter = FrontMatter(path: path)
            body = text
            bodyLine = 1
            return
        }
        guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
            throw Diagnostic(at: SourceLocation(path), "the front matter has no end; close it with a line \"---\"")
        }
        frontMatter = try FrontMatter(reading: lines[1..<end].joined(separator: "\n"), path: path, firstLine: 2)
        body = lines[(end + 1)...].joined(separator: "\n")
        bodyLine = end + 2
    }

    /// The body as values.
    package var markdown: Markdown { Markdown(reading: body, firstLine: bodyLine) }

    /// A `---` line; spaces behind it do not show.
    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.utf8.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
