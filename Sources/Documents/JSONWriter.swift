/// Writes JSON as UTF-8: keys in the order given, no spaces, and nothing escaped that need not be.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    /// False where a comma goes before what comes next.
    private var isFirst = true

    package init() {}

    /// Begins another value with something before it, as lines of a file have.
    package mutating func begin(after before: String) {
        bytes += before.utf8
        isFirst = true
    }

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    package mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
        open(UInt8(ascii: "["))
        for element in elements { write(&self, element) }
        close(UInt8(ascii: "]"))
    }

    package mutating func member(_ key: String, _ value: (inout JSONWriter) -> Void) {
        string(key)
        bytes.append(UInt8(ascii: ":"))
        isFirst = true
        value(&self)
    }

    /// A key as it is written, colon and all, for one that very many objects have.
    package struct Name: Sendable {
        fileprivate let bytes: [UInt8]

        package init(_ name: String) {
            var json = JSONWriter()
            json.member(name) { _ in }
            bytes = json.bytes
        }
    }

    package mutating func member(_ name: Name, _ value: (inout JSONWriter) -> Void) {
        separate()
        bytes += name.bytes
        isFirst = true
        value(&self)
    }

    package mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            // Stretches without a sign to escape are copied whole.
            var start = 0
            for place in utf8.indices where utf8[place] < 0x20 || utf8[place] == UInt8(ascii: "\"") || utf8[place] == UInt8(ascii: "\\") {
                bytes.append(contentsOf: utf8[start..<place])
                escape(utf8[place])
                start = place + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        default: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
        }
    }

    package mutating func number(_ number: Int) { literal(String(number)) }
    package mutating func flag(_ flag: Bool) { literal(flag ? "true" : "false") }
    package mutating func null() { literal("null") }

    private mutating func literal(_ text: String) {
        separate()
        bytes += text.utf8
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        isFirst = true
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }
}
