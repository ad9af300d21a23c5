import Documents

/// What converters write in HTML inside a line of Markdown because Markdown has no mark for it.
enum InlineHTML {
    /// The text with raised numbers as they are ("schools<sup>3</sup>" as "schools³"), other raised letters set down, and a space
    /// for a line's end; lines keep their numbers.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var cursor = Cursor(Array(text.utf8))
        var bytes: [UInt8] = []
        while let byte = cursor.byte {
            if cursor.isAt("<sup>") {
                cursor.advance(by: 5)
                let raised = cursor.take { $0 != UInt8(ascii: "<") && $0 != 0x0A }
                let isNumber = !raised.isEmpty && raised.allSatisfy(\.isDigit)
                bytes += isNumber ? Array(Superscript.raised(String(decoding: raised, as: UTF8.self)).utf8) : Array(raised)
            } else if cursor.isAt("</sup>") {
                cursor.advance(by: 6)
            } else if cursor.isAt("<br>") || cursor.isAt("<br/>") || cursor.isAt("<br />") {
                cursor.take(upTo: ">")
                cursor.advance()
                bytes.append(0x20)
            } else {
                bytes.append(byte)
                cursor.advance()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
