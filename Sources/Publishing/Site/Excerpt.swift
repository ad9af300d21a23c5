import Documents
import England
import Inspections
import Linking

/// Where quotations begin and end.
enum Excerpt {
    /// Some words where they first stand in a text, with a few words on either side: "is not a comprehensive approach to".
    /// Nil where they do not stand there.
    static func around(_ words: String, in text: String, words most: Int) -> String? {
        let (text, space) = (Array(text.utf8), UInt8(ascii: " "))
        guard let found = text.firstRange(of: Array(words.utf8)) else { return nil }
        let head = text[..<found.lowerBound], tail = text[found.upperBound...]
        let before = head.split(separator: space).suffix(most), after = tail.split(separator: space, maxSplits: most).prefix(most)
        var excerpt = Array(before.joined(separator: [space]))
        if !before.isEmpty, head.last == space { excerpt.append(space) }
        excerpt += text[found]
        if !after.isEmpty, tail.first == space { excerpt.append(space) }
        excerpt += after.joined(separator: [space])
        return String(decoding: excerpt, as: UTF8.self)
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
