import Documents

/// Superscript digits as footnote marks use them.
enum Superscript {
    /// The runs of superscript digits in a text as plain numbers.
    static func labels(in text: String) -> [String] {
        guard mayOccur(in: text) else { return [] }
        var labels: [String] = []
        var isOpen = false
        for character in text {
            if let digit = digit(character) {
                if isOpen { labels[labels.count - 1].append(digit) } else { labels.append(String(digit)) }
                isOpen = true
            } else {
                isOpen = false
            }
        }
        return labels
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

    /// Whether a text has a byte that a superscript digit begins with: most texts have none.
    static func mayOccur(in text: String) -> Bool { text.utf8.contains { $0 == 0xC2 || $0 == 0xE2 } }

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
