import Documents
import England
import Inspections
import Linking

/// Where quotations begin and end.
enum Excerpt {
    /// Some words where they first stand in a text, with a few words on either side: "is not a comprehensive approach to".
    /// Nil where they do not stand there.
    static func around(_ words: String, in text: String, words most: Int) -> String? {
        guard !words.isEmpty, let found = text.firstRange(of: words) else { return nil }
        let before = text[..<found.lowerBound].split(separator: " ").suffix(most)
        let after = text[found.upperBound...].split(separator: " ").prefix(most)
        let opens = text[..<found.lowerBound].last.map { $0 == " " } ?? true
        return
            (before.joined(separator: " ") + (before.isEmpty || !opens ? "" : " ") + words
            + (text[found.upperBound...].first == " " && !after.isEmpty ? " " : "") + after.joined(separator: " "))
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
