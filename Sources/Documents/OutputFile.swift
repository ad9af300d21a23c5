/// A file that a build will write: its path, and a pure function that makes its bytes.
///
/// The command streams these to disk; a test collects them into a `FileTree`.
package struct OutputFile: Sendable {
    /// Relative to the output folder, with `/` between its parts.
    package let path: String
    /// A big file comes in several pieces, so that it never lies in memory whole.
    package let pieceCount: Int
    /// Makes one piece, from 0; the same bytes each time it is called.
    package let piece: @Sendable (Int) -> [UInt8]

    package init(_ path: String, pieceCount: Int, piece: @escaping @Sendable (Int) -> [UInt8]) {
        self.path = path
        self.pieceCount = pieceCount
        self.piece = piece
    }

    package init(_ path: String, bytes: @escaping @Sendable () -> [UInt8]) {
        self.init(path, pieceCount: 1, piece: { _ in bytes() })
    }

    package init(_ path: String, text: @escaping @Sendable () -> String) {
        self.init(path, bytes: { Array(text().utf8) })
    }

    /// All pieces, joined.
    package func bytes() -> [UInt8] {
        pieceCount == 1 ? piece(0) : (0..<pieceCount).flatMap(piece)
    }
}

extension FileTree {
    /// The files that a list of outputs makes, collected.
    package init(collecting outputs: [OutputFile]) {
        self.init()
        for output in outputs { self[output.path] = output.bytes() }
    }
}
