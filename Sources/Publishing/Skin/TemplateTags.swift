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

    /// How deep sections may stand in each other: more cannot be read by a person. The deepest of the shipped skins has 4.
    static let deepest = 10

    /// The first tag that opens a section inside too many others; nil where none does.
    var tooDeep: Tag? {
        var depth = 0
        for tag in tags {
            switch tag.kind {
            case .section, .inverted, .block, .parent:
                depth += 1
                if depth > Self.deepest { return tag }
            case .end: depth -= 1
            default: break
            }
        }
        return nil
    }

    /// Finds `{{…}}` by its bytes; what the engine cannot parse at all it reports itself.
    init(scanning source: String) {
        var tags: [Tag] = []
        var cursor = Cursor(Array(source.utf8))
        while true {
            cursor.take(upTo: "{{")
            let (line, isTriple) = (cursor.line, cursor.isAt("{{{"))
            cursor.advance(by: isTriple ? 3 : 2)
            let inside = isTriple ? cursor.take(upTo: "}}}") : cursor.take(upTo: "}}")
            if cursor.isAtEnd { break }
            cursor.advance(by: isTriple ? 3 : 2)
            if let tag = Self.tag(String(decoding: inside, as: UTF8.self), isTriple: isTriple, line: line) { tags.append(tag) }
        }
        self.tags = tags
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
