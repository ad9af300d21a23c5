import Documents
import England
import Inspections
import Linking

/// A start tag of a page, with the line it stands on.
struct HTMLTag: Sendable, Equatable {
    /// In lower case.
    let name: String
    /// In the order of the page; names in lower case, character references resolved.
    let attributes: [Attribute]
    let line: Int

    struct Attribute: Sendable, Equatable {
        let name: String
        let value: String
    }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
}

/// Walks over the bytes of a page and stops at every start tag; comments, scripts and styles are passed over.
struct HTMLTags: Sequence, IteratorProtocol {
    private var cursor: Cursor

    init(in bytes: [UInt8]) { cursor = Cursor(bytes) }

    mutating func next() -> HTMLTag? {
        while !cursor.isAtEnd {
            if cursor.isAt("<!--") {
                cursor.take(upTo: "-->")
            } else if cursor.byte == UInt8(ascii: "<"), cursor.next?.isLetter == true {
                return tag()
            }
            cursor.advance()
            cursor.take { $0 != UInt8(ascii: "<") }
        }
        return nil
    }

    private mutating func tag() -> HTMLTag {
        let start = cursor.line
        cursor.advance()
        let name = Self.lowercased(cursor.take { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") })
        var attributes: [HTMLTag.Attribute] = []
        while let attribute = attribute() { attributes.append(attribute) }
        cursor.advance()
        if name == "script" { cursor.take(upTo: "</script") }
        if name == "style" { cursor.take(upTo: "</style") }
        return HTMLTag(name: name, attributes: attributes, line: start)
    }

    /// The next attribute of the tag that is being read; nil at its end.
    private mutating func attribute() -> HTMLTag.Attribute? {
        cursor.take { $0.isSpace || $0 == UInt8(ascii: "/") }
        guard let first = cursor.byte, first != UInt8(ascii: ">") else { return nil }
        let name = Self.lowercased(cursor.take { !$0.isSpace && !"=>/".utf8.contains($0) })
        if name.isEmpty { cursor.advance() }
        cursor.take(while: \.isSpace)
        guard cursor.byte == UInt8(ascii: "=") else { return .init(name: name, value: "") }
        cursor.advance()
        cursor.take(while: \.isSpace)
        return .init(name: name, value: HTMLTags.resolved(value()))
    }

    private mutating func value() -> ArraySlice<UInt8> {
        guard let quote = cursor.byte else { return [] }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return cursor.take { !$0.isSpace && $0 != UInt8(ascii: ">") }
        }
        cursor.advance()
        let value = cursor.take { $0 != quote }
        cursor.advance()
        return value
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map(\.lowercased), as: UTF8.self)
    }

    private static let references = ["&amp;": "&", "&quot;": "\"", "&#39;": "'", "&#34;": "\"", "&lt;": "<", "&gt;": ">"]

    /// The references that an escaping writer makes, resolved.
    private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            let match = byte == UInt8(ascii: "&") ? references.first { rest.starts(with: $0.key.utf8) } : nil
            result += match.map { Array($0.value.utf8) } ?? [byte]
            rest = rest.dropFirst(match?.key.utf8.count ?? 1)
        }
        return String(decoding: result, as: UTF8.self)
    }
}
