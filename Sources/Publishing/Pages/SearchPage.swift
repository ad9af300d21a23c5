import Documents
import Inspections
import Linking

/// The search page: a form, and what there is without an index or script.
struct SearchPage: TemplatePage {
    let source: PageSource

    static let template = "search"
    /// Where Pagefind writes its index.
    static let indexFolder = "pagefind"
    static let meaning = "The search, and lists for readers without script."

    static let fields: TemplateFields<SearchPage> = [
        .list("topics", "Every theme, by title.", of: PageLink.fields) { page in
            page.source.index.record.topics.map { PageLink(title: $0.title, address: page.source.link(Addresses.topic($0.slug))) }
        },
        .list("statement_pages", "For each authority with a report, the page of its statements.", of: PageLink.fields) { page in
            page.source.index.authoritiesFocusFirst.filter { !page.source.index.inspections(of: $0.slug).isEmpty }
                .map { PageLink(title: $0.name, address: page.source.link(Addresses.statements(of: $0.slug))) }
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
}
