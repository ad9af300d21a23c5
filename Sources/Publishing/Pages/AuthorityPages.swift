import Documents
import England
import Inspections
import Linking

/// The list of authorities, and one authority's whole record.
enum AuthorityPages {
    static let listTemplate = "authorities"
    static let template = "authority"

    static let listShape: TemplateShape = [
        "focus": .text,
        "authorities": .list(["name": .text, "address": .text, "is_focus": .flag, "region": .text, "words": .text, "anchor": .text]),
        "letters": .list(["letter": .text, "anchor": .text]),
    ]

    static let shape: TemplateShape = [
        "name": .text, "is_focus": .flag, "focus": .text, "code": .text, "region": .text, "introduction": .html,
        "timeline": TimelineDrawing.fields.shape,
        "visits": .list(VisitItem.shape),
        "responses": .list(["title": .text, "address": .text]),
        "topics": .list(["title": .text, "address": .text, "counts": .html, "strip": YearStrip.fields.shape]),
        "silent": .list(["title": .text, "address": .text]),
        "improvements": .text, "grades": .text, "compare": .text, "statements": .text, "home": .text,
    ]

    static func plan(_ index: RecordIndex) -> [PlannedPage] {
        [list(index)]
            + index.record.authorities.filter { isShown($0, index) }.map { authority in
                PlannedPage(Addresses.authority(authority.slug)) { links in
                    Page(
                        title: authority.name, description: "The whole record that we hold on \(authority.name).",
                        crumbs: [Page.Crumb(title: "Authorities", address: Addresses.authorities)], section: Addresses.authorities,
                        otherAuthority: authority.slug, template: template, values: values(authority, index, links))
                }
            }
    }

    /// Whether there is anything to show of an authority.
    static func isShown(_ authority: Authority, _ index: RecordIndex) -> Bool {
        !index.inspections(of: authority.slug).isEmpty || !index.responses(of: authority.slug).isEmpty
            || authority.slug == index.focus?.slug
    }

    /// The letters of a long list, each with the first authority that has it; none for a list that one look takes in.
    private static func letters(of authorities: [Authority]) -> [(letter: String, anchor: String, authority: String)] {
        guard authorities.count > 20 else { return [] }
        var seen: Set<String> = []
        return authorities.compactMap { authority in
            let letter = authority.name.prefix(1).uppercased()
            return seen.insert(letter).inserted ? (letter, "letter-\(letter.lowercased())", authority.slug) : nil
        }
    }

    private static func list(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.authorities) { links in
            let shown = index.authoritiesFocusFirst.filter { isShown($0, index) }
            let letters = letters(of: shown.filter { $0.slug != index.focus?.slug })
            return Page(
                title: "Authorities", description: "The local authorities whose inspection reports we hold.",
                section: Addresses.authorities,
                template: listTemplate,
                values: [
                    "focus": .optional(index.focus?.name),
                    "authorities": .list(
                        shown.map { authority in
                            let held = index.inspections(of: authority.slug).map(\.document.year)
                            return [
                                "name": .text(authority.name), "address": .text(links.to(Addresses.authority(authority.slug))),
                                "is_focus": .flag(authority.slug == index.focus?.slug), "region": .optional(authority.region),
                                "words": .text(
                                    held.isEmpty ? "No report held" : "\(Wording.count(held.count, "report")) held, \(Wording.years(held))"),
                                "anchor": .optional(letters.first { $0.authority == authority.slug }?.anchor),
                            ]
                        }),
                    "letters": .list(letters.map { ["letter": .text($0.letter), "anchor": .text($0.anchor)] }),
                ])
        }
    }

    private static func values(_ authority: Authority, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let slug = authority.slug
        let threads = index.record.topics.map { ($0, index.thread(of: $0.slug, in: slug)) }
        func address(_ topic: Topic) -> TemplateValue {
            .text(links.to(Addresses.thread(topic: topic.slug, authority: slug, focus: index.site.focus)))
        }
        return [
            "name": .text(authority.name), "is_focus": .flag(slug == index.focus?.slug), "focus": .optional(index.focus?.name),
            "code": .optional(authority.code), "region": .optional(authority.region),
            "introduction": .html(MarkdownMarkup(links: links).blocks(authority.introduction.blocks)),
            "timeline": TimelineDrawing(index: index, authority: slug).map(TimelineDrawing.fields.value) ?? .nothing,
            "visits": .list(VisitItem.items(of: slug, index: index, links: links)),
            "responses": .list(
                index.responses(of: slug).map { response in
                    [
                        "title": .text("\(response.document.title), \(response.document.date.long)"),
                        "address": .text(links.to(Addresses.response(response.document.id))),
                    ]
                }),
            "topics": .list(
                threads.filter { !$0.1.statements.isEmpty }.map { topic, thread in
                    [
                        "title": .text(topic.title), "address": address(topic),
                        "counts": .html(index.fragments.markup(MarkCounts(thread.visits))),
                        "strip": YearStrip.fields.value(of: YearStrip(index: index, thread: thread)),
                    ]
                }),
            "silent": .list(threads.filter { $0.1.statements.isEmpty }.map { ["title": .text($0.0.title), "address": address($0.0)] }),
            "improvements": .text(links.to(Addresses.improvements(of: slug))), "grades": .text(links.to(Addresses.grades(of: slug))),
            "compare": .text(links.to(Addresses.comparisons(of: slug))), "statements": .text(links.to(Addresses.statements(of: slug))),
            "home": .text(links.to(Addresses.home)),
        ]
    }
}
