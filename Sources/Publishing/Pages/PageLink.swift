/// A link as lists of links need it.
struct PageLink: Sendable {
    let title: String
    /// As it is written into the page: relative to it.
    let address: String

    static let fields: TemplateFields<PageLink> = [
        .text("title", "What it leads to.") { $0.title },
        .text("address", "Where that is.") { $0.address },
    ]
}
