import Documents
import England
import Inspections
import Linking

/// The text of a document in full: paragraphs with their anchors, statements marked, topics in the margin.
///
/// Linear in the bytes of the text.
struct ReportBody: Sendable {
    let index: RecordIndex
    let links: Links
    let document: DocumentID
    let body: Body
    /// By the statement's anchor.
    let statements: [String: LinkedStatement]
    /// What inspectors wrote, beside the paragraphs of a council's paper; nil for an inspection's own text.
    let inspectors: InspectorsWords?
    /// Inspectors' statements carry marks for stance; a council's do not.
    let isMarked: Bool
    private let words: ParagraphMarkup

    init(
        index: RecordIndex, links: Links, document: DocumentID, body: Body, statements: [LinkedStatement], isMarked: Bool = true,
        inspectors: InspectorsWords? = nil
    ) {
        self.index = index
        self.links = links
        self.document = document
        self.body = body
        self.statements = Dictionary(statements.map { ($0.id.anchor, $0) }) { first, _ in first }
        self.isMarked = isMarked
        self.inspectors = inspectors
        words = ParagraphMarkup(
            links: links, footnotes: Set(body.footnotes.map(\.label)), abbreviations: index.abbreviations(of: document),
            marks: isMarked ? self.statements.mapValues { Mark(of: $0) } : [:], fragments: index.fragments)
    }

    /// The anchor of a section's heading.
    static func anchor(ofSection slug: String) -> String { "s-\(slug)" }

    /// What the partial `report` needs.
    static let fields: TemplateFields<ReportBody> = [
        .list("sections", "The sections, in order; the words before the first heading are one of them.", of: SectionView.fields) { report in
            report.body.sections.map { SectionView(report: report, section: $0) }
        },
        .list("footnotes", "The footnotes, in order.", of: FootnoteView.fields) { report in
            report.body.footnotes.map { FootnoteView(label: $0.label, words: report.words.inline($0.text)) }
        },
    ]

    /// A heading, if there is one, and its paragraphs.
    struct SectionView: Sendable {
        let report: ReportBody
        let section: Section

        static let fields: TemplateFields<SectionView> = [
            .record("heading", "The heading; nothing for words before the first heading.", of: HeadingView.fields) { view in
                view.section.heading.map {
                    HeadingView(level: view.section.level, slug: view.section.slug, words: view.report.words.inline($0))
                }
            },
            .list("paragraphs", "The paragraphs.", of: ParagraphView.fields) { view in
                // A term that the glossary explains is a link: in each paragraph anew it would be the same stop for the keyboard many times.
                var seen: Set<String> = []
                return view.section.paragraphs.map {
                    ParagraphView(report: view.report, paragraph: $0, words: view.report.words.paragraph($0, seen: &seen))
                }
            },
        ]
    }

    /// The heading of a section.
    struct HeadingView: Sendable {
        let level: Int
        let slug: String
        let words: Markup

        static let fields: TemplateFields<HeadingView> = [
            .text("level", "3 to 6: the page's own headings are above it.") { String(min(6, max(3, $0.level + 1))) },
            .text("anchor", "Its anchor: s-main-findings.") { anchor(ofSection: $0.slug) },
            .html("words", "The heading's words.") { $0.words },
        ]
    }

    /// A footnote of the document.
    struct FootnoteView: Sendable {
        let label: String
        let words: Markup

        static let fields: TemplateFields<FootnoteView> = [
            .text("anchor", "Its anchor: note-3.") { ParagraphMarkup.anchor(ofFootnote: $0.label) },
            .text("label", "Its number in the document.") { $0.label },
            .html("words", "Its words.") { $0.words },
        ]
    }

    /// A paragraph with its link, its words, and what belongs beside it.
    struct ParagraphView: Sendable {
        let report: ReportBody
        let paragraph: Paragraph
        private let words: Markup
        private let topics: [TopicBeside]

        init(report: ReportBody, paragraph: Paragraph, words: Markup) {
            (self.report, self.paragraph, self.words) = (report, paragraph, words)
            topics = Self.topics(of: paragraph, in: report)
        }

        /// What the partial `paragraph` needs.
        static let fields: TemplateFields<ParagraphView> = [
            .text("anchor", "The paragraph's anchor: p41, or u7 for one without a number.") { $0.paragraph.id },
            .flag("numbered", "The document prints the number.") { $0.paragraph.number != nil },
            .text("number", "The number; ours where the document prints none.") { view in
                view.paragraph.number.map { "\($0)" } ?? String(view.paragraph.ordinal)
            },
            .html("words", "The paragraph, with its statements, lists, tables, notes and abbreviations marked.") {
                $0.words
            },
            .list("themes", "The themes of its statements, in a report; none in a council's paper.", of: TopicBeside.fields) { $0.topics },
            .text("theme_count", "How many themes that are: “6 themes”.") { Wording.count($0.topics.count, "theme") },
            .text("place", "The paragraph in words: “paragraph 41”.") { $0.paragraph.words },
            .record(
                "inspectors", "What inspectors wrote, beside a council's words; nothing where none of it fits.", of: InspectorsBeside.fields
            ) {
                view in
                view.report.inspectors?.beside(view.paragraph.statements.compactMap { view.report.statements[$0.id] })
            },
        ]

        /// Each with how its statements are marked here, and a link to the first of them in its thread.
        private static func topics(of paragraph: Paragraph, in report: ReportBody) -> [TopicBeside] {
            guard report.isMarked else { return [] }
            let index = report.index
            let linked = paragraph.statements.compactMap { report.statements[$0.id] }
            let titles = Set(linked.flatMap(\.topics)).map { (title: index.topicTitle($0), slug: $0) }.sorted { $0 < $1 }
            return titles.map { title, slug in
                let own = linked.filter { $0.isAbout(slug) }
                let address = Addresses.thread(topic: slug, authority: report.document.authority, focus: index.site.focus)
                let anchor = own.first.map { "#" + FindingCard.anchor(of: $0.id) } ?? ""
                return TopicBeside(
                    title: title, place: paragraph.words, address: report.links.to(address + anchor),
                    counts: index.fragments.markup(MarkCounts(own)))
            }
        }
    }
}

/// A topic named beside a paragraph, with how many statements of each mark there are.
struct TopicBeside: Sendable {
    let title: String
    /// The paragraph that it is named beside, or the visit that it leads to: a theme is linked from many.
    let place: String
    let address: String
    let counts: Markup

    static let fields: TemplateFields<TopicBeside> = [
        .text("title", "The theme.") { $0.title },
        .text("place", "What tells the link from others to the theme, for readers who hear links one by one: “paragraph 41”, “2022”.") {
            $0.place
        },
        .text("address", "Its page, at the first of the statements.") { $0.address },
        .html("counts", "How many statements there are of each mark.") { $0.counts },
    ]
}
