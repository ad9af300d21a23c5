import Documents
import England
import Inspections
import Linking

/// One topic: its definition, and its thread in the focus authority, or in any other one on a page of its own.
enum TopicPage {
    static let template = "theme"

    static let shape: TemplateShape = [
        "title": .text, "summary": .text, "belongs": .text, "does_not_belong": .text, "about": .html,
        "thread": ThreadValues.shape,
        "overview": .list(["authority": .text, "address": .text, "strip": YearStrip.fields.shape]), "overview_address": .text,
        "others": .list(["authority": .text, "address": .text, "counts": .html]), "others_many": .text,
        "questions": .list(.text), "related": .list(["title": .text, "address": .text]), "csv": .text, "data": .text,
    ]

    static func plan(_ topic: Topic, index: RecordIndex) -> [PlannedPage] {
        let main = PlannedPage(Addresses.topic(topic.slug)) { links in
            page(topic, authority: index.focus?.slug, index: index, links: links)
        }
        let others = index.record.authorities.filter { $0.slug != index.focus?.slug && !index.inspections(of: $0.slug).isEmpty }
        return [main]
            + others.map { authority in
                PlannedPage(Addresses.thread(topic: topic.slug, authority: authority.slug, focus: index.site.focus)) { links in
                    page(topic, authority: authority.slug, index: index, links: links)
                }
            }
    }

    private static func page(_ topic: Topic, authority: String?, index: RecordIndex, links: Links) -> Page {
        let isOther = authority != nil && authority != index.focus?.slug
        let name = authority.map { index.authorityName($0) }
        let years = authority.map { Wording.years(index.inspections(of: $0).map(\.document.year)) } ?? ""
        let place = name.map { ", \($0)" } ?? ""
        let crumbs =
            [Page.Crumb(title: "Themes", address: Addresses.topics)]
            + (isOther ? [Page.Crumb(title: topic.title, address: Addresses.topic(topic.slug))] : [])
        return Page(
            title: isOther ? "\(topic.title)\(place)" : topic.title,
            description: "\(topic.title)\(place): what inspectors said\(years.isEmpty ? "" : ", \(years)"), every statement in date order.",
            crumbs: crumbs, section: Addresses.topics, otherAuthority: isOther ? authority : nil,
            subject: StructuredData(index: index, links: links).collection(topic, authority: authority, at: links.page), template: template,
            values: values(topic, authority: authority, isOther: isOther, index: index, links: links))
    }

    /// More other authorities than these are folded.
    private static let mostOthers = 12

    private static func values(_ topic: Topic, authority: String?, isOther: Bool, index: RecordIndex, links: Links) -> TemplateValue {
        let threads = index.authoritiesFocusFirst.filter { !index.inspections(of: $0.slug).isEmpty }
        let others = authority == nil ? [] : threads.filter { $0.slug != authority }
        let title = isOther ? "\(topic.title), \(index.authorityName(authority ?? ""))" : topic.title
        return [
            "title": .text(title), "summary": .text(topic.summary), "belongs": .text(topic.belongs),
            "does_not_belong": .optional(topic.doesNotBelong),
            "about": .html(MarkdownMarkup(links: links).blocks(topic.body.blocks)),
            "thread": authority.map { ThreadValues(index: index, links: links, thread: index.thread(of: topic.slug, in: $0)).value }
                ?? .nothing,
            "overview": .list(authority != nil ? [] : threads.map { overview(topic, $0, index, links) }),
            "overview_address": .text(links.to(Addresses.topic(topic.slug))),
            "others": .list(others.map { other(topic, $0, index, links) }),
            "others_many": .optional(
                others.count > mostOthers ? Wording.count(others.count, "other authority", "other authorities") : nil),
            "csv": .text(links.to("data/themes/\(topic.slug).csv")), "data": .text(links.to(Addresses.data)),
            "questions": .list(topic.questions.map(TemplateValue.text)),
            "related": .list(
                topic.related.compactMap { index.topics[$0] }.map { related in
                    ["title": .text(related.title), "address": .text(links.to(relatedAddress(related, authority, index)))]
                }),
        ]
    }

    private static func relatedAddress(_ topic: Topic, _ authority: String?, _ index: RecordIndex) -> String {
        authority.map { Addresses.thread(topic: topic.slug, authority: $0, focus: index.site.focus) } ?? Addresses.topic(topic.slug)
    }

    private static func overview(_ topic: Topic, _ authority: Authority, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let thread = index.thread(of: topic.slug, in: authority.slug)
        return [
            "authority": .text(authority.name),
            "address": .text(links.to(Addresses.thread(topic: topic.slug, authority: authority.slug, focus: index.site.focus))),
            "strip": YearStrip.fields.value(of: YearStrip(index: index, thread: thread)),
        ]
    }

    private static func other(_ topic: Topic, _ authority: Authority, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let counts = index.counts(of: topic.slug, in: authority.slug)
        return [
            "authority": .text(authority.name),
            "address": .text(links.to(Addresses.thread(topic: topic.slug, authority: authority.slug, focus: index.site.focus))),
            "counts": counts.total == 0 ? .nothing : .html(index.fragments.markup(counts)),
        ]
    }
}
