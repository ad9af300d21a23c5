import Documents
import England
import Foundation
import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct RecordExportsTests {
    private let record: Record
    private let files: FileTree

    init() async throws {
        record = try await Fixture.record()
        files = try FileTree(collecting: RecordExports(of: record).files)
    }

    private func json(_ name: String, in tree: FileTree? = nil) throws -> [String: [[String: Any]]] {
        let bytes = try #require((tree ?? files)["data/\(name).json"])
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [[String: Any]]])
    }

    private func lines(_ path: String) throws -> [String] {
        try #require(files.text(at: path)).split(separator: "\r\n").map(String.init)
    }

    static let names = ["statements", "files", "inspections", "grades", "themes", "authorities", "threads", "improvements", "responses"]

    @Test func `writes JSON, a schema and tables of everything`() {
        let json = Self.names.flatMap { ["data/\($0).json", "data/schema/\($0).schema.json"] }
        let tables = (Self.names.filter { !["threads", "files"].contains($0) } + ["mentioned", "visits"]).map { "data/\($0).csv" }
        let topics = Fixture.topics.map { "data/themes/\($0).csv" }
        let whole = ["data/record.sqlite", "data/statements.jsonl.gz"]
        let authorities = Set(record.statements.map(\.id.document.authority)).map { "data/\($0)/statements.json" }
        #expect(Set(files.paths) == Set(json + tables + topics + whole + authorities))
    }

    @Test(arguments: names) func `keeps to its schema`(name: String) throws {
        let schema = try JSONSchema(reading: try #require(files["data/schema/\(name).schema.json"]))
        let faults = schema.faults(in: try json(name))
        #expect(faults == [])
        #expect(try json(name)[name]?.isEmpty == false)
    }

    @Test(arguments: names) func `an empty record keeps to it too`(name: String) async throws {
        let record = try await Fixture.emptyRecord()
        let tree = try FileTree(collecting: RecordExports(of: record).files)
        let schema = try JSONSchema(reading: try #require(tree["data/schema/\(name).schema.json"]))
        let value = try json(name, in: tree)
        #expect(schema.faults(in: value) == [])
        #expect(value[name]?.isEmpty == true)
    }

    @Test func `a schema finds what is wrong`() throws {
        let schema = try JSONSchema(reading: try #require(files["data/schema/responses.schema.json"]))
        let wrong: [String: Any] = ["responses": [["id": 1, "date": "soon", "extra": true]]]
        let faults = schema.faults(in: wrong)
        #expect(faults.contains("$.responses[0].id is no string"))
        #expect(faults.contains("$.responses[0] has extra"))
        #expect(faults.contains("$.responses[0] lacks url"))
        #expect(faults.contains { $0.hasPrefix("$.responses[0].date does not match") })
    }

    @Test func `a statement holds its keys in order, one statement a line`() throws {
        let text = try #require(files.text(at: "data/statements.json"))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.first == #"{"statements":["#)
        #expect(lines.last == "]}")
        let count = record.inspections.map(\.statements.count).reduce(0, +) + record.responses.map(\.statements.count).reduce(0, +)
        #expect(lines.count == count + 2)
        let id = try record.statement("These records", in: Fixture.id2022).id
        let line = try #require(lines.first { $0.contains("\"id\":\"\(id)\"") })
        #expect(
            line.hasPrefix(
                "{\"id\":\"\(id)\",\"document\":\"northshire/2022-05-focused-visit\",\"voice\":\"inspectors\",\"authority\":\"northshire\","
                    + "\"date\":\"2022-05-26\",\"section\":\"main-findings\",\"paragraph\":"))
        #expect(
            line.contains(
                "\"text\":\"These records of supervision are poor, lacking detail.\",\"themes\":[\"recording\",\"supervision\"],\"strength\":{\"recording\":\"strong\",\"supervision\":\"strong\"},\"confidence\":{},\"checked\":{},\"stance\":\"concern\",\"change\":\"none\",\"movement\":{},"
                    + "\"area_for_improvement\":false,\"part_of\":null,\"evidence\":["))
        #expect(line.contains("\"url\":\"inspections/northshire/2022-05-focused-visit/index.html#\(id.anchor)\"}"))
    }

    @Test func `the council's words are told apart`() throws {
        let statements = try #require(try json("statements")["statements"])
        let council = statements.filter { $0["voice"] as? String == "council" }
        #expect(council.count == 2)
        #expect(
            council.allSatisfy {
                $0["document"] as? String == "northshire/2024-01-17-cabinet" && ($0["url"] as? String)?.hasPrefix("responses/") == true
            })
    }

    @Test func `evidence of stance and change names no theme`() throws {
        #expect(
            try #require(files.text(at: "data/statements.json")).contains(
                #""evidence":[{"theme":"supervision","cue":"supervis*","words":"Supervision"},{"theme":null,"cue":"rare","words":"rare"}]"#)
        )
    }

    @Test func `an inspection holds its dates, grades with their scale, and requests`() throws {
        let inspections = try #require(try json("inspections")["inspections"])
        let first = try #require(inspections.first { $0["id"] as? String == "northshire/2012-11-child-protection" })
        #expect(first["start"] as? String == "2012-11-05")
        #expect(first["end"] as? String == "2012-11-14")
        let judgement = try #require((first["judgements"] as? [[String: Any]])?.first)
        #expect(judgement["grade"] as? String == "Adequate")
        #expect(judgement["scale"] as? [String] == ["Outstanding", "Good", "Adequate", "Inadequate"])
        let requests = try #require(first["areas_for_improvement"] as? [[String: Any]])
        #expect(requests.map { $0["deadline"] as? String } == ["Within three months", "Within six months"])
    }

    @Test func `mentioned inspections are told whether they are held`() throws {
        let mentioned = try #require(try json("inspections")["mentioned"])
        let short = mentioned.map { [$0["when"] as? String, $0["held"] as? String, $0["described_as"] as? String] }
        #expect(
            short == [
                ["2019", nil, "last inspection in 2019"],
                ["2022", "northshire/2022-05-focused-visit", "last focused visit in 2022"],
            ])
        let citing = mentioned.map { $0["cited_by"] as? [String] }
        #expect(
            citing == [
                [try record.statement("Since", in: Fixture.id2022).id.description],
                [try record.statement("Despite", in: Fixture.id2023).id.description],
            ])
    }

    @Test func `a thread tells not looked at from nothing recorded`() throws {
        let thread = try #require(
            try json("threads")["threads"]?.first { $0["theme"] as? String == "care-leavers" && $0["authority"] as? String == "northshire" }
        )
        let states = try #require(thread["visits"] as? [[String: Any]]).map { $0["state"] as? String }
        #expect(states == ["not-looked-at", "not-looked-at", "recorded"])
        let caseloads = try #require(
            try json("threads")["threads"]?.first { $0["theme"] as? String == "caseloads" && $0["authority"] as? String == "northshire" })
        #expect(
            try #require(caseloads["visits"] as? [[String: Any]]).map { $0["state"] as? String } == [
                "recorded", "nothing-recorded", "nothing-recorded",
            ])
    }

    @Test func `authorities' threads are never mixed`() throws {
        for thread in try #require(try json("threads")["threads"]) {
            let authority = try #require(thread["authority"] as? String)
            let ids =
                try #require(thread["visits"] as? [[String: Any]]).flatMap { $0["statements"] as? [String] ?? [] }
                + (thread["council"] as? [String] ?? [])
            #expect(ids.allSatisfy { $0.hasPrefix(authority + "/") })
        }
    }

    @Test func `an improvement holds what each later visit said`() throws {
        let improvements = try #require(try json("improvements")["improvements"])
        let request = try #require(improvements.first { ($0["text"] as? String)?.hasPrefix("The quality of case") == true })
        let later = try #require(request["later"] as? [[String: Any]])
        #expect(later.map { $0["inspection"] as? String } == ["northshire/2023-11-ilacs"])
        #expect(later.map { $0["covered"] as? Bool } == [true])
        #expect((later.first?["statements"] as? [[String: String]])?.map { $0["reason"] } == ["refers-back"])
    }

    @Test func `a theme's table runs from oldest to newest through both voices`() throws {
        let rows = try lines("data/themes/supervision.csv")
        #expect(
            rows.first
                == "\u{FEFF}id,document,voice,authority,date,section,paragraph,page,text,themes,strength,confidence,checked,stance,change,movement,area_for_improvement,part_of,evidence,url"
        )
        let dates = rows.dropFirst().compactMap { $0.split(separator: ",").first { CalendarDate(String($0)) != nil } }
        #expect(dates == dates.sorted())
        #expect(rows.dropFirst().contains { $0.contains(",council,") })
        #expect(rows.dropFirst().allSatisfy { $0.contains("supervision") })
    }

    @Test func `tables have as many rows as their JSON has entries`() throws {
        for name in Self.names where !["threads", "files"].contains(name) {
            #expect(try lines("data/\(name).csv").count == (try #require(try json(name)[name]?.count)) + 1, "\(name)")
        }
    }

    @Test func `links are whole where the site has a base address`() async throws {
        let record = try await Fixture.record(Fixture.site(baseURL: "https://example.org/x"))
        func first(_ style: LinkStyle) throws -> String {
            let tree = try FileTree(collecting: RecordExports(of: record, linkStyle: style).files)
            return try #require(try json("responses", in: tree)["responses"]?.first?["url"] as? String)
        }
        #expect(try first(.files) == "https://example.org/x/responses/northshire/2024-01-17-cabinet/index.html")
        #expect(try first(.folders) == "https://example.org/x/responses/northshire/2024-01-17-cabinet/")
    }

    @Test func `every link leads to a page of the site, and every statement to its anchor`() async throws {
        let site = try FileTree(collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs())
        let targets = LinkTargets(
            files: Set(site.paths),
            ids: Dictionary(
                uniqueKeysWithValues: site.paths.filter { $0.hasSuffix(".html") }.map { ($0, PageScan(of: site[$0] ?? [], at: $0).ids) }),
            linkStyle: .files, baseURL: nil)
        for entry in try #require(try json("files")["files"]) {
            let file = try #require(entry["file"] as? String)
            #expect(targets.problem(with: file, on: "index.html") == nil)
        }
        for name in Self.names where name != "files" {
            for entry in try #require(try json(name)[name]) {
                let url = try #require(entry["url"] as? String)
                #expect(targets.problem(with: url, on: "index.html") == nil, "\(name)")
            }
        }
    }
}
