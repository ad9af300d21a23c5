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
        var text = text
        text.withUTF8 { utf8 in
            var place = 0
            while place < utf8.count {
                guard utf8[place].isBeyondASCII else {
                    take(utf8[place])
                    place += 1
                    continue
                }
                let end = utf8[place...].firstIndex { !$0.isBeyondASCII } ?? utf8.count
                for scalar in String(decoding: utf8[place..<end], as: UTF8.self).unicodeScalars {
                    // Dashes and quotation marks have no small form.
                    let isSign = (0x2010..<0x2030).contains(scalar.value)
                    if isSign { take(scalar) } else { scalar.properties.lowercaseMapping.unicodeScalars.forEach(take) }
                }
                place = end
            }
        }
        return String(Fingerprint.sha256(words).prefix(4))
    }
}
