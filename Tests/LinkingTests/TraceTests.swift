import Documents
import England
import Inspections
@testable import Linking
import Testing

@Suite struct `The way of a statement` {
    private func trace(_ body: String, statement place: Int, original: String?) async throws -> Trace {
        let text = SmallSite.inspection(kind: "full", from: "2023-11-06", to: "2023-11-10", body: body)
        let content = try SmallSite.content(["2023-11-ilacs": text])
        let document = try #require(try await Record(linking: content).inspections.first)
        return Trace(
            of: document.statements[place], from: document.document.source, in: document.document.location, original: original,
            topics: content.topics, cues: content.cues)
    }

    private func line(_ cue: TracedCue) -> String {
        let purpose =
            switch cue.purpose {
            case .topic(let slug): slug
            case .role(let role): role.name
            }
        let effect =
            switch cue.effect {
            case .counts: "counts"
            case .excluded(let exclusion): "excluded by \(exclusion.cue)"
            case .outweighed: "outweighed"
            case .read: "read"
            }
        return "\(cue.evidence.cue) | \(cue.evidence.words) | \(purpose) | \(effect)"
    }

    @Test func `names every cue by place, and how it counts`() async throws {
        let body = "Supervised contact is good, but records of supervision are poor. This remains weak.\n"
        let first = try await trace(body, statement: 0, original: nil)
        #expect(
            first.cues.map(line) == [
                "supervis* | Supervised | supervision | excluded by supervised contact", "good | good | strength | counts",
                "but | but | contrast | counts", "record* | records | recording | counts", "supervis* | supervision | supervision | counts",
                "poor | poor | concern | counts",
            ])
        let second = try await trace(body, statement: 1, original: nil)
        #expect(
            second.cues.map(line) == [
                "^ (this|these|it|they) | This | anaphor | read", "remains | remains | lasting | counts", "weak | weak | concern | counts",
            ])
        #expect(second.statement.links.map(\.topic) == ["supervision"])
    }

    @Test func `a cue that others outweigh is named too`() async throws {
        let trace = try await trace("Good supervision of poor records.\n", statement: 0, original: nil)
        #expect(trace.cues.map(line).first == "good | Good | strength | outweighed")
    }

    @Test(
        arguments: [
            ("Title\n\nRecords are old.\nSupervision is good.", Trace.Origin.lines(4...4)),
            ("Supervision\nis   good. Records", .lines(1...2)), ("Supervision is bad.", .unknown), ("", .unknown), (nil, .unknown),
        ] as [(String?, Trace.Origin)])
    func `finds the lines of a text, however they are broken`(original: String?, origin: Trace.Origin) async throws {
        #expect(try await trace("Supervision is good.\n", statement: 0, original: original).origin == origin)
    }

    @Test func `says the line of the entity`() async throws {
        let trace = try await trace("Records are old.\n\nSupervision is good.\n", statement: 1, original: nil)
        #expect(trace.entity.line == 12)
        #expect(trace.source.file == "sources/a.txt")
    }
}
