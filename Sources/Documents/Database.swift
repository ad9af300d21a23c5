import SQLite

/// A new SQLite database in memory, filled row by row: the same rows in the same order give the same file.
///
/// It holds no input but values that are bound, so an error of SQLite is one of ours, in a statement that stands in the code.
package struct Database: ~Copyable {
    private let handle: OpaquePointer?

    /// A value of a cell.
    package enum Cell: Sendable {
        case text(String)
        case number(Int)
        case missing

        package static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .missing }
        package static func optional(_ number: Int?) -> Cell { number.map(Cell.number) ?? .missing }
    }

    /// - Parameter script: the tables, in SQL.
    package init(_ script: String) {
        var opened: OpaquePointer?
        // As one stretch of memory, which is written from where it lies; ":memory:" is a copy and another for that.
        sqlite3_open_v2("record", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "memdb")
        precondition(opened != nil, "only memory can be lacking")
        handle = opened
        var most = Int64.max
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_SIZE_LIMIT, &most)
        run("PRAGMA journal_mode = OFF;" + script + "BEGIN;")
    }

    /// Runs statements that give no rows.
    package func run(_ script: String) {
        let result = sqlite3_exec(handle, script, nil, nil, nil)
        precondition(result == SQLITE_OK, "this SQL stands in the code: \(script): \(String(cString: sqlite3_errmsg(handle)))")
    }

    /// Adds rows to a table.
    /// - Parameter rows: each with a cell for every column.
    package func insert(into table: String, _ rows: some Sequence<[Cell]>) {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        for row in rows {
            if statement == nil {
                let places = Array(repeating: "?", count: row.count).joined(separator: ",")
                let result = sqlite3_prepare_v2(handle, "INSERT INTO \(table) VALUES (\(places))", -1, &statement, nil)
                precondition(
                    result == SQLITE_OK, "\(table) is a table with \(row.count) columns: \(String(cString: sqlite3_errmsg(handle)))")
            }
            for (place, cell) in row.enumerated() { Self.bind(cell, at: Int32(place + 1), of: statement) }
            let result = sqlite3_step(statement)
            precondition(result == SQLITE_DONE, "\(table) takes every row: \(String(cString: sqlite3_errmsg(handle)))")
            sqlite3_reset(statement)
        }
    }

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

    /// Hands the database over as a file, a piece at a time.
    package consuming func write(to take: OutputFile.Taking) throws(Diagnostic) {
        run("COMMIT;")
        var size: sqlite3_int64 = 0
        let pages = sqlite3_serialize(handle, "main", &size, UInt32(SQLITE_SERIALIZE_NOCOPY))
        precondition(pages != nil, "it lies in one stretch of memory")
        let file = UnsafeBufferPointer(start: pages, count: Int(size))
        for start in stride(from: 0, to: file.count, by: Self.piece) {
            try take(Array(file[start..<min(start + Self.piece, file.count)]))
        }
    }

    /// A megabyte.
    private static let piece = 1 << 20

    deinit { sqlite3_close(handle) }
}
