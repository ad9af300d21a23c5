import Documents
import Inspections
import Linking

/// A council's paper in full, its wording beside the inspectors'.
struct ResponsePage: TemplatePage {
    let source: PageSource
    let document: LinkedDocument<Response>
    /// The inspection that the paper is about, if it is held.
    private let inspection: LinkedDocument<Inspection>?
    private let near: NearlySameWords
    /// Statements of the paper that nearly repeat inspectors' words, with those.
    private let same: [(own: LinkedStatement, theirs: LinkedStatement)]

    init(_ document: LinkedDocument<Response>, _ source: PageSource) {
        (self.document, self.source) = (document, source)
        inspection = document.document.about.flatMap { source.index.inspections[$0] }
        let near = NearlySameWords(in: inspection?.statements ?? [])
        same = document.statements.compactMap { own in near.match(for: own.statement.text).map { (own, $0) } }
        self.near = near
    }

    static let template = "response"
    static let meaning = "A council's own paper in full, beside the words of inspectors."

    static let fields: TemplateFields<ResponsePage> = [
        .text("title", "The title on the paper.") { $0.response.title },
        .text("council", "The authority's name.") { $0.source.index.authorityName($0.response.id.authority) },
        .text("date", "The paper's day: “17 January 2024”.") { $0.response.date.long },
        .text("author", "Who wrote it, as printed.") { $0.response.author },
        .record("inspection", "The inspection that it is about.", of: PageLink.fields) { page in
            page.inspection.map { PageLink(to: $0.document, page.source) }
        },
        .text("same", "How many of its sentences nearly repeat inspectors' words: “2 sentences”; nothing for none.") {
            $0.same.isEmpty ? nil : Wording.count($0.same.count, "sentence")
        },
        .text("changed", "How many of those have other words; nothing for none.") { page in
            let changed = page.same.count { $0.own.statement.text != $0.theirs.statement.text }
            return changed == 0 ? nil : Wording.number(changed)
        },
        .record("body", "The paper in full, with inspectors' words beside it.", of: ReportBody.fields) { $0.body },
        .text("numbering", "Who gave the paragraphs their numbers.") { _ in
            "We added the paragraph numbers with ¶ so that you can link to them."
        },
        .record("source", "The document that the page was made from.", of: SourceFields.fields) { $0.response.source },
    ]

    static func plan(_ document: LinkedDocument<Response>, index: RecordIndex) -> PlannedPage {
        let response = document.document
        return PlannedPage(Addresses.response(response.id), index) { source in
            Page(
                ResponsePage(document, source), title: response.datedHeading,
                description: "A paper of the council, not of inspectors, with the inspectors’ own words beside it.",
                crumbs: [Page.Crumb(title: "Responses", address: Addresses.responses)], section: Addresses.responses,
                otherAuthority: response.id.authority, published: response.date, isDocument: true,
                subject: StructuredData(index: index, links: source.links).paper(response))
        }
    }

    private var response: Response { document.document }

    private var body: ReportBody {
        let words = inspection.map {
            InspectorsWords(index: source.index, links: source.links, inspection: $0.document.id, near: near)
        }
        return ReportBody(
            index: source.index, links: source.links, document: response.id, body: response.body, statements: document.statements,
            isMarked: false, inspectors: words)
    }
}
