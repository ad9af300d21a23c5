/// One line of a document.
package struct SourceLine: Sendable {
    /// 1-based, counted through the document.
    package let number: Int
    /// The page it is on, where the document has pages.
    package let page: Int?
    /// The pages of the whole document, 0 where it has none.
    var pageCount = 0
    package var text: String
    /// How it lies on its page, where the document has places for its letters.
    package let layout: LineLayout?
    /// The text without a bullet or number in front of it.
    package var words: String
    /// Whether nobody sees it on its page.
    var isHidden = false

    package init(number: Int, page: Int? = nil, text: String, layout: LineLayout? = nil, words: String? = nil) {
        self.number = number
        self.page = page
        self.text = text
        self.layout = layout
        self.words = words ?? text
    }

    package var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0C || $0 == 0x0D } }
}
