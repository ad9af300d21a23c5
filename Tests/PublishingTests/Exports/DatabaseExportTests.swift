import Documents
import England
import Foundation
import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct DatabaseExportTests {
    private let files: FileTree
    private let record: Record

    init() async throws {
        record = try await Fixture.record()
        files = try FileTree(collecting: try SiteBuild(record, skin: SkinFolder.civic()).outputs())
    }

    /// The rows that a question gets of the database, cells joined with "|".
    private func rows(_ question: String) throws -> [String] {
        try DatabaseReader(try #require(files["data/record.sqlite"])).rows(question)
    }

    @Test func `the database holds every statement, found by its words`() throws {
        let count = record.statements.count
        #expect(try rows("SELECT count(*) FROM statements") == ["\(count)"])
        #expect(try rows("SELECT count(*) FROM words WHERE words MATCH 'supervision'") != ["0"])
        #expect(try rows("SELECT count(*) FROM links") == ["\(record.statements.reduce(0) { $0 + $1.links.count + $1.mentions.count })"])
        #expect(try rows("PRAGMA integrity_check") == ["ok"])
        #expect(try rows("PRAGMA foreign_key_check") == [])
    }

    @Test func `the database and the list of statements have the movement that a theme's page shows`() throws {
        let shown = record.statements.flatMap { statement in
            statement.topics.compactMap { statement.movement(on: $0)?.kind.rawValue }
        }
        #expect(!shown.isEmpty)
        #expect(try rows("SELECT movement FROM links WHERE movement IS NOT NULL ORDER BY movement") == shown.sorted())
        let list = try #require(files.text(at: "data/statements.json"))
        let exported = list.ranges(of: /"movement":{"[^}]*}/).map { list[$0].count { $0 == ":" } - 1 }
        #expect(exported.reduce(0, +) == shown.count)
    }

    @Test func `the questions on the data page have answers`() throws {
        let page = try #require(files.text(at: "data/index.html"))
        let questions = page.split(separator: "<pre><code>").dropFirst().compactMap {
            $0.split(separator: "</code>").first.map(String.init)
        }
        #expect(questions.count == 3)
        for question in questions { _ = try rows(question) }
        #expect(try !rows(questions[0]).isEmpty)
    }

    @Test func `two builds give the same database`() throws {
        #expect(try RecordExports(of: record).database.bytes() == RecordExports(of: record).database.bytes())
    }

    @Test func `the compressed file has the lines of the files of authorities`() throws {
        let packed = try #require(files[RecordExports.compressedAddress])
        let lines = try Unpacked.text(of: packed).split(separator: "\n").map(String.init)
        let listed = try #require(files.text(at: "data/files.json"))
        let own = record.authorities.map(\.slug).filter { listed.contains("\"\($0)\"") }
            .compactMap { files.text(at: RecordExports.address(ofStatementsOf: $0, isLarge: false)) }
            .flatMap { $0.split(separator: "\n").filter { $0.hasPrefix("{\"id\"") }.map { String($0.hasSuffix(",") ? $0.dropLast() : $0) } }
        #expect(lines.count == record.statements.count)
        #expect(Set(lines) == Set(own))
    }
}
