import Documents
import Inspections
import Linking
@testable import Publishing
import SeededRandom
import Testing

/// Neighbouring statements of one paragraph on one topic are one passage; nothing opens a quotation that leans on nothing.
@Suite struct PassageTests {
    private static func visit(_ body: String) async throws -> RecordIndex {
        let head = """
            ---
            title: Focused visit to Northshire
            authority: northshire
            framework: ilacs
            kind: focused-visit
            dates: [{from: 2022-05-26, to: 2022-05-27}]
            source: {file: sources/2022.txt, sha256: a2}
            ---


            """
        let record = try await Fixture.record(["inspections/northshire/2022-05-focused-visit.md": head + body], without: ["accuracy.yml"])
        return RecordIndex(record, skin: try SkinFolder.civic())
    }

    private static func passages(_ body: String) async throws -> [[String]] {
        let index = try await visit(body)
        let visits = index.thread(of: "supervision", in: "northshire").visits
        let visit = try #require(visits.first { $0.inspection == Fixture.id2022 })
        return index.passages(of: visit.statements).map { $0.statements.map(\.statement.text) }
    }

    @Test func `neighbours are one passage, a paragraph or another topic between them parts them`() async throws {
        let text = """
            1. Supervision is clear. Supervision is rare. Caseloads are high. Supervision is poor.

            2. Supervision is complete.

            """
        #expect(
            try await Self.passages("## Findings\n\n" + text) == [
                ["Supervision is clear.", "Supervision is rare."], ["Supervision is poor."], ["Supervision is complete."],
            ])
    }

    @Test func `a request stands alone with its items`() async throws {
        let text = """
            ## What needs to improve?

            - Supervision of new staff.
            - Supervision, to include:
              - supervision records
              - supervision notes

            """
        #expect(
            try await Self.passages(text) == [
                ["Supervision of new staff."], ["Supervision, to include:", "supervision records", "supervision notes"],
            ])
    }

    @Test func `what leans at the head of a section has its heading before it`() async throws {
        let index = try await Self.visit(
            "## Leaders\n\nSupervision is clear.\n\n## Records of supervision\n\nThese are poor, as supervision is.\n")
        let statement = try index.record.statement("These are", in: Fixture.id2022)
        #expect(index.context(before: statement) == "Records of supervision:")
        let first = try index.record.statement("Supervision is clear", in: Fixture.id2022)
        #expect(index.context(before: first) == nil)
    }

    @Test func `a passage that leans on the paragraph before is cited with both`() async throws {
        let index = try await Self.visit("## Findings\n\n1. Team A meets weekly.\n\n2. This supervision is clear.\n")
        let statement = try index.record.statement("This supervision", in: Fixture.id2022)
        let before = try #require(index.sentencesNeeded(before: statement).first)
        #expect(index.place(from: before, to: statement) == "paragraphs 1 to 2")
        #expect(index.place(from: nil, to: statement) == "paragraph 2")
    }

    @Test func `the page, its passages and the table of visits count the same statements`() async throws {
        let record = try await RandomVisit.record(seed: 7)
        let files = try FileTree(collecting: try SiteBuild(record, skin: try SkinFolder.civic()).outputs())
        let index = RecordIndex(record, skin: try SkinFolder.civic())
        let table = try #require(files.text(at: "data/visits.csv")).split(separator: "\r\n").map {
            $0.split(separator: ",").map(String.init)
        }
        let columns = try #require(table.first)
        for thread in record.threads.all(in: "northshire") {
            let page = try #require(files.text(at: "themes/\(thread.topic)/index.html"))
            #expect(thread.statements.isEmpty || page.contains("> All (\(thread.statements.count))</label>"))
            for visit in thread.visits {
                let row = try #require(table.first { $0[0] == thread.topic && $0[2] == visit.inspection.description })
                let inPassages = index.passages(of: visit.statements).flatMap(\.statements)
                for stance in Stance.allCases {
                    let column = try #require(columns.firstIndex(of: stance.rawValue))
                    #expect(row[column] == "\(inPassages.count { $0.stance == stance })")
                }
            }
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `on a random record passages hold every statement once, in order, and none opens with a word that leans on nothing`(seed: UInt64)
        async throws
    {
        let index = RecordIndex(try await RandomVisit.record(seed: seed), skin: try SkinFolder.civic())
        try Self.expectWhole(index)
    }

    /// Every passage and every short quotation of a record can be understood alone, and passages deal statements out once.
    static func expectWhole(_ index: RecordIndex) throws {
        for thread in index.record.authorities.flatMap({ index.record.threads.all(in: $0.slug) }) {
            for visit in thread.visits {
                let passages = index.passages(of: visit.statements)
                #expect(passages.flatMap(\.statements).map(\.id) == visit.statements.map(\.id))
                let short = Prominence(index: index, topic: thread.topic).standing(for: visit.statements)
                for statement in passages.map(\.first) + short + visit.mentions {
                    let words = index.standingAlone(statement.statement.quotation, of: statement, on: thread.topic)
                    #expect(!LeaningOpening.leansOnSentenceBefore(words), "\(thread.topic), \(statement.id): \(words)")
                }
            }
        }
    }
}
