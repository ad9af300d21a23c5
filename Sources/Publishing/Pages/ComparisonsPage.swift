import Documents
import England
import Inspections
import Linking

/// The pairs of an authority's inspections that are compared.
struct ComparisonsPage: TemplatePage {
    let source: PageSource
    let authority: Authority

    static let template = "comparisons"
    static let meaning = "The list of an authority's comparisons of two inspections."

    static let fields: TemplateFields<ComparisonsPage> = [
        .text("authority", "The authority's name.") { $0.authority.name },
        .flag("every_pair", "Every two inspections are compared; false where there are too many.") {
            $0.inspections.count <= PageLimits.inspectionsForEveryPair
        },
        .list("later_inspections", "Each inspection that is compared with earlier ones, newest first.", of: Later.fields) { $0.later },
    ]

    /// No page where there are not two inspections to compare.
    static func plan(_ authority: Authority, index: RecordIndex) -> [PlannedPage] {
        guard let address = index.comparisonsAddress(of: authority.slug) else { return [] }
        return [
            PlannedPage(address, index) { source in
                Page(
                    ComparisonsPage(source: source, authority: authority), title: "Compare, \(authority.name)",
                    description: "Two inspections of \(authority.name) side by side.",
                    crumbs: [Page.Crumb(title: "Inspections", address: Addresses.inspections)], section: Addresses.inspections,
                    otherAuthority: authority.slug)
            }
        ]
    }

    private var inspections: [Inspection] { source.index.inspections(of: authority.slug).map(\.document) }

    private var later: [Later] {
        let byLater = Dictionary(grouping: Comparison.all(of: inspections)) { $0.later.id }
        return inspections.reversed().compactMap { inspection in
            byLater[inspection.id].map { Later(inspection: inspection, comparisons: $0, source: source) }
        }
    }

    /// An inspection with the earlier ones that it is compared with.
    struct Later: Sendable {
        let inspection: Inspection
        let comparisons: [Comparison]
        let source: PageSource

        static let fields: TemplateFields<Later> = [
            .text("name", "What and when it was: “Focused visit, May 2022”.") { $0.inspection.datedHeading },
            .list("pairs", "The comparisons with earlier ones, each named by the earlier one.", of: PageLink.fields) { later in
                later.comparisons.map { PageLink(title: $0.earlier.datedHeading, address: later.source.link($0.address)) }
            },
        ]
    }
}

/// Two inspections of an authority that have a page side by side.
struct Comparison: Sendable {
    let earlier: Inspection
    let later: Inspection
    /// `compare/staffordshire/2022-05--2023-11/index.html`.
    let address: String

    /// An inspection and its part of an address.
    private typealias Named = (inspection: Inspection, name: String)

    private init(_ earlier: Named, _ later: Named) {
        (self.earlier, self.later) = (earlier.inspection, later.inspection)
        address = Addresses.comparison(of: earlier.inspection.id.authority, earlier.name, later.name)
    }

    /// Each with its month, `2022-05`, or with its whole name where two begin so.
    private static func named(_ inspections: [Inspection]) -> [Named] {
        let months = inspections.map { String($0.id.name.prefix("2022-05".count)) }
        return zip(inspections, months).map { inspection, month in
            (inspection, months.count { $0 == month } == 1 ? month : inspection.id.name)
        }
    }

    /// Every two of a few inspections; of many, each with the next one, and each graded one with the next graded one.
    /// - Parameter inspections: those of one authority, oldest first.
    static func all(of inspections: [Inspection]) -> [Comparison] {
        let named = named(inspections)
        if named.count <= PageLimits.inspectionsForEveryPair {
            return named.indices.flatMap { later in named[..<later].map { Comparison($0, named[later]) } }
        }
        let next = zip(named, named.dropFirst()).map { Comparison($0, $1) }
        let graded = named.filter(\.inspection.kind.isGraded)
        let nextGraded = zip(graded, graded.dropFirst()).map { Comparison($0, $1) }
        let known = Set(next.map(\.address))
        return next + nextGraded.filter { !known.contains($0.address) }
    }
}

extension RecordIndex {
    /// The list of an authority's comparisons; nil where fewer than two of its reports are held.
    func comparisonsAddress(of authority: String) -> String? {
        inspections(of: authority).count > 1 ? Addresses.comparisons(of: authority) : nil
    }
}
