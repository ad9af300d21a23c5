import Documents

/// A text that a page shows, with the line that it is from.
struct ShownText: Sendable {
    let text: String
    let location: SourceLocation
}

extension Markdown {
    func texts(of file: SourceLocation) -> [ShownText] {
        texts.map { ShownText(text: $0.text, location: SourceLocation(file.path, line: $0.line)) }
    }
}

extension Body {
    /// Every heading, paragraph, item, row and footnote.
    func texts(of file: SourceLocation) -> [ShownText] {
        func shown(_ text: String, _ line: Int) -> ShownText { ShownText(text: text, location: SourceLocation(file.path, line: line)) }
        let headings = sections.compactMap { section in section.heading.map { shown($0.text, section.line) } }
        let elements = paragraphs.flatMap { paragraph in paragraph.elements.map { shown($0.plainText, paragraph.line) } }
        return headings + elements + footnotes.map { shown($0.text.text, file.line) }
    }
}
