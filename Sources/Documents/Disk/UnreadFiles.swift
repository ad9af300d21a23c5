/// Files of a folder on disk, each read when it is asked for: all documents of a country are more than memory should hold.
package struct UnreadFiles: FileSource {
    private let folder: String
    package let paths: [String]

    /// The files of a folder inside another, their paths relative to the outer one: `sources/visit.pdf` of `Content`.
    /// - Throws: as `FolderReading`, but for files that cannot be read.
    package init(listing inner: String, in folder: String) throws(Diagnostics) {
        self.folder = folder
        paths = try FolderReading.paths(of: "\(folder)/\(inner)").map { "\(inner)/\($0)" }
    }

    /// Those of some paths at which there are files.
    package init(_ paths: [String], in folder: String) {
        self.folder = folder
        self.paths = paths.filter { Disk.kind(of: "\(folder)/\($0)") == .file }.sorted(by: FileTree.inOrder)
    }

    /// A file that was saved while it was read is read again.
    package func bytes(at path: String) throws(Diagnostic) -> [UInt8]? {
        guard Disk.kind(of: "\(folder)/\(path)") == .file else { return nil }
        do { return try Disk.steadyBytes(of: "\(folder)/\(path)").bytes } catch {
            throw Diagnostic(at: SourceLocation(path), error.message)
        }
    }
}
