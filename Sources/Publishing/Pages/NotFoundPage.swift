/// Shown for any address that has no page; it cannot know its own depth, so its links start at the host's root.
struct NotFoundPage: TemplatePage {
    let source: PageSource

    static let template = "not-found"
    static let meaning = "The page for an address that has none."

    static let fields: TemplateFields<NotFoundPage> = [
        .text("home_address", "The home page.") { $0.source.link(Addresses.home) },
        .text("themes_address", "The page of all themes.") { $0.source.link(Addresses.topics) },
        .text("inspections_address", "The page of all inspections.") { $0.source.link(Addresses.inspections) },
        .text("search_address", "The search page.") { $0.source.link(Addresses.search) },
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.notFound, index) { source in
            Page(NotFoundPage(source: source), title: "Page not found", description: "There is no page at this address.")
        }
    }
}
