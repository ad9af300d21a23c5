import Documents
import Inspections
import Linking

/// A council's paper in full, its wording beside the inspectors'.
struct ResponsePage: TemplatePage {
    let source: PageSource
    let document: LinkedDocument<Response>
    /// The inspection that the paper is about, if it is held.
    private let inspection: LinkedDocument<Inspection>?
    private let near: NearlySameWords
    /// Statements of the paper that nearly repeat inspectors' words, with those.
    private let same: [(own: LinkedStatement, theirs: LinkedStatement)]

    init(_ document: LinkedDocument<Response>, _ source: PageSource) {
        (self.document, self.source) = (document, source)
        inspection = document.document.about.flatMap { source.index.inspections[$0] }
        let near = NearlySameWords(in: inspection?.statements ?? [])
        same = document.statements.compactMap { own in near.match(for: own.statement.text).map { (own, $0) } }
        self.near = near
    }

    static let template = "response"
    static let meaning = "A council's own paper in full, beside the words of inspectors."

    static let fields: TemplateFields<ResponsePage> = [
        .text("title", "The title on the paper.") { $0.response.title },
        .text("council", "The authority's name.") { $0.source.index.authorityName($0.response.id.authority) },
        .text("date", "The paper's day: “17 January 2024”.") { $0.response.date.long },
        .text("author", "Who wrote it, as printed.") { $0.response.author },
        .record("inspection", "The inspection that it is about.", of: PageLink.fields) { page in
            page.inspection.map { PageLink(to: $0.document, page.source) }
        },
        .text("same", "How many of its sentences nearly repeat inspectors' words: “2 sentences”; nothing for none.") {
            $0.same.isEmpty ? nil : Wording.count($0.same.count, "sentence")
        },
        .text("changed", "How many of those have other words; nothing for none.") { page in
            let changed = page.same.count { $0.own.statement.text != $0.theirs.statement.text }
            return changed == 0 ? nil : Wording.number(changed)
        },
        .html("body", "The paper in full, with inspectors' words beside it.") { $0.body.markup },
        .text("numbering", "Who gave the paragraphs their numbers.") { _ in
            "We added the paragraph numbers with ¶ so that you can link to them."
        },
        .record("source", "The document that the page was made from.", of: SourceFields.fields) { $0.response.source },
    ]

    static func plan(_ document: LinkedDocument<Response>, index: RecordIndex) -> PlannedPage {
        let response = document.document
        return PlannedPage(Addresses.response(response.id), index) { source in
            Page(
                ResponsePage(document, source), title: response.datedHeading,
                description: "A paper of the council, not of inspectors, with the inspectors’ own words beside it.",
                crumbs: [Page.Crumb(title: "Inspections", address: Addresses.inspections)], section: Addresses.inspections,
                otherAuthority: response.id.authority, published: response.date, isDocument: true,
                subject: StructuredData(index: index, links: source.links).paper(response))
        }
    }

    private var response: Response { document.document }

    private var body: ReportBody {
        let statements = Dictionary(document.statements.map { ($0.id.anchor, $0) }) { first, _ in first }
        let beside = InspectorsBeside(source: source, inspection: inspection, near: near)
        return ReportBody(
            index: source.index, links: source.links, document: response.id, body: response.body, statements: document.statements,
            isMarked: false
        ) { paragraph in beside.markup(for: paragraph.statements.compactMap { statements[$0.id] }) }
    }

    /// What inspectors wrote, beside one paragraph of the council's.
    private struct InspectorsBeside {
        let source: PageSource
        let inspection: LinkedDocument<Inspection>?
        let near: NearlySameWords

        func markup(for statements: [LinkedStatement]) -> Markup? {
            guard let inspection else { return nil }
            let pairs = statements.compactMap { own in near.match(for: own.statement.text).map { (own: own, theirs: $0) } }
            let parts = pairs.map(pair) + [topics(statements, in: inspection)].compactMap { $0 }
            return parts.isEmpty ? nil : "<div class=\"side side--voice\">\(parts)</div>"
        }

        private func pair(_ own: LinkedStatement, _ theirs: LinkedStatement) -> Markup {
            let difference = WordDifference(own.statement.text, theirs.statement.text)
            let isSame = difference.left.allSatisfy(\.isShared) && difference.right.allSatisfy(\.isShared)
            let head = isSame ? "The inspectors’ words, unchanged" : "The inspectors’ words"
            let onlyCouncil = difference.left.filter { !$0.isShared }.map { "“\($0.words)”" }
            let note: Markup? = onlyCouncil.isEmpty ? nil : "<p class=\"meta\">Only in the council’s: \(Wording.list(onlyCouncil))</p>"
            let words = difference.right.map { $0.isShared ? "\($0.words)" as Markup : "<b class=\"only\">\($0.words)</b>" }
            return """
                <div class="pair"><p class="pair__head"><a href="\(source.statement(theirs.id))">\(head), \(source.index.place(of: theirs.id))</a></p><blockquote class="q"><p>“\(words.joined(separator: " "))”</p></blockquote>\(note)</div>
                """
        }

        /// The topics that the paragraph shares with the inspection, each with a link to that visit in its thread.
        private func topics(_ statements: [LinkedStatement], in inspection: LinkedDocument<Inspection>) -> Markup? {
            let index = source.index
            let slugs = Set(statements.flatMap(\.topics)).sorted { index.topicTitle($0) < index.topicTitle($1) }
            let id = inspection.document.id
            let items = slugs.compactMap { slug -> Markup? in
                guard let visit = index.thread(of: slug, in: id.authority).visits.first(where: { $0.inspection == id }),
                    !visit.statements.isEmpty
                else { return nil }
                let address = source.link(index.threadAddress(of: slug, in: id.authority) + "#" + ThreadBody.anchor(of: id))
                return "<li><a href=\"\(address)\">\(index.topicTitle(slug))</a> \(MarkCounts(visit.statements).markup)</li>"
            }
            return items.isEmpty ? nil : "<p class=\"pair__head\">Inspectors on the same theme</p><ul>\(items)</ul>"
        }
    }
}
