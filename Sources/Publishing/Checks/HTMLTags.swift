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
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    init(in bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> HTMLTag? {
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                step()
                continue
            }
            if starts(with: "<!--") {
                skip(past: "-->")
            } else if place + 1 < bytes.count, Self.isLetter(bytes[place + 1]) {
                return tag()
            } else {
                step()
            }
        }
        return nil
    }

    private mutating func tag() -> HTMLTag {
        let start = line
        step()
        let name = Self.lowercased(take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") })
        var attributes: [HTMLTag.Attribute] = []
        while let attribute = attribute() { attributes.append(attribute) }
        if place < bytes.count { step() }
        if name == "script" || name == "style" { skip(past: "</\(name)") }
        return HTMLTag(name: name, attributes: attributes, line: start)
    }

    /// The next attribute of the tag that is being read; nil at its end.
    private mutating func attribute() -> HTMLTag.Attribute? {
        _ = take { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
        guard place < bytes.count, bytes[place] != UInt8(ascii: ">") else { return nil }
        let first = place
        let name = Self.lowercased(take { !Self.isSpace($0) && ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains($0) })
        if place == first { step() }
        _ = take(while: Self.isSpace)
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return .init(name: name, value: "") }
        step()
        _ = take(while: Self.isSpace)
        return .init(name: name, value: HTMLTags.resolved(value()))
    }

    private mutating func value() -> ArraySlice<UInt8> {
        guard place < bytes.count else { return [] }
        let quote = bytes[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
        }
        step()
        let value = take { $0 != quote }
        if place < bytes.count { step() }
        return value
    }

    private mutating func step() {
        if bytes[place] == 0x0A { line += 1 }
        place += 1
    }

    private mutating func take(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, isWanted(bytes[place]) { step() }
        return bytes[start..<place]
    }

    private func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    private mutating func skip(past end: String) {
        while place < bytes.count, !starts(with: end) { step() }
        place = Swift.min(place + end.utf8.count, bytes.count)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
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
