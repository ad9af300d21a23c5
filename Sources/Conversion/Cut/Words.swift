import Documents

/// Words for comparing a body with its source: runs of letters and ASCII digits.
enum Words {
    /// "16- to 17-year-olds" gives 16, to, 17, year, olds; raised digits are signs, not words.
    static func list(in text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if isInWord(scalar) {
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Whether a sign belongs to a word.
    static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? UInt8(ascii: scalar).isLetter || UInt8(ascii: scalar).isDigit : scalar.properties.isAlphabetic
    }
}
