import Documents
import England
import Inspections
import Linking

/// The addresses that a style sheet asks for with `url(…)`, each with its line.
///
/// One pass over the bytes: what stands in a comment or a string, or inside another address, asks for nothing.
struct StyleSheetAddresses {
    /// An address as it is written, without its quotation marks.
    struct Address {
        let text: String
        let line: Int
    }

    private(set) var all: [Address] = []
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    private static let sign = Array("url(".utf8)
    private static let commentStart = Array("/*".utf8)
    private static let commentEnd = Array("*/".utf8)
    private static let quotes = Array("\"'".utf8)
    private static let spaces = Array(" \t\r\n".utf8)

    init(scanning bytes: [UInt8]) {
        self.bytes = bytes
        while place < bytes.count {
            if isAt(Self.commentStart) {
                skipComment()
            } else if isAt(Self.sign) {
                readAddress()
            } else if Self.quotes.contains(bytes[place]) {
                _ = quoted()
            } else {
                step()
            }
        }
    }

    private func isAt(_ sign: [UInt8]) -> Bool { bytes[place...].starts(with: sign) }

    /// Goes on by one byte, or by two where the first takes the second's meaning away.
    private mutating func step() {
        if bytes[place] == UInt8(ascii: "\\") { pass() }
        if place < bytes.count { pass() }
    }

    private mutating func pass() {
        if bytes[place] == UInt8(ascii: "\n") { line += 1 }
        place += 1
    }

    private mutating func skipComment() {
        place += Self.commentStart.count
        while place < bytes.count, !isAt(Self.commentEnd) { pass() }
        place = min(place + Self.commentEnd.count, bytes.count)
    }

    private mutating func readAddress() {
        place += Self.sign.count
        while place < bytes.count, Self.spaces.contains(bytes[place]) { pass() }
        guard place < bytes.count else { return }
        let start = line
        let isQuoted = Self.quotes.contains(bytes[place])
        let range = isQuoted ? quoted() : bare()
        all.append(Address(text: String(decoding: bytes[range], as: UTF8.self), line: start))
    }

    /// What stands between two quotation marks; a string that is not closed ends with its line.
    private mutating func quoted() -> Range<Int> {
        let quote = bytes[place]
        place += 1
        let start = place
        while place < bytes.count, bytes[place] != quote, bytes[place] != UInt8(ascii: "\n") { step() }
        let end = place
        if place < bytes.count { pass() }
        return start..<end
    }

    /// An address without quotation marks ends at its bracket.
    private mutating func bare() -> Range<Int> {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: ")") { step() }
        let end = bytes[start..<place].lastIndex { !Self.spaces.contains($0) }.map { $0 + 1 } ?? start
        return start..<end
    }
}
