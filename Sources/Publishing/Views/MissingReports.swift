import Documents
import England
import Inspections
import Linking

/// What is missing between two reports that are held: years without a report, and inspections that reports only mention.
struct MissingReports: Sendable {
    let years: String?
    let mentioned: [[MentionedInspection]]
    let source: PageSource

    /// Nil where nothing is missing.
    init?(gap: (from: Int, to: Int)?, mentioned: [[MentionedInspection]], _ source: PageSource) {
        guard gap != nil || !mentioned.isEmpty else { return nil }
        years = gap.map { Wording.years([$0.from, $0.to]) }
        self.mentioned = mentioned
        self.source = source
    }

    /// What the partial `missing` needs.
    static let fields: TemplateFields<MissingReports> = [
        .text("years", "The years without a report: “2013 to 2021”.") { $0.years },
        .list("mentioned", "Inspections that reports mention and the record lacks.", of: MentionedLink.fields) { missing in
            missing.mentioned.map { MentionedLink(mentioned: $0, source: missing.source) }
        },
    ]

    /// An inspection that is only mentioned, with a link to what is known of it.
    struct MentionedLink: Sendable {
        let mentioned: [MentionedInspection]
        let source: PageSource

        static let fields: TemplateFields<MentionedLink> = [
            .text("heading", "What it was, and when: “Focused visit, July 2011”.") { MentionedEvent.heading($0.mentioned) },
            .text("address", "Where is told what reports say of it.") { link in
                link.mentioned.first.map { link.source.link(link.source.index.address(of: $0)) }
            },
        ]
    }
}
