import Documents
import Inspections
import Linking

/// Every statement of an authority's reports, for "find in page" and without script: on one long page, or where that would be too long on a
/// page for each report and one that lists these.
struct StatementsPage: TemplatePage {
    let source: PageSource
    let authority: Authority
    /// What stands on this page.
    let parts: [Part]
    /// What it is called: “Every statement, Enfield”.
    let title: String
    let total: Int
    /// Pages that have a report each.
    let pages: [Part]

    static let template = "statements"
    static let meaning =
        "Every statement on one authority, for a browser's “find in page”: on one page, or where there are many on one for each report."

    static let fields: TemplateFields<StatementsPage> = [
        .text("authority", "The authority's name.") { $0.authority.name },
        .text("title", "What it is: “Every statement, Enfield”.") { $0.title },
        .text("total", "How many statements of inspectors: “120 statements”.") { Wording.count($0.total, "statement") },
        .flag("is_whole", "It has every statement on the authority.") { $0.parts.count == $0.all.count },
        MarkKey.field(),
        .list("documents", "The reports on this page, then the council's papers, oldest first.", of: Part.fields) { $0.parts },
        .list("pages", "In a list of pages: the reports and papers that have one each.", of: Part.fields) { $0.pages },
    ]

    private var all: [Part] { Self.parts(of: authority, source) }

    private static func parts(of authority: Authority, _ source: PageSource) -> [Part] {
        source.index.inspections(of: authority.slug).map { Part($0, source) }
            + source.index.responses(of: authority.slug).map { Part($0, source) }
    }

    static func plan(_ authority: Authority, index: RecordIndex) -> [PlannedPage] {
        let count = index.statementCount(of: authority.slug)
        let whole = PlannedPage(Addresses.statements(of: authority.slug), index) { source in
            let parts = parts(of: authority, source), isWhole = count <= PageLimits.statementsOnOnePage
            let total = parts.filter { !$0.isCouncil }.reduce(0) { $0 + $1.statements.count }
            return page(
                StatementsPage(
                    source: source, authority: authority, parts: isWhole ? parts : [], title: "Every statement, \(authority.name)",
                    total: total, pages: isWhole ? [] : parts))
        }
        guard count > PageLimits.statementsOnOnePage else { return [whole] }
        let reports = index.inspections(of: authority.slug).map { report in
            PlannedPage(Addresses.statements(of: report.document.id), index) { source in
                single(Part(report, source), authority, source, "Every statement, \(report.document.datedHeading), \(authority.name)")
            }
        }
        let papers = index.responses(of: authority.slug).map { paper in
            PlannedPage(Addresses.statements(ofPaper: paper.document.id), index) { source in
                single(Part(paper, source), authority, source, "Every statement, \(paper.document.datedHeading)")
            }
        }
        return [whole] + reports + papers
    }

    private static func single(_ part: Part, _ authority: Authority, _ source: PageSource, _ title: String) -> Page {
        page(StatementsPage(source: source, authority: authority, parts: [part], title: title, total: part.statements.count, pages: []))
    }

    private static func page(_ shown: StatementsPage) -> Page {
        let whole = Page.Crumb(title: "Every statement, \(shown.authority.name)", address: Addresses.statements(of: shown.authority.slug))
        let isWhole = shown.source.links.page == whole.address
        return Page(
            shown, title: shown.title,
            description:
                "Every statement of the reports on \(shown.authority.name)\(isWhole && shown.pages.isEmpty ? ", on one page" : "").",
            crumbs: [Page.Crumb(title: "Search", address: Addresses.search)] + (isWhole ? [] : [whole]), section: Addresses.search,
            rail: shown.parts.filter { !$0.isCouncil }.map {
                Page.Crumb(title: shown.source.index.label(of: $0.id), address: "#d-\($0.id.name)")
            }, otherAuthority: shown.authority.slug)
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

        /// Its own page of statements, where it has one.
        private var page: String {
            source.link(isCouncil ? Addresses.statements(ofPaper: id) : Addresses.statements(of: id))
        }

        static let fields: TemplateFields<Part> = [
            .text("title", "What and when it was: “Focused visit, May 2022”.") { $0.title },
            .text("anchor", "An anchor for it on this page.") { "d-\($0.id.name)" },
            .text("address", "Its page.") { $0.address },
            .text("statements_address", "The page of its statements alone, where there are many pages.") { $0.page },
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

extension RecordIndex {
    /// How many statements an authority's reports and its council's papers have.
    func statementCount(of authority: String) -> Int {
        (inspections(of: authority).map(\.statements) + responses(of: authority).map(\.statements)).reduce(0) { $0 + $1.count }
    }
}
