import Documents
import Inspections
import Linking

/// The search page: a form, and the lists by which titles are found without an index, and everything without script.
struct SearchPage: TemplatePage {
    let source: PageSource

    static let template = "search"
    /// Where Pagefind writes its index.
    static let indexFolder = "pagefind"
    static let meaning = "The search, and lists for readers without script."

    static let fields: TemplateFields<SearchPage> = [
        .text("focus", "The focus authority's name: the one that a search is narrowed to until a reader chooses another.") {
            $0.source.index.focus?.name
        },
        MarkKey.field(),
        .list("topics", "Every theme, by title.", of: NotedLink.fields) { $0.topics },
        .list("reports", "The reports held, and those that are only mentioned; none where they are too many.", of: NotedLink.fields) {
            $0.reports
        },
        .list("statement_pages", "For each authority with a report, the page of its statements.", of: PageLink.fields) { page in
            page.source.index.inspectedAuthorities.map {
                PageLink(title: $0.name, address: page.source.link(Addresses.statements(of: $0.slug)))
            }
        },
        .text("search_index", "The address of the search's script, which Pagefind writes.") {
            $0.source.links.toRoot + indexFolder + "/pagefind.js"
        },
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.search, index) { source in
            Page(
                SearchPage(source: source), title: "Search", description: "Search every statement by word, theme and visit.",
                section: Addresses.search)
        }
    }

    /// A link with a note, by which the search knows what it leads to.
    struct NotedLink: Sendable {
        let link: PageLink
        let note: String?

        static let fields: TemplateFields<NotedLink> =
            PageLink.fields.of { $0.link } + [.text("note", "What is there, in a few words; nothing for most.") { $0.note }]
    }

    private var topics: [NotedLink] {
        let index = source.index
        return index.record.topics.map { topic in
            let count = index.focus.map { index.counts(of: topic.slug, in: $0.slug).total }
            return NotedLink(
                link: PageLink(title: topic.title, address: source.link(Addresses.topic(topic.slug))),
                note: count.map { Wording.count($0, "statement") })
        }
    }

    /// Of every authority, the focus first; of the focus alone where that would be a long list.
    private var reports: [NotedLink] {
        let index = source.index
        let isShort = index.record.inspections.count <= PageLimits.reportsInSearch
        let authorities = isShort ? index.authoritiesFocusFirst : [index.focus].compactMap { $0 }
        return authorities.flatMap { authority in
            let place = authority.slug == index.site.focus ? "" : ", \(authority.name)"
            let held = index.inspections(of: authority.slug).map(\.document).map {
                NotedLink(link: PageLink(title: $0.datedHeading + place, address: source.inspection($0.id)), note: nil)
            }
            let mentioned = index.mentionedTogether(index.notHeld(of: authority.slug)).compactMap { group in
                group.first.map {
                    NotedLink(
                        link: PageLink(
                            title: MentionedEvent.heading(group) + place,
                            address: source.link(index.address(of: $0))),
                        note: "We do not have this report")
                }
            }
            return held + mentioned
        }
    }
}
