import Documents
import England
import Inspections
import Linking

/// One page before the layout is put around it.
package struct Page: Sendable {
    let title: String
    /// One sentence for search engines and shared links.
    let description: String
    /// The way here from the home page, without it and without the page itself.
    var crumbs: [Crumb] = []
    /// Which entry of the main navigation it belongs to: an address.
    var section: String?
    /// The parts of a long page, to jump between: "2022", by their anchors.
    var rail: [Crumb] = []
    /// The authority it is about, where that is not the site's focus.
    var otherAuthority: String?
    /// The day a document of others was published, where the page is that document.
    var published: CalendarDate?
    /// Whether the page is one document, rather than a way to several.
    var isDocument = false
    /// Whether readers can choose a year, for which the page needs the style sheet of years.
    var hasYearFilter = false
    /// What the page is or is about, in the words of schema.org.
    var subject: JSONValue?
    let template: String
    let values: TemplateValue

    /// A link of a page's navigation, to an address below the root.
    struct Crumb: Sendable {
        let title: String
        let address: String
    }
}

extension Page {
    /// A page that shows what a template gets of it.
    init<Shown: TemplatePage>(
        _ shown: Shown, title: String, description: String, crumbs: [Crumb] = [], section: String? = nil, rail: [Crumb] = [],
        otherAuthority: String? = nil, published: CalendarDate? = nil, isDocument: Bool = false, hasYearFilter: Bool = false,
        subject: JSONValue? = nil
    ) {
        self.init(
            title: title, description: description, crumbs: crumbs, section: section, rail: rail, otherAuthority: otherAuthority,
            published: published, isDocument: isDocument, hasYearFilter: hasYearFilter, subject: subject, template: Shown.template,
            values: Shown.fields.value(of: shown))
    }
}

/// A page that will be made: where it lies, and how it is made for the links of that place.
package struct PlannedPage: Sendable {
    package let address: String
    let page: @Sendable (Links) -> Page

    init(_ address: String, _ index: RecordIndex, _ page: @escaping @Sendable (PageSource) -> Page) {
        self.address = address
        self.page = { page(PageSource(index: index, links: $0)) }
    }
}
