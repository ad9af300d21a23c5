package import Documents

extension Body {
    /// What a body's text belongs to, as far as it changes how the text is read.
    package enum Voice: Sendable { case inspectors, council }

    /// Derives sections, paragraphs and statements, and their ids, from a Markdown body.
    /// - Parameters:
    ///   - pageStarts: the first paragraph of each page of the source, by id; empty where it has no pages.
    package init(reading markdown: Markdown, voice: Voice, pageStarts: [String] = []) {
        var sections = SectionOutline.sections(of: markdown)
        ParagraphNumbering.name(&sections)
        var pages = PageCounter(starts: pageStarts)
        self.init(
            sections: sections.map { draft in
                let asks = voice == .inspectors && RequestHeading.asks(draft.heading?.text ?? "")
                return Section(
                    heading: draft.heading, level: draft.level, slug: draft.slug, line: draft.line,
                    paragraphs: Self.paragraphs(of: draft, asks: asks, pages: &pages), asksForImprovement: asks)
            },
            footnotes: SectionOutline.footnotes(of: markdown))
    }

    private static func paragraphs(of draft: SectionDraft, asks: Bool, pages: inout PageCounter) -> [Paragraph] {
        var requests = RequestReader(asks: asks)
        return draft.paragraphs.map { paragraph in
            let page = pages.page(of: paragraph.id)
            let statements = StatementReader.statements(of: paragraph, section: draft.slug, page: page, requests: &requests)
            return Paragraph(
                id: paragraph.id, number: paragraph.number, page: page, line: paragraph.line,
                elements: paragraph.elements, statements: statements)
        }
    }
}

/// Tells the page of each paragraph as they come in order.
private struct PageCounter {
    let starts: [String]
    var current = 0

    mutating func page(of paragraph: String) -> Int? {
        guard !starts.isEmpty else { return nil }
        while current < starts.count, starts[current] == paragraph { current += 1 }
        return max(1, current)
    }
}
