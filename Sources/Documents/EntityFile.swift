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
    /// - Throws: not UTF-8, front matter without an end, YAML that does not parse or is no mapping.
    package init(reading bytes: [UInt8], path: String) throws(Diagnostic) {
        guard let text = String(validating: Lines.unified(bytes), as: UTF8.self) else {
            throw Diagnostic(at: SourceLocation(path), "this file is not UTF-8 text; save it as UTF-8")
        }
        self.path = path
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first.map(Self.isFence) == true else {
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

    /// A `---` line; spaces behind it do not show.
    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.utf8.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
