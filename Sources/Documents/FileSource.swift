/// Files by relative path, held in memory or read when they are asked for.
///
/// Paths are as in a `FileTree`.
package protocol FileSource: Sendable {
    /// All paths, in the order of their UTF-8 bytes.
    var paths: [String] { get }

    /// The bytes of one file; nil where there is none.
    /// - Throws: a file that cannot be read.
    func bytes(at path: String) throws(Diagnostic) -> [UInt8]?
}

extension FileTree: FileSource {
    package func bytes(at path: String) throws(Diagnostic) -> [UInt8]? { self[path] }
}
