extension String {
    /// The first place of some words, without Foundation.
    func range(of words: String) -> Range<Index>? { self[...].range(of: words) }
}

extension Substring {
    func range(of words: String) -> Range<Index>? {
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
