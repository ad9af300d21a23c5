import Synchronization

/// The bytes of files that are asked for twice, and made once.
package final class FilesMadeOnce: Sendable {
    private let made = Mutex<[String: [UInt8]]>([:])

    package init() {}

    /// Two that ask at the same moment may both make them: they come out the same.
    package func bytes(of file: OutputFile) throws(Diagnostic) -> [UInt8] {
        if let bytes = made.withLock({ $0[file.path] }) { return bytes }
        let bytes = try file.bytes()
        made.withLock { $0[file.path] = bytes }
        return bytes
    }

    /// The same file, its bytes taken from here.
    package func file(_ file: OutputFile) -> OutputFile {
        OutputFile(file.path, streaming: { (take) throws(Diagnostic) in try take(try self.bytes(of: file)) })
    }
}
