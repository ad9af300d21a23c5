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
        let bytes = Array(text.utf8)
        guard let top = Self.endOfFence(in: bytes, at: 0) else {
            if let line = Self.lineOfLateFence(in: text) {
                throw Diagnostic(
                    at: SourceLocation(path, line: line), "front matter begins on the first line; take out the empty lines above it")
            }
            frontMatter = FrontMatter(path: path)
            body = text
            bodyLine = 1
            return
        }
        var (start, line, end) = (top, 2, Self.endOfFence(in: bytes, at: top))
        while end == nil {
            guard let feed = bytes[start...].firstIndex(of: 0x0A) else {
                throw Diagnostic(at: SourceLocation(path), "the front matter has no end; close it with a line \"---\"")
            }
            (start, line, end) = (feed + 1, line + 1, Self.endOfFence(in: bytes, at: feed + 1))
        }
        let yaml = String(decoding: bytes[top..<max(top, start - 1)], as: UTF8.self)
        frontMatter = try FrontMatter(reading: yaml, path: path, firstLine: 2)
        body = String(decoding: bytes[(end ?? start)...], as: UTF8.self)
        bodyLine = line + 1
    }

    /// The body as values.
    package var markdown: Markdown { Markdown(reading: body, firstLine: bodyLine) }

    /// Where the next line begins behind a `---` line that begins at a place; nil where there is none. Spaces behind it do not show.
    private static func endOfFence(in bytes: [UInt8], at start: Int) -> Int? {
        guard bytes[start...].starts(with: fence) else { return nil }
        let rest = bytes[(start + fence.count)...].drop { $0 == 0x20 || $0 == 0x09 }
        return rest.isEmpty ? bytes.count : rest.first == 0x0A ? rest.startIndex + 1 : nil
    }

    private static let fence = Array("---".utf8)

    /// The line of a fence that has only empty lines above it.
    private static func lineOfLateFence(in text: String) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { !$0.allSatisfy(\.isWhitespace) }.flatMap { place in
            endOfFence(in: Array(lines[place].utf8), at: 0) == nil ? nil : place + 1
        }
    }
}
