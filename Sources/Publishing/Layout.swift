import Documents
import England
import Inspections
import Linking

/// What stands around every page: head, navigation, footer.
package struct Layout: Sendable {
    let index: RecordIndex
    let skin: Skin
    let style: LinkStyle

    /// The file of a page.
    func output(_ planned: PlannedPage) -> OutputFile {
        OutputFile(planned.address, bytes: { html(of: planned) })
    }

    /// A page in its layout, as UTF-8.
    func html(of planned: PlannedPage) -> [UInt8] {
        let root = planned.address == Addresses.notFound ? Addresses.root(of: index.site.baseURL) : nil
        let links = Links(page: planned.address, style: style, root: root)
        let page = planned.page(links)
        let main = skin.bytes(of: page.template, page.values)
        let contents = Contents(
            page: page, address: planned.address, source: PageSource(index: index, links: links), main: main)
        return skin.bytes(of: Contents.template, Contents.fields.value(of: contents))
    }

    /// What the layout is put around, as its template's names.
    struct Contents: TemplatePage {
        let page: Page
        let address: String
        let source: PageSource
        /// The page itself, as UTF-8.
        let main: [UInt8]

        static let template = "layout"
        static let meaning = "Around every page: head, navigation and foot."

        static let fields = head + kind + body
    }
}

extension Layout.Contents {
    private static let head: TemplateFields<Self> = [
        .text("language", "The site's language, for the attribute lang: “en-GB”.") { $0.source.index.site.language },
        .text("locale", "The same as the Open Graph protocol writes it: “en_GB”.") {
            String($0.source.index.site.language.map { $0 == "-" ? "_" : $0 })
        },
        .text("title", "The page's title, and the site's on every page but the home page.") {
            $0.isHome ? $0.page.title : "\($0.page.title) – \($0.source.index.site.title)"
        },
        .text("page_title", "The page's title alone.") { $0.page.title },
        .text("description", "What the page is, in one sentence, for search engines.") { $0.page.description },
        .text("root", "The way to the site's root, to go before “assets/…”: “../../”.") { $0.source.links.toRoot },
        .text("canonical", "The page's whole address; nothing where the site's own is not known.") { $0.canonical },
        .text("feed_address", "The feed's whole address; nothing where the site's own is not known.") { contents in
            contents.source.index.site.baseURL.map { $0 + "/feed.xml" }
        },
        .text("published", "The day on which the document was published, as YYYY-MM-DD; nothing for other pages.") {
            $0.page.published?.description
        },
        .html("structured_data", "What the page is, as JSON-LD for a script element; nothing where there is nothing to tell.") { contents in
            contents.isLost
                ? nil
                : StructuredData(index: contents.source.index, links: contents.source.links).block(
                    of: contents.page, crumbs: contents.crumbs)
        },
    ]

    private static let kind: TemplateFields<Self> = [
        .flag("is_document", "The page is one document, rather than a way to several.") { $0.page.isDocument },
        .flag("is_search", "It is the search page, which needs a script of its own.") { $0.address == Addresses.search },
        .flag("has_year_filter", "Readers can choose a year on it, for which it needs a style sheet of its own.") { $0.page.hasYearFilter },
    ]

    private static let body: TemplateFields<Self> = [
        .text("home_address", "The home page.") { $0.source.link(Addresses.home) },
        .text("site", "The site's title.") { $0.source.index.site.title },
        .text("site_subject", "What the site is about: “Children’s services in Northshire”; nothing without a focus.") { contents in
            contents.source.index.focus.map { "Children’s services in \($0.name)" }
        },
        .list("navigation", "The main navigation.", of: NavigationLink.fields) { contents in
            contents.links(Layout.navigation(contents.source.index), current: contents.page.section)
        },
        .list("crumbs", "The way here from the home page; nothing on the home page.", of: PageLink.fields) { contents in
            contents.crumbs.map(contents.link)
        },
        .record("other_authority", "The authority that the page is about, where that is not the focus.", of: OtherAuthority.fields) {
            $0.other
        },
        .list("authority_navigation", "The pages of that authority; nothing on pages of the focus.", of: NavigationLink.fields) {
            contents in
            let index = contents.source.index
            let other = contents.page.otherAuthority.flatMap { $0 == index.focus?.slug ? nil : index.authorities[$0] }
            return other.map { contents.links(Layout.navigation(of: $0, index), current: contents.address) } ?? []
        },
        .written("main", "The page itself.") { $0.main },
        .list("rail", "The parts of a long page, to jump between; nothing for most.", of: PageLink.fields) { contents in
            contents.page.rail.count > 1 ? contents.page.rail.map { PageLink(title: $0.title, address: $0.address) } : []
        },
        .text("publisher", "Who publishes the site.") { $0.source.index.site.publisher },
        .texts("licence", "The site's own lines on reuse; nothing where Ofsted's licence is all.") { $0.source.index.site.licence },
        .list("links", "The site's own links for the foot.", of: PageLink.fields) { contents in
            contents.source.index.site.links.map { PageLink(title: $0.title, address: $0.url) }
        },
        .list("footer", "The links at the foot.", of: PageLink.fields) { contents in
            Layout.footer(contents.source.index).map(contents.link)
        },
    ]

    private var isHome: Bool { address == Addresses.home }
    private var isLost: Bool { address == Addresses.notFound }

    private var crumbs: [Page.Crumb] { isHome ? [] : [Page.Crumb(title: "Home", address: Addresses.home)] + page.crumbs }

    private func links(_ crumbs: [Page.Crumb], current: String?) -> [NavigationLink] {
        crumbs.map { NavigationLink(link: link($0), isCurrent: $0.address == current) }
    }

    private func link(_ crumb: Page.Crumb) -> PageLink { PageLink(title: crumb.title, address: source.link(crumb.address)) }

    private var canonical: String? {
        isLost ? nil : source.index.site.baseURL.map { "\($0)/\(Addresses.withoutIndex(address))" }
    }

    private var other: OtherAuthority? {
        guard let slug = page.otherAuthority, let focus = source.index.focus, slug != focus.slug else { return nil }
        let link = PageLink(title: source.index.authorityName(slug), address: source.link(Addresses.authority(slug)))
        return OtherAuthority(link: link, focus: focus.name)
    }

    /// A link of the main navigation.
    struct NavigationLink: Sendable {
        let link: PageLink
        let isCurrent: Bool

        static let fields: TemplateFields<NavigationLink> =
            PageLink.fields.of { $0.link } + [.flag("is_current", "It is this page, or a page that this one is part of.") { $0.isCurrent }]
    }

    /// An authority that the site is not about, and the one that it is about.
    struct OtherAuthority: Sendable {
        let link: PageLink
        let focus: String

        static let fields: TemplateFields<OtherAuthority> = [
            .text("name", "Its name.") { $0.link.title },
            .text("address", "Its page.") { $0.link.address },
            .text("focus", "The focus authority's name.") { $0.focus },
        ]
    }
}

extension Layout {
    /// The main navigation: five entries at most, since more would not stand in one row.
    fileprivate static func navigation(_ index: RecordIndex) -> [Page.Crumb] {
        let third =
            index.focus.map { Page.Crumb(title: "Asked to improve", address: Addresses.improvements(of: $0.slug)) }
            ?? Page.Crumb(title: "Authorities", address: Addresses.authorities)
        let responses = index.record.responses.isEmpty ? [] : [Page.Crumb(title: "Responses", address: Addresses.responses)]
        return [
            Page.Crumb(title: "Themes", address: Addresses.topics), Page.Crumb(title: "Inspections", address: Addresses.inspections), third,
        ] + responses + [Page.Crumb(title: "Search", address: Addresses.search)]
    }

    /// The pages of one authority, which stand in no other navigation where the site is not about it.
    fileprivate static func navigation(of authority: Authority, _ index: RecordIndex) -> [Page.Crumb] {
        let compare = index.comparisonsAddress(of: authority.slug).map { Page.Crumb(title: "Compare", address: $0) }
        return [
            Page.Crumb(title: authority.name, address: Addresses.authority(authority.slug)),
            Page.Crumb(title: "Asked to improve", address: Addresses.improvements(of: authority.slug)),
            Page.Crumb(title: "Grades", address: Addresses.grades(of: authority.slug)),
        ] + [compare].compactMap { $0 } + [Page.Crumb(title: "Every statement", address: Addresses.statements(of: authority.slug))]
    }

    /// The links at the foot of every page.
    fileprivate static func footer(_ index: RecordIndex) -> [Page.Crumb] {
        let statements = index.focus.map {
            Page.Crumb(
                title: index.statementCount(of: $0.slug) > PageLimits.statementsOnOnePage
                    ? "Every statement" : "Every statement on one page",
                address: Addresses.statements(of: $0.slug))
        }
        let own = index.record.pages.map { Page.Crumb(title: $0.title, address: Addresses.ownPage($0.slug)) }
        return [statements].compactMap { $0 } + [
            Page.Crumb(title: "Authorities", address: Addresses.authorities), Page.Crumb(title: "Glossary", address: Addresses.glossary),
            Page.Crumb(title: "Data to download", address: Addresses.data),
        ] + own
    }
}
