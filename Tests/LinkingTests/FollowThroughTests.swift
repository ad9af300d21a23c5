import Documents
import England
import Inspections
@testable import Linking
import Testing

@Suite struct `What later visits said of a request` {
    private static let asked =
        "## What needs to improve in this area of social work practice?\n\n- Recording of supervision by team managers every month.\n"

    @Test func `explicit references come first, then the same words, then the same theme`() async throws {
        let record = try await SmallSite.record([
            "2022-05-focused-visit": SmallSite.inspection(
                kind: "focused-visit", from: "2022-05-26", to: "2022-05-27", looked: "supervision", body: Self.asked),
            "2023-11-ilacs": SmallSite.inspection(
                kind: "full", from: "2023-11-06", to: "2023-11-10",
                body:
                    "Supervision is good. Team managers keep the recording of supervision every month. At the focused visit in 2022 supervision was poor.\n"
            ),
        ])
        let later = try #require(record.followThrough.first?.later.first)
        #expect(later.inspection.name == "2023-11-ilacs")
        #expect(later.covered)
        #expect(!later.askedAgain)
        #expect(later.statements.map(\.reason) == [.refersBack, .sameWords, .sameTopic])
    }

    @Test func `of statements on the same themes the one on what was asked about is nearest, then the one that shares more`() async throws {
        let asked = "## What needs to improve in this area of social work practice?\n\n- Supervision that the designated officer sees.\n"
        let record = try await SmallSite.record([
            "2022-05-focused-visit": SmallSite.inspection(kind: "focused-visit", from: "2022-05-26", to: "2022-05-27", body: asked),
            "2023-11-ilacs": SmallSite.inspection(
                kind: "full", from: "2023-11-06", to: "2023-11-10",
                body: "The designated officer is new.\n\nSupervision is good.\n\nThe designated officer has supervision.\n"),
        ])
        #expect(record.statements.first { $0.statement.request != nil }?.headTopic == "supervision")
        let later = try #require(record.followThrough.first?.later.first)
        let texts = later.statements.map { answer in record.statements.first { $0.id == answer.statement }?.statement.text }
        #expect(texts == ["The designated officer has supervision.", "Supervision is good.", "The designated officer is new."])
    }

    @Test func `what asks for the same again is nearest, and what is about it before others is nearer than what names it in passing`()
        async throws
    {
        let again =
            "The designated officer has good records.\n\nRecords are good for the designated officer.\n\n\(Self.asked)"
        let record = try await SmallSite.record([
            "2022-05-focused-visit": SmallSite.inspection(kind: "focused-visit", from: "2022-05-26", to: "2022-05-27", body: Self.asked),
            "2023-11-ilacs": SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-10", body: again),
        ])
        let later = try #require(record.followThrough.first?.later.first)
        #expect(later.askedAgain)
        let texts = later.statements.map { answer in record.statements.first { $0.id == answer.statement }?.statement.text }
        #expect(
            texts == [
                "Recording of supervision by team managers every month.", "Records are good for the designated officer.",
                "The designated officer has good records.",
            ])
    }

    @Test func `silence outside the scope is not an answer`() async throws {
        let record = try await SmallSite.record([
            "2022-05-focused-visit": SmallSite.inspection(kind: "focused-visit", from: "2022-05-26", to: "2022-05-27", body: Self.asked),
            "2023-06-focused-visit": SmallSite.inspection(
                kind: "focused-visit", from: "2023-06-06", to: "2023-06-07", looked: "allegations", body: "The office is new.\n"),
            "2024-06-focused-visit": SmallSite.inspection(
                kind: "focused-visit", from: "2024-06-06", to: "2024-06-07", looked: "supervision", body: Self.asked),
        ])
        let first = try #require(record.followThrough.first)
        #expect(first.later.map(\.covered) == [false, true])
        #expect(first.later.map(\.askedAgain) == [false, true])
        #expect(first.later[0].statements.isEmpty)
        #expect(record.followThrough.count == 2)
    }

    @Test(arguments: [
        ("Within three months:", "2013-01-14", "2013-04-14"),
        ("Within 6 months:", "2013-08-31", "2014-02-28"),
        ("Within two weeks:", "2012-12-27", "2013-01-10"),
        ("Within 28 days:", "2012-02-10", "2012-03-09"),
        ("Immediately:", "2013-01-14", nil),
        ("Within three months:", "", nil),
    ])
    func `is due where the words and the publication give a day`(deadline: String, published: String, due: String?) async throws {
        let body = "## Areas for improvement\n\n\(deadline)\n\n- Ensure that supervision is recorded.\n"
        let record = try await SmallSite.record([
            "2012-11-ilacs": SmallSite.inspection(kind: "full", from: "2012-11-05", to: "2012-11-14", published: published, body: body)
        ])
        let followThrough = try #require(record.followThrough.first)
        #expect(followThrough.due?.description == due)
    }
}
