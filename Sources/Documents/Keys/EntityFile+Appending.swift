extension EntityFile {
    /// The bytes of a file with one more mapping at the end of a list in its front matter; every other byte stays as it is.
    ///
    /// A key that is missing is added below the others: `corrections:`, then `  - {statement: …, in: supervision}`.
    /// - Throws: a file that cannot be read, and a list to which nothing can be added without writing it anew.
    package static func appending(
        _ pairs: [(String, String)], to key: String, of bytes: [UInt8], path: String
    ) throws(Diagnostic) -> [UInt8] {
        let old = try EntityFile(reading: bytes, path: path)
        for (name, value) in pairs {
            guard let control = ControlCharacter.first(in: value.utf8) else { continue }
            throw Diagnostic(at: SourceLocation(path), "\"\(name)\" has the control character \(control.name), so nothing was written")
        }
        guard old.bodyLine > 1 else { throw Diagnostic(at: SourceLocation(path), "this file has no front matter to add \"\(key)\" to") }
        let added = RawLines(bytes).adding(pairs, to: key, of: old.frontMatter, fence: old.bodyLine - 1)
        let isRead = Diagnostics.ignoring { () throws(Diagnostic) in
            let new = try EntityFile(reading: added, path: path)
            let (before, after) = (try old.frontMatter.mappings(key), try new.frontMatter.mappings(key))
            return new.body == old.body && Set(new.frontMatter.keys) == Set(old.frontMatter.keys).union([key])
                && after.dropLast().map(\.words) == before.map(\.words) && after.last?.words == pairs.map(\.1)
        }
        guard isRead == true else {
            throw Diagnostic(
                at: old.frontMatter.location(of: key),
                "nothing can be added to \"\(key)\" as it is written; write each of its entries on a line of its own, \"  - {…}\"")
        }
        return added
    }
}

extension FrontMatter {
    fileprivate var words: [String] { texts.map(\.text) }
}

/// The lines of a file, each with the bytes that end it.
private struct RawLines {
    private var lines: [[UInt8]] = []

    /// A line ends as `Lines` has it: with a line feed, a carriage return or both.
    init(_ bytes: [UInt8]) {
        var line: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            line.append(byte)
            let isHalfOfEnd = byte == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
            guard byte == 0x0A || byte == 0x0D, !isHalfOfEnd else { continue }
            lines.append(line)
            line = []
        }
        lines.append(line)
    }

    /// All bytes, with one more entry at the end of a list.
    /// - Parameter fence: the line on which the front matter ends, 1-based; there is one.
    func adding(_ pairs: [(String, String)], to key: String, of matter: FrontMatter, fence: Int) -> [UInt8] {
        var yaml = YAMLWriter()
        yaml.add(key, [pairs])
        let written = yaml.mapping.split(separator: "\n"), end = lines[0].drop { $0 != 0x0A && $0 != 0x0D }
        var result = lines
        guard let range = matter.lines(of: key, upTo: fence) else {
            result.insert(contentsOf: written.map { Array($0.utf8) + end }, at: fence - 1)
            return Array(result.joined())
        }
        let places = (range.lowerBound - 1)..<(range.upperBound - 1)
        let last = places.last { !Self.isEmptyOrComment(lines[$0]) } ?? places.lowerBound
        let first = places.lazy.compactMap { Self.opening(of: lines[$0], isKey: $0 == places.lowerBound) }.first
        if first?.sign == UInt8(ascii: "["), let bracket = lines[last].lastIndex(of: UInt8(ascii: "]")) {
            let isEmpty = Diagnostics.ignoring { () throws(Diagnostic) in try matter.mappings(key).isEmpty } ?? false
            result[last].insert(contentsOf: Array((isEmpty ? "" : ", ").utf8) + written[1].utf8.dropFirst("  - ".utf8.count), at: bracket)
        } else {
            let indent = Array(repeating: UInt8(ascii: " "), count: first?.indent ?? 2)
            result.insert(indent + written[1].utf8.dropFirst(2) + end, at: last + 1)
        }
        return Array(result.joined())
    }

    /// What the value of a list begins with, and how far from the margin: `-` or `[`; nil for a line without a value.
    private static func opening(of line: [UInt8], isKey: Bool) -> (sign: UInt8, indent: Int)? {
        let value = isKey ? line.firstIndex(of: UInt8(ascii: ":")).map { line[($0 + 1)...] } ?? [] : line[...]
        guard let start = value.firstIndex(where: { $0 > 0x20 }), value[start] != UInt8(ascii: "#") else { return nil }
        return (value[start], start)
    }

    /// A comment at the margin belongs to what follows; further in it may be a line of a text.
    private static func isEmptyOrComment(_ line: [UInt8]) -> Bool { line.first == UInt8(ascii: "#") || line.allSatisfy { $0 <= 0x20 } }
}
