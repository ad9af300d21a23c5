import Documents
import England
import Inspections
import Linking

/// Where quotations begin and end.
enum Excerpt {
    /// Whether a sentence opens with a word that points back, so that alone it would say too little.
    static func leansOnSentenceBefore(_ text: String) -> Bool {
        let first = text.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ",") }
        return pointers.contains(String(decoding: Array(first), as: UTF8.self))
            || ["Most is ", "Most are ", "Some are "].contains { text.hasPrefix($0) }
    }

    private static let pointers: Set<String> = [
        "However", "This", "These", "That", "Those", "They", "Their", "It", "Its", "Such", "Others", "Although", "Nevertheless",
        "Consequently", "Conversely", "Similarly", "Therefore", "Additionally", "Furthermore", "Moreover",
    ]

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
