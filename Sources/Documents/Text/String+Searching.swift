/// Words are compared by their bytes: by characters, as the standard library does beyond ASCII, it takes ten times as long.
extension String {
    package func opens(with words: String) -> Bool { utf8.starts(with: words.utf8) }
    package func ends(in words: String) -> Bool {
        utf8.count >= words.utf8.count && utf8.suffix(words.utf8.count).elementsEqual(words.utf8)
    }

    /// The first place of some words, without Foundation.
    package func range(of words: String) -> Range<Index>? { self[...].range(of: words) }
}

extension Substring {
    /// The same in a part of a text.
    package func range(of words: String) -> Range<Index>? {
        let (haystack, needle) = (utf8, words.utf8)
        guard let first = needle.first else { return nil }
        var start = haystack.startIndex
        while let index = haystack[start...].firstIndex(of: first) {
            if haystack[index...].starts(with: needle) { return index..<haystack.index(index, offsetBy: needle.count) }
            start = haystack.index(after: index)
        }
        return nil
    }
}
