import Documents
import Inspections
import Linking

/// The grades of one authority, a table for each scale.
struct GradesPage: TemplatePage {
    let source: PageSource
    let authority: Authority

    static let template = "grades"
    static let meaning = "The grades of one authority, a table for each scale."

    static let fields: TemplateFields<GradesPage> = [
        .text("authority", "The authority's name.") { $0.authority.name },
        .list("tables", "The grades, a table for each scale, with what they mean; none where no report gives one.", of: GradeTable.fields) {
            page in
            GradeTable.all(of: page.authority.slug, index: page.source.index, links: page.source.links)
        },
        .list("mentioned", "Grades that reports only mention.", of: MentionedVisit.fields) { page in
            page.source.index.notHeld(of: page.authority.slug).filter { $0.grade != nil }
                .map { MentionedVisit(source: page.source, mentioned: [$0]) }
        },
        .list("ungraded", "The inspections without a grade, oldest first.", of: PageLink.fields) { page in
            page.source.index.inspections(of: page.authority.slug).map(\.document).filter(\.judgements.isEmpty)
                .map { PageLink(to: $0, page.source) }
        },
    ]

    static func plan(_ authority: Authority, index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.grades(of: authority.slug), index) { source in
            Page(
                GradesPage(source: source, authority: authority), title: "Grades, \(authority.name)",
                description: "The grades that inspectors gave in \(authority.name), a table for each scale.",
                section: Addresses.grades(of: authority.slug), otherAuthority: authority.slug)
        }
    }
}
