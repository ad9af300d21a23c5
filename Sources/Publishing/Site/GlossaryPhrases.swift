import Documents

/// The terms of several words that the site's glossary explains, as a text has them: "children in need" for "Child in need".
///
/// A term of one word, such as "supervision", is not looked for: it stands in every other sentence.
struct GlossaryPhrases: Sendable {
    private struct Phrase: Sendable {
        let term: String
        /// The forms of each word, in small letters, as UTF-8: "plan" and "plans".
        let words: [[[UInt8]]]
        /// The second letter of the first word, by which most candidates are out; nil where its forms differ in it.
        let second: UInt8?

        init(_ term: String) {
            self.term = term
            let words = term.lowercased().split(separator: " ").map(GlossaryPhrases.forms)
            let seconds = Set(words.first.map { forms in forms.map { $0.count > 1 ? $0[1] : 0 } } ?? [])
            (self.words, second) = (words, seconds.count == 1 ? seconds.first : nil)
        }
    }

    /// By the first letter of their first word, as a byte, the longer ones first: every word of every page asks.
    private let phrases: [[Phrase]]

    init(_ terms: [String]) {
        let all = terms.map(Phrase.init)
        let byLetter = Dictionary(grouping: all.filter { $0.words.count > 1 }) { $0.words[0][0][0] }
        isEmpty = byLetter.isEmpty
        phrases = (UInt8.min...UInt8.max).map { (byLetter[$0] ?? []).sorted { $0.words.count > $1.words.count } }
    }

    let isEmpty: Bool

    /// The term that begins at the start of a word. Linear in the bytes of the terms.
    func use(in bytes: [UInt8], at start: Int) -> AbbreviationUse? {
        let second = start + 1 < bytes.count ? bytes[start + 1].lowercased : 0
        for phrase in phrases[Int(bytes[start].lowercased)] where phrase.second == nil || phrase.second == second {
            if let end = Self.end(of: phrase, in: bytes, from: start) {
                return AbbreviationUse(range: start..<end, short: phrase.term, long: nil)
            }
        }
        return nil
    }

    /// A word in the singular and in the plural: plan and plans, enquiry and enquiries, child and children.
    private static func forms(of word: Substring) -> [[UInt8]] {
        let plural = word == "child" ? "children" : word.last == "y" ? word.dropLast() + "ies" : word + "s"
        return [Array(word.utf8), Array(plural.utf8)]
    }

    /// Where a phrase ends whose words stand there one after the other, a space or a hyphen between them; nil where they do not.
    private static func end(of phrase: Phrase, in bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        for (number, forms) in phrase.words.enumerated() {
            if number > 0 {
                guard place < bytes.count, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "-") else { return nil }
                place += 1
            }
            let end = bytes[place...].firstIndex { !$0.isInWord } ?? bytes.count
            guard forms.contains(where: { $0.elementsEqual(bytes[place..<end].lazy.map(\.lowercased)) }) else { return nil }
            place = end
        }
        return place
    }
}
