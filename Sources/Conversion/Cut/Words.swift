import Documents

/// Words for comparing a body with its source: runs of letters and ASCII digits.
enum Words {
    /// "16- to 17-year-olds" gives 16, to, 17, year, olds; raised digits are signs, not words.
    static func list(in text: String) -> [String] {
        text.unicodeScalars.split { !isInWord($0) }.map(String.init)
    }

    /// Whether a sign belongs to a word.
    static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
