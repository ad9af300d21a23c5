import Documents

/// The four hex digits that name a statement by its words, so that its link outlives edits elsewhere.
package enum StatementHash {
    /// First four hex digits of SHA-256 over the lower-cased words joined by one space.
    ///
    /// A word is a run of letters and digits, so that a changed quotation mark or dash changes no link.
    package static func digits(of text: String) -> String {
        var words = HashedWords(room: text.utf8.count)
        var text = text
        text.withUTF8 { utf8 in
            var place = 0
            while place < utf8.count {
                // Nearly all is ASCII, which needs no tables of Unicode.
                if !utf8[place].isBeyondASCII {
                    words.take(utf8[place])
                    place += 1
                } else {
                    let end = utf8[place...].firstIndex { !$0.isBeyondASCII } ?? utf8.count
                    for scalar in String(decoding: utf8[place..<end], as: UTF8.self).unicodeScalars { words.takeLowered(scalar) }
                    place = end
                }
            }
        }
        return String(Fingerprint.sha256(words.bytes).prefix(4))
    }
}

/// Words joined by one space.
private struct HashedWords {
    private(set) var bytes: [UInt8] = []
    /// Whether what was taken last parts two words.
    private var isBetween = false

    init(room: Int) { bytes.reserveCapacity(room) }

    mutating func take(_ byte: UInt8) {
        if byte.isLetter || byte.isDigit {
            beginLetter()
            bytes.append(byte.lowercased)
        } else if byte != UInt8(ascii: "'") {
            isBetween = true
        }
    }

    mutating func takeLowered(_ scalar: Unicode.Scalar) {
        // Dashes and quotation marks have no small form.
        if (0x2010..<0x2030).contains(scalar.value) { return take(scalar) }
        for small in scalar.properties.lowercaseMapping.unicodeScalars { take(small) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if scalar.isAlphabetic || scalar.isNumber {
            beginLetter()
            bytes += scalar.utf8
        } else if scalar != "\u{2019}" {
            isBetween = true
        }
    }

    private mutating func beginLetter() {
        if isBetween, !bytes.isEmpty { bytes.append(0x20) }
        isBetween = false
    }
}
