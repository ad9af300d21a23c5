import Documents
import Inspections
import Linking

/// Every statement of an authority's reports on one long page, for "find in page" and without script.
struct StatementsPage: TemplatePage {
    let source: PageSource
    let authority: Authority

    static let template = "statements"
    static let meaning = "Every statement on one authority on one page, for a browser's “find in page”."

    static let fields: TemplateFields<StatementsPage> = [
        .text("authority", "The authority's name.") { $0.authority.name },
        .text("total", "How many statements of inspectors: “120 statements”.") { page in
            Wording.count(page.source.index.inspections(of: page.authority.slug).map(\.statements.count).reduce(0, +), "statement")
        },
        MarkKey.field(),
        .list("documents", "Its reports, then the council's papers, oldest first.", of: Part.fields) { page in
            page.source.index.inspections(of: page.authority.slug).map { Part($0, page.source) }
                + page.source.index.responses(of: page.authority.slug).map { Part($0, page.source) }
        },
    ]

    static func plan(_ authority: Authority, index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.statements(of: authority.slug), index) { source in
            Page(
                StatementsPage(source: source, authority: authority), title: "Every statement, \(authority.name)",
                description: "Every statement of the reports on \(authority.name), on one page.",
                crumbs: [Page.Crumb(title: "Search", address: Addresses.search)], section: Addresses.search,
                rail: index.inspections(of: authority.slug).map(\.document).map {
                    Page.Crumb(title: index.label(of: $0), address: "#d-\($0.id.name)")
                }, otherAuthority: authority.slug)
        }
    }

    /// One document with its statements.
    struct Part: Sendable {
        let id: DocumentID
        let title: String
        let address: String
        /// A council's statements have no mark.
        let isCouncil: Bool
        let statements: [LinkedStatement]
        let source: PageSource

        init(_ document: LinkedDocument<Inspection>, _ source: PageSource) {
            (id, title) = (document.document.id, document.document.datedHeading)
            (address, isCouncil) = (source.inspection(id), false)
            (statements, self.source) = (document.statements, source)
        }

        init(_ document: LinkedDocument<Response>, _ source: PageSource) {
            (id, title) = (document.document.id, document.document.datedHeading)
            (address, isCouncil) = (source.link(Addresses.response(id)), true)
            (statements, self.source) = (document.statements, source)
        }

        static let fields: TemplateFields<Part> = [
            .text("title", "What and when it was: “Focused visit, May 2022”.") { $0.title },
            .text("anchor", "An anchor for it on this page.") { "d-\($0.id.name)" },
            .text("address", "Its page.") { $0.address },
            .flag("is_council", "It is a council's paper and not a report of inspectors.") { $0.isCouncil },
            .text("count", "How many statements it has: “40 statements”.") { Wording.count($0.statements.count, "statement") },
            .list("statements", "Its statements, in the order of the text.", of: StatementRow.fields) { part in
                part.statements.map {
                    StatementRow(index: part.source.index, links: part.source.links, statement: $0, isMarked: !part.isCouncil)
                }
            },
        ]
    }
}
