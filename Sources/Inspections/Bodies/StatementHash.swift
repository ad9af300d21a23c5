import Documents

/// The four hex digits that name a statement by its words, so that its link outlives edits elsewhere.
package enum StatementHash {
    /// First four hex digits of SHA-256 over the lower-cased words joined by one space.
    ///
    /// A word is a run of letters and digits, so that a changed quotation mark or dash changes no link.
    package static func digits(of text: String) -> String {
        var words: [UInt8] = []
        words.reserveCapacity(text.utf8.count)
        var pending = false
        func beginLetter() {
            if pending, !words.isEmpty { words.append(0x20) }
            pending = false
        }
        func take(_ scalar: Unicode.Scalar) {
            if scalar.isAlphabetic || scalar.isNumber {
                beginLetter()
                words += scalar.utf8
            } else if scalar != "\u{2019}" {
                pending = true
            }
        }
        func take(_ byte: UInt8) {
            if byte.isLetter || byte.isDigit {
                beginLetter()
                words.append(byte.lowercased)
            } else if byte != UInt8(ascii: "'") {
                pending = true
            }
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x80: take(UInt8(truncatingIfNeeded: scalar.value))
            // Dashes and quotation marks have no small form.
            case 0x2010..<0x2030: take(scalar)
            default: scalar.properties.lowercaseMapping.unicodeScalars.forEach(take)
            }
        }
        return String(Fingerprint.sha256(words).prefix(4))
    }
}
