import Documents
import Inspections
import Linking

/// The home page: what the site is for, the time line, what comes back, and everything at a glance.
struct HomePage: TemplatePage {
    let source: PageSource
    private let recurrences: [QuotedRecurrence]
    private let lookBacks: [QuotedLookBack]
    /// Authorities with a report, besides the focus.
    private let others: [Authority]

    init(_ source: PageSource) {
        self.source = source
        let focus = source.index.focus?.slug
        recurrences = focus.map { Recurrence.all(of: $0, index: source.index).map { QuotedRecurrence($0, source) } } ?? []
        lookBacks = focus.map { QuotedLookBack.all(of: $0, source) } ?? []
        others = source.index.record.authorities.filter { $0.slug != focus && !source.index.inspections(of: $0.slug).isEmpty }
    }

    static let template = "home"
    static let meaning = "The home page. Without a focus authority all but the lists of authorities and themes is empty."

    static let fields: TemplateFields<HomePage> =
        head + parts + [
            .record("matrix", "The table of every theme and every inspection.", of: TopicMatrix.fields) { page in
                page.focus.map { TopicMatrix(index: page.index, links: page.source.links, authority: $0) }
            },
            MarkKey.field(),
            .list("grades", "The grades, a table for each scale, without what they mean.", of: GradeTable.fields) { page in
                page.focus.map { GradeTable.all(of: $0, index: page.index, links: page.source.links, isBrief: true) } ?? []
            },
            .text("grades_address", "The page of grades.") { $0.link(Addresses.grades) ?? "" },
            .list("authorities", "The other authorities, or all where there is no focus; none where they are too many.", of: Other.fields) {
                page in (page.areOthersTooMany || page.areRegionsShown ? [] : page.others).map { Other(source: page.source, authority: $0) }
            },
            .list("regions", "Where there is no focus and authorities are many: their regions, by name.", of: Region.Listed.fields) {
                $0.areRegionsShown ? Region.Listed.all(of: $0.others, $0.source) : []
            },
            .list("newest", "Where there is no focus: the reports of the newest visits, newest first.", of: NewReport.fields) { page in
                page.newest.map { NewReport(inspection: $0, source: page.source) }
            },
            .list("most_asked", "Where there is no focus: the themes that most reports ask to improve.", of: AskedTopic.Listed.fields) {
                page in
                page.mostAsked.map { AskedTopic.Listed(asked: $0, source: page.source) }
            },
            .text("all_others", "The link to the other authorities, where they are too many for a list here.") {
                $0.areOthersTooMany ? "All \($0.others.count) other authorities whose reports we hold" : nil
            },
            .text("authorities_address", "The page that lists all authorities.") { $0.source.link(Addresses.authorities) },
            .list("topics", "Every theme, where there is no focus.", of: PageLink.fields) { page in
                page.focus != nil
                    ? []
                    : page.index.record.topics.map { PageLink(title: $0.title, address: page.source.link(Addresses.topic($0.slug))) }
            },
            .text("themes_address", "The page of all themes.") { $0.source.link(Addresses.topics) },
        ]

    private static let head: TemplateFields<HomePage> = [
        .text("title", "The heading.") { $0.title },
        .text("introduction", "What the site holds, in two sentences.") { $0.introduction },
        .text("search_address", "The page that answers the search form.") { $0.source.link(Addresses.search) },
        TopicFamily.field(),
        .list("questions", "Questions that the site answers, each with the place of the answer.", of: Question.fields) { $0.questions },
        .text("note", "What the focus authority's inspections are; nothing where there is no focus.") { $0.note },
        .record("timeline", "The drawing of the inspections in time.", of: TimelineDrawing.fields) { page in
            page.focus.flatMap { TimelineDrawing(index: page.index, authority: $0, hasCards: true) }
        },
        .list(
            "events", "The focus authority's inspections, held and mentioned, and years without a report; oldest first.",
            of: VisitItem.fields
        ) { page in page.focus.map { VisitItem.all(of: $0, page.source) } ?? [] },
    ]

    private static let parts: TemplateFields<HomePage> = [
        .list("asked_more_than_once", "Themes asked for in more than one visit: the first six.", of: QuotedRecurrence.fields) {
            Array($0.recurrences.prefix(PageLimits.recurrences))
        },
        .text("all_asked_more_than_once", "The link to all of them, where there are more.") {
            $0.recurrences.count > PageLimits.recurrences
                ? "All \($0.recurrences.count) themes that were asked for more than once" : nil
        },
        .text("improvements_address", "The page of every request to improve.") { $0.link(Addresses.improvements) ?? "" },
        .list("look_backs", "Statements that refer to another inspection: the first two.", of: QuotedLookBack.fields) {
            Array($0.lookBacks.prefix(PageLimits.lookBacks))
        },
        .text("all_look_backs", "The link to all of them, where there are more.") {
            $0.lookBacks.count > PageLimits.lookBacks ? "All \($0.lookBacks.count) places where inspectors look back" : nil
        },
        .text("look_backs_address", "The list of all of them.") { $0.link { Addresses.improvements(of: $0) + "#look-back" } ?? "" },
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.home, index) { source in
            let page = HomePage(source)
            let description = "Every statement in the Ofsted reports we hold, sorted by theme and linked to its paragraph."
            return Page(
                page, title: page.title, description: description, section: Addresses.home,
                subject: StructuredData(index: index, links: source.links).site(description))
        }
    }

    private var index: RecordIndex { source.index }
    private var focus: String? { index.focus?.slug }

    /// A link to a page of the focus authority; nil where there is none.
    private func link(_ address: (String) -> String) -> String? { focus.map { source.link(address($0)) } }

    private var areRegionsShown: Bool { focus == nil && others.count > PageLimits.authoritiesWithoutLetters }

    private var newest: [Inspection] {
        guard focus == nil else { return [] }
        let inspections = index.record.inspections.map(\.document)
        return Array(inspections.sorted { ($1.start, $0.id) < ($0.start, $1.id) }.prefix(PageLimits.newestReports))
    }

    private var mostAsked: [AskedTopic] { focus == nil ? Array(AskedTopic.all(of: index.record).prefix(PageLimits.topicsMostAsked)) : [] }

    private var areOthersTooMany: Bool { focus != nil && others.count > PageLimits.otherAuthorities }

    private var title: String {
        index.focus.map { "What inspectors said about children’s services in \($0.name)" } ?? index.site.title
    }

    private var introduction: String {
        let held = focus.map { index.inspections(of: $0) } ?? index.record.inspections
        let years = Wording.years(held.map(\.document.year))
        return
            "Statements from the \(Wording.number(held.count)) Ofsted \(held.count == 1 ? "report" : "reports") we hold, \(years), in the inspectors’ own words. Each one is sorted by theme and linked to the paragraph it came from."
    }

    private var note: String? {
        focus.map { focus in
            let held = index.inspections(of: focus).count
            return
                "We hold \(Wording.number(held)) \(held == 1 ? "report" : "reports"). A full inspection looks at the whole service and gives grades. A focused visit looks at one part and gives none."
        }
    }
}

extension HomePage {
    /// A question and the place of its answer.
    struct Question: Sendable {
        let question: String
        let address: String

        static let fields: TemplateFields<Question> = [
            .text("question", "The question, in a reader's words.") { $0.question },
            .text("address", "Where the answer is.") { $0.address },
        ]
    }

    private var questions: [Question] {
        var questions: [Question] = []
        if !recurrences.isEmpty { questions.append(Question(question: "What were we asked to improve more than once?", address: "#again")) }
        if !lookBacks.isEmpty {
            questions.append(Question(question: "Where do inspectors refer back to an earlier visit?", address: "#back"))
        }
        if let first = recurrences.first?.topic {
            questions.append(
                Question(
                    question: "What did inspectors say about \(Wording.lowered(first.title))?",
                    address: source.link(Addresses.topic(first.slug))))
        }
        if let focus {
            questions.append(Question(question: "How have the grades changed?", address: "#grades"))
            if let missing = index.notHeld(of: focus).first {
                let address = source.link(index.address(of: missing))
                questions.append(Question(question: "Which reports are missing here?", address: address))
            }
        } else {
            questions.append(Question(question: "Which themes recur?", address: source.link(Addresses.topics)))
        }
        return questions
    }

    /// A report in the list of the newest.
    struct NewReport: Sendable {
        let inspection: Inspection
        let source: PageSource

        static let fields: TemplateFields<NewReport> = [
            .text("authority", "The authority's name.") { $0.source.index.authorityName($0.inspection.id.authority) },
            .text("title", "What and when it was: “Focused visit, May 2022”.") { $0.inspection.datedHeading },
            .text("address", "Its page.") { $0.source.inspection($0.inspection.id) },
            .text("published", "The day on which it was published; nothing where that is not known.") { $0.inspection.published?.long },
        ]
    }

    /// An authority in a list, with what is held of it.
    struct Other: Sendable {
        let source: PageSource
        let authority: Authority

        static let fields: TemplateFields<Other> = [
            .text("name", "Its name.") { $0.authority.name },
            .text("address", "Its page.") { $0.source.link(Addresses.authority($0.authority.slug)) },
            .text("words", "How many reports are held, and of which years: “4 reports, 2012 to 2023”.") { other in
                let held = other.source.index.inspections(of: other.authority.slug).map(\.document)
                return "\(Wording.count(held.count, "report")), \(Wording.years(held.map(\.year)))"
            },
        ]
    }
}
