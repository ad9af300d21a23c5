import Documents
import England
import Inspections

/// A place where a text sets an abbreviation in brackets beside the words it is short for: "first response team (FRT)".
///
/// The initials of the words before the bracket are its letters. Small words and the second halves of hyphened words may give
/// a letter or none. Anything else in brackets is no definition.
package struct AbbreviationDefinition: Sendable, Equatable {
    /// In the singular.
    package let short: String
    /// The long form as printed.
    package let words: String
    /// Whether both are in the plural: "local support teams (LSTs)".
    package let isPlural: Bool
    /// From the first word to the closing bracket, in UTF-8 bytes of the text.
    package let range: Range<Int>

    /// In the singular where the short form is in the plural.
    package var long: String { isPlural ? Self.singular(words) : words }

    /// Every definition of a text, in order. Linear in its bytes: what is read for one bracket is bounded.
    package static func all(in text: String) -> [AbbreviationDefinition] {
        var text = text
        guard text.withUTF8({ $0.contains(UInt8(ascii: "(")) }) else { return [] }
        return all(in: Array(text.utf8))
    }

    /// Every definition of a text, by its UTF-8.
    package static func all(in bytes: [UInt8]) -> [AbbreviationDefinition] {
        var result: [AbbreviationDefinition] = []
        for open in bytes.indices where bytes[open] == UInt8(ascii: "(") {
            guard let close = bytes[open...].prefix(longestShort + bracketEnd).firstIndex(of: UInt8(ascii: ")")) else { continue }
            if let found = definition(Array(bytes[open + 1..<close]), before: open, in: bytes, end: close + 1) { result.append(found) }
        }
        return result
    }

    /// How many letters a short form has at most, as "MAPPA" and "Cafcass" have five and seven. Set on the reports of the
    /// repository; not measured.
    static let longestShort = 9
    /// A short form with one capital is a name from so many letters on: "(Cafcass)", but "(No)" is a word.
    static let shortestName = 4
    /// Behind the letters: a plural's "s" and the bracket, and an "&".
    private static let bracketEnd = 3

    private static func definition(_ bracket: [UInt8], before open: Int, in bytes: [UInt8], end: Int) -> AbbreviationDefinition? {
        guard bracket.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "&") }), let first = bracket.first, first.isCapital else {
            return nil
        }
        let capitals = bracket.count(where: \.isCapital)
        let isPlural = capitals >= 2 && bracket.last == UInt8(ascii: "s")
        let short = isPlural ? Array(bracket.dropLast()) : bracket
        let letters = short.filter(\.isLetter).map(\.lowercased)
        guard (2...longestShort).contains(letters.count), capitals >= 2 || letters.count >= shortestName else { return nil }
        let words = PrecedingWords(before: open, in: bytes, upTo: letters.count * 2 + PrecedingWords.mostLeftOut)
        guard let start = words.start(of: letters) else { return nil }
        return AbbreviationDefinition(
            short: String(decoding: short, as: UTF8.self), words: String(decoding: bytes[start..<words.end], as: UTF8.self),
            isPlural: isPlural, range: start..<end)
    }

    /// The singular of the last word, by its ending.
    private static func singular(_ words: String) -> String {
        if words.hasSuffix("ies") { return words.dropLast(3) + "y" }
        if ["sses", "ches", "shes", "xes"].contains(where: words.hasSuffix) { return String(words.dropLast(2)) }
        return words.hasSuffix("s") && !words.hasSuffix("ss") ? String(words.dropLast()) : words
    }
}

/// The words before a bracket, the nearest first, as far as one phrase goes.
private struct PrecedingWords {
    private struct Word {
        let start: Int
        /// In lower case.
        let initial: UInt8
        /// Whether an abbreviation may leave it out.
        let isOptional: Bool
    }

    private var words: [Word] = []
    /// Where the phrase ends, before the space and the bracket.
    let end: Int

    init(before open: Int, in bytes: [UInt8], upTo most: Int) {
        var place = open
        while place > 0, bytes[place - 1] == UInt8(ascii: " ") { place -= 1 }
        end = place
        guard place < open else { return }
        while place > 0, words.count < most {
            let stop = place
            while place > 0, stop - place < Self.longestWord, Self.isInWord(bytes[place - 1]) { place -= 1 }
            // An opening quotation mark is before the word, and not of it.
            guard let start = bytes[place..<stop].firstIndex(where: \.isLetter) else { return }
            let isTail = start == place && place > 0 && bytes[place - 1] == UInt8(ascii: "-")
            words.append(Word(start: start, initial: bytes[start].lowercased, isOptional: isTail || Self.isSmall(bytes[start..<stop])))
            guard start == place, place > 0, Self.isBetween(bytes[place - 1]) else { return }
            while place > 0, Self.isBetween(bytes[place - 1]) { place -= 1 }
        }
    }

    /// The offset of the first word of the long form, or nil where the initials do not give these letters. The long form never
    /// begins with a word that could be left out: "the" of "(the) first response team (FRT)".
    func start(of letters: [UInt8]) -> Int? { start(of: letters[...], from: 0, leftOut: 0) }

    private func start(of letters: ArraySlice<UInt8>, from place: Int, leftOut: Int) -> Int? {
        guard place < words.count, let last = letters.last else { return nil }
        let word = words[place]
        if word.initial == last {
            if letters.count == 1, !word.isOptional { return word.start }
            if letters.count > 1, let start = start(of: letters.dropLast(), from: place + 1, leftOut: 0) { return start }
        }
        guard word.isOptional, place > 0, leftOut < Self.mostLeftOut else { return nil }
        return start(of: letters, from: place + 1, leftOut: leftOut + 1)
    }

    /// How many words in a row may give no letter: "and the" of "children and the family".
    static let mostLeftOut = 2
    /// No word of a name is longer, in bytes; bounds the work on a text without spaces.
    static let longestWord = 40
    private static let small: Set<[UInt8]> = Set(
        ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"].map { Array($0.utf8) })

    private static func isSmall(_ word: ArraySlice<UInt8>) -> Bool { small.contains(word.map(\.lowercased)) }
    private static func isInWord(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isBeyondASCII || byte == UInt8(ascii: "'")
    }
    private static func isBetween(_ byte: UInt8) -> Bool {
        [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "&")].contains(byte)
    }
}
