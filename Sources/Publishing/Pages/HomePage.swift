import Documents
import England
import Inspections
import Linking

/// The home page: what the site is for, the time line, what comes back, and everything at a glance.
enum HomePage {
    static let template = "home"

    static let shape: TemplateShape = [
        "title": .text, "lede": .text, "search": .text,
        "questions": .list(["question": .text, "address": .text]),
        "note": .text, "timeline": TimelineDrawing.fields.shape, "visits": .list(VisitItem.shape),
        "again": .list([
            "title": .text, "address": .text, "sentence": .text, "strip": YearStrip.fields.shape,
            "quotes": .list(["year": .text, "quote": .text, "address": .text]), "more": .text,
        ]),
        "again_more": .text, "improvements": .text,
        "back": .list(["quote": .text, "citation": .text, "address": .text, "refers_to": .text, "refers_address": .text]),
        "back_more": .text, "back_address": .text,
        "matrix": TopicMatrix.fields.shape, "key": MarkKey.shape,
        "grades": .list(GradeTable.fields.shape), "grades_address": .text,
        "authorities": .list(["name": .text, "address": .text, "words": .text]), "others_many": .text, "others_address": .text,
        "topics": .list(["title": .text, "address": .text]), "themes_address": .text,
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.home) { links in
            let title = index.focus.map { "What inspectors said about children’s services in \($0.name)" } ?? index.site.title
            let description = "Every statement in the Ofsted reports we hold, sorted by theme and linked to its paragraph."
            return Page(
                title: title, description: description, section: Addresses.home,
                subject: StructuredData(index: index, links: links).site(description), template: template,
                values: values(index, links, title: title))
        }
    }

    /// More authorities beside the focus than these stand on a page of their own.
    private static let mostOthers = 12

    private static func values(_ index: RecordIndex, _ links: Links, title: String) -> TemplateValue {
        let focus = index.focus?.slug
        let again = focus.map { Recurrence.all(of: $0, index: index) } ?? []
        let back = focus.map { LookBacks.all(of: $0, index: index) } ?? []
        let others = others(index)
        let areMany = focus != nil && others.count > mostOthers
        return [
            "title": .text(title), "lede": .text(lede(index)), "search": .text(links.to(Addresses.search)),
            "questions": .list(questions(index, links, again: again, back: back)),
            "note": .optional(focus.map { note(index, $0) }),
            "timeline": focus.flatMap { TimelineDrawing(index: index, authority: $0) }.map(TimelineDrawing.fields.value) ?? .nothing,
            "visits": .list(focus.map { VisitItem.items(of: $0, index: index, links: links) } ?? []),
            "again": .list(again.prefix(6).map { recurrence($0, index, links) }),
            "again_more": .optional(again.count > 6 ? "All \(again.count) themes that were asked for more than once" : nil),
            "improvements": .text(focus.map { links.to(Addresses.improvements(of: $0)) } ?? ""),
            "back": .list(back.prefix(2).map { lookBack($0, index, links) }),
            "back_more": .optional(back.count > 2 ? "All \(back.count) places where inspectors look back" : nil),
            "back_address": .text(focus.map { links.to(Addresses.improvements(of: $0) + "#look-back") } ?? ""),
            "matrix": focus.map { TopicMatrix.fields.value(of: TopicMatrix(index: index, links: links, authority: $0)) } ?? .nothing,
            "key": MarkKey.values(index.fragments),
            "grades": .list(
                focus.map { GradeTable.all(of: $0, index: index, links: links, isBrief: true).map(GradeTable.fields.value) } ?? []),
            "grades_address": .text(focus.map { links.to(Addresses.grades(of: $0)) } ?? ""),
            "authorities": .list((areMany ? [] : others).map { authority($0, index, links) }),
            "others_many": .optional(areMany ? "All \(others.count) other authorities whose reports we hold" : nil),
            "others_address": .text(links.to(Addresses.authorities)),
            "topics": .list(
                focus == nil
                    ? index.record.topics.map { topic in
                        ["title": .text(topic.title), "address": .text(links.to(Addresses.topic(topic.slug)))]
                    } : []),
            "themes_address": .text(links.to(Addresses.topics)),
        ]
    }

    private static func lede(_ index: RecordIndex) -> String {
        let held = index.focus.map { index.inspections(of: $0.slug) } ?? index.record.inspections
        let years = Wording.years(held.map(\.document.year))
        return
            "Statements from the \(Wording.number(held.count)) Ofsted \(held.count == 1 ? "report" : "reports") we hold, \(years), in the inspectors’ own words. Each one is sorted by theme and linked to the paragraph it came from."
    }

    private static func note(_ index: RecordIndex, _ focus: String) -> String {
        let held = index.inspections(of: focus).count
        return
            "We hold \(Wording.number(held)) \(held == 1 ? "report" : "reports"). A full inspection looks at the whole service and gives grades. A focused visit looks at one part and gives none."
    }

    private static func questions(_ index: RecordIndex, _ links: Links, again: [Recurrence], back: [LookBacks.Item]) -> [TemplateValue] {
        var questions: [(String, String)] = []
        if !again.isEmpty { questions.append(("What were we asked to improve more than once?", "#again")) }
        if !back.isEmpty { questions.append(("Where do inspectors refer back to an earlier visit?", "#back")) }
        if let first = again.first {
            questions.append(
                (
                    "What did inspectors say about \(first.topic.title.prefix(1).lowercased() + first.topic.title.dropFirst())?",
                    links.to(Addresses.topic(first.topic.slug))
                ))
        }
        if let focus = index.focus {
            questions.append(("How have the grades changed?", "#grades"))
            if let missing = index.notHeld(of: focus.slug).first {
                questions.append(
                    ("Which reports are missing here?", links.to(Addresses.inspections + "#" + MentionedEvent.anchor(missing.id))))
            }
        } else {
            questions.append(("Which themes recur?", links.to(Addresses.topics)))
        }
        return questions.map { ["question": .text($0.0), "address": .text($0.1)] }
    }

    private static func recurrence(_ item: Recurrence, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let years = item.thread.asking.map { index.label(of: $0.inspection) }
        let share = Wording.share(item.thread.asking.count, of: item.thread.visits.count)
        let requests = item.thread.statements.filter { $0.statement.request != nil }
        let quotes = item.thread.asking.compactMap { visit in
            visit.statements.filter { $0.statement.request != nil }.min { $0.statement.text.utf8.count < $1.statement.text.utf8.count }
        }
        return [
            "title": .text(item.topic.title), "address": .text(links.to(Addresses.topic(item.topic.slug))),
            "sentence": .text("Asked to improve \(share): \(Wording.list(years))."),
            "strip": YearStrip.fields.value(of: YearStrip(index: index, thread: item.thread)),
            "quotes": .list(
                quotes.map { quote in
                    [
                        "year": .text(index.label(of: quote.id.document)), "quote": .text(quote.statement.quotation),
                        "address": .text(links.to(index.address(of: quote.id))),
                    ]
                }),
            "more": .optional(requests.count > quotes.count ? "and \(Wording.count(requests.count - quotes.count, "more request"))" : nil),
        ]
    }

    private static func lookBack(_ item: LookBacks.Item, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        [
            "quote": .text(item.statement.statement.text), "citation": .text(index.citation(of: item.statement.id)),
            "address": .text(links.to(index.address(of: item.statement.id))),
            "refers_to": .text(item.back(index, links).name), "refers_address": .text(links.to(item.back(index, links).address)),
        ]
    }

    private static func others(_ index: RecordIndex) -> [Authority] {
        index.record.authorities.filter { $0.slug != index.focus?.slug && !index.inspections(of: $0.slug).isEmpty }
    }

    private static func authority(_ authority: Authority, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let held = index.inspections(of: authority.slug).map(\.document)
        return [
            "name": .text(authority.name), "address": .text(links.to(Addresses.authority(authority.slug))),
            "words": .text("\(Wording.count(held.count, "report")), \(Wording.years(held.map(\.year)))"),
        ]
    }
}
