import Algorithms
import Documents
import England
import Inspections
import Linking

/// Two inspections of an authority side by side: grades, requests, topics.
struct ComparisonPage: TemplatePage {
    let source: PageSource
    let authority: Authority
    /// The earlier and the later one.
    private let sides: [Side]

    init(_ comparison: Comparison, _ authority: Authority, _ source: PageSource) {
        (self.authority, self.source) = (authority, source)
        sides = [comparison.earlier, comparison.later].map { Side(inspection: $0, source: source) }
    }

    static let template = "comparison"
    static let meaning = "Two inspections of an authority side by side."

    static let fields: TemplateFields<ComparisonPage> = [
        .text("title", "The heading: “2022 and 2023 side by side”.") { $0.title },
        .flag("unlike", "The two looked at different things or under different rules.") { $0.areUnlike },
        .list("sides", "The earlier inspection, then the later one.", of: Side.fields) { $0.sides },
        .flag("graded", "At least one gives a grade or an outcome.") { !$0.grades.isEmpty },
        .flag("scale_changed", "Each gives grades, on different scales.") { $0.scales.count == 2 && $0.scales[0] != $0.scales[1] },
        .list("grades", "What was graded in either, in the order of the reports.", of: GradeRow.fields) { $0.grades },
        .list("requests", "The requests of the earlier inspection, then of the later one.", of: Side.requestFields) { $0.sides },
        .list(
            "groups", "Themes in both, in the earlier alone, in the later alone, in neither; empty groups are left out.", of: Group.fields
        ) {
            $0.groups
        },
    ]

    static func plan(_ authority: Authority, index: RecordIndex) -> [PlannedPage] {
        Comparison.all(of: index.inspections(of: authority.slug).map(\.document)).map { comparison in
            PlannedPage(comparison.address, index) { source in
                let page = ComparisonPage(comparison, authority, source)
                return Page(
                    page, title: "\(page.title), \(authority.name)",
                    description: "Grades, requests and themes of two inspections of \(authority.name).",
                    crumbs: [Page.Crumb(title: "Compare", address: Addresses.comparisons(of: authority.slug))],
                    section: Addresses.inspections, otherAuthority: authority.slug)
            }
        }
    }

    /// Where a topic stands on the page: "t-supervision".
    static func anchor(of topic: String) -> String { "t-" + topic }

    private var inspections: [Inspection] { sides.map(\.inspection) }
    private var title: String { "\(sides[0].label) and \(sides[1].label) side by side" }
    /// An outcome that is no grade is on no scale.
    private var scales: [[String]] {
        inspections.filter { !$0.judgements.isEmpty && $0.framework.outcomes.isEmpty }.map(\.framework.scale)
    }

    private var areUnlike: Bool {
        Set(inspections.map(\.kind)).count > 1 || Set(inspections.map(\.framework.slug)).count > 1
            || inspections.contains { !$0.kind.isGraded }
    }

    private var grades: [GradeRow] {
        inspections.flatMap(\.judgements).map(\.label).uniqued { $0.lowercased() }
            .map { GradeRow(label: $0, inspections: inspections) }
    }

    /// Topics in both, only in one, and in none, each group in the order of titles.
    private var groups: [Group] {
        let headings = ["In both", "Only in \(sides[0].label)", "Only in \(sides[1].label)", "In neither"]
        var groups: [[(topic: Topic, visits: [ThreadVisit])]] = [[], [], [], []]
        for topic in source.index.record.topics {
            let all = source.index.thread(of: topic.slug, in: authority.slug).visits
            let places = inspections.compactMap { inspection in all.indices.first { all[$0].inspection == inspection.id } }
            guard places.count == 2 else { continue }
            let visits = places.map { all[$0] }
            let said = visits.map { !$0.statements.isEmpty }
            let group = said[0] ? (said[1] ? 0 : 1) : (said[1] ? 2 : 3)
            groups[group].append((topic, visits))
        }
        var quoted: Set<StatementID> = []
        return zip(headings, groups).filter { !$1.isEmpty }.map { heading, topics in
            Group(
                heading: heading,
                topics: topics.map { topic, visits in
                    TopicRow(topic: topic, authority: authority.slug, visits: visits, source: source, besides: &quoted)
                })
        }
    }
}

extension ComparisonPage {
    /// One of the two inspections.
    struct Side: Sendable {
        let inspection: Inspection
        let source: PageSource

        var label: String { source.index.label(of: inspection) }

        static let fields: TemplateFields<Side> = [
            .text("year", "Its short name: “2022”.") { $0.label },
            .text("name", "What it was: “Focused visit”.") { $0.inspection.heading },
            .text("address", "The page of its report.") { $0.source.inspection($0.inspection.id) },
            .text("visited", "Its days: “26 and 27 May 2022”.") { Wording.days($0.inspection.visits) },
            .text("scope", "What it looked at, in the report's words.") { $0.inspection.scopeWords },
        ]

        static let requestFields: TemplateFields<Side> = [
            .text("year", "Its short name: “2022”.") { $0.label },
            .flag("none", "It asked for nothing.") { $0.requests.isEmpty },
            .list("requests", "Its requests, in the report's order.", of: Request.fields) { $0.requests },
        ]

        private var requests: [Request] {
            (source.index.inspections[inspection.id]?.statements ?? []).filter { $0.isRequest }
                .map { Request(statement: $0, source: source) }
        }
    }

    /// A request of one of the two.
    struct Request: Sendable {
        let statement: LinkedStatement
        let source: PageSource

        static let fields: TemplateFields<Request> = [
            .text("quote", "Its words, without quotation marks.") {
                $0.source.index.standingAlone($0.statement.statement.quotation, of: $0.statement)
            },
            .text("address", "The request in its report.") { $0.source.statement($0.statement.id) },
        ]
    }

    /// What was graded, with the grade that each of the two gives.
    struct GradeRow: Sendable {
        let label: String
        let inspections: [Inspection]

        static let fields: TemplateFields<GradeRow> = [
            .text("label", "What was graded, in the report's words.") { $0.label },
            .list("cells", "The earlier inspection's grade, then the later one's.", of: GradeCell.fields) { row in
                row.inspections.map { inspection in
                    GradeCell(
                        inspection: inspection, judgement: inspection.judgements.first { $0.label.lowercased() == row.label.lowercased() },
                        isOverall: row.inspections.contains { $0.overallJudgement?.label == row.label })
                }
            },
        ]
    }

    /// A grade, or why there is none.
    struct GradeCell: Sendable {
        let inspection: Inspection
        let judgement: Judgement?
        /// Whether the other inspection has an overall grade here.
        let isOverall: Bool

        private var whyEmpty: String? {
            if judgement != nil { return nil }
            if isOverall, let words = inspection.noOverallWords { return words }
            return inspection.kind.isGraded ? "Not graded" : "No grade"
        }

        static let fields: TemplateFields<GradeCell> = [
            .record("grade", "The grade, without a place on a scale: the other inspection may have another.", of: PrintedGrade.fields) {
                cell in
                cell.judgement.map { PrintedGrade(grade: $0.grade) }
            },
            .text("why_empty", "Why there is no grade: “Not graded”, or “No grade” for a visit that gives none.") { $0.whyEmpty },
        ]
    }

    /// Topics of which the two say alike much.
    struct Group: Sendable {
        let heading: String
        let topics: [TopicRow]

        static let fields: TemplateFields<Group> = [
            .text("heading", "Which of the two say something: “Only in 2022”.") { $0.heading },
            .list("topics", "The themes of the group, by title.", of: TopicRow.fields) { $0.topics },
        ]
    }

    /// One topic in the two inspections.
    struct TopicRow: Sendable {
        let topic: Topic
        let authority: String
        let source: PageSource
        private let cells: [TopicCell]

        /// - Parameter quoted: what other rows quote; then with what this one does.
        init(topic: Topic, authority: String, visits: [ThreadVisit], source: PageSource, besides quoted: inout Set<StatementID>) {
            (self.topic, self.authority, self.source) = (topic, authority, source)
            cells = visits.map { visit in
                let chosen = Prominence(index: source.index, topic: topic.slug)
                    .standing(for: visit.statements, withRequests: false, besides: quoted)
                quoted.formUnion(chosen.map(\.id))
                return TopicCell(visit: visit, topic: topic.slug, quoted: chosen, source: source)
            }
        }

        static let fields: TemplateFields<TopicRow> = [
            .text("title", "The theme's title.") { $0.topic.title },
            .text("anchor", "Its anchor on this page: t-supervision.") { ComparisonPage.anchor(of: $0.topic.slug) },
            .text("address", "The theme's page in this authority.") { $0.source.thread($0.topic.slug, in: $0.authority) },
            .list("cells", "The earlier inspection on it, then the later one.", of: TopicCell.fields) { $0.cells },
        ]
    }

    /// What one of the two says on a topic.
    struct TopicCell: Sendable {
        let visit: ThreadVisit
        let topic: String
        let quoted: [LinkedStatement]
        let source: PageSource

        static let fields: TemplateFields<TopicCell> = [
            .text("year", "The inspection's short name: “2022”.") { $0.source.index.label(of: $0.visit.inspection) },
            .html("counts", "How many statements of each mark; nothing where there is none.") {
                $0.visit.statements.isEmpty ? nil : $0.source.counts($0.visit.statements)
            },
            .list(
                "quotes", "A statement of each of the two marks that most findings have; requests stand above.", of: ShortQuotation.fields
            ) { cell in
                cell.quoted.map { ShortQuotation(source: cell.source, statement: $0, topic: cell.topic) }
            },
            .flag("quoted_elsewhere", "What it says on the theme is quoted on this page already, as a request or under another theme.") {
                !$0.visit.statements.isEmpty && $0.quoted.isEmpty
            },
            .text("why_empty", "Why there is no quotation: “Not looked at”.") { $0.visit.whyEmpty },
        ]
    }
}
