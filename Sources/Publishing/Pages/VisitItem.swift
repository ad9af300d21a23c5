import Documents
import England
import Inspections
import Linking

/// One event of a list of inspections, as the partials `visit` and `visit-full` show it: exactly one of its names has something.
struct VisitItem: Sendable {
    let source: PageSource
    let event: Event

    static let fields: TemplateFields<VisitItem> = [
        .record("held_inspection", "An inspection whose report is held.", of: HeldInspection.fields) { item in
            if case .held(let document) = item.event { HeldInspection(source: item.source, document: document) } else { nil }
        },
        .record("mentioned_inspection", "An inspection that reports mention and that is not held.", of: MentionedVisit.fields) { item in
            if case .mentioned(let mentioned) = item.event { MentionedVisit(source: item.source, mentioned: mentioned) } else { nil }
        },
        .record("gap", "Years without a report.", of: MissingYears.fields) { item in
            if case .gap(let from, let to) = item.event { MissingYears(from: from, to: to) } else { nil }
        },
    ]

    /// The events of an authority, oldest first.
    static func all(of authority: String, _ source: PageSource) -> [VisitItem] {
        source.index.events(of: authority).map { VisitItem(source: source, event: $0) }
    }

    /// Years without a report, first and last.
    struct MissingYears: Sendable {
        let from: Int
        let to: Int

        static let fields: TemplateFields<MissingYears> = [
            .text("years", "Which: “2013 to 2021”, “2013”.") { Wording.years([$0.from, $0.to]) }
        ]
    }
}

/// An inspection whose report is held, in a list of inspections.
struct HeldInspection: Sendable {
    let source: PageSource
    let document: LinkedDocument<Inspection>

    private var inspection: Inspection { document.document }

    static let fields: TemplateFields<HeldInspection> = [
        .text("id", "Its name among the authority's: “2022-05-focused-visit”.") { $0.inspection.id.name },
        .text("year", "Its short name: “2022”, or “May 2022” where two are of one year.") { $0.source.index.label(of: $0.inspection) },
        .text("heading", "What it was: “Focused visit”.") { $0.inspection.heading },
        .text("address", "The page of its report.") { $0.source.inspection($0.inspection.id) },
        .text("visited", "Its days: “26 and 27 May 2022”.") { Wording.days($0.inspection.visits) },
        .text("published", "The day on which the report was published.") { $0.inspection.published?.long },
        .text("scope", "What it looked at, in the report's words.") { $0.inspection.scopeWords },
        .record("grade", "Its overall grade.", of: PrintedGrade.fields) { held in
            PrintedGrade.overall(of: held.inspection)
        },
        .text("no_overall", "Why there is no overall grade, where Ofsted gives none any more; its other grades are on its page.") {
            $0.inspection.noOverallWords
        },
        .flag("ungraded", "It gives no grade, because such a visit gives none.") {
            $0.inspection.overallJudgement == nil && !$0.inspection.kind.isGraded
        },
        .text("requests", "How many requests it made: “2 requests to improve”; nothing where it made none.") { held in
            let requests = held.document.statements.count { $0.isRequest }
            return requests > 0 ? Wording.count(requests, "request to improve", "requests to improve") : nil
        },
        .flag("looked_at_part", "It was a visit that looks at one part of the service.") { !$0.inspection.kind.isGraded },
    ]
}

/// An inspection that reports mention, or several that one statement mentions in one breath.
struct MentionedVisit: Sendable {
    let source: PageSource
    /// At least one.
    let mentioned: [MentionedInspection]

    static let fields: TemplateFields<MentionedVisit> = [
        .text("anchor", "Its anchor on the page where it is told of.") { $0.mentioned.first.map { MentionedEvent.anchor($0.id) } },
        .texts("more_anchors", "Anchors of the others, where one statement mentions several.") {
            $0.mentioned.dropFirst().map { MentionedEvent.anchor($0.id) }
        },
        .text("heading", "What and when it was: “Inspection, 2019”.") { MentionedEvent.heading($0.mentioned) },
        .text("described", "The report's words for it.") { $0.mentioned.first?.describedAs },
        .text("grade", "The grade that reports say it gave.") { $0.mentioned.first?.grade },
        .list("cited", "The statements that mention it: the first.", of: QuotedStatement.fields) {
            Array($0.cited.prefix(PageLimits.mentionsInSight))
        },
        .list("more_cited", "The others.", of: QuotedStatement.fields) { Array($0.cited.dropFirst(PageLimits.mentionsInSight)) },
        .text("more_count", "How many others there are: “6 more sentences”.") { visit in
            Wording.count(visit.cited.count - PageLimits.mentionsInSight, "more sentence")
        },
        .list("cited_for_grade", "Those that name the grade; all where none does.", of: QuotedStatement.fields) { visit in
            let grade = visit.mentioned.first?.grade?.lowercased() ?? ""
            let naming = visit.cited.filter { $0.statement.statement.text.lowercased().contains(grade) }
            return naming.isEmpty ? visit.cited : naming
        },
    ]

    private var cited: [QuotedStatement] {
        (mentioned.first?.citedBy ?? []).compactMap { source.index.statement($0) }.map { QuotedStatement(source: source, statement: $0) }
    }
}
