import Documents
import England
@testable import Inspections
@testable import Linking
import Testing

@Suite struct `Threads of a theme` {
    @Test func `tell "not looked at" from "nothing recorded"`() async throws {
        let record = try await SmallSite.record([
            "2022-05-focused-visit": SmallSite.inspection(
                kind: "focused-visit", from: "2022-05-26", to: "2022-05-27", looked: "allegations", body: "The office is new.\n"),
            "2023-11-ilacs": SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-10", body: "The office is old.\n"),
            "2025-12-focused-visit": SmallSite.inspection(
                kind: "focused-visit", from: "2025-12-09", to: "2025-12-10", looked: "allegations", body: "Supervision is good.\n"),
        ])
        let thread = record.threads.thread(of: "supervision", in: "kent")
        #expect(thread.visits.map(\.inspection.name) == ["2022-05-focused-visit", "2023-11-ilacs", "2025-12-focused-visit"])
        #expect(thread.visits.map(\.lookedAt) == [false, true, false])
        #expect(thread.visits.map(\.statements.count) == [0, 0, 1])
        #expect(record.threads.all(in: "kent").map(\.topic) == record.topics.map(\.slug))
    }

    @Test(arguments: [
        (InspectionKind.full, "ilacs", "", true), (.full, "child-protection-2012", "", true), (.focusedVisit, "ilacs", "", false),
        (.focusedVisit, "ilacs", "supervision", true), (.full, "ilacs", "allegations", false),
    ])
    func `a graded inspection that lists no theme looked at what its framework names`(
        kind: InspectionKind, framework: String, lookedAt: String, looked: Bool
    ) throws {
        let inspection = try inspection(kind, under: framework, lookedAt: lookedAt.isEmpty ? [] : [lookedAt])
        #expect(inspection.looked(at: "supervision") == looked)
        #expect(try self.inspection(.full, under: "child-protection-2012", lookedAt: []).looked(at: "education") == false)
    }

    @Test func `a graded inspection without a list of themes is no visit that looked at nothing`() throws {
        let inspection = try inspection(.full, under: "ilacs", lookedAt: [])
        let threads = Threads(
            of: ["supervision"], in: ["kent"], inspections: [LinkedDocument(document: inspection, statements: [])], responses: [])
        #expect(threads.all(in: "kent").flatMap(\.visits).map(\.state) == [.nothingRecorded])
        #expect(threads.thread(of: "supervision", in: "devon").visits.isEmpty)
    }

    private func inspection(_ kind: InspectionKind, under framework: String, lookedAt: [String]) throws -> Inspection {
        let day = try #require(CalendarDate("2012-11-05"))
        return Inspection(
            id: DocumentID(authority: "kent", name: "2012-11-full"), title: "Visit", framework: try #require(Framework.named(framework)),
            kind: kind, visits: [Visit(from: day, to: day)], lookedAt: lookedAt, source: Source(file: "a.pdf", sha256: "00"),
            body: Body(), location: SourceLocation("a.md"))
    }
}
