/// Tells the page of each paragraph and statement as they come in order.
struct PageCounter {
    /// The last page that opens with a paragraph or a statement, by its id.
    private let pages: [String: Int]
    private var current: Int

    /// - Parameter starts: what opens each page, a paragraph or, where a paragraph goes on over the page break, a statement.
    init(starts: [String]) {
        pages = Dictionary(starts.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: max)
        current = starts.isEmpty ? 0 : 1
    }

    /// Nil where the source has no pages.
    mutating func page(of id: String) -> Int? {
        current = max(current, pages[id] ?? current)
        return current == 0 ? nil : current
    }
}
