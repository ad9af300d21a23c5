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
    /// Whether somebody coded which topics it is on. If not, it was coded for stance and change alone: nothing of links is learned from it
    /// or measured on it.
    package private(set) var isOnTopics: Bool
    /// What it says something of, by all who coded that, and what else any of them named; slugs.
    package private(set) var main: [String]
    /// What any of them named so.
    private var mainOfAny: [String]
    package private(set) var passing: [String]
    /// Each that a coder gave, once.
    package private(set) var stances: [Stance]
    package private(set) var changes: [Change]

    /// - Parameter main: nil where it was coded for stance and change alone.
    package init(
        id: StatementID, section: String, text: String, isAsked: Bool, main: [String]?, passing: [String], stance: Stance, change: Change
    ) {
        self.id = id
        self.section = section
        self.text = text
        self.isAsked = isAsked
        isOnTopics = main != nil
        (self.main, mainOfAny) = (main ?? [], main ?? [])
        self.passing = passing
        (stances, changes) = ([stance], [change])
    }

    /// Takes in how another coded the same statement: what both say is right, of stance and change what either says.
    package mutating func add(_ other: CodedStatement) {
        if isOnTopics, other.isOnTopics {
            let both = main.filter(other.main.contains)
            passing = Array((main + passing + other.main + other.passing).uniqued()).filter { !both.contains($0) }
            (main, mainOfAny) = (both, Array((mainOfAny + other.mainOfAny).uniqued()))
        } else if other.isOnTopics {
            (isOnTopics, main, mainOfAny, passing) = (true, other.main, other.mainOfAny, other.passing)
        }
        stances = Array((stances + other.stances).uniqued())
        changes = Array((changes + other.changes).uniqued())
    }

    /// The statement as links are scored on it: themes that any coder says it is about are none too many.
    package var gold: GoldStatement {
        GoldStatement(text: text, document: id.document, required: main, allowed: mainOfAny, stance: stances, change: changes)
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
