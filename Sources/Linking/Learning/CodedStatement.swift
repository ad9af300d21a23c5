import Algorithms
import Documents
import England
package import Inspections

/// A statement that was coded by the codebook, with where it stands in its report.
package struct CodedStatement: Sendable, Equatable {
    package let id: StatementID
    /// The slug of its section; empty for the opening.
    package let section: String
    package let text: String
    /// Whether inspectors ask for it.
    package let isAsked: Bool
    /// What it says something of, and what it only mentions; slugs.
    package let main: [String]
    package let passing: [String]
    package let stance: Stance
    package let change: Change

    package init(
        id: StatementID, section: String, text: String, isAsked: Bool, main: [String], passing: [String], stance: Stance, change: Change
    ) {
        self.id = id
        self.section = section
        self.text = text
        self.isAsked = isAsked
        self.main = main
        self.passing = passing
        self.stance = stance
        self.change = change
    }

    /// The anchor of its paragraph: `p41` for `p41-3fa9`.
    var paragraph: Substring { id.anchor.lastIndex(of: "-").map { id.anchor[..<$0] } ?? id.anchor[...] }
}

/// The coded statements of one document, in the order of its text.
struct CodedReport: Sendable {
    let id: DocumentID
    let statements: [CodedStatement]

    /// By id.
    static func all(of statements: [CodedStatement]) -> [CodedReport] {
        Dictionary(grouping: statements, by: \.id.document).map { CodedReport(id: $0.key, statements: $0.value) }.sorted { $0.id < $1.id }
    }

    /// The text of the statements, in its sections and paragraphs.
    var body: Body {
        Body(
            sections: statements.chunked { $0.section == $1.section }.map { section in
                let slug = section[section.startIndex].section, heading = slug.replacing("-", with: " ")
                return Section(
                    heading: Markdown.Text(heading), level: 2, slug: slug, line: 1,
                    paragraphs: section.chunked { $0.paragraph == $1.paragraph }.map(Self.paragraph),
                    isBackground: Forms.has(.backgroundHeading, heading))
            })
    }

    private static func paragraph(of statements: ArraySlice<CodedStatement>) -> Paragraph {
        let anchor = String(statements.first?.paragraph ?? "")
        return Paragraph(
            id: anchor, number: nil, page: nil, line: 1, elements: [],
            statements: statements.map { coded in
                Statement(
                    id: coded.id.anchor, text: coded.text, section: coded.section, paragraph: anchor, page: nil, element: 0, range: 0..<0,
                    line: 1, asking: coded.isAsked ? .request(AreaForImprovement()) : nil)
            })
    }
}
