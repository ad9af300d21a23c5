import Documents
import England
import Inspections
import Linking

/// The tags of one mustache template, with their lines, to check its names before anything is rendered.
struct TemplateTags {
    struct Tag: Equatable {
        enum Kind: Equatable { case escaped, unescaped, section, inverted, end, partial, parent, block, unsupported }

        let kind: Kind
        let name: String
        let line: Int
    }

    let tags: [Tag]

    /// Finds `{{…}}` by its bytes; what the engine cannot parse at all it reports itself.
    init(scanning source: String) {
        var tags: [Tag] = []
        let bytes = Array(source.utf8)
        var position = 0
        var line = 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            guard bytes[position...].starts(with: "{{".utf8) else { position += 1; continue }
            let isTriple = bytes[position...].starts(with: "{{{".utf8)
            let start = position + (isTriple ? 3 : 2)
            guard let end = Self.end(of: isTriple ? "}}}" : "}}", in: bytes, from: start) else { break }
            let inside = String(decoding: bytes[start..<end], as: UTF8.self)
            if let tag = Self.tag(inside, isTriple: isTriple, line: line) { tags.append(tag) }
            line += bytes[start..<end].count { $0 == UInt8(ascii: "\n") }
            position = end + (isTriple ? 3 : 2)
        }
        self.tags = tags
    }

    private static func end(of delimiter: String, in bytes: [UInt8], from start: Int) -> Int? {
        (start..<max(start, bytes.count)).first { bytes[$0...].starts(with: delimiter.utf8) }
    }

    private static func tag(_ inside: String, isTriple: Bool, line: Int) -> Tag? {
        let kinds: [Character: Tag.Kind] = [
            "#": .section, "^": .inverted, "/": .end, ">": .partial, "<": .parent, "$": .block, "&": .unescaped,
            "=": .unsupported, "%": .unsupported,
        ]
        guard let first = inside.first, first != "!" else { return nil }
        let kind = isTriple ? Tag.Kind.unescaped : kinds[first] ?? .escaped
        let name = (kinds[first] == nil || isTriple ? inside[...] : inside.dropFirst()).filter { !$0.isWhitespace }
        let isFunction = name.contains("(") || name.hasPrefix("*")
        return Tag(kind: isFunction ? .unsupported : kind, name: String(name), line: line)
    }
}
