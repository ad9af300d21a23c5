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
        // A box about the board on the title page is its own section and no more.
        var boardBox = SectionPart(opens: { Forms.has(.boardHeading, $0) }, ends: { Self.reports($0.heading?.text ?? "") })
        let authoritys = sections.firstIndex { Forms.has(.authorityHeading, $0.heading?.text ?? "") } ?? 0
        var askingPart = SectionPart(opens: { Forms.has(.requestHeading, $0) }, pauses: Self.reports)
        var standingPart = SectionPart(opens: { Forms.has(.standingHeading, $0) }, ends: StandingText.ends)
        var backgroundPart = SectionPart(opens: { Forms.has(.backgroundHeading, $0) })
        self.init(
            sections: sections.enumerated().map { index, draft in
                let isBoards = (index < authoritys ? boardBox.holds(draft) : boardPart.holds(draft)) && hasBoard
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

    /// Whether a heading reports something: by its words, or as a judgement with its grade does.
    private static func reports(_ heading: String) -> Bool {
        let words = Form.folded(heading)
        return Forms.form(.reportingHeading, ofFolded: words) != nil || Grades.printed(endingIn: words) != nil
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
