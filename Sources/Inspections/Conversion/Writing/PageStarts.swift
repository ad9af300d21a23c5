import Documents

/// Tells at which paragraph each page of the source starts.
enum PageStarts {
    /// For each page the id of the first paragraph that starts on it; a page on which none starts has that of the next.
    ///
    /// Pages behind the last paragraph have "-", which no paragraph is called.
    static func paragraphs(of body: MarkdownWriter.Written, blocks: [Block], pageCount: Int) -> [String] {
        guard pageCount > 0 else { return [] }
        var sections = SectionOutline.sections(of: Markdown(reading: body.text))
        ParagraphNumbering.name(&sections)
        let pages = zip(body.lines, blocks.filter(\.isInBody)).map { (line: $0, page: $1.page ?? 0) }
        var starts = Array(repeating: "-", count: pageCount)
        for paragraph in sections.flatMap(\.paragraphs).reversed() {
            guard let page = pages.last(where: { $0.line <= paragraph.line })?.page, page > 0 else { continue }
            for index in 0..<min(page, pageCount) where index == page - 1 || starts[index] == "-" || starts[index] == starts[page - 1] {
                starts[index] = paragraph.id
            }
        }
        return starts
    }
}
