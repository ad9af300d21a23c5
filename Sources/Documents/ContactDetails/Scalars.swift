/// What a sign outside ASCII is, as far as words of Western languages need it told.
enum Scalars {
    /// Where the sign begins whose last byte is before `end`.
    static func start(ofScalarEndingAt end: Int, in text: [UInt8]) -> Int {
        var start = end - 1
        while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// Whether a letter begins here: the lead bytes of U+00C0 to U+07FF, which are Latin, Greek, Cyrillic and their neighbours.
    static func isLetter(at place: Int, in text: [UInt8]) -> Bool { (0xC3...0xDF).contains(text[place]) }

    /// Whether a sign of money begins here: ¢ £ ¤ ¥, or one of U+2080 to U+20BF, which has €.
    static func isCurrency(at place: Int, in text: [UInt8]) -> Bool {
        guard place + 1 < text.count else { return false }
        return text[place] == 0xC2 && (0xA2...0xA5).contains(text[place + 1])
            || text[place] == 0xE2 && text[place + 1] == 0x82
    }

    /// The length of the space that begins here, of whatever width (or none, such as a soft hyphen); 0 where none does.
    static func spaceLength(at place: Int, in text: [UInt8]) -> Int {
        if text[place].isSpace { return 1 }
        guard text[place].isBeyondASCII else { return 0 }
        for space in spaces where text[place...].starts(with: space) { return space.count }
        return 0
    }

    /// The length of the hyphen or dash that begins here; 0 where none does.
    static func dashLength(at place: Int, in text: [UInt8]) -> Int {
        if text[place] == UInt8(ascii: "-") { return 1 }
        guard text[place].isBeyondASCII else { return 0 }
        for dash in dashes where text[place...].starts(with: dash) { return dash.count }
        return 0
    }

    private static func encoded(_ scalars: [ClosedRange<UInt32>]) -> [[UInt8]] {
        scalars.joined().compactMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
    }

    /// No-break space, soft hyphen; spaces from en quad to zero-width joiner; narrow no-break space; mathematical space, word joiner; BOM.
    private static let spaces = encoded([
        0xA0...0xA0, 0xAD...0xAD, 0x2000...0x200D, 0x202F...0x202F, 0x205F...0x2060, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
    /// From hyphen to horizontal bar; the minus sign; the small and the full-width hyphen.
    private static let dashes = encoded([0x2010...0x2015, 0x2212...0x2212, 0xFE63...0xFE63, 0xFF0D...0xFF0D])
}
