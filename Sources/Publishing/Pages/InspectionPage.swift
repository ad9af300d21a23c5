import Documents
import England
import Inspections
import Linking

/// One inspection in full: its facts, what it asked for, its text, its source.
enum InspectionPage {
    static let template = "inspection"

    static let shape: TemplateShape = [
        "title": .text, "lede": .text, "facts": .list(["label": .text, "words": .text]),
        "judgements": .list(["label": .text, "grade": PrintedGrade.fields.shape]), "ungraded": .flag, "empty": .flag,
        "requests": .list(RequestValues.shape), "request_count": .text, "to_board": .text, "last": .flag,
        "responses": .list(["title": .text, "address": .text]),
        "counts": .html, "contents": .list(["title": .text, "address": .text]),
        "numbering": .text, "key": MarkKey.shape, "body": ReportBody.fields.shape,
        "back": .list(["quote": .text, "place": .text, "address": .text, "refers_to": .text, "refers_address": .text]),
        "source": ["file": .text, "sha256": .text, "url": .text],
        "previous": ["title": .text, "address": .text], "next": ["title": .text, "address": .text],
    ]

    static func plan(_ document: LinkedDocument<Inspection>, index: RecordIndex) -> PlannedPage {
        let inspection = document.document
        return PlannedPage(Addresses.inspection(inspection.id)) { links in
            Page(
                title: "\(inspection.datedHeading), \(index.authorityName(inspection.id.authority))",
                description: "The full report, with numbered paragraphs and themes: \(inspection.title).",
                crumbs: [Page.Crumb(title: "Inspections", address: Addresses.inspections)], section: Addresses.inspections,
                otherAuthority: inspection.id.authority, published: inspection.published, isDocument: true,
                subject: StructuredData(index: index, links: links).report(document), template: template,
                values: values(document, index, links))
        }
    }

    private static func values(_ document: LinkedDocument<Inspection>, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let inspection = document.document
        let requests = document.statements.filter { $0.statement.request != nil }
        let toBoard = document.statements.count { $0.statement.asking == .ofBoard(isPart: false) }
        let siblings = index.inspections(of: inspection.id.authority).map(\.document)
        let place = siblings.firstIndex { $0.id == inspection.id }
        let body = ReportBody(index: index, links: links, document: inspection.id, body: inspection.body, statements: document.statements)
        return [
            "title": .text(inspection.datedHeading), "lede": .text(inspection.title),
            "facts": .list(facts(inspection, index).map { ["label": .text($0.0), "words": .text($0.1)] }),
            "judgements": .list(
                inspection.judgements.map { judgement in
                    [
                        "label": .text(judgement.label),
                        "grade": PrintedGrade.fields.value(of: PrintedGrade(grade: judgement.grade, framework: inspection.framework)),
                    ]
                }),
            "ungraded": .flag(inspection.judgements.isEmpty && !inspection.kind.isGraded), "empty": .flag(document.statements.isEmpty),
            "requests": .list(requests.map { RequestValues.value($0, index: index, links: links) }),
            "request_count": .text(Wording.count(requests.count, "request") + (toBoard > 0 ? " to the council" : "")),
            "to_board": .optional(Self.toBoard(toBoard, besides: requests.count)), "last": .flag(place == siblings.count - 1),
            "responses": .list(
                index.responses(about: inspection.id).map { response in
                    [
                        "title": .text("\(response.document.title), \(response.document.date.long)"),
                        "address": .text(links.to(Addresses.response(response.document.id))),
                    ]
                }),
            "counts": .html(index.fragments.markup(MarkCounts(document.statements))), "contents": .list(contents(inspection.body)),
            "numbering": .text(numbering(inspection.body)), "key": MarkKey.values(index.fragments),
            "body": ReportBody.fields.value(of: body),
            "back": .list(lookBacks(document, index, links)),
            "source": SourceValues.value(inspection.source),
            "previous": neighbour(siblings, place.map { $0 - 1 }, links), "next": neighbour(siblings, place.map { $0 + 1 }, links),
        ]
    }

    /// "9 more are to the safeguarding board."
    private static func toBoard(_ count: Int, besides requests: Int) -> String? {
        guard count > 0 else { return nil }
        let asked = requests > 0 ? "\(count) more" : Wording.count(count, "request")
        return "\(asked) \(count == 1 ? "is" : "are") to the safeguarding board."
    }

    private static func facts(_ inspection: Inspection, _ index: RecordIndex) -> [(String, String)] {
        let looked = inspection.kind.isGraded ? nil : Wording.list(inspection.lookedAt.map { index.topicTitle($0) })
        let facts: [(String, String?)] = [
            ("Authority", index.authorityName(inspection.id.authority)), ("Visited", Wording.days(inspection.visits)),
            ("Report published", inspection.published?.long), ("Led by", inspection.lead.isEmpty ? nil : Wording.list(inspection.lead)),
            ("Inspectors", inspection.inspectors.isEmpty ? nil : Wording.list(inspection.inspectors)),
            ("Framework", inspection.framework.name), ("Looked at", inspection.scopeWords), ("Themes in its scope", looked),
        ]
        return facts.compactMap { label, words in words.flatMap { $0.isEmpty ? nil : (label, $0) } }
    }

    private static func contents(_ body: Body) -> [TemplateValue] {
        body.sections.compactMap { section in
            section.heading.map { ["title": .text($0.text), "address": .text("#" + ReportBody.anchor(ofSection: section.slug))] }
        }
    }

    /// Who gave the paragraphs their numbers.
    private static func numbering(_ body: Body) -> String {
        let paragraphs = body.paragraphs
        let printed = paragraphs.count { $0.number != nil }
        if printed == 0 { return "The report prints no paragraph numbers. We added those with ¶ so that you can link to them." }
        if printed == paragraphs.count { return "Paragraph numbers are the report’s own." }
        return "Paragraph numbers are the report’s own. Those with ¶ are ours, for paragraphs that have none."
    }

    private static func lookBacks(_ document: LinkedDocument<Inspection>, _ index: RecordIndex, _ links: Links) -> [TemplateValue] {
        document.statements.flatMap { statement in
            index.references(in: statement.id).map { reference in
                let back = LookBack(index: index, links: links, reference: reference)
                return [
                    "quote": .text(statement.statement.text), "place": .text(Wording.capitalised(index.place(of: statement.id))),
                    "address": .text("#" + statement.id.anchor), "refers_to": .text(back.name),
                    "refers_address": .text(links.to(back.address)),
                ]
            }
        }
    }

    private static func neighbour(_ siblings: [Inspection], _ place: Int?, _ links: Links) -> TemplateValue {
        guard let place, siblings.indices.contains(place) else { return .nothing }
        return ["title": .text(siblings[place].datedHeading), "address": .text(links.to(Addresses.inspection(siblings[place].id)))]
    }
}

/// The document that a page was made from, as templates name it.
enum SourceValues {
    static func value(_ source: Source) -> TemplateValue {
        ["file": .text(String(source.file.split(separator: "/").last ?? "")), "sha256": .text(source.sha256), "url": .optional(source.url)]
    }
}
