import Documents
import England
import Inspections

/// Keeps telephone numbers and e-mail addresses of people out of entities and pages.
enum Withholding {
    /// The text with each number and address replaced by a bracket that says so, and a note each.
    ///
    /// The note holds what was withheld, to prove the body against its source; whoever prints a ledger leaves it out.
    static func withheld(_ text: String, line: Int) -> (text: String, notes: [Note]) {
        guard text.utf8.contains(UInt8(ascii: "@")) || text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 10 else {
            return (text, [])
        }
        var notes: [Note] = []
        var words: [Substring] = text.split(separator: " ", omittingEmptySubsequences: false)
        var index = 0
        while index < words.count {
            if isEmail(words[index]) {
                notes.append(Note(.withheld, line: line, before: String(words[index]), after: "[e-mail address withheld]"))
                words[index] = "[e-mail address withheld]"
            } else if let length = telephoneLength(in: words[index...]) {
                let number = words[index..<(index + length)].joined(separator: " ")
                notes.append(Note(.withheld, line: line, before: number, after: "[telephone number withheld]"))
                words.replaceSubrange(index..<(index + length), with: ["[telephone number withheld]"])
            }
            index += 1
        }
        return (words.joined(separator: " "), notes)
    }

    /// Whether a line is there to give a telephone number or an e-mail address.
    static func givesContact(_ text: String) -> Bool { !withheld(text, line: 0).notes.isEmpty }

    private static func isEmail(_ word: Substring) -> Bool {
        guard let at = word.firstIndex(of: "@") else { return false }
        return at > word.startIndex && word[at...].contains(".")
    }

    /// How many words from here are one UK telephone number: it starts with 0 or +44 and has 10 to 13 digits.
    private static func telephoneLength(in words: ArraySlice<Substring>) -> Int? {
        guard let first = words.first?.drop(while: { $0 == "(" }), first.hasPrefix("0") || first.hasPrefix("+44") else { return nil }
        var digits = 0
        for (offset, word) in words.enumerated() {
            guard !word.isEmpty, word.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x28, 0x29, 0x2B, 0x2D, 0x2C, 0x2E].contains($0) })
            else {
                return (10...13).contains(digits) ? offset : nil
            }
            digits += word.utf8.count { (0x30...0x39).contains($0) }
            if digits >= 11 { return digits <= 13 ? offset + 1 : nil }
        }
        return (10...13).contains(digits) ? words.count : nil
    }
}
