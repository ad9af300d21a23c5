import Documents
import England
import Inspections
import Linking

/// What stands around every page: head, navigation, footer.
package struct Layout: Sendable {
    let index: RecordIndex
    let skin: Skin
    let style: LinkStyle

    package static let template = "layout"

    package static let shape: TemplateShape = [
        "language": .text, "title": .text, "description": .text, "root": .text, "home": .text, "site": .text, "place": .text,
        "canonical": .text, "feed": .text, "locale": .text, "document": .flag, "published": .text, "structured": .html, "searches": .flag,
        "filters": .flag,
        "navigation": .list(["title": .text, "address": .text, "current": .flag]),
        "crumbs": .list(["title": .text, "address": .text]), "here": .text,
        "other": ["name": .text, "address": .text, "focus": .text],
        "main": .html, "publisher": .text, "licence": .list(.text), "links": .list(["title": .text, "address": .text]),
        "footer": .list(["title": .text, "address": .text]),
    ]

    /// The file of a page.
    func output(_ planned: PlannedPage) -> OutputFile {
        OutputFile(planned.address, text: { html(of: planned) })
    }

    /// A page in its layout.
    func html(of planned: PlannedPage) -> String {
        let links = Links(page: planned.address, style: style, root: planned.address == Addresses.notFound ? rootPath : nil)
        let page = planned.page(links)
        let main = skin.render(page.template, page.values)
        return skin.render(Self.template, values(page, at: planned.address, links: links, main: main))
    }

    private func values(_ page: Page, at address: String, links: Links, main: String) -> TemplateValue {
        let isHome = address == Addresses.home
        let crumbs = isHome ? [] : [Page.Crumb(title: "Home", address: Addresses.home)] + page.crumbs
        let data = StructuredData(index: index, links: links)
        return [
            "language": .text(index.site.language),
            "title": .text(isHome ? page.title : "\(page.title) – \(index.site.title)"),
            "description": .text(page.description), "root": .text(links.toRoot), "home": .text(links.to(Addresses.home)),
            "site": .text(index.site.title), "place": .optional(index.focus.map { "Children’s services in \($0.name)" }),
            "canonical": .optional(canonical(address)), "feed": .optional(index.site.baseURL.map { $0 + "/feed.xml" }),
            "locale": .text(String(index.site.language.map { $0 == "-" ? "_" : $0 })),
            "document": .flag(page.isDocument), "published": .optional(page.published?.description),
            "structured": .html(address == Addresses.notFound ? "" : data.block(of: page, crumbs: crumbs)),
            "searches": .flag(address == Addresses.search), "filters": .flag(page.template == TopicPage.template),
            "navigation": .list(
                navigation.map { item in
                    ["title": .text(item.title), "address": .text(links.to(item.address)), "current": .flag(item.address == page.section)]
                }),
            "crumbs": .list(crumbs.map { ["title": .text($0.title), "address": .text(links.to($0.address))] }),
            "here": .text(page.title), "other": other(page, links), "main": .html(Markup(trusted: main)),
            "publisher": .optional(index.site.publisher), "licence": .list(index.site.licence.map(TemplateValue.text)),
            "links": .list(index.site.links.map { ["title": .text($0.title), "address": .text($0.url)] }),
            "footer": .list(footer.map { ["title": .text($0.title), "address": .text(links.to($0.address))] }),
        ]
    }

    private func other(_ page: Page, _ links: Links) -> TemplateValue {
        guard let slug = page.otherAuthority, let focus = index.focus, slug != focus.slug else { return .nothing }
        return [
            "name": .text(index.authorityName(slug)), "address": .text(links.to(Addresses.authority(slug))), "focus": .text(focus.name),
        ]
    }

    private var navigation: [Page.Crumb] {
        guard let focus = index.focus?.slug else {
            return [
                Page.Crumb(title: "Themes", address: Addresses.topics), Page.Crumb(title: "Inspections", address: Addresses.inspections),
                Page.Crumb(title: "Authorities", address: Addresses.authorities), Page.Crumb(title: "Search", address: Addresses.search),
            ]
        }
        return [
            Page.Crumb(title: "Timeline", address: Addresses.home), Page.Crumb(title: "Themes", address: Addresses.topics),
            Page.Crumb(title: "Inspections", address: Addresses.inspections),
            Page.Crumb(title: "Asked to improve", address: Addresses.improvements(of: focus)),
            Page.Crumb(title: "Grades", address: Addresses.grades(of: focus)),
            Page.Crumb(title: "Compare", address: Addresses.comparisons(of: focus)), Page.Crumb(title: "Search", address: Addresses.search),
        ]
    }

    private var footer: [Page.Crumb] {
        let statements = index.focus.map { Page.Crumb(title: "Every statement on one page", address: Addresses.statements(of: $0.slug)) }
        let own = index.record.pages.map { Page.Crumb(title: $0.title, address: Addresses.ownPage($0.slug)) }
        return [statements].compactMap { $0 } + [
            Page.Crumb(title: "Authorities", address: Addresses.authorities), Page.Crumb(title: "Glossary", address: Addresses.glossary),
            Page.Crumb(title: "Data to download", address: Addresses.data),
        ] + own
    }

    private func canonical(_ address: String) -> String? {
        guard let base = index.site.baseURL, address != Addresses.notFound else { return nil }
        let folder = address.hasSuffix("index.html") ? String(address.dropLast("index.html".count)) : address
        return "\(base)/\(folder)"
    }

    /// The path of the base address with a slash at its end: "/" or "/council/inspections/".
    private var rootPath: String {
        guard let base = index.site.baseURL else { return "/" }
        let parts = base.split(separator: "/", omittingEmptySubsequences: true)
        let path = parts.dropFirst(base.utf8.contains(UInt8(ascii: ":")) ? 2 : 0).joined(separator: "/")
        return path.isEmpty ? "/" : "/\(path)/"
    }
}
