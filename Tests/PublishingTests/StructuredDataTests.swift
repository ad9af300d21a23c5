import Documents
import England
import Foundation
import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct StructuredDataTests {
    private static func page(subject: JSONValue?) -> Page {
        Page(title: "Here", description: "", subject: subject, template: "", values: [:])
    }

    private static func data(baseURL: String? = nil) async throws -> StructuredData {
        let index = RecordIndex(try await Fixture.record(Fixture.site(baseURL: baseURL)), skin: try SkinFolder.civic())
        return StructuredData(index: index, links: Links(page: "themes/supervision/index.html", style: .files))
    }

    @Test func `a text of a report cannot end the block`() async throws {
        let data = try await Self.data()
        let block = data.block(
            of: Self.page(subject: .object(["text": .text("a </script><script>alert(1)</script> <!-- \"b\" & c")])), crumbs: [])
        #expect(!block.html.contains("<"))
        let read = try #require(try JSONSerialization.jsonObject(with: Data(block.html.utf8)) as? [String: Any])
        let things = try #require(read["@graph"] as? [[String: Any]])
        #expect(things.first?["text"] as? String == "a </script><script>alert(1)</script> <!-- \"b\" & c")
    }

    @Test func `a page with nothing to tell has no block`() async throws {
        let data = try await Self.data()
        #expect(data.block(of: Self.page(subject: nil), crumbs: []).isEmpty)
    }

    @Test(arguments: [
        (nil, "../index.html"), ("https://council.example/inspections", "https://council.example/inspections/themes/"),
    ])
    func `addresses are whole where the site's own is known`(baseURL: String?, expected: String) async throws {
        let data = try await Self.data(baseURL: baseURL)
        let block = data.block(of: Self.page(subject: nil), crumbs: [Page.Crumb(title: "Themes", address: Addresses.topics)])
        #expect(
            block.html == """
                {"@context":"https://schema.org","@graph":[{"@type":"BreadcrumbList","itemListElement":[\
                {"@type":"ListItem","position":1,"name":"Themes","item":"\(expected)"},\
                {"@type":"ListItem","position":2,"name":"Here"}]}]}
                """)
    }

    @Test func `a report leaves out what it does not know`() async throws {
        let data = try await Self.data()
        let report = try #require(data.index.inspections[Fixture.id2022])
        let named = Self.names(of: data.report(report))
        #expect(!named.contains("isBasedOn") && named.contains("creditText") && named.contains("hasPart"))
    }

    @Test(arguments: [([], true), (["Words of this site's own."], false)])
    func `files have the reports' licence where the site says nothing else of reuse`(lines: [String], isNamed: Bool) async throws {
        let site = Fixture.site(more: "licence:" + lines.map { "\n  - \($0)" }.joined() + "\n")
        let data = StructuredData(
            index: RecordIndex(try await Fixture.record(lines.isEmpty ? Fixture.site() : site), skin: try SkinFolder.civic()),
            links: Links(page: "data/index.html", style: .files))
        #expect(Self.names(of: data.dataset("Files", [])).contains("license") == isNamed)
    }

    /// The names of an object's members.
    private static func names(of value: JSONValue) -> [String] {
        guard case .object(let members) = value else { return [] }
        return members.map(\.name)
    }
}
