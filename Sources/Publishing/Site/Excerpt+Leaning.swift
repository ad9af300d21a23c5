import Documents

extension Excerpt {
    /// Whether a text opens with words that point back, so that alone it would say too little: "This has improved",
    /// "While these are seen promptly", "Most are well recorded", "As a result, …".
    ///
    /// Not where they point at their own document: "This visit looked at …". The words are those that open statements of
    /// five reports from 2012 to 2025 and were read there as pointing back.
    static func leansOnSentenceBefore(_ text: String) -> Bool {
        let opening = String(decoding: firstSentence(of: text.utf8.prefix(longestOpening)), as: UTF8.self)
        let words = FoldedWords.words(of: opening).prefix(8).map { String(decoding: $0, as: UTF8.self) }
        guard let first = words.first else { return false }
        let second = words.dropFirst().first ?? "", third = words.dropFirst(2).first ?? ""
        if pointers.contains(first) { return !pointsAtItsDocument(words) }
        let ofThem = zip(words, words.dropFirst()).first { $0 == "of" && ["this", "these", "such"].contains($1) }
        if ofThem != nil, !words.contains(where: documents.contains) { return true }
        if words.prefix(3).contains("however") || phrases.contains(where: { words.starts(with: $0) }) { return true }
        if connectives.contains(first) {
            if demonstratives.contains(second) { return !pointsAtItsDocument(Array(words.dropFirst())) }
            if demonstratives.contains(third) { return !pointsAtItsDocument(Array(words.dropFirst(2))) }
            if persons.contains(second) { return true }
        }
        let isSetApart = text.utf8.dropFirst(first.utf8.count).first == UInt8(ascii: ",")
        return quantifiers.contains(first) && (isSetApart || verbs.contains(second))
    }

    /// Bytes that hold the first eight words of most openings; words behind them are not looked at.
    private static let longestOpening = 80

    /// Up to a stop that a space follows: of a request with its items, or of a sentence with those before it, the first opens.
    private static func firstSentence(of bytes: Substring.UTF8View) -> Substring.UTF8View {
        let end = bytes.indices.first { place in
            let next = bytes.index(after: place)
            return ".:?!".utf8.contains(bytes[place]) && next < bytes.endIndex && bytes[next] == UInt8(ascii: " ")
        }
        return bytes[..<(end ?? bytes.endIndex)]
    }

    private static func pointsAtItsDocument(_ words: [String]) -> Bool {
        if ["his", "her"].contains(words[0]) { return words.dropFirst().first == "majesty" }
        return ["this", "these"].contains(words[0]) && words.dropFirst().prefix(2).contains(where: documents.contains)
    }

    private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

    private static let demonstratives = set("this these those such")
    private static let persons = set("they them their it its he she him his")
    private static let pointers = demonstratives.union(persons).union(
        set(
            """
            that her however nevertheless nonetheless consequently conversely similarly therefore additionally furthermore moreover \
            others other another also equally likewise thus hence instead meanwhile otherwise accordingly subsequently but and or so \
            yet nor here then
            """))
    private static let phrases = [
        "as a result", "as a consequence", "as such", "in addition", "in contrast", "by contrast", "in turn", "in response", "for example",
        "for instance", "on the other hand", "at the same time", "at that time", "at that point", "the same", "the latter", "the former",
        "the other", "the others", "the remainder", "the rest",
    ].map { $0.split(separator: " ").map(String.init) }
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
