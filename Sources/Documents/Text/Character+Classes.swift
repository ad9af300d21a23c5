/// Classes of signs as the standard library has them, but told of ASCII at once: for others it searches tables of Unicode, which
/// took a third of a conversion's time.
extension Character {
    /// As `isWhitespace`, but not a space that carries another sign, as a letter carries an accent: that sign is none.
    package var isSpace: Bool {
        guard let first = utf8.first, !first.isBeyondASCII else { return isWhitespace && unicodeScalars.count == 1 }
        return (first == 0x20 || (0x09...0x0D).contains(first)) && (utf8.count == 1 || self == "\r\n")
    }
    /// As `isLetter`.
    package var isAlphabetic: Bool {
        guard let first = utf8.first, !first.isBeyondASCII else { return isLetter }
        return first.isLetter
    }
}

/// The same of scalars, where no sign needs to be put together of several.
extension Unicode.Scalar {
    package var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
    package var isAlphabetic: Bool { isASCII ? UInt8(truncatingIfNeeded: value).isLetter : properties.isAlphabetic }
    /// A digit, or another sign that stands for a number: "½".
    package var isNumber: Bool { isASCII ? UInt8(truncatingIfNeeded: value).isDigit : properties.numericType != nil }
}
