import Algorithms
import Documents
import England
import Inspections
import Linking

/// Where quotations begin and end.
enum Excerpt {
    /// Some words where they first stand in a text, as UTF-8, with a few words on either side: "is not a comprehensive approach to".
    /// Nil where they do not stand there.
    static func around(_ words: String, in text: [UInt8], words most: Int) -> String? {
        guard let found = text.firstRange(of: Array(words.utf8)) else { return nil }
        let head = text[..<found.lowerBound], tail = text[found.upperBound...]
        let before = lastWords(of: head, most: most), after = tail.split(separator: space, maxSplits: most).prefix(most)
        var excerpt: [UInt8] = []
        append(before, to: &excerpt)
        if !before.isEmpty, head.last == space { excerpt.append(space) }
        excerpt += text[found]
        if !after.isEmpty, tail.first == space { excerpt.append(space) }
        append(Array(after), to: &excerpt)
        return String(decoding: excerpt, as: UTF8.self)
    }

    private static let space = UInt8(ascii: " ")

    private static func append(_ words: [ArraySlice<UInt8>], to excerpt: inout [UInt8]) {
        for (place, word) in words.enumerated() {
            if place > 0 { excerpt.append(space) }
            excerpt += word
        }
    }

    /// The last words of a text, found from its end.
    private static func lastWords(of text: ArraySlice<UInt8>, most: Int) -> [ArraySlice<UInt8>] {
        var (words, rest) = ([ArraySlice<UInt8>](), text)
        while words.count < most, let last = rest.lastIndex(where: { $0 != space }) {
            let word = rest[...last].suffix { $0 != space }
            words.insert(word, at: 0)
            rest = rest[..<word.startIndex]
        }
        return words
    }

    /// The opening words of a text, whole words only, with "…" where something follows.
    static func opening(of text: String, upTo limit: Int) -> String {
        let bytes = text.utf8
        guard bytes.count > limit else { return text }
        var cut = bytes.startIndex
        for position in bytes.indices.prefix(limit) where bytes[position] == UInt8(ascii: " ") { cut = position }
        var opening = text[..<cut]
        while let last = opening.last, ",;: –-".contains(last) { opening.removeLast() }
        return opening + " …"
    }
}
