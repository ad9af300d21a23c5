import Documents
import England
import Foundation
import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct FeedsTests {
    private let record: Record

    init() async throws { record = try await Fixture.record(Fixture.site(baseURL: "https://example.org/x")) }

    private func tree(_ pages: [String] = ["index.html", "404.html", "themes/index.html"]) throws -> FileTree {
        try FileTree(collecting: Feeds.files(of: record, pages: pages))
    }

    @Test func `without a base address there is only robots.txt`() async throws {
        let files = try FileTree(collecting: Feeds.files(of: try await Fixture.record(), pages: ["index.html"]))
        #expect(files == ["robots.txt": "User-agent: *\nAllow: /\n"])
    }

    @Test func `robots.txt names the sitemap`() throws {
        #expect(try tree().text(at: "robots.txt") == "User-agent: *\nAllow: /\nSitemap: https://example.org/x/sitemap.xml\n")
    }

    @Test func `the sitemap lists every page but the one for missing pages`() throws {
        #expect(
            try tree().text(at: "sitemap.xml") == """
                <?xml version="1.0" encoding="utf-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://example.org/x/</loc></url>
                <url><loc>https://example.org/x/themes/</loc></url>
                </urlset>

                """)
    }

    @Test func `a big sitemap comes in parts`() throws {
        let files = try FileTree(collecting: Sitemap.files(pages: ["a.html", "b.html", "c.html"], base: "https://e.org", limit: 2))
        #expect(files.paths == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
        #expect(files.text(at: "sitemap.xml")?.contains("<sitemap><loc>https://e.org/sitemap-2.xml</loc></sitemap>") == true)
        #expect(files.text(at: "sitemap-2.xml")?.contains("<url><loc>https://e.org/c.html</loc></url>") == true)
    }

    @Test func `the feed has an entry for each document, newest first, dated without a clock`() throws {
        let feed = try #require(tree().text(at: "feed.xml"))
        let updated = feed.split(separator: "\n").filter { $0.hasPrefix("<updated>") }
        #expect(
            updated
                == ["2024-01-17", "2024-01-17", "2024-01-12", "2022-07-04", "2022-04-12", "2012-12-20"].map {
                    "<updated>\($0)T00:00:00Z</updated>"
                })
        #expect(feed.contains("<id>https://example.org/x/inspections/northshire/2022-05-focused-visit/</id>"))
        #expect(feed.contains("<link rel=\"self\" href=\"https://example.org/x/feed.xml\"/>"))
    }
}
