package import Documents
import England

extension Body {
    /// Derives sections, paragraphs and statements, and their ids, from a Markdown body.
    /// - Parameters:
    ///   - hasBoard: whether what is asked of the safeguarding board is asked of it alone; a letter to a partnership asks all of it.
    ///   - pageStarts: what opens each page of the source, a paragraph or a statement, by id; empty where it has no pages.
    package init(reading markdown: Markdown, voice: Voice, hasBoard: Bool = true, pageStarts: [String] = []) {
        var sections = SectionOutline.sections(of: markdown)
        ParagraphNumbering.name(&sections)
        var pages = PageCounter(starts: pageStarts)
        // What is recommended to the safeguarding board is not the authority's.
        var boardPart = SectionPart(opens: { Forms.has(.boardHeading, $0) }, endsAtItsLevel: false)
        var askingPart = SectionPart(
            opens: { Forms.has(.requestHeading, $0) }, pauses: { Forms.has(.reportingHeading, $0) })
        var standingPart = SectionPart(opens: { Forms.has(.standingHeading, $0) }, ends: StandingText.ends)
        var backgroundPart = SectionPart(opens: { Forms.has(.backgroundHeading, $0) })
        self.init(
            sections: sections.map { draft in
                let isBoards = boardPart.holds(draft) && hasBoard
                let asks = askingPart.holds(draft) && voice == .inspectors
                let isStanding = standingPart.holds(draft) && voice == .inspectors
                return Section(
                    heading: draft.heading, level: draft.level, slug: draft.slug, line: draft.line,
                    paragraphs: Self.paragraphs(
                        of: draft, asking: asks ? isBoards ? .board : .authority : nil, isStanding: isStanding, pages: &pages),
                    asksForImprovement: asks && !isBoards, isBackground: backgroundPart.holds(draft))
            },
            footnotes: SectionOutline.footnotes(of: markdown))
    }

    private static func paragraphs(
        of draft: SectionDraft, asking addressee: RequestReader.Addressee?, isStanding: Bool, pages: inout PageCounter
    )
        -> [Paragraph]
    {
        var requests = RequestReader(addressee: addressee, paragraphs: draft.paragraphs)
        return draft.paragraphs.map { paragraph in
            let page = pages.page(of: paragraph.id)
            let statements =
                isStanding
                ? []
                : StatementReader.statements(
                    of: paragraph, section: draft.slug, requests: &requests, pages: &pages)
            return Paragraph(
                id: paragraph.id, number: paragraph.number, page: page, line: paragraph.line,
                elements: paragraph.elements, statements: statements)
        }
    }
}
