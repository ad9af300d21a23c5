/// A file that a build will write: its path, and a pure function that makes its bytes.
///
/// The command streams these to disk; a test collects them into a `FileTree`.
package struct OutputFile: Sendable {
    /// Relative to the output folder, with `/` between its parts.
    package let path: String
    /// Makes the bytes; the same bytes each time it is called.
    package let bytes: @Sendable () -> [UInt8]

    package init(_ path: String, bytes: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(_ path: String, text: @escaping @Sendable () -> String) {
        self.init(path, bytes: { Array(text().utf8) })
    }
}

extension FileTree {
    /// The files that a list of outputs makes, collected.
    package init(collecting outputs: [OutputFile]) {
        self.init()
        for output in outputs { self[output.path] = output.bytes() }
    }
}
