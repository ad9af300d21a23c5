import Documents
import England
import Inspections
import Linking

/// All inspections, held and mentioned, authority by authority.
enum InspectionsPage {
    static let template = "inspections"

    static let shape: TemplateShape = [
        "authorities": .list([
            "name": .text, "slug": .text, "address": .text, "is_focus": .flag, "timeline": TimelineDrawing.fields.shape,
            "visits": .list(VisitItem.shape),
            "held": .text, "not_held": .text,
        ])
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.inspections) { links in
            let shown = index.authoritiesFocusFirst.filter { !index.events(of: $0.slug).isEmpty }
            return Page(
                title: "Inspections", description: "Every inspection we know of: the reports we hold, and those that reports only mention.",
                section: Addresses.inspections, template: template,
                values: ["authorities": .list(shown.map { authority($0, index, links) })])
        }
    }

    private static func authority(_ authority: Authority, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let missing = index.notHeld(of: authority.slug).count
        return [
            "name": .text(authority.name), "slug": .text(authority.slug), "address": .text(links.to(Addresses.authority(authority.slug))),
            "is_focus": .flag(authority.slug == index.focus?.slug),
            "timeline": authority.slug != index.focus?.slug
                ? .nothing : TimelineDrawing(index: index, authority: authority.slug).map(TimelineDrawing.fields.value) ?? .nothing,
            "visits": .list(VisitItem.items(of: authority.slug, index: index, links: links)),
            "held": .text("We hold " + Wording.count(index.inspections(of: authority.slug).count, "report")),
            "not_held": .optional(
                missing > 0 ? "\(Wording.capitalised(Wording.number(missing))) more \(missing == 1 ? "is" : "are") only mentioned" : nil),
        ]
    }
}
