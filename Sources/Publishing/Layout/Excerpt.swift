/// Shortened quotations.
enum Excerpt {
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
