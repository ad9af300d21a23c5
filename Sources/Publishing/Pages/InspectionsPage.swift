import Documents
import Inspections
import Linking

/// All inspections, held and mentioned, authority by authority.
struct InspectionsPage: TemplatePage {
    let source: PageSource

    static let template = "inspections"
    static let meaning = "Every inspection, held or only mentioned, authority by authority."

    static let fields: TemplateFields<InspectionsPage> = [
        .list("authorities", "Those with an inspection: the focus first, then by name.", of: Part.fields) { page in
            page.source.index.authoritiesFocusFirst.filter { !page.source.index.events(of: $0.slug).isEmpty }
                .map { Part(source: page.source, authority: $0) }
        },
        .list("regions", "The regions of those with a report, by name, for a long list; none for a short one.", of: Region.Listed.fields) {
            page in
            guard page.source.index.areAuthoritiesFolded else { return [] }
            return Region.Listed.all(of: page.source.index.inspectedAuthorities.sorted { $0.name < $1.name }, page.source)
        },
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.inspections, index) { source in
            Page(
                InspectionsPage(source: source), title: "Inspections",
                description: "Every inspection we know of: the reports we hold, and those that reports only mention.",
                section: Addresses.inspections)
        }
    }

    /// One authority's inspections.
    struct Part: Sendable {
        let source: PageSource
        let authority: Authority

        private var isFocus: Bool { authority.slug == source.index.focus?.slug }

        static let fields: TemplateFields<Part> = [
            .text("name", "The authority's name.") { $0.authority.name },
            .text("slug", "Its short name, for anchors.") { $0.authority.slug },
            .text("address", "Its page.") { $0.source.link(Addresses.authority($0.authority.slug)) },
            .text("grades_address", "The page of its grades.") { $0.source.link(Addresses.grades(of: $0.authority.slug)) },
            .text("comparisons_address", "Two of its inspections side by side; nothing where fewer than two are held.") { part in
                part.source.index.comparisonsAddress(of: part.authority.slug).map(part.source.link)
            },
            .flag("is_focus", "The site is about it.") { $0.isFocus },
            .flag("folded", "Its inspections unfold: the site is not about it, and the authorities are many.") { part in
                !part.isFocus && part.source.index.areAuthoritiesFolded
            },
            .flag("is_brief", "What reports say of the others is told on the authority's page, as there are many authorities.") {
                $0.source.index.hasManyAuthorities
            },
            .record("timeline", "The drawing of its inspections in time, for the focus alone.", of: TimelineDrawing.fields) { part in
                part.isFocus ? TimelineDrawing(index: part.source.index, authority: part.authority.slug) : nil
            },
            .list("events", "Its inspections, held and mentioned, and years without a report; oldest first.", of: VisitItem.fields) {
                VisitItem.all(of: $0.authority.slug, $0.source)
            },
            .text("reports_held", "How many reports are held: “We hold 3 reports”.") { part in
                "We hold " + Wording.count(part.source.index.inspections(of: part.authority.slug).count, "report")
            },
            .text("reports_not_held", "How many inspections are only mentioned: “Two more are only mentioned”; nothing for none.") { part in
                let missing = part.source.index.notHeld(of: part.authority.slug).count
                guard missing > 0 else { return nil }
                return "\(Wording.capitalised(Wording.number(missing))) more \(missing == 1 ? "is" : "are") only mentioned"
            },
        ]
    }
}

extension RecordIndex {
    /// Whether the authorities with a report are too many for all their inspections to stand open below each other.
    fileprivate var areAuthoritiesFolded: Bool { inspectedAuthorities.count > PageLimits.authoritiesWithoutLetters }
}
