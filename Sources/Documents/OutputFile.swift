/// A file that a build will write: its path, and a pure function that makes its bytes.
///
/// The command streams these to disk; a test collects them into a `FileTree`.
package struct OutputFile: Sendable {
    /// Relative to the output folder, with `/` between its parts.
    package let path: String
    /// The paths of the files whose bytes this one holds, one after the other; none for most. Where those are written anyway, their bytes
    /// are taken from there and not made again.
    package let parts: [String]
    /// Hands the bytes over, a piece at a time.
    private let make: @Sendable (Taking) throws(Diagnostic) -> Void

    /// What takes the pieces of a file.
    package typealias Taking = ([UInt8]) throws(Diagnostic) -> Void

    /// A big file comes in several pieces, so that it never lies in memory whole.
    /// - Parameter make: hands the pieces over; the same bytes each time it is called.
    package init(_ path: String, streaming make: @escaping @Sendable (Taking) throws(Diagnostic) -> Void) {
        (self.path, self.make, parts) = (path, make, [])
    }

    /// The same of pieces that can be made one by one, from 0.
    package init(_ path: String, pieceCount: Int, piece: @escaping @Sendable (Int) -> [UInt8]) {
        self.init(
            path,
            streaming: { (take) throws(Diagnostic) in
                for place in 0..<pieceCount { try take(piece(place)) }
            })
    }

    package init(_ path: String, bytes: @escaping @Sendable () -> [UInt8]) {
        self.init(path, pieceCount: 1, piece: { _ in bytes() })
    }

    package init(_ path: String, text: @escaping @Sendable () -> String) {
        self.init(path, bytes: { Array(text().utf8) })
    }

    /// The bytes of other files, one after the other.
    package init(_ path: String, joining files: [OutputFile]) {
        self.path = path
        parts = files.map(\.path)
        make = { (take) throws(Diagnostic) in
            for file in files { try file.make(take) }
        }
    }

    /// Hands the bytes over, a piece at a time.
    package func write(to take: Taking) throws(Diagnostic) { try make(take) }

    /// All pieces, joined.
    /// - Throws: what stood in the way of a file that is made on disk first.
    package func bytes() throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        try make { piece in
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
        }
        return bytes
    }
}

extension FileTree {
    /// The files that a list of outputs makes, collected.
    package init(collecting outputs: [OutputFile]) throws(Diagnostic) {
        self.init()
        for output in outputs { self[output.path] = try output.bytes() }
    }
}
