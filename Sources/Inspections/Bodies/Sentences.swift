import Documents

/// Splits running text into sentences, on its UTF-8 bytes.
package enum Sentences {
    /// The ranges of the sentences of a text, without the white space between them.
    ///
    /// A sentence ends at `.`, `?` or `!` (with closing quotes and brackets) before white space and
    /// a sign that can open a sentence. Abbreviations, initials and numbers do not end one.
    package static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = skipSpace(bytes, from: 0)
        var index = start
        while index < bytes.count {
            guard isTerminator(bytes[index]) else {
                index += 1
                continue
            }
            let end = skipClosers(bytes, from: index + 1)
            let next = skipSpace(bytes, from: end)
            if next < bytes.count, next > end, opensSentence(bytes, at: next),
                !isAbbreviation(bytes, endingAt: index, from: start, before: next)
            {
                ranges.append(start..<end)
                start = next
                index = next
            } else {
                index = max(end, index + 1)
            }
        }
        var end = bytes.count
        while end > start, bytes[end - 1].isSpace { end -= 1 }
        if end > start { ranges.append(start..<end) }
        return ranges
    }

    private static func isTerminator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
    }

    private static func skipSpace(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index].isSpace { index += 1 }
        return index
    }

    /// Steps over further terminators, closing brackets and closing quotation marks, straight or curly.
    private static func skipClosers(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if isTerminator(bytes[index]) || bytes[index] == UInt8(ascii: ")") || bytes[index] == UInt8(ascii: "]")
                || bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
            {
                index += 1
            } else if isCurlyQuote(bytes, at: index) {
                index += 3
            } else {
                break
            }
        }
        return index
    }

    /// U+2018, 2019, 201C or 201D.
    private static func isCurlyQuote(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && [0x98, 0x99, 0x9C, 0x9D].contains(bytes[index + 2])
    }

    /// True for a capital, a digit, an opening quote or bracket, and any letter outside ASCII.
    private static func opensSentence(_ bytes: [UInt8], at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["): true
        default: bytes[index].isCapital || bytes[index].isDigit || bytes[index].isBeyondASCII
        }
    }

    /// Whether the stop at `index` belongs to an abbreviation ("e.g.", "Dr.", "No. 4") or an initial ("J. Smith").
    private static func isAbbreviation(_ bytes: [UInt8], endingAt index: Int, from start: Int, before next: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: ".") else { return false }
        var first = index
        while first > start, bytes[first - 1].isInWord || bytes[first - 1] == UInt8(ascii: ".") { first -= 1 }
        let word = bytes[first..<index].map { $0 | 0x20 }
        if word.count == 1, let letter = bytes[first..<index].first, letter.isCapital {
            return letter != UInt8(ascii: "I")
        }
        if word.elementsEqual("no".utf8) { return bytes[next].isDigit }
        return abbreviations.contains { word.elementsEqual($0.utf8) }
    }

    /// Without their last stop, in lower case; a sentence seldom ends with one of these.
    private static let abbreviations = [
        "e.g", "eg", "i.e", "ie", "mr", "mrs", "ms", "dr", "st", "prof", "rev", "cllr", "vs", "para", "paras", "p", "pp", "cf", "approx",
        "ref", "fig",
    ]
}
