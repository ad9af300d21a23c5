import Documents
import England
import Inspections
import Linking
@testable import Publishing
import Testing

/// Records with little in them, or with too much in one place: the pages must still read well.
@Suite struct ThinRecordTests {
    private static func inspection(_ day: String, body: String) -> String {
        """
        ---
        title: Focused visit to Northshire
        authority: northshire
        framework: ilacs
        kind: focused-visit
        dates: [{from: 2022-05-\(day), to: 2022-05-\(day)}]
        looked_at: [supervision]
        source: {file: sources/a.txt, sha256: 00}
        ---

        \(body)
        """
    }

    private static func topic(_ title: String, cue: String) -> String {
        "---\ntitle: \(title)\nsummary: What it is.\nbelongs: What it holds.\ncues: [\(cue)]\n---\n"
    }

    private static let tree: FileTree = [
        "site.yml": "title: What inspectors said\nfocus: northshire\n", "authorities/northshire.md": "---\ntitle: Northshire\n---\n",
        "inspections/northshire/2022-05-focused-visit.md": inspection("26", body: "1. Supervision is regular.\n"),
        "themes/supervision.md": topic("Supervision", cue: "supervision"),
    ]

    private static func site(_ changes: FileTree) async throws -> FileTree {
        let content = try Content(reading: tree.overlaid(with: changes))
        let record = try await Record(linking: content)
        let build = try SiteBuild(record, skin: SkinFolder.civic().coloured(by: content.site.colours))
        return try FileTree(collecting: try build.outputs())
    }

    /// The words of a page's main part, without tags.
    private static func words(_ page: String, in files: FileTree) throws -> String {
        let html = try #require(files.text(at: page))
        let main = try #require(html.split(separator: "<main id=\"main\">").last?.split(separator: "</main>").first)
        return String(main.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " "))
    }

    @Test func `a request on no theme is not said to be unlooked at`() async throws {
        let asked = "## What needs to improve?\n\n- The colour of the doors.\n- The quality of supervision.\n"
        let later = Self.inspection("27", body: "1. Supervision is regular.\n").replacing("2022-05-27", with: "2023-05-27")
        let files = try await Self.site([
            "inspections/northshire/2022-05-focused-visit.md": Self.inspection("26", body: asked),
            "inspections/northshire/2023-05-focused-visit.md": later,
        ])
        let page = try #require(files.text(at: "asked-to-improve/northshire/index.html"))
        let requests = page.split(separator: "<li class=\"request\">").dropFirst()
        let unsorted = requests.map { $0.contains("We put this under no theme") }
        #expect(unsorted == [true, false])
        #expect(requests.map { $0.contains("Not looked at") || $0.contains("No later report is held") } == [false, false])
    }

    @Test func `a theme that nobody mentions says so for each visit, without a filter or a section over nothing`() async throws {
        let files = try await Self.site(["themes/adoption.md": Self.topic("Adoption", cue: "adopters")])
        let words = try Self.words("themes/adoption/index.html", in: files)
        #expect(words.contains("Adoption"))
        #expect(words.contains("did not look at this") || words.contains("Not looked at"), "\(words)")
        #expect(!words.contains("Better, worse or the same"))
        #expect(!words.contains("All (0)"))
        #expect(SiteLinks(files).broken == [])
    }

    @Test func `an inspection without a statement has its page, its facts and its place in every list`() async throws {
        let files = try await Self.site(["inspections/northshire/2022-05-focused-visit.md": Self.inspection("26", body: "## Findings\n")])
        let words = try Self.words("inspections/northshire/2022-05-focused-visit/index.html", in: files)
        #expect(words.contains("Focused visit, May 2022") && words.contains("26 May 2022"))
        #expect(words.contains("This report makes no formal request to improve."))
        #expect(words.contains("We hold no sentence of this report."), "\(words)")
        #expect(!words.contains("Mark in the text"))
        for page in ["index.html", "themes/supervision/index.html", "statements/northshire/index.html", "grades/northshire/index.html"] {
            #expect(try Self.words(page, in: files).contains("2022"), "\(page)")
        }
        #expect(SiteLinks(files).broken == [])
    }

    @Test(arguments: [
        (
            "1. Report.\n2. Meet.\n", "",
            "This report makes no formal request to the council. 2 requests are to the safeguarding board. The report in full"
        ),
        (
            "1. Report.\n", "",
            "This report makes no formal request to the council. 1 request is to the safeguarding board. The report in full"
        ),
        (
            "1. Report.\n2. Meet.\n", "## Areas for improvement\n\n1. The quality of supervision.\n\n",
            "1 request to the council in this report. 2 more are to the safeguarding board. It is the latest report we hold."
        ),
        (
            "", "## Areas for improvement\n\n1. The quality of supervision.\n\n",
            "1 request in this report. It is the latest report we hold."
        ),
    ])
    func `a report says of how many requests it makes to whom`(board: String, council: String, expected: String) async throws {
        let body = council + "## The LSCB\n\n### Recommendations\n\n\(board)"
        let files = try await Self.site(["inspections/northshire/2022-05-focused-visit.md": Self.inspection("26", body: body)])
        let words = try Self.words("inspections/northshire/2022-05-focused-visit/index.html", in: files)
        #expect(words.contains(expected), "\(words)")
    }

    @Test func `a site without an inspection says so on every page that would list them`() async throws {
        var tree = Self.tree
        tree["inspections/northshire/2022-05-focused-visit.md"] = nil
        let content = try Content(reading: tree)
        let files = try FileTree(collecting: try SiteBuild(try await Record(linking: content), skin: SkinFolder.civic()).outputs())
        #expect(SiteLinks(files).broken == [])
        let home = try Self.words("index.html", in: files)
        #expect(!home.contains("zero Ofsted reports") && !home.contains("  ,"), "\(home)")
    }

    @Test func `a title of 300 letters stands in the head of every page, whole`() async throws {
        let title = String(repeating: "Inspectors said of children’s services ", count: 8).prefix(300)
        let files = try await Self.site(["site.yml": "title: \"\(title)\"\nfocus: northshire\n"])
        for path in files.paths where path.hasSuffix(".html") {
            #expect(files.text(at: path)?.contains("<span class=\"mark__name\">\(title)</span>") == true, "\(path)")
        }
    }

    @Test func `the site's own colours, licence lines and links are on its pages`() async throws {
        let files = try await Self.site([
            "site.yml": """
            title: What inspectors said
            focus: northshire
            colours:
              accent: {light: "#5b2a86"}
            licence:
              - Crown copyright, reused <here>.
            links: [{title: Our council, url: "https://northshire.example/?a=1&b=2"}]
            """
        ])
        let sheet = try #require(files.text(at: "assets/site.css"))
        #expect(sheet.hasPrefix(":root{--paper:") && sheet.contains("--accent:#5b2a86;") && sheet.contains("--accent:#8fd0bd;"))
        let page = try #require(files.text(at: "index.html"))
        #expect(page.contains("<p>Crown copyright, reused &lt;here&gt;.</p>") && !page.contains("You can copy anything here"))
        #expect(page.contains("<li><a href=\"https://northshire.example/?a=1&amp;b=2\">Our council</a></li>"))
        #expect(page.components("rel=\"stylesheet\"") == 1)
    }

    @Test func `one report has no page of comparisons, and two have`() async throws {
        let one = try await Self.site([:])
        #expect(one.paths(under: "compare").isEmpty)
        let two = try await Self.site([
            "inspections/northshire/2022-05-27-focused-visit.md": Self.inspection("27", body: "1. A.\n")
        ])
        #expect(two.text(at: "compare/northshire/index.html") != nil)
        #expect(try #require(two.text(at: "inspections/index.html")).contains("compare/northshire/index.html"))
    }

    @Test func `a report without a day of publication is told of, and a focus that no report is about`() throws {
        let content = try Content(reading: Self.tree)
        #expect(
            content.notices.sorted.map(\.description) == [
                "Content/inspections/northshire/2022-05-focused-visit.md:1: notice: the report has no day of publication, so citations leave it out; add \"published: YYYY-MM-DD\" to its front matter"
            ])
        let elsewhere = try Content(
            reading: Self.tree.overlaid(with: [
                "site.yml": "title: What inspectors said\nfocus: southford\n", "authorities/southford.md": "---\ntitle: Southford\n---\n",
            ]))
        #expect(
            elsewhere.notices.sorted.last?.description
                == "Content/site.yml:1: warning: the site is about \"southford\", and none of its reports is about it; they are about: northshire"
        )
    }

    @Test func `themes are listed by family, those of none last`() async throws {
        let files = try await Self.site([
            "themes/supervision.md": Self.topic("Supervision\nfamily: Workforce", cue: "supervision"),
            "themes/alpha.md": Self.topic("Alpha", cue: "alpha"),
        ])
        for page in ["index.html", "themes/index.html"] {
            let words = try Self.words(page, in: files)
            #expect(words.contains("Workforce Supervision") && words.contains("Other themes Alpha"))
        }
    }

    @Test func `a table that says what grades mean is read with numbers behind them`() async throws {
        let table =
            "All grades are on this scale.\n\n|  |  |\n| --- | --- |\n| Good (Grade 2) | More than is asked |\n| Poor (Grade 4) | Less |\n| Adequate (Grade 3) | What is asked |\n"
        let report = Self.inspection("28", body: table).replacing(
            "kind: focused-visit", with: "kind: full\njudgements: [{label: Overall effectiveness, grade: Adequate Grade 3}]"
        )
        .replacing("framework: ilacs", with: "framework: looked-after-2013").replacing("2022-05", with: "2013-07")
        let files = try await Self.site(["inspections/northshire/2013-07-full.md": report])
        let words = try Self.words("grades/northshire/index.html", in: files)
        #expect(words.contains("Good “More than is asked”") && words.contains("Adequate “What is asked”"))
        #expect(!words.contains("Adequate Grade 3"))
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
