import Documents
import England
import Inspections
import Linking
@testable import Publishing
import Testing

/// Records of many visits and many authorities: lists can be found in, and no page grows with the square of the visits.
@Suite struct LongRecordTests {
    private static let authorities = EnglishAuthority.all.map(\.slug).sorted().prefix(30)

    private static func inspection(of authority: String, year: Int) -> String {
        """
        ---
        title: Inspection
        authority: \(authority)
        framework: \(year < 2018 ? "single-inspection" : "ilacs")
        kind: full
        dates: [{from: \(year)-05-03, to: \(year)-05-04}]
        source: {file: sources/a.txt, sha256: \(authority)-\(year)}
        ---

        ## What needs to improve

        - The quality of supervision in \(year).

        """
    }

    /// A focus with a visit in each of the years, and other authorities with one visit each.
    private static func site(years: Range<Int> = 2014..<2025, others: Int = 29) async throws -> FileTree {
        let focus = try #require(authorities.first)
        var tree: FileTree = [
            "site.yml": "title: What inspectors said\nfocus: \(focus)\n",
            "themes/supervision.md": "---\ntitle: Supervision\nsummary: What it is.\nbelongs: What it holds.\ncues: [supervision]\n---\n",
        ]
        for year in years { tree["inspections/\(focus)/\(year)-05-full.md"] = Array(inspection(of: focus, year: year).utf8) }
        // A council's paper, so that the focus has a document where it has no visit.
        tree["responses/\(focus)/2024-06-01-cabinet.md"] = Array(
            """
            ---
            title: Report to cabinet
            authority: \(focus)
            date: 2024-06-01
            source: {file: sources/b.txt, sha256: 00}
            ---

            We take note.

            """.utf8)
        for other in authorities.dropFirst().prefix(others) {
            tree["inspections/\(other)/2022-05-full.md"] = Array(inspection(of: other, year: 2022).utf8)
        }
        let record = try await Record(linking: Content(reading: tree))
        return try FileTree(collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs())
    }

    @Test(arguments: [(375, true), (376, false)])
    func `statements of more than 750 on an authority are on a page for each report`(count: Int, isOnePage: Bool) async throws {
        let focus = try #require(Self.authorities.first)
        var tree: FileTree = ["site.yml": "title: What inspectors said\n"]
        for (year, count) in [(2018, 375), (2022, count)] {
            let body = (1...count).map { "Supervision is good in case \($0).\n\n" }.joined()
            let head = Self.inspection(of: focus, year: year).replacing(
                "## What needs to improve\n\n- The quality of supervision in \(year).\n", with: "")
            tree["inspections/\(focus)/\(year)-05-full.md"] = Array((head + "## Findings\n\n" + body).utf8)
        }
        let record = try await Record(linking: Content(reading: tree))
        let site = try FileTree(
            collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs().filter { $0.path.hasPrefix("statements/") })
        let pages =
            ["statements/\(focus)/index.html"] + (isOnePage ? [] : [2018, 2022].map { "statements/\(focus)/\($0)-05-full/index.html" })
        #expect(site.paths == pages.sorted())
        for number in [1, 375] {
            let holding = site.paths.filter { site.text(at: $0)?.contains("in case \(number).") == true }
            #expect(holding == (isOnePage ? pages : Array(pages.dropFirst())))
        }
        #expect(site.text(at: pages[0])?.contains("one of its own") == !isOnePage)
    }

    @Test(arguments: [(2024..<2025, 12, false), (2024..<2025, 13, true), (2024..<2024, 12, false), (2024..<2024, 13, true)])
    func `more than twelve other authorities are listed on a page of their own, whether the focus has a report or none`(
        years: Range<Int>, others: Int, isApart: Bool
    ) async throws {
        let files = try await Self.site(years: years, others: others)
        let topic = try #require(files.text(at: "themes/supervision/index.html"))
        #expect(topic.contains("<a href=\"authorities/index.html\">\(others) other authorities</a>") == isApart)
        #expect(topic.contains("In other authorities"))
        #expect(files.paths.contains("themes/supervision/authorities/index.html") == isApart)
    }

    @Test func `no page of a theme in one authority grows with the number of authorities`() async throws {
        let address = "themes/supervision/\(Self.authorities[1])/index.html"
        let few = try #require(try await Self.site(others: 20).text(at: address))
        let many = try #require(try await Self.site(others: 29).text(at: address))
        #expect(few.replacing("20 other", with: "29 other") == many)
    }

    @Test(arguments: [(12, 66, true), (13, 12, false)])
    func `every two of twelve inspections are compared, and of more each with the next one`(
        count: Int, pairs: Int, isEveryPair: Bool
    ) async throws {
        let focus = try #require(Self.authorities.first)
        let files = try await Self.site(years: 2013..<2013 + count, others: 0)
        #expect(files.paths(under: "compare/\(focus)").count == pairs + 1)
        let list = try #require(files.text(at: "compare/\(focus)/index.html"))
        #expect(list.contains("There are many visits") == !isEveryPair)
    }

    @Test(arguments: [(20, false), (21, true)])
    func `more than twenty other authorities get a row of letters`(others: Int, isLettered: Bool) async throws {
        let list = try #require(try await Self.site(others: others).text(at: "authorities/index.html"))
        #expect(list.contains("<nav aria-label=\"By first letter\">") == isLettered)
    }

    @Test(arguments: [(7, nil), (8, "1 more later visit is not listed here")] as [(Int, String?)])
    func `up to six later visits of a request are listed`(visits: Int, unlisted: String?) async throws {
        let focus = try #require(Self.authorities.first)
        let asked = try #require(
            try await Self.site(years: 2014..<2014 + visits, others: 0).text(at: "asked-to-improve/\(focus)/index.html"))
        #expect(asked.contains("not listed here") == (unlisted != nil))
        if let unlisted { #expect(asked.contains(unlisted)) }
    }

    /// The home page of a focus that was asked in two visits for so many themes.
    private static func home(topics: Int) async throws -> String {
        let focus = try #require(authorities.first)
        let requests = (0..<topics).map { "- Improve word\($0).\n" }.joined()
        var tree: FileTree = ["site.yml": "title: What inspectors said\nfocus: \(focus)\n"]
        for year in [2022, 2023] {
            tree["inspections/\(focus)/\(year)-05-full.md"] = Array((inspection(of: focus, year: year) + requests).utf8)
        }
        for topic in 0..<topics {
            tree["themes/topic-\(topic).md"] = Array(
                "---\ntitle: Topic \(topic)\nsummary: What it is.\nbelongs: What it holds.\ncues: [word\(topic)]\n---\n".utf8)
        }
        let record = try await Record(linking: Content(reading: tree))
        return try #require(try FileTree(collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs()).text(at: "index.html"))
    }

    @Test(arguments: [(6, false), (7, true)])
    func `the home page shows six themes asked for more than once and counts more`(topics: Int, isCut: Bool) async throws {
        let home = try await Self.home(topics: topics)
        #expect(home.ranges(of: "class=\"back__item\"").count == 6)
        #expect(home.contains("All 7 themes that were asked for more than once") == isCut)
    }

    @Test(arguments: [(2, false), (3, true)])
    func `the home page shows two statements that look back and counts more`(count: Int, isCut: Bool) async throws {
        let paragraphs = (0..<count).map { "\($0 + 42). The plan of the focused visit in 2022, page \($0), is not met.\n\n" }.joined()
        let report = Fixture.report2023.replacing("at the last focused visit in 2022", with: "earlier")
        let record = try await Fixture.record([
            "inspections/northshire/2023-11-ilacs.md": report + "\n" + paragraphs,
            "inspections/northshire/2022-05-focused-visit.md": Self.inspection(of: "northshire", year: 2022)
                .replacing("kind: full", with: "kind: focused-visit\nlooked_at: [supervision]"),
        ])
        let home = try #require(try FileTree(collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs()).text(at: "index.html"))
        #expect(home.ranges(of: "<figure class=\"pull\">").count == 2)
        #expect(home.contains("All 3 places where inspectors look back") == isCut)
    }

    @Test(arguments: [(3, nil), (4, "and 1 other document.")] as [(Int, String?)])
    func `the glossary names three documents for a long form and counts more`(years: Int, more: String?) async throws {
        var tree = FileTree()
        for year in 2018..<2018 + years {
            tree["inspections/southford/\(year)-05-full.md"] = Array(
                (Self.inspection(of: "southford", year: year) + "## Leaders\n\nThe first response team (FRT) is new.\n").utf8)
        }
        let record = try await Fixture.record(tree)
        let page = try #require(
            try FileTree(collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs()).text(at: "glossary/index.html"))
        let entry = try #require(page.split(separator: "<div id=\"frt\">").last?.split(separator: "</div>").first)
        #expect(entry.ranges(of: "<a href=").count == 3)
        #expect(entry.contains("other document") == (more != nil))
        if let more { #expect(entry.contains(more)) }
    }

    @Test func `long lists are cut where a reader would lose the way, and say so`() async throws {
        let files = try await Self.site()
        let focus = try #require(Self.authorities.first)
        #expect(SiteLinks(files).broken == [])

        let home = try #require(files.text(at: "index.html"))
        #expect(home.contains("All 29 other authorities whose reports we hold"))
        #expect(home.contains("scroll--tall"))

        let topic = try #require(files.text(at: "themes/supervision/index.html"))
        #expect(topic.contains("<a href=\"authorities/index.html\">29 other authorities</a>"))

        let list = try #require(files.text(at: "authorities/index.html"))
        #expect(list.contains("<nav aria-label=\"By first letter\">") && list.contains("<li><a href=\"#letter-b\">B</a></li>"))
        #expect(list.ranges(of: "id=\"letter-b\"").count == 1)

        let asked = try #require(files.text(at: "asked-to-improve/\(focus)/index.html"))
        #expect(asked.contains("4 more later visits are not listed here. The theme pages of this request show what they said."))
        #expect(asked.contains("1 more later visit is not listed here. The theme pages of this request show what it said."))
    }
}
