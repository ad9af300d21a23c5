import Algorithms
import Documents
import England
import Inspections
import Linking

/// The authorities of one region of England, whose reports are held. Regions are listed by name, never by what reports say.
struct Region: Sendable {
    /// "West Midlands"; "Region not known" for authorities whose page names none.
    let title: String
    /// By name.
    let authorities: [Authority]

    /// By title; those of no region last.
    static func all(of authorities: [Authority]) -> [Region] {
        let byName = Dictionary(grouping: authorities, by: \.region)
        let named = byName.keys.compactMap { $0 }.sorted().map { Region(title: $0, authorities: byName[$0] ?? []) }
        return named + (byName[nil].map { [Region(title: "Region not known", authorities: $0)] } ?? [])
    }
}

extension Region {
    /// A region with its links and a small drawing of its reports in time.
    struct Listed: Sendable {
        let region: Region
        /// The same for all regions of a page, so that their drawings lie below each other.
        let scale: TimelineScale
        let source: PageSource

        /// The regions of some authorities, on one scale; none where no report is held.
        static func all(of authorities: [Authority], _ source: PageSource) -> [Listed] {
            let days = authorities.flatMap { source.index.inspections(of: $0.slug) }.map(\.document.start.ordinal)
            guard let (first, last) = days.minAndMax() else { return [] }
            let scale = TimelineScale(days: first...last)
            return Region.all(of: authorities).map { Listed(region: $0, scale: scale, source: source) }
        }

        static let fields: TemplateFields<Listed> = [
            .text("title", "The region's name.") { $0.region.title },
            .text("count", "How many authorities that are.") { String($0.region.authorities.count) },
            .text("words", "What is held of it: “14 authorities, 31 reports, 2012 to 2025”.") { $0.words },
            .list("authorities", "Its authorities, by name.", of: PageLink.fields) { listed in
                listed.region.authorities.map {
                    PageLink(title: $0.name, address: listed.source.link(Addresses.authority($0.slug)))
                }
            },
            .list("points", "Its reports in time, on a line that is 1120 wide: the same scale for every region.", of: Point.fields) {
                $0.points
            },
            .text("from", "The first year of the line.") { String($0.scale.years.lowerBound) },
            .text("to", "The year after its last.") { String($0.scale.years.upperBound) },
        ]

        private var held: [Inspection] { region.authorities.flatMap { source.index.inspections(of: $0.slug) }.map(\.document) }

        private var words: String {
            let count = Wording.count(region.authorities.count, "authority", "authorities")
            let reports = held
            return "\(count), \(Wording.count(reports.count, "report")), \(Wording.years(reports.map(\.year)))"
        }

        private var points: [Point] {
            held.sorted { ($0.start, $0.id) < ($1.start, $1.id) }.map { Point(x: scale.x($0.start.ordinal), isPart: !$0.kind.isGraded) }
        }
    }

    /// A report on the line.
    struct Point: Sendable {
        let x: Double
        let isPart: Bool

        static let fields: TemplateFields<Point> = [
            .text("x", "Its day, from the left.") { TimelineScale.number($0.x) },
            .text("kind", "full, or part for a visit that looks at one part of the service.") { $0.isPart ? "part" : "full" },
        ]
    }
}
