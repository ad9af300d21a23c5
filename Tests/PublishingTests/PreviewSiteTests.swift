import Documents
import England
import Inspections
import Linking
import Publishing
import Testing

@Suite struct PreviewSiteTests {
    private static let page = "<!DOCTYPE html>\n<html>\n<head>\n<title>A</title>\n</head>\n<body>\n<p>a</p>\n</body>\n</html>\n"
    private static let files = [
        OutputFile("index.html", text: { page }), OutputFile("themes/index.html", text: { page }),
        OutputFile("assets/site.css", text: { "p { color: red }" }), OutputFile("404.html", text: { page }),
    ]

    private static func text(_ answer: PreviewSite.Answer) -> String {
        switch answer {
        case .file(let bytes, _), .missing(let bytes), .failed(let bytes): String(decoding: bytes, as: UTF8.self)
        case .moved(let address): address
        }
    }

    @Test func `a file that cannot be made is answered with the reason`() {
        let problem = Diagnostic(at: SourceLocation("data/a.csv"), "the disk is full")
        let site = PreviewSite(files: [OutputFile("data/a.csv", streaming: { _ throws(Diagnostic) in throw problem })])
        #expect(site.answer(to: "/data/a.csv") == .failed(Array("data/a.csv:1: error: the disk is full".utf8)))
    }

    @Test func `a page is what a build writes, with a script that loads it again`() {
        let site = PreviewSite(files: Self.files, version: 7)
        let script = "<script src=\"/_preview/reload.js\" data-version=\"7\" defer></script>\n"
        for path in ["/", "/index.html", "/themes/"] {
            #expect(Self.text(site.answer(to: path)) == Self.page.replacing("</head>", with: script + "</head>"))
        }
        #expect(site.answer(to: "/assets/site.css") == .file(Array("p { color: red }".utf8), type: "text/css"))
    }

    @Test(arguments: [
        ("/themes", "/themes/"), ("/_preview/reload.js", "EventSource"), ("/nowhere/", "<p>a</p>"), ("/../Package.swift", "<p>a</p>"),
    ])
    func `a folder is found without its slash, and what is not there is told`(path: String, words: String) {
        #expect(Self.text(PreviewSite(files: Self.files).answer(to: path)).contains(words))
    }

    @Test func `what is wrong on disk stands on every page of the last good site`() {
        let failed = PreviewSite(files: Self.files, version: 1).failing(with: ["Content/a.md:3: error: <b> is wrong"])
        let page = Self.text(failed.answer(to: "/"))
        #expect(page.contains("<pre>Content/a.md:3: error: &lt;b&gt; is wrong</pre>"))
        #expect(page.contains("<p>a</p>"))
        #expect(failed.version == 2)
        let mended = failed.replaced(by: Self.files)
        #expect(!Self.text(mended.answer(to: "/")).contains("preview-problems"))
        #expect(mended.version == 3)
    }

    @Test func `where nothing could be built yet, a page tells why`() {
        let page = Self.text(PreviewSite().failing(with: ["Content: error: there is no such folder"]).answer(to: "/"))
        #expect(page.contains("there is no such folder"))
    }
}
