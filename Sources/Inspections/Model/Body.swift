package import Documents

/// The text of a report: sections of paragraphs, in order, nothing left out.
package struct Body: Sendable, Equatable {
    package let sections: [Section]
    /// Footnotes by label, in order.
    package let footnotes: [Footnote]

    package init(sections: [Section] = [], footnotes: [Footnote] = []) {
        self.sections = sections
        self.footnotes = footnotes
    }

    package var paragraphs: [Paragraph] { sections.flatMap(\.paragraphs) }
    package var statements: [Statement] { paragraphs.flatMap(\.statements) }
}

/// What stands under one heading; the opening of a report has none.
package struct Section: Sendable, Equatable {
    package let heading: Markdown.Text?
    /// 2 to 6; 1 for the opening.
    package let level: Int
    /// Unique in the document; empty for the opening.
    package let slug: String
    package let line: Int
    package let paragraphs: [Paragraph]
    /// True where inspectors ask for something in this section: "What needs to improve?"
    package let asksForImprovement: Bool
    /// True where it describes the area and its services and judges nothing: "Service information".
    package let isBackground: Bool

    package init(
        heading: Markdown.Text?, level: Int, slug: String, line: Int, paragraphs: [Paragraph], asksForImprovement: Bool = false,
        isBackground: Bool = false
    ) {
        self.heading = heading
        self.level = level
        self.slug = slug
        self.line = line
        self.paragraphs = paragraphs
        self.asksForImprovement = asksForImprovement
        self.isBackground = isBackground
    }
}

/// One paragraph, list or table: the unit that is cited by number.
package struct Paragraph: Sendable, Equatable {
    /// The anchor: `p41` where the number is printed once, `section-slug-p4` where numbering restarts, `u7` unnumbered.
    package let id: String
    /// As printed; nil where none is.
    package let number: Int?
    /// The page of the source it starts on, where the source has pages.
    package let page: Int?
    package let line: Int
    package let elements: [Element]
    /// In the order of the text. Each lies in one element.
    package let statements: [Statement]

    /// A piece of a paragraph that is set on its own.
    package enum Element: Sendable, Equatable {
        case text(Markdown.Text)
        /// A list item; depth 0 is the outermost.
        case item(depth: Int, Markdown.Text)
        /// A table row, one text a cell.
        case row([Markdown.Text], isHeader: Bool)

        /// The words of the element, cells apart by ": " between the first two and "; " after.
        package var plainText: String {
            switch self {
            case .text(let text), .item(_, let text): return text.text
            case .row(let cells, _):
                guard let first = cells.first else { return "" }
                let rest = cells.dropFirst().map(\.text).filter { !$0.isEmpty }.joined(separator: "; ")
                return rest.isEmpty ? first.text : "\(first.text): \(rest)"
            }
        }
    }

    package init(id: String, number: Int?, page: Int?, line: Int, elements: [Element], statements: [Statement]) {
        self.id = id
        self.number = number
        self.page = page
        self.line = line
        self.elements = elements
        self.statements = statements
    }
}

package struct Footnote: Sendable, Equatable {
    package let label: String
    package let text: Markdown.Text
}
