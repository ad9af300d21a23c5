/// A place in some bytes, and the line it is on: what the scanners of HTML, CSS and templates walk with.
///
/// It is a value, so going back is assignment: `let start = cursor; …; cursor = start`.
@frozen
package struct Cursor: Sendable {
    @usableFromInline package let bytes: [UInt8]
    @usableFromInline package var position = 0
    /// 1-based.
    @usableFromInline package var line = 1

    @inlinable
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    @inlinable package var isAtEnd: Bool { position >= bytes.count }

    /// The byte here; nil at the end.
    @inlinable package var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// The byte after that; nil where there is none.
    @inlinable package var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

    /// Whether some text begins here.
    @inlinable
    package func isAt(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { sought in sought.indices.allSatisfy { bytes[position + $0] == sought[$0] } }
    }

    /// Goes on by some bytes, and no further than the end.
    @inlinable
    package mutating func advance(by count: Int = 1) {
        for _ in 0..<min(count, bytes.count - position) {
            if bytes[position] == 0x0A { line += 1 }
            position += 1
        }
    }

    /// Goes on while bytes are such, and gives them.
    @inlinable
    @discardableResult
    package mutating func take(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, isWanted(bytes[position]) { advance() }
        return bytes[start..<position]
    }

    /// Goes on to where some text begins, or to the end, and gives what is before it.
    @inlinable
    @discardableResult
    package mutating func take(upTo text: StaticString) -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, !isAt(text) { advance() }
        return bytes[start..<position]
    }
}
