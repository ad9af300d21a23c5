import Documents
import England
import Inspections
import Linking

/// One inspection in full: its facts, what it asked for, its text, its source.
struct InspectionPage: TemplatePage {
    let source: PageSource
    let document: LinkedDocument<Inspection>
    private let requests: [LinkedStatement]
    /// Requests that are addressed to the safeguarding board.
    private let toBoard: Int
    private let lookBacks: [QuotedLookBack]
    /// The authority's inspections, oldest first, and the place of this one.
    private let siblings: [Inspection]
    private let place: Int?

    init(_ document: LinkedDocument<Inspection>, _ source: PageSource) {
        (self.source, self.document) = (source, document)
        requests = document.statements.filter { $0.isRequest }
        toBoard = document.statements.count { if case .ofBoard(isPart: false) = $0.statement.asking { true } else { false } }
        lookBacks = QuotedLookBack.all(in: document.statements, source)
        siblings = source.index.inspections(of: document.document.id.authority).map(\.document)
        place = siblings.firstIndex { $0.id == document.document.id }
    }

    static let template = "inspection"
    static let meaning = "One inspection: its facts, what it asked for, its report in full, its source."

    static let fields = head + requestFields + textFields

    private static let head: TemplateFields<InspectionPage> = [
        .text("title", "What and when it was: “Focused visit, May 2022”.") { $0.inspection.datedHeading },
        .text("report_title", "The title on the report.") { $0.inspection.title },
        .text("whose_words", "Whose words the report has: “Ofsted’s”.") { page in
            let name = page.inspection.framework.inspectorates
            return name + (name.hasSuffix("s") ? "’" : "’s")
        },
        .list("facts", "Authority, days, day of publication, inspectors and the like: those that are known.", of: Fact.fields) { $0.facts },
        .list("judgements", "Its grades, in the report's order.", of: GradedJudgement.fields) { page in
            page.inspection.judgements.map { GradedJudgement(judgement: $0, framework: page.inspection.framework) }
        },
        .flag("ungraded", "It gives no grade, because such a visit gives none.") {
            $0.inspection.judgements.isEmpty && !$0.inspection.kind.isGraded
        },
        .text("no_overall", "Why there is no overall grade, where Ofsted gives none any more.") { $0.inspection.noOverallWords },
        .list("responses", "The council's own papers on it.", of: PageLink.fields) { page in
            page.source.index.responses(about: page.inspection.id).map { PageLink(to: $0.document, page.source) }
        },
    ]

    private static let requestFields: TemplateFields<InspectionPage> = [
        .list("requests", "What it asked the council to improve, in the report's order.", of: QuotedRequest.fields) { page in
            page.requests.map { QuotedRequest($0, page.source) }
        },
        .text("request_count", "How many requests: “2 requests”, with “to the council” where others are to the board.") {
            Wording.count($0.requests.count, "request") + ($0.toBoard > 0 ? " to the council" : "")
        },
        .text("requests_to_board", "How many requests are to the safeguarding board; nothing for none.") { $0.toBoardWords },
        .flag("is_latest", "It is the authority's latest report that is held.") { $0.place == $0.siblings.count - 1 },
    ]

    private static let textFields: TemplateFields<InspectionPage> = [
        .flag("empty", "No sentence of the report is held.") { $0.document.statements.isEmpty },
        .html("counts", "How many statements of each mark.") { $0.source.counts($0.document.statements) },
        .list("contents", "The headings of the report.", of: PageLink.fields) { $0.contents },
        .text("numbering", "Who gave the paragraphs their numbers.") { $0.numbering },
        .flag("unchanged", "Its words are proved to be the report's, and none was put right.") {
            $0.inspection.source.isProved && $0.inspection.source.amendments.isEmpty
        },
        MarkKey.field(),
        .record("body", "The report in full.", of: ReportBody.fields) { $0.body },
        .list("look_backs", "Where it refers to another inspection.", of: QuotedLookBack.fields) { $0.lookBacks },
        .text("look_back_count", "How many places: “3 sentences”.") {
            Wording.count($0.lookBacks.count, "sentence")
        },
        .text("citation", "How the report is cited, before the paragraph.") { $0.source.index.citation(of: $0.inspection.id) },
        .record("source", "The document that the page was made from.", of: SourceFields.fields) { $0.inspection.source },
        .text("publisher_address", "Ofsted's page of the authority, which lists its reports; nothing where the report's own is known.") {
            page in
            guard page.inspection.source.url == nil else { return nil }
            return page.source.index.authorities[page.inspection.id.authority]?.ofstedAddress
        },
        .record("previous", "The authority's report before this one.", of: PageLink.fields) { $0.neighbour(-1) },
        .record("next", "The authority's report after this one.", of: PageLink.fields) { $0.neighbour(1) },
    ]

    static func plan(_ document: LinkedDocument<Inspection>, index: RecordIndex) -> PlannedPage {
        let inspection = document.document
        return PlannedPage(Addresses.inspection(inspection.id), index) { source in
            Page(
                InspectionPage(document, source),
                title: "\(inspection.datedHeading), \(index.authorityName(inspection.id.authority))",
                description: "The full report, with numbered paragraphs and themes: \(inspection.title).",
                crumbs: [Page.Crumb(title: "Inspections", address: Addresses.inspections)], section: Addresses.inspections,
                otherAuthority: inspection.id.authority, published: inspection.published, isDocument: true,
                subject: StructuredData(index: index, links: source.links).report(document))
        }
    }

    private var inspection: Inspection { document.document }

    private var body: ReportBody {
        ReportBody(
            index: source.index, links: source.links, document: inspection.id, body: inspection.body, statements: document.statements)
    }

    /// "9 more are to the safeguarding board."
    private var toBoardWords: String? {
        guard toBoard > 0 else { return nil }
        let asked = requests.isEmpty ? Wording.count(toBoard, "request") : "\(toBoard) more"
        return "\(asked) \(toBoard == 1 ? "is" : "are") to the safeguarding board."
    }

    private var contents: [PageLink] {
        inspection.body.sections.compactMap { section in
            section.heading.map { PageLink(title: $0.text, address: "#" + ReportBody.anchor(ofSection: section.slug)) }
        }
    }

    private var numbering: String {
        let paragraphs = inspection.body.paragraphs
        let printed = paragraphs.count { $0.number != nil }
        if printed == 0 { return "The report prints no paragraph numbers. We added those with ¶ so that you can link to them." }
        if printed == paragraphs.count { return "Paragraph numbers are the report’s own." }
        return "Paragraph numbers are the report’s own. Those with ¶ are ours, for paragraphs that have none."
    }

    /// The report so many places later, or earlier.
    private func neighbour(_ distance: Int) -> PageLink? {
        guard let place, siblings.indices.contains(place + distance) else { return nil }
        return PageLink(to: siblings[place + distance], source)
    }
}

extension InspectionPage {
    /// A line of the inspection's facts.
    struct Fact: Sendable {
        let label: String
        let words: String

        static let fields: TemplateFields<Fact> = [
            .text("label", "What it is: “Report published”.") { $0.label }, .text("words", "The fact: “4 July 2022”.") { $0.words },
        ]
    }

    private var facts: [Fact] {
        let index = source.index
        let looked = inspection.kind.isGraded ? nil : Wording.list(inspection.lookedAt.map { index.topicTitle($0) })
        let facts: [(String, String?)] = [
            ("Authority", index.authorityName(inspection.id.authority)), ("Visited", Wording.days(inspection.visits)),
            ("Report published", inspection.published?.long), ("Led by", Wording.list(inspection.lead)),
            ("Inspectors", Wording.list(inspection.inspectors)), ("Framework", inspection.framework.name),
            ("Looked at", inspection.scopeWords), ("Themes in its scope", looked),
        ]
        return facts.compactMap { label, words in words.flatMap { $0.isEmpty ? nil : Fact(label: label, words: $0) } }
    }

    /// One grade of an inspection.
    struct GradedJudgement: Sendable {
        let judgement: Judgement
        let framework: Framework

        static let fields: TemplateFields<GradedJudgement> = [
            .text("label", "What was graded, in the report's words.") { $0.judgement.label },
            .record("grade", "The grade, with its place on the scale.", of: PrintedGrade.fields) {
                PrintedGrade(grade: $0.judgement.grade, framework: $0.framework)
            },
        ]
    }
}

extension PageLink {
    /// To an inspection, named by what and when it was.
    init(to inspection: Inspection, _ source: PageSource) {
        self.init(title: inspection.datedHeading, address: source.inspection(inspection.id))
    }

    /// To a council's paper, named by its title and day.
    init(to response: Response, _ source: PageSource) {
        self.init(title: "\(response.title), \(response.date.long)", address: source.link(Addresses.response(response.id)))
    }
}

/// The document that a page was made from, as the partial `source` shows it.
enum SourceFields {
    static let fields: TemplateFields<Source> = [
        .text("file", "The name of the file as received.") { String($0.file.split(separator: "/").last ?? "") },
        .text("sha256", "The SHA-256 of that file, in hexadecimal.") { $0.sha256 },
        .text("url", "Where its publisher keeps it.") { $0.url },
        .flag("proved", "The page's words are proved to be those of that file, but for the amendments.") { $0.isProved },
        .list("amendments", "Where people put words of that file right.", of: amendment) { $0.amendments },
    ]

    private static let amendment: TemplateFields<Amendment> = [
        .text("from", "The file's words.") { $0.from },
        .text("to", "The page's words in their place; nothing where there are none.") { $0.to.isEmpty ? nil : $0.to },
        .text("reason", "Why.") { $0.reason },
    ]
}
