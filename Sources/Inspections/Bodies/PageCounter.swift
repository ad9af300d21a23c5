/// Tells the page of each paragraph and statement as they come in order.
struct PageCounter {
    private let starts: [String]
    /// The last page that starts with a paragraph, by its id.
    private let pages: [String: Int]
    private var current: Int

    /// - Parameter starts: what opens each page, a paragraph or, where a paragraph goes on over the page break, a statement.
    init(starts: [String]) {
        self.starts = starts
        pages = Dictionary(starts.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: max)
        current = starts.isEmpty ? 0 : 1
    }

    /// Nil where the source has no pages.
    mutating func page(ofParagraph id: String) -> Int? {
        current = max(current, pages[id] ?? current)
        return current == 0 ? nil : current
    }

    /// Nil where the source has no pages.
    mutating func page(ofStatement id: String) -> Int? {
        guard current > 0 else { return nil }
        while current < starts.count, starts[current] == id { current += 1 }
        return current
    }
}
