import Documents
import England
import Inspections
import Linking

/// Topics as rows, visits as columns: how many statements of each mark, or why there is none.
///
/// Wide records scroll inside the table, while the topics and the visits stay in sight.
struct TopicMatrix: Sendable {
    let index: RecordIndex
    let links: Links
    let authority: String

    /// A table with more columns than these is wider than a desk screen, and scrolls within a frame of limited height.
    static let mostColumnsInSight = 8

    /// What the partial `matrix` needs.
    static let fields: TemplateFields<TopicMatrix> = [
        .flag("many", "There are more visits than a screen has room for.") { $0.inspections.count > mostColumnsInSight },
        .list("visits", "The columns: the visits, oldest first.", of: Column.fields) { matrix in
            matrix.inspections.map { Column(index: matrix.index, links: matrix.links, inspection: $0) }
        },
        .list("families", "The rows in groups: the themes by family.", of: Family.fields) { matrix in
            TopicFamily.all(of: matrix.index.record.topics).map { Family(matrix: matrix, family: $0) }
        },
    ]

    private var inspections: [Inspection] { index.inspections(of: authority).map(\.document) }

    /// The visit of one column.
    struct Column: Sendable {
        let index: RecordIndex
        let links: Links
        let inspection: Inspection

        static let fields: TemplateFields<Column> = [
            .text("label", "The shortest name among the visits: “2022”.") { $0.index.label(of: $0.inspection) },
            .text("kind", "What it was: “Focused visit”.") { Wording.capitalised($0.inspection.kind.name) },
            .text("address", "The page of its report.") { $0.links.to(Addresses.inspection($0.inspection.id)) },
        ]
    }

    /// The topics of one family.
    struct Family: Sendable {
        let matrix: TopicMatrix
        let family: TopicFamily

        static let fields: TemplateFields<Family> = [
            .text("title", "The family's title.") { $0.family.title },
            .text("columns", "How many columns the table has.") { String($0.matrix.inspections.count + 1) },
            .list("themes", "Its themes, by title.", of: Row.fields) { rows in
                rows.family.topics.map { Row(matrix: rows.matrix, topic: $0) }
            },
        ]
    }

    /// One topic.
    struct Row: Sendable {
        let matrix: TopicMatrix
        let topic: Topic

        static let fields: TemplateFields<Row> = [
            .text("title", "The theme.") { $0.topic.title },
            .text("address", "The theme's page on the authority.") { $0.matrix.links.to($0.address) },
            .list("cells", "What each visit has on the theme.", of: Cell.fields) { row in
                row.matrix.index.thread(of: row.topic.slug, in: row.matrix.authority).visits.map { Cell(row: row, visit: $0) }
            },
        ]

        fileprivate var address: String {
            Addresses.thread(topic: topic.slug, authority: matrix.authority, focus: matrix.index.site.focus)
        }
    }

    /// What one visit has on one topic.
    struct Cell: Sendable {
        let row: Row
        let visit: ThreadVisit

        static let fields: TemplateFields<Cell> = [
            .record("bar", "The marks of its statements; nothing where there are none.", of: MarkBar.fields) {
                $0.visit.statements.isEmpty ? nil : MarkBar(counts: MarkCounts($0.visit.statements))
            },
            .flag("looked_at", "The visit looked at what the theme is about.") { $0.visit.lookedAt },
            .text("label", "The shortest name among the visits: “2022”.") { $0.row.matrix.index.label(of: $0.visit.inspection) },
            .text("address", "The visit on the theme's page.") {
                $0.row.matrix.links.to($0.row.address + "#" + ThreadBody.anchor(of: $0.visit.inspection))
            },
        ]
    }
}
