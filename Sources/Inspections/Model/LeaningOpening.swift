import Documents

/// The words by which a sentence leans on the one before it.
package enum LeaningOpening {
    /// Whether a text opens with words that point back, so that alone it would say too little: "This has improved",
    /// "While these are seen promptly", "Most are well recorded", "As a result, …".
    ///
    /// Not where they point at their own document: "This visit looked at …". The words are those that open statements of
    /// five reports from 2012 to 2025 and were read there as pointing back.
    package static func leansOnSentenceBefore(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { leansOnSentenceBefore($0) }
    }

    private static func leansOnSentenceBefore(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let words = FoldedWords.numbers(of: firstSentence(of: text), upTo: 8)
        guard let first = words.first else { return false }
        let second = words.count > 1 ? words[1] : none, third = words.count > 2 ? words[2] : none
        let openings = openings[first] ?? []
        if openings.contains(.pointer) { return !pointsAtItsDocument(words[...]) }
        let isOfThem = words.indices.dropLast().contains { words[$0] == of && theseOrSuch.contains(words[$0 + 1]) }
        if isOfThem, !words.contains(where: documents.contains) { return true }
        if words.prefix(3).contains(however) { return true }
        if openings.contains(.phrase), phrases[first, default: []].contains(where: { words.starts(with: $0) }) { return true }
        if openings.contains(.connective) {
            if demonstratives.contains(second) { return !pointsAtItsDocument(words.dropFirst()) }
            if demonstratives.contains(third) { return !pointsAtItsDocument(words.dropFirst(2)) }
            if persons.contains(second) { return true }
        }
        let isSetApart = first.length < text.count && text[first.length] == UInt8(ascii: ",")
        return openings.contains(.quantifier) && (isSetApart || verbs.contains(second))
    }

    /// Bytes that hold the first eight words of most openings; words behind them are not looked at.
    private static let longestOpening = 80

    /// Up to a stop that a space follows: of a request with its items, or of a sentence with those before it, the first opens.
    private static func firstSentence(of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let bytes = UnsafeBufferPointer(rebasing: text.prefix(longestOpening))
        var place = 0
        while place + 1 < bytes.count {
            if bytes[place + 1] == UInt8(ascii: " "), isStop(bytes[place]) { return UnsafeBufferPointer(rebasing: bytes[..<place]) }
            place += 1
        }
        return bytes
    }

    private static func isStop(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
    }

    private static func pointsAtItsDocument(_ words: ArraySlice<FoldedWords.WordNumber>) -> Bool {
        guard let first = words.first else { return false }
        if hisOrHer.contains(first) { return words.dropFirst().first == majesty }
        return thisOrThese.contains(first) && words.dropFirst().prefix(2).contains(where: documents.contains)
    }

    /// What a sentence may open with, so that one look tells for most that it is nothing of these.
    private struct Openings: OptionSet {
        let rawValue: UInt8
        static let pointer = Openings(rawValue: 1), phrase = Openings(rawValue: 2)
        static let connective = Openings(rawValue: 4), quantifier = Openings(rawValue: 8)
    }

    private static let openings: [FoldedWords.WordNumber: Openings] = {
        let kinds: [(Openings, Set<FoldedWords.WordNumber>)] = [
            (.pointer, pointers), (.phrase, Set(phrases.keys)), (.connective, connectives), (.quantifier, quantifiers),
        ]
        return kinds.reduce(into: [:]) { openings, kind in for word in kind.1 { openings[word, default: []].insert(kind.0) } }
    }()

    private static func set(_ words: String) -> Set<FoldedWords.WordNumber> { Set(keys(words)) }

    private static func keys(_ words: String) -> [FoldedWords.WordNumber] {
        words.split(separator: " ").map { FoldedWords.WordNumber(String($0)) }
    }

    private static let none = FoldedWords.WordNumber(""), of = FoldedWords.WordNumber("of"), however = FoldedWords.WordNumber("however")
    private static let majesty = FoldedWords.WordNumber("majesty")
    private static let theseOrSuch = set("this these such"), hisOrHer = set("his her"), thisOrThese = set("this these")

    private static let demonstratives = set("this these those such")
    private static let persons = set("they them their it its he she him his")
    private static let pointers = demonstratives.union(persons).union(
        set(
            """
            that her however nevertheless nonetheless consequently conversely similarly therefore additionally furthermore moreover \
            others other another also equally likewise thus hence instead meanwhile otherwise accordingly subsequently but and or so \
            yet nor here then
            """))
    /// By their first words.
    private static let phrases = Dictionary(
        grouping: [
            "as a result", "as a consequence", "as such", "in addition", "in contrast", "by contrast", "in turn", "in response",
            "for example",
            "for instance", "on the other hand", "at the same time", "at that time", "at that point", "the same", "the latter",
            "the former",
            "the other", "the others", "the remainder", "the rest",
        ].map(keys)
    ) { $0[0] }
    /// What may stand before a word that points back: "despite this", "some of these", "to address these issues".
    private static let connectives = set(
        """
        in on at by for from to with within without of as when where while whilst if although though despite because since once \
        after before until during through under over due some most many few all both none several each one part much only even
        """)
    private static let quantifiers = set("most some many few all none several each both neither one much")
    private static let verbs = set(
        "is are was were have has had do does did can could will would may might should must need needs feel also")
    private static let documents = set("inspection inspections visit visits letter report")
}
