import Documents
import England
import Inspections
import Linking
@testable import Publishing
import Testing

/// A site about no single authority: authorities are found by region and by letter, and none is ranked.
@Suite struct NationalSiteTests {
    private static let authorities = EnglishAuthority.all.map(\.slug).sorted()

    private static func inspection(of authority: String, asks: Int = 1, says: String = "") -> String {
        """
        ---
        title: Inspection
        authority: \(authority)
        framework: ilacs
        kind: full
        dates: [{from: 2022-05-03, to: 2022-05-04}]
        source: {file: sources/a.txt, sha256: \(authority)}
        ---

        ## What needs to improve

        \(String(repeating: "- The quality of supervision.\n", count: asks))

        \(says)

        """
    }

    private static func build(_ count: Int, says: [String] = []) async throws -> SiteBuild {
        var tree: FileTree = [
            "site.yml": "title: Inspections in England\n",
            "themes/supervision.md": "---\ntitle: Supervision\nsummary: What it is.\nbelongs: What it holds.\ncues: [supervision]\n---\n",
        ]
        for (place, name) in authorities.prefix(count).enumerated() {
            let words = says.indices.contains(place) ? "## Main findings\n\n" + says[place] : ""
            tree["inspections/\(name)/2022-05-full.md"] = Array(inspection(of: name, asks: place == 0 ? 2 : 1, says: words).utf8)
        }
        return SiteBuild(try await Record(linking: Content(reading: tree)), skin: try SkinFolder.civic())
    }

    private static func page(_ path: String, of build: SiteBuild) throws -> String {
        let file = try #require(try build.outputs().first { $0.path == path })
        return String(decoding: try file.bytes(), as: UTF8.self)
    }

    @Test(arguments: [(20, false), (21, true)])
    func `more than twenty authorities are listed by region, on the home page with their reports in time`(
        count: Int, byRegion: Bool
    ) async throws {
        let build = try await Self.build(count)
        let home = try Self.page("index.html", of: build), list = try Self.page("authorities/index.html", of: build)
        let inspections = try Self.page("inspections/index.html", of: build)
        #expect(home.contains("class=\"spell\"") == byRegion)
        #expect(home.contains("<b>London</b>") == byRegion)
        #expect(list.contains("<summary>London (") == byRegion)
        #expect(inspections.contains("<details class=\"unfold\"><summary>We hold 1 report<span") == byRegion)
        #expect(home.ranges(of: "<circle class=\"full\"").count == (byRegion ? count : 0))
    }

    @Test(arguments: [(13, false), (14, true)])
    func `of many authorities, what the reports on one alone abbreviate stands folded under its name`(
        count: Int, isFolded: Bool
    ) async throws {
        let officer = "The local authority designated officer (LADO) is new."
        let build = try await Self.build(count, says: [officer + " The night duty team (NDT) is new.", officer])
        let page = try Self.page("glossary/index.html", of: build)
        let folded = page.firstRange(of: "<details class=\"unfold\">")?.lowerBound ?? page.endIndex
        let (shared, own) = (String(page[..<folded]), String(page[folded...]))
        #expect(shared.contains("id=\"ndt\"") != isFolded && own.contains("id=\"ndt\"") == isFolded)
        #expect(shared.contains("id=\"lado\""))
        #expect(shared.contains("1 other document") == isFolded)
    }

    @Test(arguments: [(20, false), (21, true)])
    func `a theme of more than twenty authorities has a row of letters above them`(count: Int, hasLetters: Bool) async throws {
        let page = try Self.page("themes/supervision/index.html", of: try await Self.build(count))
        #expect(page.contains("<a href=\"#letter-b\">B</a>") == hasLetters && page.contains("<li id=\"letter-b\">") == hasLetters)
    }

    @Test func `regions are in the order of their names, and authorities without one come last`() {
        let authorities = [
            Authority(slug: "a", name: "A", region: "London"), Authority(slug: "b", name: "B"),
            Authority(slug: "c", name: "C", region: "East Midlands"), Authority(slug: "d", name: "D", region: "London"),
        ]
        let regions = Region.all(of: authorities)
        #expect(regions.map(\.title) == ["East Midlands", "London", "Region not known"])
        #expect(regions.map { $0.authorities.map(\.slug) } == [["c"], ["a", "d"], ["b"]])
    }

    @Test func `a theme is counted once for each report that asks for it`() async throws {
        let build = try await Self.build(3)
        #expect(AskedTopic.all(of: build.index.record).map(\.reports) == [3])
        #expect(try Self.page("index.html", of: build).contains("3 of 3 reports"))
    }

    @Test func `the newest eight reports stand on the home page`() async throws {
        let home = try Self.page("index.html", of: try await Self.build(9))
        #expect(home.ranges(of: ": Inspection of children’s services, May 2022</a>").count == 8)
    }

    @Test func `pages of an authority lead to its other pages`() async throws {
        let name = try #require(Self.authorities.first)
        let grades = try Self.page("grades/\(name)/index.html", of: try await Self.build(1))
        #expect(grades.contains("<ul class=\"local\">") && grades.contains("asked-to-improve/\(name)/index.html"))
    }
}
