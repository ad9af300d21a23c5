import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// A cell of the table of themes and inspections: shares as a bar, numbers beside it.
@Suite struct MarkBarTests {
    @Test func `a bar goes from criticism to praise over its whole length, and requests stand beside it`() async throws {
        let site = try SiteBuild(try await Fixture.record(), skin: SkinFolder.civic())
        let home = try #require(try FileTree(collecting: try site.outputs()).text(at: "index.html"))
        let cells = home.split(separator: "<a class=\"cell\"").dropFirst().compactMap { $0.split(separator: "</a>").first }
        #expect(cells.count > 3)
        for cell in cells {
            let parts = cell.matches(of: #/<rect class="b--([a-z]+)" x="([0-9.]+)" width="([0-9.]+)"/#).map(\.output)
            let order = ["concern", "mixed", "strength", "neutral"].filter { mark in parts.contains { $0.1 == mark } }
            #expect(parts.map { String($0.1) } == order)
            var left = 0.0
            for part in parts {
                #expect(abs(try #require(Double(part.2)) - left) < 0.2)
                left += try #require(Double(part.3))
            }
            #expect(parts.isEmpty || abs(left - 100) < 0.2)
            #expect(cell.contains("#g-asked") == cell.contains(" to improve"))
        }
    }
}
