import Documents
import England
import Foundation
@testable import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct PageTests {
    private static let sites = [
        Fixture.site(), Fixture.site(focus: nil), Fixture.site(focus: "southford", baseURL: "https://council.example/inspections"),
    ]

    private static func page(_ address: String, site: FileTree = Fixture.site()) async throws -> String {
        let build = SiteBuild(try await Fixture.record(site), skin: try SkinFolder.civic())
        return try #require(try FileTree(collecting: try build.outputs()).text(at: address))
    }

    @Test(arguments: sites.indices)
    func `every page is made by a template that every skin must have, and each of those makes a page`(site: Int) async throws {
        let build = SiteBuild(try await Fixture.record(Self.sites[site]), skin: try SkinFolder.civic())
        let used = build.pages.map { $0.page(Links(page: $0.address, style: .files)).template }
        #expect(Set(used + [Layout.Contents.template]) == Set(PageTemplates.all.map(\.name)))
    }

    @Test(arguments: sites.indices)
    func `every link and anchor inside the site leads somewhere`(site: Int) async throws {
        let build = SiteBuild(try await Fixture.record(Self.sites[site]), skin: try SkinFolder.civic())
        let files = try FileTree(collecting: try build.outputs())
        #expect(SiteLinks(files).broken == [])
    }

    @Test func `councils before and after another are named on its page, with a link where something of them is held`() async throws {
        let build = SiteBuild(
            try await Fixture.record([
                "authorities/northshire.md": "---\ntitle: Northshire\nsucceeds: [southford, westland]\n---\n",
                "authorities/westland.md": "---\ntitle: Westland\n---\n",
            ]), skin: try SkinFolder.civic())
        let files = try FileTree(collecting: try build.outputs())
        let after = try #require(files.text(at: "authorities/northshire/index.html"))
        #expect(after.contains("<dt>Took over from</dt><dd><a href=\"../southford/index.html\">Southford</a></dd><dd>Westland</dd>"))
        let before = try #require(files.text(at: "authorities/southford/index.html"))
        #expect(before.contains("<dt>Work taken over by</dt><dd><a href=\"../northshire/index.html\">Northshire</a></dd>"))
        #expect(before.contains("Took over from") == false)
    }

    @Test func `a page has no inline style, no inline script and no handler`() async throws {
        let files = try FileTree(collecting: try SiteBuild(try await Fixture.record(), skin: try SkinFolder.civic()).outputs())
        for path in files.paths where path.hasSuffix(".html") {
            let html = try #require(files.text(at: path))
            for forbidden in [" style=", "<style", "<script>", " onclick=", "javascript:"] {
                #expect(!html.contains(forbidden), "\(path): \(forbidden)")
            }
        }
    }

    @Test func `two builds are alike to the byte`() async throws {
        let skin = try SkinFolder.civic()
        let first = try FileTree(collecting: try SiteBuild(try await Fixture.record(), skin: skin).outputs())
        let second = try FileTree(collecting: try SiteBuild(try await Fixture.record(), skin: skin).outputs())
        #expect(first == second)
    }

    @Test func `a page that wants another one's address is an error that names the address`() async throws {
        let record = try await Fixture.record(["pages/data.md": "---\ntitle: Data\n---\n"])
        #expect(
            throws: Diagnostics([
                Diagnostic(
                    at: SourceLocation("data/index.html"),
                    "data/index.html would be written twice; rename one of the entities or files that lead to it")
            ])
        ) { try SiteBuild(record, skin: SkinFolder.civic()).outputs() }
    }

    @Test func `another authority counts in no figure of the focus`() async throws {
        let home = try await Self.page("index.html")
        let thread = try await Self.page("themes/supervision/index.html")
        #expect(home.contains("the three Ofsted reports we hold"))
        #expect(thread.contains("All (6)"))
        #expect(!thread.contains("Supervision in Southford is rare."))
        #expect(
            try await Self.page("themes/supervision/southford/index.html").contains(
                "This page is about <a href=\"../../../authorities/southford/index.html\">Southford</a>, not about Northshire."))
    }

    @Test func `without a focus a theme is its overview alone`() async throws {
        let page = try await Self.page("themes/supervision/index.html", site: Fixture.site(focus: nil))
        #expect(page.contains("By authority"))
        #expect(!page.contains("class=\"finding"))
        #expect(try await Self.page("themes/supervision/northshire/index.html", site: Fixture.site(focus: nil)).contains("class=\"finding"))
    }

    @Test func `an empty cell says which silence it is`() async throws {
        let home = try await Self.page("index.html")
        #expect(home.contains("<td class=\"out is-out\">Not looked at</td>"))
        #expect(home.contains("<td class=\"out\">Nothing recorded</td>"))
        #expect(home.contains("No report held for 2013 to 2021."))
    }

    @Test func `a statement in the report has its anchor, its mark and its words unchanged`() async throws {
        let page = try await Self.page("inspections/northshire/2023-11-ilacs/index.html")
        let id = try await Fixture.record().statement("Care leavers", in: Fixture.id2023).id
        #expect(page.contains("<mark class=\"s s--strength\" id=\"\(id.anchor)\">"))
        #expect(page.contains("Care leavers feel supported &lt;by&gt; staff.</mark>"))
        #expect(page.contains("<div class=\"para\" id=\"p41\"><a class=\"num\" href=\"#p41\" data-place=\"paragraph 41\">"))
    }

    @Test func `a visit carries its citation and a card the link to its statement`() async throws {
        let page = try await Self.page("themes/supervision/index.html")
        let id = try await Fixture.record().statement("Despite", in: Fixture.id2023).id
        #expect(
            page.contains(
                "class=\"cite\">Ofsted, inspection of children’s services, Northshire, 6 to 10 November 2023, published 12 January 2024</span>, then the paragraph."
            ))
        #expect(
            page.contains(
                "href=\"../../inspections/northshire/2023-11-ilacs/index.html#\(id.anchor)\">Paragraph 41, page 2<span class=\"vh\">, 2023</span></a>"
            ))
        #expect(
            page.contains("Inspectors refer back to <a href=\"../../inspections/northshire/2022-05-focused-visit/index.html\">2022</a>"))
    }

    @Test func `a change of scale parts the grades`() async throws {
        let page = try await Self.page("grades/northshire/index.html")
        #expect(page.contains("The scale changed here."))
        #expect(page.contains("“a service that meets what is required”"))
        #expect(page.contains("Inspection, 2019: said to be “good”"))
    }

    @Test func `the council's words stand apart, beside the inspectors' and with what differs`() async throws {
        let page = try await Self.page("responses/northshire/2024-01-17-cabinet/index.html")
        #expect(page.contains("Only in the council’s: “yet”"))
        #expect(page.contains("<b class=\"only\">last</b>"))
        #expect(
            try await Self.page("themes/supervision/index.html").contains(
                "<aside class=\"voice\" aria-label=\"What the council wrote, 17 January 2024\">"))
    }

    @Test func `only the page for lost addresses links from the root of the host`() async throws {
        let site = Fixture.site(baseURL: "https://council.example/inspections")
        #expect(try await Self.page("404.html", site: site).contains("href=\"/inspections/assets/site.css\""))
        let about = try await Self.page("about/index.html", site: site)
        #expect(!about.contains("href=\"/"))
    }

    @Test func `the about page says how accurate the sorting is, rounded down`() async throws {
        let about = try await Self.page("about/index.html")
        for words in [
            "Two readers, working apart, each sorted 280 sentences of three documents.", "<p>Measured on a rainy day.</p>",
            "1 of them is in no report here.",
            "under a theme, 29 belong there.",
            "we find 99.",
            "these readers did in 100 of 100.", "Focused visit, May 2022, Northshire</a>",
        ] { #expect(about.contains(words), "\(words)") }
    }

    @Test func `the about page says where a language model sorted, and what is found with what is only mentioned`() async throws {
        let measured =
            "sample: unread\nannotators: language-model\ndocuments: 6\nstatements: 324\nlost: 0\nprecision: 0.9\nrecall: 0.6\n"
            + "recall_at_all: 0.929\nmicro_f1: 0.7\nstance_accuracy: 0.9\nchange_accuracy: 0.9\n"
        let record = try await Fixture.record(["accuracy.yml": measured])
        let files = try FileTree(collecting: try SiteBuild(record, skin: try SkinFolder.civic()).outputs())
        let about = try #require(files.text(at: "about/index.html"))
        #expect(about.contains("A language model read and sorted 324 sentences of six documents twice"))
        #expect(!about.contains("Two readers"))
        #expect(about.contains("we find 60; with those that we show as “also mentioned” and do not count, 92."))
    }

    @Test func `without a measurement the about page says so`() async throws {
        let record = try await Fixture.record(without: ["accuracy.yml"])
        let files = try FileTree(collecting: try SiteBuild(record, skin: try SkinFolder.civic()).outputs())
        let about = try #require(files.text(at: "about/index.html"))
        #expect(about.contains("This has not been measured yet."))
        #expect(!about.contains("of 100"))
        #expect(about.contains("No statement has been corrected so far."))
    }

    @Test func `a canonical link is there only with a base address`() async throws {
        let site = Fixture.site(baseURL: "https://council.example/inspections")
        #expect(
            try await Self.page("themes/index.html", site: site).contains(
                "<link rel=\"canonical\" href=\"https://council.example/inspections/themes/\">"))
        let plain = try await Self.page("themes/index.html")
        #expect(!plain.contains("canonical"))
    }

    @Test func `the choice of a year is a rule for each year of the record`() async throws {
        let css = try await Self.page("assets/years.css")
        #expect(css.split(separator: "\n").count == 3)
        #expect(css.contains(".findings:has(#y-2022:checked) .span:not([data-year=\"2022\"]){display:none}"))
    }

    @Test func `links for web hosts leave out the file name`() async throws {
        let files = try FileTree(
            collecting: try SiteBuild(try await Fixture.record(), skin: try SkinFolder.civic(), linkStyle: .folders).outputs())
        for path in files.paths where path.hasSuffix(".html") { #expect(files.text(at: path)?.contains("index.html") == false, "\(path)") }
    }
}

/// Collects links that lead nowhere, for tests of whole sites.
struct SiteLinks {
    private(set) var broken: [String] = []

    init(_ files: FileTree) {
        let pages = files.paths.filter { $0.hasSuffix(".html") && $0 != Addresses.notFound }
        let anchors = Dictionary(uniqueKeysWithValues: pages.map { ($0, Set(Self.values(of: " id=\"", in: files.text(at: $0) ?? ""))) })
        for page in pages {
            let html = files.text(at: page) ?? ""
            for link in Self.values(of: " href=\"", in: html) + Self.values(of: " src=\"", in: html)
            where !link.hasPrefix("http") && !link.hasPrefix("mailto:") {
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let target = parts[0].isEmpty ? page : Self.resolved(parts[0], from: page)
                if files[target] == nil { broken.append(target) }
                if parts.count > 1, let known = anchors[target], !known.contains(parts[1]) {
                    broken.append("\(page): \(target)#\(parts[1])")
                }
            }
        }
    }

    private static func values(of attribute: String, in html: String) -> [String] {
        html.components(separatedBy: attribute).dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    private static func resolved(_ link: String, from page: String) -> String {
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/").map(String.init) {
            if part == ".." { folders.removeLast() } else { folders.append(part) }
        }
        return folders.joined(separator: "/")
    }
}
