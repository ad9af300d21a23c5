import Documents
import England
import Inspections
import Linking

/// The addresses that a style sheet asks for with `url(…)` or `@import "…"`, each with its line.
///
/// One pass over the bytes: what is in a comment or a string, or inside another address, asks for nothing.
struct StyleSheetAddresses {
    /// An address as it is written, without its quotation marks.
    struct Address {
        let text: String
        let line: Int
    }

    private(set) var all: [Address] = []
    private var cursor: Cursor

    init(scanning bytes: [UInt8]) {
        cursor = Cursor(bytes)
        while let byte = cursor.byte {
            if cursor.isAt("/*") {
                cursor.advance(by: 2)
                cursor.take(upTo: "*/")
                cursor.advance(by: 2)
            } else if cursor.isAt("url(") {
                cursor.advance(by: 4)
                readAddress()
            } else if cursor.isAt("@import") {
                cursor.advance(by: 7)
                cursor.take(while: \.isSpace)
                if cursor.byte.map(Self.isQuote) == true { readAddress() }
            } else if Self.isQuote(byte) {
                quoted(byte)
            } else {
                step()
            }
        }
    }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    /// Goes on by one byte, or by two where the first takes the second's meaning away.
    private mutating func step() { cursor.advance(by: cursor.byte == UInt8(ascii: "\\") ? 2 : 1) }

    private mutating func readAddress() {
        cursor.take(while: \.isSpace)
        guard let first = cursor.byte else { return }
        let line = cursor.line
        let address = Self.isQuote(first) ? quoted(first) : bare()
        all.append(Address(text: String(decoding: address, as: UTF8.self), line: line))
    }

    /// What is between two quotation marks; a string that is not closed ends with its line.
    @discardableResult
    private mutating func quoted(_ quote: UInt8) -> ArraySlice<UInt8> {
        cursor.advance()
        let start = cursor.position
        while let byte = cursor.byte, byte != quote, byte != UInt8(ascii: "\n") { step() }
        let text = cursor.bytes[start..<cursor.position]
        cursor.advance()
        return text
    }

    /// An address without quotation marks ends at its bracket.
    private mutating func bare() -> ArraySlice<UInt8> {
        let start = cursor.position
        while let byte = cursor.byte, byte != UInt8(ascii: ")") { step() }
        var text = cursor.bytes[start..<cursor.position]
        while text.last?.isSpace == true { text.removeLast() }
        return text
    }
}
