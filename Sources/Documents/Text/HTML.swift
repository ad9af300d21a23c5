/// Escaping for the two places in HTML where text of ours or others' can stand.
package enum HTML {
    /// Text between tags: `&`, `<` and `>` are escaped.
    package static func text(_ text: String) -> String { escaped(text, quotes: false) }

    /// Text between double quotes in a tag.
    package static func attribute(_ text: String) -> String { escaped(text, quotes: true) }

    /// Text between double quotes in a tag, written to the end of some bytes.
    package static func appendAttribute(_ text: String, to bytes: inout [UInt8]) { append(text, quotes: true, to: &bytes) }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        var text = text
        guard text.withUTF8({ $0.contains { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 } }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        append(text, quotes: quotes, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Stretches without a sign to escape are copied whole.
    private static func append(_ text: String, quotes: Bool, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for place in utf8.indices {
                let escape: StaticString
                switch utf8[place] {
                case UInt8(ascii: "&"): escape = "&amp;"
                case UInt8(ascii: "<"): escape = "&lt;"
                case UInt8(ascii: ">"): escape = "&gt;"
                case UInt8(ascii: "\"") where quotes: escape = "&quot;"
                default: continue
                }
                bytes.append(contentsOf: utf8[start..<place])
                escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = place + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
    }
}
