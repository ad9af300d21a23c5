/// Superscript digits as footnote marks use them.
enum Superscript {
    /// The runs of superscript digits in a text as plain numbers.
    static func labels(in text: String) -> [String] {
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
        switch character {
        case "¹": "1"
        case "²": "2"
        case "³": "3"
        case "\u{2070}": "0"
        case "\u{2074}"..."\u{2079}": character.unicodeScalars.first.map { Character(String($0.value - 0x2070)) }
        default: nil
        }
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
    var withoutNoteMarks: String { String(filter { Superscript.digit($0) == nil }) }
}
