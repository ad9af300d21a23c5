import Documents
import England
import Inspections
import Linking

/// Every statement of an authority's reports on one long page, for "find in page" and without script.
enum StatementsPage {
    static let template = "statements"

    static let shape: TemplateShape = [
        "authority": .text, "total": .text, "key": MarkKey.shape,
        "documents": .list([
            "title": .text, "anchor": .text, "address": .text, "council": .flag, "count": .text,
            "statements": .list(StatementRow.fields.shape),
        ]),
    ]

    static func plan(_ authority: Authority, index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.statements(of: authority.slug)) { links in
            let inspections = index.inspections(of: authority.slug)
            let total = inspections.map(\.statements.count).reduce(0, +)
            let documents =
                inspections.map { inspection($0, index, links) } + index.responses(of: authority.slug).map { response($0, index, links) }
            return Page(
                title: "Every statement, \(authority.name)",
                description: "Every statement of the reports on \(authority.name), on one page.",
                crumbs: [Page.Crumb(title: "Search", address: Addresses.search)], section: Addresses.search, otherAuthority: authority.slug,
                template: template,
                values: [
                    "authority": .text(authority.name), "total": .text(Wording.count(total, "statement")),
                    "key": MarkKey.values(index.fragments),
                    "documents": .list(documents),
                ])
        }
    }

    private static func inspection(_ document: LinkedDocument<Inspection>, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let inspection = document.document
        return [
            "title": .text(inspection.datedHeading), "anchor": .text("d-\(inspection.id.name)"),
            "address": .text(links.to(Addresses.inspection(inspection.id))),
            "council": .flag(false), "count": .text(Wording.count(document.statements.count, "statement")),
            "statements": rows(document.statements, isMarked: true, index, links),
        ]
    }

    private static func response(_ document: LinkedDocument<Response>, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let response = document.document
        return [
            "title": .text(response.datedHeading), "anchor": .text("d-\(response.id.name)"),
            "address": .text(links.to(Addresses.response(response.id))), "council": .flag(true),
            "count": .text(Wording.count(document.statements.count, "statement")),
            "statements": rows(document.statements, isMarked: false, index, links),
        ]
    }

    private static func rows(_ statements: [LinkedStatement], isMarked: Bool, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        .list(
            statements.map { statement in
                StatementRow.fields.value(of: StatementRow(index: index, links: links, statement: statement, isMarked: isMarked))
            })
    }
}
