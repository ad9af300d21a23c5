import Documents
import England
import Inspections
import Linking

/// A council's paper in full, its wording beside the inspectors'.
enum ResponsePage {
    static let template = "response"

    static let shape: TemplateShape = [
        "title": .text, "council": .text, "date": .text, "author": .text,
        "inspection": ["title": .text, "address": .text], "same": .text, "changed": .text,
        "body": .html, "numbering": .text, "source": InspectionPage.shape["source"] ?? [:],
    ]

    static func plan(_ document: LinkedDocument<Response>, index: RecordIndex) -> PlannedPage {
        let response = document.document
        return PlannedPage(Addresses.response(response.id)) { links in
            Page(
                title: response.datedHeading,
                description: "A paper of the council, not of inspectors, with the inspectors’ own words beside it.",
                crumbs: [Page.Crumb(title: "Inspections", address: Addresses.inspections)], section: Addresses.inspections,
                otherAuthority: response.id.authority, published: response.date, isDocument: true,
                subject: StructuredData(index: index, links: links).paper(response), template: template,
                values: values(document, index, links))
        }
    }

    private static func values(_ document: LinkedDocument<Response>, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let response = document.document
        let inspection = response.about.flatMap { index.inspections[$0] }
        let near = NearlySameWords(in: inspection?.statements ?? [])
        let statements = Dictionary(document.statements.map { ($0.id.anchor, $0) }) { first, _ in first }
        let same = document.statements.compactMap { own in near.match(for: own.statement.text).map { (own, $0) } }
        let changed = same.count { own, theirs in own.statement.text != theirs.statement.text }
        let body = ReportBody(
            index: index, links: links, document: response.id, body: response.body, statements: document.statements, isMarked: false
        ) { paragraph in
            Beside(index: index, links: links, inspection: inspection, near: near)
                .markup(for: paragraph.statements.compactMap { statements[$0.id] })
        }
        return [
            "title": .text(response.title), "council": .text(index.authorityName(response.id.authority)), "date": .text(response.date.long),
            "author": .optional(response.author),
            "inspection": inspection.map { inspection in
                [
                    "title": .text(inspection.document.datedHeading),
                    "address": .text(links.to(Addresses.inspection(inspection.document.id))),
                ]
            } ?? .nothing,
            "same": .optional(same.isEmpty ? nil : Wording.count(same.count, "sentence")),
            "changed": .optional(changed == 0 ? nil : Wording.number(changed)),
            "body": .html(body.markup), "numbering": .text("We added the paragraph numbers with ¶ so that you can link to them."),
            "source": SourceValues.value(response.source),
        ]
    }

    /// What inspectors wrote, beside one paragraph of the council's.
    private struct Beside {
        let index: RecordIndex
        let links: Links
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
                <div class="pair"><p class="pair__head"><a href="\(links.to(index.address(of: theirs.id)))">\(head), \(index.place(of: theirs.id))</a></p><blockquote class="q"><p>“\(words.joined(separator: " "))”</p></blockquote>\(note)</div>
                """
        }

        /// The topics that the paragraph shares with the inspection, each with a link to that visit in its thread.
        private func topics(_ statements: [LinkedStatement], in inspection: LinkedDocument<Inspection>) -> Markup? {
            let slugs = Set(statements.flatMap(\.topics)).sorted { index.topicTitle($0) < index.topicTitle($1) }
            let id = inspection.document.id
            let items = slugs.compactMap { slug -> Markup? in
                guard let visit = index.thread(of: slug, in: id.authority).visits.first(where: { $0.inspection == id }),
                    !visit.statements.isEmpty
                else { return nil }
                let address =
                    Addresses.thread(topic: slug, authority: id.authority, focus: index.site.focus) + "#" + ThreadBody.anchor(of: id)
                return "<li><a href=\"\(links.to(address))\">\(index.topicTitle(slug))</a> \(MarkCounts(visit.statements).markup)</li>"
            }
            return items.isEmpty ? nil : "<p class=\"pair__head\">Inspectors on the same theme</p><ul>\(items)</ul>"
        }
    }
}
