import Glibc
import SQLite

/// A new SQLite database, filled row by row: the same rows in the same order give the same file.
///
/// It grows in a file of passing use, as the one of 430 reports would take 47 MB of memory beside all else. That file has lost its
/// name before the first row, so that nothing is left of it, however the process ends. The disk may fail; it holds no input but values
/// that are bound, so any other error of SQLite is one of ours, in a statement that stands in the code.
package struct Database {
    private let handle: OpaquePointer?
    private let folder: String

    /// A value of a cell.
    package enum Cell: Sendable {
        case text(String)
        case number(Int)
        case missing

        package static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .missing }
        package static func optional(_ number: Int?) -> Cell { number.map(Cell.number) ?? .missing }
    }

    /// Makes a database and hands it over as a file, a piece at a time.
    /// - Parameters:
    ///   - script: the tables, in SQL.
    ///   - folder: where it grows; nil for where the system has such files.
    ///   - fill: adds the rows.
    /// - Throws: a folder in which no file can be made, a disk that is full, and what the others throw.
    package static func write(
        _ script: String, in folder: String? = nil, to take: OutputFile.Taking, fill: (Database) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let folder = folder ?? PassingFolder.place
        let file = try OpenFile(passingIn: folder)
        defer { file.close() }
        var handle: OpaquePointer?
        let opened = sqlite3_open_v2(file.path, &handle, SQLITE_OPEN_READWRITE, nil)
        defer { sqlite3_close(handle) }
        try Disk.removeFile(file.path)
        let database = Database(handle: handle, folder: folder)
        try database.check(opened, "open")
        // Nothing is undone and nothing waits for the disk, since the file is of no use before it is whole.
        try database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + script + "BEGIN;")
        try fill(database)
        try database.run("COMMIT;")
        try write(file, to: take)
    }

    private static func write(_ file: OpenFile, to take: OutputFile.Taking) throws(Diagnostic) {
        var place = 0
        while true {
            let bytes = try file.read(from: place, count: piece)
            if bytes.isEmpty { return }
            try take(bytes)
            place += bytes.count
        }
    }

    /// A megabyte.
    private static let piece = 1 << 20

    /// Runs statements that give no rows.
    /// - Throws: what stands in the way on the disk.
    package func run(_ script: String) throws(Diagnostic) {
        try check(sqlite3_exec(handle, script, nil, nil, nil), script)
    }

    /// Adds rows to a table.
    /// - Parameter rows: each with a cell for every column.
    /// - Throws: what stands in the way on the disk.
    package func insert(into table: String, _ rows: some Sequence<[Cell]>) throws(Diagnostic) {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        for row in rows {
            if statement == nil {
                let places = Array(repeating: "?", count: row.count).joined(separator: ",")
                try check(sqlite3_prepare_v2(handle, "INSERT INTO \(table) VALUES (\(places))", -1, &statement, nil), table)
            }
            for (place, cell) in row.enumerated() { Self.bind(cell, at: Int32(place + 1), of: statement) }
            try check(sqlite3_step(statement), table)
            sqlite3_reset(statement)
        }
    }

    /// What SQLite says of the disk, in plain words.
    private func check(_ result: Int32, _ script: String) throws(Diagnostic) {
        // The first eight bits are the kind of error, those behind them tell more of it (sqlite.org/rescode.html).
        let kind = result & 0xFF
        if kind == SQLITE_FULL { throw failure(ENOSPC) }
        if kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN { throw failure(sqlite3_system_errno(handle)) }
        precondition(
            kind == SQLITE_OK || kind == SQLITE_DONE, "this SQL stands in the code: \(script): \(String(cString: sqlite3_errmsg(handle)))")
    }

    private func failure(_ code: Int32) -> Diagnostic { DiskFailure.diagnostic(code, "this database cannot be made in \(folder)", folder) }

    private static func bind(_ cell: Cell, at place: Int32, of statement: OpaquePointer?) {
        switch cell {
        case .text(let text):
            // SQLite copies the text: what Swift lends is gone after this call.
            let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), copied)
        case .number(let number): sqlite3_bind_int64(statement, place, Int64(number))
        case .missing: sqlite3_bind_null(statement, place)
        }
    }
}
