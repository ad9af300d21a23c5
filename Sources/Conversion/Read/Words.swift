import Documents

/// Words for comparing a body with its source: runs of letters and ASCII digits.
enum Words {
    /// "16- to 17-year-olds" gives 16, to, 17, year, olds; raised digits are signs, not words.
    static func list(in text: String) -> [String] {
        var (words, word) = ([String](), [UInt8]())
        for scalar in text.unicodeScalars {
            if isInWord(scalar) {
                if scalar.isASCII { word.append(UInt8(truncatingIfNeeded: scalar.value)) } else { word += scalar.utf8 }
            } else if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// Whether a sign belongs to a word.
    static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
