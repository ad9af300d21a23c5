import Documents
import England
import Inspections
@testable import Linking
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

    /// Area SEND reports print "Dates of previous inspection: 4 to 8 July 2016".
    @Test(arguments: [
        ("Dates of previous inspection: 4 to 8 July 2016.", "area-send", "2016-07"),
        ("Since the last inspection in 2016 records are poor.", "area-send", "2016"),
        ("Since the ILACS inspection in 2019 records are poor.", "full", "2019"),
    ])
    func `in a report on one service mean that service, unless they say otherwise`(sentence: String, kind: String, when: String)
        async throws
    {
        let visit = SmallSite.inspection(kind: "area-send", from: "2023-06-05", to: "2023-06-09", body: sentence + "\n")
        let record = try await SmallSite.record([
            "2019-03-ilacs": SmallSite.inspection(kind: "full", from: "2018-03-04", to: "2018-03-08", body: "Records are good.\n"),
            "2023-06-area-send": visit.replacing("framework: ilacs", with: "framework: area-send"),
        ])
        #expect(record.mentioned.map { "\($0.kind?.rawValue ?? "") \($0.when?.description ?? "")" } == ["\(kind) \(when)"])
    }

    @Test func `are none where an area was not inspected before`() async throws {
        let visit = SmallSite.inspection(
            kind: "area-send", from: "2023-06-05", to: "2023-06-09", body: "Date of previous inspection: Not previously inspected\n")
        let record = try await SmallSite.record(["2023-06-area-send": visit.replacing("framework: ilacs", with: "framework: area-send")])
        #expect(record.mentioned.isEmpty)
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
        #expect(mentioned.when == RoughDate(year: 2019))
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

    /// Looked after children 2013; single inspections 2014–2018, of children's homes and of a thematic inspection.
    @Test(arguments: [
        "Ten were judged good in their most recent inspection.", "It was judged good at its most recent ILACS inspection.",
        "The authority has a children’s home which was judged good at the last inspection.",
        "The last inspection in May 2013 judged the home as weak.", "Since the Ofsted thematic inspection in 2014, records are good.",
    ])
    func `an inspection of a home or of a theme is none of the authority`(sentence: String) async throws {
        let record = try await record([("2015-05-full", "full", "2015-05-26", sentence + "\n")])
        #expect(record.references.isEmpty)
        #expect(record.mentioned.isEmpty)
    }

    /// Single inspections 2014–2016, "Other Ofsted inspections".
    @Test func `two inspections of one month that looked at different things are two`() async throws {
        let record = try await record([
            (
                "2015-05-full", "full", "2015-05-26",
                "In the last inspection in 2011 records were poor. The last inspection of Kent’s safeguarding arrangements for all of the children in the area was in August 2011. In that inspection "
                    + "records were good. The last inspection of Kent’s services for looked after children was in August 2011. Some of the "
                    + "strengths identified at that inspection have been lost. The last inspection of Kent’s adoption service was in May 2012.\n"
            )
        ])
        #expect(record.mentioned.map(\.id) == ["kent/2011-08", "kent/2011-08-2", "kent/2012-05"])
        #expect(record.mentioned.map(\.kind) == [.full, .full, nil])
        #expect(record.mentioned.map(\.citedBy.count) == [3, 2, 1])
    }

    /// Single inspections 2014–2017, "Previous Ofsted inspections".
    @Test func `the authority may be named as such, and the next sentence may give the grade`() async throws {
        let record = try await record([
            (
                "2015-07-full", "full", "2015-07-01",
                "The last inspection of the local authority’s arrangements for the protection of children was in January 2013. "
                    + "The local authority was inadequate.\n"
            )
        ])
        #expect(record.mentioned.map(\.when?.description) == ["2013-01"])
        #expect(record.mentioned.map(\.grade) == ["inadequate"])
    }

    @Test func `every year of a list is a mention, with the grade`() async throws {
        let record = try await record([
            ("2019-01-ilacs", "full", "2019-01-26", "The service was judged inadequate in 2011, 2013 and 2015. Plans for 2016 are good.\n")
        ])
        #expect(record.mentioned.map(\.when?.description) == ["2011", "2013", "2015"])
        #expect(record.mentioned.map(\.grade) == ["inadequate", "inadequate", "inadequate"])
    }

    @Test func `a month before the mention is not its own where something else bears it`() async throws {
        let record = try await record([
            (
                "2017-01-ilacs", "full", "2017-01-26",
                "Areas were identified in April 2016 following the focused visit. The previous focused visit helped.\n"
            )
        ])
        #expect(record.mentioned.map(\.when) == [nil])
    }

    @Test func `this inspection and the next are no mentions`() async throws {
        let record = try await record([
            ("2022-05-focused-visit", "focused-visit", "2022-05-26", "Findings of this focused visit inform the next inspection in 2023.\n")
        ])
        #expect(record.references.isEmpty)
        #expect(record.mentioned.isEmpty)
    }

    @Test func `every year of a list keeps its own time, words and grade, held or not`() async throws {
        let record = try await record([
            ("2013-03-full", "full", "2013-03-04", "Records are good.\n"), ("2015-02-full", "full", "2015-02-02", "Records are good.\n"),
            ("2019-01-ilacs", "full", "2019-01-26", "It was judged inadequate at the last inspection in 2011, 2013 and 2015.\n"),
        ])
        #expect(
            targets(record) == [
                "last inspection in 2011 -> not held: kent/2011", "last inspection in 2011, 2013 -> kent/2013-03-full",
                "last inspection in 2011, 2013 and 2015 -> kent/2015-02-full",
            ])
        #expect(record.references.map(\.time?.year) == [2011, 2013, 2015])
        #expect(record.references.map(\.grade) == ["inadequate", "inadequate", "inadequate"])
    }
}
