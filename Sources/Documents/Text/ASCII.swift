/// What a byte of UTF-8 is, as far as ASCII goes: the one place for classes of signs.
extension UInt8 {
    @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    @inlinable package var isCapital: Bool { self >= 0x41 && self <= 0x5A }
    @inlinable package var isSmallLetter: Bool { self >= 0x61 && self <= 0x7A }
    @inlinable package var isLetter: Bool { isCapital || isSmallLetter }
    /// A space, tab, line feed, form feed or carriage return.
    @inlinable package var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
    /// A byte of a sign outside ASCII.
    @inlinable package var isBeyondASCII: Bool { self >= 0x80 }
    /// A letter, a digit, or a byte of a sign outside ASCII.
    @inlinable package var isInWord: Bool { isLetter || isDigit || isBeyondASCII }
    /// A capital as its small letter; other bytes as they are.
    @inlinable package var lowercased: UInt8 { isCapital ? self + 0x20 : self }
}
