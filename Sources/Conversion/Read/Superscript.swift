import Documents

/// Superscript digits as footnote marks use them.
enum Superscript {
    /// The raised numbers of a text that refer to notes, as plain numbers: "are clear.¹²" gives 12.
    static func labels(in text: String) -> [String] {
        guard mayOccur(in: text) else { return [] }
        var labels: [String] = []
        var (rest, previous) = (text[...], Character(" "))
        while let first = rest.first {
            let marks = rest.prefix { digit($0) != nil }
            rest = rest.dropFirst(max(1, marks.count))
            if !marks.isEmpty, !isInsideWord(after: previous, before: rest.first) { labels.append(String(marks.compactMap(digit))) }
            previous = marks.last ?? first
        }
        return labels
    }

    /// Whether a raised number between two characters is a part of a word and refers to no note: "m²s".
    ///
    /// Markdown would print the halves as one word, with the number of a note in its middle.
    static func isInsideWord(after previous: Character, before next: Character?) -> Bool {
        guard let last = previous.unicodeScalars.last, let first = next?.unicodeScalars.first else { return false }
        return Words.isInWord(last) && Words.isInWord(first)
    }

    static func digit(_ character: Character) -> Character? {
        guard !character.isASCII else { return nil }
        let scalars = character.unicodeScalars
        guard let scalar = scalars.first, scalars.count == 1 else { return nil }
        return switch scalar.value {
        case 0xB9: "1"
        case 0xB2: "2"
        case 0xB3: "3"
        case 0x2070, 0x2074...0x2079: Character(String(scalar.value - 0x2070))
        default: nil
        }
    }

    /// Whether a text has the two bytes that a superscript digit begins with: most texts have none.
    static func mayOccur(in text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if previous == 0xC2 && (byte == 0xB2 || byte == 0xB3 || byte == 0xB9) || previous == 0xE2 && byte == 0x81 { return true }
            previous = byte
        }
        return false
    }

    /// "12" as "¹²".
    static func raised(_ digits: String) -> String {
        String(
            String.UnicodeScalarView(
                digits.unicodeScalars.compactMap { digit in
                    switch digit {
                    case "1": "\u{B9}"
                    case "2": "\u{B2}"
                    case "3": "\u{B3}"
                    default: Unicode.Scalar(0x2070 + digit.value - 0x30)
                    }
                }))
    }

    /// "¹Ofsted" as "¹ Ofsted".
    static func withSpaceBehind(_ text: String) -> String {
        let digits = text.prefix { digit($0) != nil }
        return text.dropFirst(digits.count).first == " " ? text : digits + " " + text.dropFirst(digits.count)
    }
}

extension String {
    /// Without the small raised numbers that refer to notes.
    var withoutNoteMarks: String { Superscript.mayOccur(in: self) ? String(filter { Superscript.digit($0) == nil }) : self }
}
