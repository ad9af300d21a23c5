/// Classes of signs as the standard library has them, but told of ASCII at once: for others it searches tables of Unicode, which
/// took a third of a conversion's time.
extension Character {
    /// As `isWhitespace`.
    package var isSpace: Bool { asciiValue.map { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? isWhitespace }
    /// As `isLetter`.
    package var isAlphabetic: Bool { asciiValue.map(\.isLetter) ?? isLetter }
}
