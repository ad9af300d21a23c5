import Documents
import England
import Inspections
import Linking

/// A statement on the page of every statement.
struct StatementRow: Sendable {
    let index: RecordIndex
    let links: Links
    let statement: LinkedStatement
    /// Inspectors' statements carry marks for stance; a council's do not.
    let isMarked: Bool

    /// What the partial `statement-row` needs.
    static let fields: TemplateFields<StatementRow> = [
        .text("anchor", "The statement's anchor on the page.") { FindingCard.anchor(of: $0.statement.id) },
        .text("words", "The statement.") { $0.statement.statement.text },
        .html("badge", "Its mark with its word; nothing for a council's statement.") {
            $0.isMarked ? $0.index.fragments.badge(Mark(of: $0.statement)) : nil
        },
        .text("address", "Its place in the document.") { $0.links.to($0.index.address(of: $0.statement.id)) },
        .text("place", "Where the document has it: “Paragraph 41, page 12”.") { Wording.capitalised($0.index.place(of: $0.statement)) },
        .text("themes", "Its themes, with a comma between.") { row in
            row.statement.topics.map { row.index.topicTitle($0) }.joined(separator: ", ")
        },
    ]
}
