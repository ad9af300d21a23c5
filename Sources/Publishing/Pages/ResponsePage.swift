import Documents
import England
import Inspections
import Linking

/// A council's paper in full, its wording beside the inspectors'.
enum ResponsePage {
    static let template = "response"

    static let shape: TemplateShape = [
        "title": .text, "council": .text, "date": .text, "author": .text,
        "inspection": ["title": .text, "address": .text], "same": .text, "changed": .text,
        "body": ReportBody.fields.shape, "numbering": .text, "source": InspectionPage.shape["source"] ?? [:],
    ]

    static func plan(_ document: LinkedDocument<Response>, index: RecordIndex) -> PlannedPage {
        let response = document.document
        return PlannedPage(Addresses.response(response.id)) { links in
            Page(
                title: response.datedHeading,
                description: "A paper of the council, not of inspectors, with the inspectors’ own words beside it.",
                crumbs: [Page.Crumb(title: "Inspections", address: Addresses.inspections)], section: Addresses.inspections,
                otherAuthority: response.id.authority, published: response.date, isDocument: true,
                subject: StructuredData(index: index, links: links).paper(response), template: template,
                values: values(document, index, links))
        }
    }

    private static func values(_ document: LinkedDocument<Response>, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let response = document.document
        let inspection = response.about.flatMap { index.inspections[$0] }
        let near = NearlySameWords(in: inspection?.statements ?? [])
        let same = document.statements.compactMap { own in near.match(for: own.statement.text).map { (own, $0) } }
        let changed = same.count { own, theirs in own.statement.text != theirs.statement.text }
        let body = ReportBody(
            index: index, links: links, document: response.id, body: response.body, statements: document.statements, isMarked: false,
            inspectors: inspection.map { InspectorsWords(index: index, links: links, inspection: $0.document.id, near: near) })
        return [
            "title": .text(response.title), "council": .text(index.authorityName(response.id.authority)), "date": .text(response.date.long),
            "author": .optional(response.author),
            "inspection": inspection.map { inspection in
                [
                    "title": .text(inspection.document.datedHeading),
                    "address": .text(links.to(Addresses.inspection(inspection.document.id))),
                ]
            } ?? .nothing,
            "same": .optional(same.isEmpty ? nil : Wording.count(same.count, "sentence")),
            "changed": .optional(changed == 0 ? nil : Wording.number(changed)),
            "body": ReportBody.fields.value(of: body),
            "numbering": .text("We added the paragraph numbers with ¶ so that you can link to them."),
            "source": SourceValues.value(response.source),
        ]
    }
}
