import Documents
import Testing

@Suite struct `A database` {
    private let tables = "CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT NOT NULL);"

    private func bytes(_ script: String, in folder: String, rows: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try Database.write(
            script, in: folder, to: { bytes += $0 },
            fill: { (database) throws(Diagnostic) in
                try database.insert(into: "words", (0..<rows).map { [.number($0), .text(String(repeating: "word ", count: 100))] })
            })
        return bytes
    }

    @Test func `is a file of SQLite, the same for the same rows`() throws {
        let scratch = try Scratch()
        let one = try bytes(tables, in: scratch.path, rows: 10_000)
        #expect(one.starts(with: "SQLite format 3\0".utf8))
        #expect(one.count > 10_000 * 500)
        #expect(try bytes(tables, in: scratch.path, rows: 10_000) == one)
        #expect(try bytes(tables, in: scratch.path, rows: 9_999) != one)
    }

    @Test func `has lost its name before the first row, so that nothing is left of it`() throws {
        let scratch = try Scratch()
        var names: [String] = []
        try Database.write(
            tables, in: scratch.path, to: { _ in },
            fill: { (database) throws(Diagnostic) in
                try database.insert(into: "words", [[.number(1), .text("word")]])
                names.append(contentsOf: (try? scratch.names()) ?? ["unread"])
            })
        #expect(names == [])
    }

    @Test func `tells of a disk that is full, and leaves nothing there`() throws {
        let scratch = try Scratch()
        let problem = Diagnostic(
            at: SourceLocation(scratch.path), "this database cannot be made in \(scratch.path): the disk is full; make room and try again")
        #expect(throws: problem) { try bytes("PRAGMA max_page_count = 50;" + tables, in: scratch.path, rows: 10_000) }
        #expect(try scratch.names() == [])
    }

    @Test func `tells of a folder in which no file can be made`() throws {
        let folder = try Scratch().path + "/none"
        let problem = Diagnostic(
            at: SourceLocation(folder), "no file can be made in \(folder): there is no such file or folder; check the name")
        #expect(throws: problem) { try bytes(tables, in: folder, rows: 1) }
    }
}
