import Documents
import England
import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct SiteChecksTests {
    private func problems(_ tree: FileTree, _ checks: SiteChecks = SiteChecks(contact: "ours@example.org")) async -> [String] {
        await checks.problems(in: tree).sorted.map(\.description)
    }

    @Test func `a good site has no problems`() async {
        let tree: FileTree = [
            "index.html": """
            <!doctype html><html lang=en><link rel=stylesheet href="assets/site.css"><a href="a/index.html#p1">a</a> <a href=#top>top</a>
            <a href="https://www.gov.uk/">gov</a> <a href="mailto:ours@example.org">ours@example.org</a> <img src="data:image/png;base64,AAAA">
            <!-- <a href="gone.html">no</a> --><script>"<a href='gone.html'>"</script><label for="q">q</label><input id=q>
            """,
            "a/index.html": "<h1 id=p1>A</h1><a href='../index.html?q=1&amp;r=2'>home</a><a href=''>here</a>",
            "assets/site.css": "body { background: url(dot.svg) }",
        ]
        #expect(await problems(tree) == [])
    }

    @Test(arguments: [
        ("<a href=\"gone.html\">", "the link \"gone.html\" leads to no page of the site"),
        ("<a href='a/index.html#p2'>", "the link \"a/index.html#p2\" leads to a page without the anchor \"p2\""),
        ("<a href=#p9>", "the link \"#p9\" leads to a page without the anchor \"p9\""),
        ("<a href=\"a/\">", "the link \"a/\" names a folder, which does not open from a disk; link to its index.html"),
        ("<a href=\"a\">", "the link \"a\" names a folder, which does not open from a disk; link to its index.html"),
        (
            "<a href=\"/a/index.html\">",
            "the link \"/a/index.html\" starts at the root of the host, so it breaks from a disk and under a sub-path; make it relative"
        ),
        ("<a href=\"../x.html\">", "the link \"../x.html\" leads out of the site"),
        ("<p id=a><p id=a>", "the id \"a\" stands on this page twice; a link finds only the first"),
        ("<label for=q>", "no element here has the id \"q\" that a label or description names"),
        (
            "<script src=\"https://cdn.example/x.js\"></script>",
            "fetches \"https://cdn.example/x.js\" from another site; keep a copy in the skin's assets"
        ),
        ("<img alt='' src=//cdn.example/x.png>", "fetches \"//cdn.example/x.png\" from another site; keep a copy in the skin's assets"),
        (
            "<img src=a.png srcset=\"https://x.example/b.png 2x\">",
            "fetches \"https://x.example/b.png\" from another site; keep a copy in the skin's assets"
        ),
        (
            "<link rel=\"stylesheet preload\" href=\"http://x.example/s.css\">",
            "fetches \"http://x.example/s.css\" from another site; keep a copy in the skin's assets"
        ),
        ("<img src=\"gone.png\">", "the link \"gone.png\" leads to no page of the site"),
        ("<a href=\"tel:+441785278000\">", "links to a telephone number, \"tel:+441785278000\"; leave it out"),
        ("<a href=\"javascript:x()\">", "links to a script, \"javascript:x()\"; use a button and a file"),
        ("Write to someone@council.example.", "the e-mail address \"someone@council.example\" does not belong here; take it out"),
        ("Call 0300 123 1231 now", "the telephone number \"0300 123 1231\" does not belong here; take it out"),
    ])
    func `a fault is told with its page and line`(html: String, message: String) async {
        let tree: FileTree = ["index.html": "<!doctype html>\n\(html)\n", "a/index.html": "<p id=p1>", "a.png": ""]
        #expect(await problems(tree).contains("index.html:2: error: \(message)"))
    }

    @Test func `tags may hold line breaks and odd quotes`() {
        let tags = Array(HTMLTags(in: Array("<A\n  HREF = 'x.html'\n  data-a=\">\" hidden>\n<br/><style>a > b {}</style><P>".utf8)))
        #expect(tags.map(\.name) == ["a", "br", "style", "p"])
        #expect(tags.map(\.line) == [1, 4, 4, 4])
        #expect(tags.first?.attributes.map(\.name) == ["href", "data-a", "hidden"])
        #expect(tags.first?["href"] == "x.html")
    }

    @Test(arguments: ["<", "<a", "<a href", "<a href=", "<a href='", "<!--", "<script>", "<a/=>", "</", "<a ==\">", "<p \u{0}>"])
    func `broken HTML is read to its end`(html: String) {
        _ = Array(HTMLTags(in: Array(html.utf8)))
    }

    @Test func `folders are good links where the host knows index pages`() async {
        let tree: FileTree = ["index.html": "<a href='a/#p1'></a><a href='./'></a>", "a/index.html": "<p id=p1><a href='../'></a>"]
        #expect(await problems(tree, SiteChecks(linkStyle: .folders)) == [])
        #expect(await problems(tree).count == 3)
    }

    @Test func `the page for missing pages links from the root, below the base address`() async {
        let tree: FileTree = [
            "index.html": "", "404.html": "<a href='/x/index.html'></a><a href='/index.html'></a><a href='/x/gone.html'></a>",
        ]
        #expect(
            await problems(tree, SiteChecks(baseURL: "https://example.org/x")) == [
                "404.html:1: error: the link \"/index.html\" leaves the site, whose root is \"/x/\"",
                "404.html:1: error: the link \"/x/gone.html\" leads to no page of the site",
            ])
    }

    @Test func `whole links to the site itself are followed`() async {
        let tree: FileTree = [
            "index.html": "<link rel=canonical href='https://e.org/'><a href='https://e.org/a/'></a><a href='https://e.org/b/'></a>",
            "a/index.html": "",
        ]
        #expect(
            await problems(tree, SiteChecks(baseURL: "https://e.org")) == [
                "index.html:1: error: the link \"https://e.org/b/\" leads to no page of the site"
            ])
    }

    @Test func `a style sheet fetches nothing from elsewhere`() async {
        #expect(
            await problems(["a.css": "a{}\n@import url(https://fonts.example/x.css);"]) == [
                "a.css:2: error: this style sheet fetches from another site; keep a copy in the skin's assets"
            ])
    }

    @Test func `a style sheet's words and comments fetch nothing`() async {
        let quiet =
            "/* url(https://a.example) */\na::after { content: \"url(https://a.example)\" }\nb { background: url(data:image/png;base64,//) }"
        #expect(await problems(["a.css": quiet]) == [])
        #expect(
            await problems(["a.css": "@import \"https://a.example/b.css\";\na { background: url(\n//a.example/c.png) }"]) == [
                "a.css:1: error: this style sheet fetches from another site; keep a copy in the skin's assets",
                "a.css:3: error: this style sheet fetches from another site; keep a copy in the skin's assets",
            ])
    }

    @Test func `the fixture's site has no problems`() async throws {
        let record = try await Fixture.record()
        let outputs = try SiteBuild(record, skin: SkinFolder.civic()).outputs()
        let found = await SiteChecks(contact: record.site.contact).problems(in: outputs).sorted.map(\.description)
        #expect(found == [])
    }

    @Test func `no text of the site tells how a person can be reached, but for the site's own address`() async {
        let site: FileTree = [
            "a.html": "x\ncall 01785 278000", "b.csv": "a@b.uk", "c.html": "Ours@Example.org", "d.png": "a@b.uk",
        ]
        let found = await SiteChecks(contact: "ours@example.org").problems(in: site).sorted.map(\.description)
        #expect(
            found == [
                "a.html:2: error: the telephone number \"01785 278000\" does not belong here; take it out",
                "b.csv:1: error: the e-mail address \"a@b.uk\" does not belong here; take it out",
            ])
    }
}
