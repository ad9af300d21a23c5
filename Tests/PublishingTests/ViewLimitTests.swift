import Documents
import England
import Inspections
import Linking
@testable import Publishing
import Testing

/// The numbers that decide how much a page shows, each on both of its sides.
@Suite struct ViewLimitTests {
    /// The pages of one authority with a graded visit in each of some years.
    private static func site(years: Range<Int>, text: String) async throws -> FileTree {
        let focus = try #require(EnglishAuthority.all.first).slug
        var tree: FileTree = [
            "site.yml": "title: What inspectors said\nfocus: \(focus)\n",
            "themes/supervision.md": "---\ntitle: Supervision\nsummary: What it is.\nbelongs: What it holds.\ncues: [supervision]\n---\n",
        ]
        for year in years {
            let head = """
                ---
                title: Inspection
                authority: \(focus)
                framework: ilacs
                kind: full
                dates: [{from: \(year)-05-03, to: \(year)-05-04}]
                judgements: [{label: Overall effectiveness, grade: good}]
                source: {file: sources/a.txt, sha256: 00}
                ---

                """
            tree["inspections/\(focus)/\(year)-05-full.md"] = Array((head + "\n" + text).utf8)
        }
        let record = try await Record(linking: Content(reading: tree))
        return try FileTree(collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs())
    }

    private static let two = "Supervision is regular.\n\nSupervision is recorded.\n"

    @Test(arguments: [(2018..<2021, 15), (2018..<2022, 12)])
    func `a briefing has five findings a visit up to three visits, and three of more`(years: Range<Int>, leads: Int) async throws {
        let six = Array(repeating: Self.two, count: 3).joined(separator: "\n")
        let page = try #require(try await Self.site(years: years, text: six).text(at: "themes/supervision/index.html"))
        #expect(page.ranges(of: "data-lead>").count == leads)
    }

    @Test(arguments: [(2018..<2026, "scroll--wide"), (2018..<2027, "scroll--tall")])
    func `a matrix of up to eight visits is in sight as a whole`(years: Range<Int>, frame: String) async throws {
        #expect(try #require(try await Self.site(years: years, text: Self.two).text(at: "index.html")).contains(frame))
    }

    @Test(arguments: [
        ("- Good: children are helped.\n", false), ("- Good: children are helped.\n- Inadequate: they are not safe.\n", true),
    ])
    func `a list that explains two grades says what they meant; one grade may be the judgement itself`(text: String, isFound: Bool)
        async throws
    {
        let pages = try await Self.site(years: 2022..<2023, text: text)
        let page = try #require(pages.paths.first { $0.hasPrefix("grades/") }.flatMap { pages.text(at: $0) })
        #expect(page.contains("<dd class=\"q\">“children are helped.”") == isFound)
    }

    @Test(arguments: [
        ("Very poor care", ["Very poor care"]), ("Very poor cares", ["Very", "poor"]), ("Incomprehensible", ["Incomprehensible"]),
    ])
    func `a grade of more than fourteen letters is two lines on the time line`(grade: String, lines: [String]) {
        #expect(TimelineEvent.wrapped(grade) == lines)
    }
}
