import Documents
import England
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
        .list("outcomes", "The inspections that give an outcome and no grade, oldest first.", of: GivenOutcome.fields) { page in
            page.source.index.inspections(of: page.authority.slug).map(\.document).filter { !$0.framework.outcomes.isEmpty }
                .compactMap { GivenOutcome($0, page.source) }
        },
        .list("mentioned", "Grades that reports only mention.", of: MentionedVisit.fields) { page in
            page.source.index.notHeld(of: page.authority.slug).filter { $0.grade != nil }
                .map { MentionedVisit(source: page.source, mentioned: [$0]) }
        },
        .list(
            "next_steps", "What comes of a visit, in the words of its report: each sentence once, from the newest that has it.",
            of: NextStep.fields
        ) {
            NextStep.all(of: $0.authority.slug, $0.source)
        },
        .list("ungraded", "The inspections without a grade, oldest first.", of: PageLink.fields) { page in
            page.source.index.inspections(of: page.authority.slug).map(\.document).filter(\.judgements.isEmpty)
                .map { PageLink(to: $0, page.source) }
        },
    ]

    /// An inspection with its outcome, which is no grade and on no scale of grades.
    struct GivenOutcome: Sendable {
        let inspection: PageLink
        let outcome: String

        init?(_ inspection: Inspection, _ source: PageSource) {
            guard let judgement = inspection.judgements.first else { return nil }
            self.inspection = PageLink(to: inspection, source)
            outcome = Wording.capitalised(judgement.grade)
        }

        static let fields: TemplateFields<GivenOutcome> = [
            .text("title", "What and when it was.") { $0.inspection.title }, .text("address", "Its page.") { $0.inspection.address },
            .text("outcome", "The outcome as printed.") { $0.outcome },
        ]
    }

    static func plan(_ authority: Authority, index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.grades(of: authority.slug), index) { source in
            Page(
                GradesPage(source: source, authority: authority), title: "Grades, \(authority.name)",
                description: "The grades that inspectors gave in \(authority.name), a table for each scale.",
                crumbs: [Page.Crumb(title: "Inspections", address: Addresses.inspections)], section: Addresses.inspections,
                otherAuthority: authority.slug)
        }
    }
}
