import Documents
import England
import Inspections
import Linking

/// Every area for improvement of one authority, and what later reports said of it.
enum ImprovementsPage {
    static let template = "asked-to-improve"

    static let shape: TemplateShape = [
        "authority": .text, "total": .text, "none": .flag,
        "visits": .list([
            "year": .text, "heading": .text, "anchor": .text, "address": .text, "visited": .text, "scope": .text, "count": .text,
            "requests": .list(RequestValues.shape),
        ]),
        "again": .list(["title": .text, "address": .text, "strip": YearStrip.fields.shape]),
        "back": .list(["quote": .text, "citation": .text, "address": .text, "refers_to": .text, "refers_address": .text]),
    ]

    static func plan(_ authority: Authority, index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.improvements(of: authority.slug)) { links in
            Page(
                title: "Asked to improve, \(authority.name)",
                description: "Every request to improve that inspectors made in \(authority.name), and what later reports said.",
                section: Addresses.improvements(of: authority.slug), otherAuthority: authority.slug, template: template,
                values: values(authority, index, links))
        }
    }

    private static func values(_ authority: Authority, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let visits = index.inspections(of: authority.slug).reversed().map { document in
            (document.document, document.statements.filter { $0.statement.request != nil })
        }.filter { !$0.1.isEmpty }
        let total = visits.map(\.1.count).reduce(0, +)
        return [
            "authority": .text(authority.name), "total": .text(Wording.count(total, "request")), "none": .flag(total == 0),
            "visits": .list(visits.map { visit($0.0, $0.1, index, links) }),
            "again": .list(
                Recurrence.all(of: authority.slug, index: index).map { item in
                    [
                        "title": .text(item.topic.title),
                        "address": .text(
                            links.to(Addresses.thread(topic: item.topic.slug, authority: authority.slug, focus: index.site.focus))),
                        "strip": YearStrip.fields.value(of: YearStrip(index: index, thread: item.thread)),
                    ]
                }),
            "back": .list(
                LookBacks.all(of: authority.slug, index: index).map { item in
                    [
                        "quote": .text(item.statement.statement.text), "citation": .text(index.citation(of: item.statement.id)),
                        "address": .text(links.to(index.address(of: item.statement.id))), "refers_to": .text(item.back(index, links).name),
                        "refers_address": .text(links.to(item.back(index, links).address)),
                    ]
                }),
        ]
    }

    private static func visit(_ inspection: Inspection, _ requests: [LinkedStatement], _ index: RecordIndex, _ links: Links)
        -> TemplateValue
    {
        [
            "year": .text(index.label(of: inspection)), "heading": .text(inspection.heading),
            "anchor": .text(ThreadBody.anchor(of: inspection.id)),
            "address": .text(links.to(Addresses.inspection(inspection.id))), "visited": .text(Wording.days(inspection.visits)),
            "scope": .optional(inspection.scopeWords), "count": .text(Wording.count(requests.count, "request")),
            "requests": .list(requests.map { RequestValues.value($0, index: index, links: links) }),
        ]
    }
}
