import Inspections
import Testing

@Suite struct `Mentions of other inspections` {
    private func record(_ bodies: [(name: String, kind: String, day: String, body: String)]) async throws -> Record {
        var inspections: [String: String] = [:]
        for visit in bodies {
            inspections[visit.name] = SmallSite.inspection(kind: visit.kind, from: visit.day, to: visit.day, body: visit.body)
        }
        return try await SmallSite.record(inspections)
    }

    private func targets(_ record: Record) -> [String] {
        record.references.map { reference in
            switch reference.target {
            case .held(let document): "\(reference.words) -> \(document)"
            case .mentioned(let id): "\(reference.words) -> not held: \(id)"
            }
        }
    }

    @Test func `resolve by kind and year to held inspections`() async throws {
        let record = try await record([
            ("2022-05-focused-visit", "focused-visit", "2022-05-26", "Records are good.\n"),
            (
                "2023-11-ilacs", "full", "2023-11-06",
                "At the focused visit in 2022 records were poor. The focused visit last year said so.\n"
            ),
        ])
        #expect(
            targets(record) == [
                "focused visit in 2022 -> kent/2022-05-focused-visit", "focused visit last year -> kent/2022-05-focused-visit",
            ])
    }

    @Test func `name inspections that are not held, with their grade`() async throws {
        let record = try await record([
            (
                "2022-05-focused-visit", "focused-visit", "2022-05-26",
                "Since the last ILACS inspection in 2019, when it was good, records are poor.\n"
            )
        ])
        let mentioned = try #require(record.mentioned.first)
        #expect(mentioned.id == "kent/2019")
        #expect(mentioned.kind == .full)
        #expect(mentioned.when == "2019")
        #expect(mentioned.grade == "good")
        #expect(mentioned.citedBy.map(\.document.name) == ["2022-05-focused-visit"])
        #expect(record.mentioned.count == 1)
    }

    @Test func `"the last inspection" is the newest full one before, held or mentioned`() async throws {
        let record = try await record([
            ("2015-02-ilacs", "full", "2015-02-02", "Records are good.\n"),
            ("2022-05-focused-visit", "focused-visit", "2022-05-26", "Since the ILACS inspection in 2019 records are poor.\n"),
            ("2023-11-ilacs", "full", "2023-11-06", "Since the last inspection records are good.\n"),
            ("2025-12-focused-visit", "focused-visit", "2025-12-09", "Since the last inspection records are good.\n"),
        ])
        #expect(
            targets(record) == [
                "ILACS inspection in 2019 -> not held: kent/2019", "last inspection -> not held: kent/2019",
                "last inspection -> kent/2023-11-ilacs",
            ])
    }

    @Test func `a counted visit implies the ones before it`() async throws {
        let record = try await record([
            ("2021-06-monitoring-visit", "monitoring-visit", "2021-06-01", "Records are poor.\n"),
            (
                "2022-03-monitoring-visit", "monitoring-visit", "2022-03-15",
                "This was the third monitoring visit since it was judged inadequate in March 2019.\n"
            ),
        ])
        #expect(record.mentioned.map(\.id) == ["kent/2019-03", "kent/monitoring-visit"])
        #expect(record.mentioned.map(\.grade) == ["inadequate", nil])
    }

    @Test func `this inspection and the next are no mentions`() async throws {
        let record = try await record([
            ("2022-05-focused-visit", "focused-visit", "2022-05-26", "Findings of this focused visit inform the next inspection in 2023.\n")
        ])
        #expect(record.references.isEmpty)
        #expect(record.mentioned.isEmpty)
    }
}
