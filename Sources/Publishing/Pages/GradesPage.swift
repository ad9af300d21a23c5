import Documents
import England
import Inspections
import Linking

/// The grades of one authority, a table for each scale.
enum GradesPage {
    static let template = "grades"

    static let shape: TemplateShape = [
        "authority": .text, "tables": .list(GradeTable.fields.shape), "none": .flag,
        "mentioned": .list(["heading": .text, "grade": .text, "cited": .list(["quote": .text, "citation": .text, "address": .text])]),
        "ungraded": .list(["name": .text, "address": .text]),
    ]

    static func plan(_ authority: Authority, index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.grades(of: authority.slug)) { links in
            let tables = GradeTable.all(of: authority.slug, index: index, links: links)
            let ungraded = index.inspections(of: authority.slug).map(\.document).filter(\.judgements.isEmpty)
            return Page(
                title: "Grades, \(authority.name)",
                description: "The grades that inspectors gave in \(authority.name), a table for each scale.",
                section: Addresses.grades(of: authority.slug), otherAuthority: authority.slug, template: template,
                values: [
                    "authority": .text(authority.name), "tables": .list(tables.map(GradeTable.fields.value)), "none": .flag(tables.isEmpty),
                    "mentioned": .list(index.notHeld(of: authority.slug).filter { $0.grade != nil }.map { mentioned($0, index, links) }),
                    "ungraded": .list(
                        ungraded.map { ["name": .text($0.datedHeading), "address": .text(links.to(Addresses.inspection($0.id)))] }),
                ])
        }
    }

    private static func mentioned(_ mentioned: MentionedInspection, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let cited = mentioned.citedBy.compactMap { index.statement($0) }
        return [
            "heading": .text(MentionedEvent.heading([mentioned])), "grade": .text(mentioned.grade ?? ""),
            "cited": .list(
                cited.map { statement in
                    [
                        "quote": .text(statement.statement.text), "citation": .text(index.citation(of: statement.id)),
                        "address": .text(links.to(index.address(of: statement.id))),
                    ]
                }),
        ]
    }
}
