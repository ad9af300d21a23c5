import SQLite
import Zlib

/// Reads a SQLite file that lies in memory.
struct DatabaseReader {
    private let bytes: [UInt8]

    struct Failure: Error {
        let words: String
    }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The rows of a question, cells joined with "|".
    func rows(_ question: String) throws -> [String] {
        var handle: OpaquePointer?
        sqlite3_open(":memory:", &handle)
        defer { sqlite3_close(handle) }
        var bytes = bytes
        return try bytes.withUnsafeMutableBufferPointer { buffer in
            let size = sqlite3_int64(buffer.count)
            sqlite3_deserialize(handle, "main", buffer.baseAddress, size, size, UInt32(SQLITE_DESERIALIZE_READONLY))
            var statement: OpaquePointer?
            defer { sqlite3_finalize(statement) }
            guard sqlite3_prepare_v2(handle, question, -1, &statement, nil) == SQLITE_OK else {
                throw Failure(words: String(cString: sqlite3_errmsg(handle)))
            }
            var rows: [String] = []
            while sqlite3_step(statement) == SQLITE_ROW {
                let cells = (0..<sqlite3_column_count(statement)).map { column in
                    sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
                }
                rows.append(cells.joined(separator: "|"))
            }
            return rows
        }
    }
}

/// Reads gzip, in as many parts as it has.
enum Unpacked {
    static func text(of packed: [UInt8]) throws -> String {
        var (stream, source, result) = (z_stream(), packed, [UInt8]())
        inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&stream) }
        var target = [UInt8](repeating: 0, count: 65_536)
        try source.withUnsafeMutableBufferPointer { source in
            (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
            while stream.avail_in > 0 {
                let (state, count) = target.withUnsafeMutableBufferPointer { target in
                    (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
                    return (inflate(&stream, Z_NO_FLUSH), target.count - Int(stream.avail_out))
                }
                guard state == Z_OK || state == Z_STREAM_END else { throw DatabaseReader.Failure(words: "no gzip: \(state)") }
                result += target[..<count]
                if state == Z_STREAM_END { inflateReset(&stream) }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
