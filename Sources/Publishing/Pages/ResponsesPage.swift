import Documents
import Inspections
import Linking

/// Every paper of a council, authority by authority, with the inspection that it is about.
struct ResponsesPage: TemplatePage {
    let source: PageSource

    static let template = "responses"
    static let meaning = "Every council's own paper, authority by authority. A site without one has no such page."

    static let fields: TemplateFields<ResponsesPage> = [
        .list("authorities", "Those with a paper: the focus first, then by name.", of: Part.fields) { page in
            page.source.index.authoritiesFocusFirst.filter { !page.source.index.responses(of: $0.slug).isEmpty }
                .map { Part(source: page.source, authority: $0) }
        }
    ]

    /// No page where no paper is held.
    static func plan(_ index: RecordIndex) -> [PlannedPage] {
        guard !index.record.responses.isEmpty else { return [] }
        return [
            PlannedPage(Addresses.responses, index) { source in
                Page(
                    ResponsesPage(source: source), title: "Responses",
                    description: "What councils wrote about their inspections, beside the inspectors’ own words.",
                    section: Addresses.responses)
            }
        ]
    }

    /// One authority's papers.
    struct Part: Sendable {
        let source: PageSource
        let authority: Authority

        static let fields: TemplateFields<Part> = [
            .text("name", "The authority's name.") { $0.authority.name },
            .text("slug", "Its short name, for anchors.") { $0.authority.slug },
            .list("responses", "Its papers, by date.", of: Paper.fields) { part in
                part.source.index.responses(of: part.authority.slug).map { Paper(source: part.source, response: $0.document) }
            },
        ]
    }

    /// One paper.
    struct Paper: Sendable {
        let source: PageSource
        let response: Response

        static let fields: TemplateFields<Paper> =
            PageLink.fields.of { PageLink(to: $0.response, $0.source) } + [
                .record("inspection", "The inspection that it is about; nothing where that is not held.", of: PageLink.fields) { paper in
                    paper.response.about.flatMap { paper.source.index.inspections[$0] }.map { PageLink(to: $0.document, paper.source) }
                }
            ]
    }
}
