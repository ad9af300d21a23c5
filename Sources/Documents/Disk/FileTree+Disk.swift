import Glibc

extension FileTree {
    /// Reads a folder from disk; names that start with a dot are ignored, links are followed.
    /// - Parameter isSkipped: true for a path, of a file or a folder, that is not wanted.
    /// - Throws: as `FolderReading`.
    package init(reading folder: String, skipping isSkipped: @escaping @Sendable (String) -> Bool = { _ in false }) throws(Diagnostics) {
        self = try FolderReading(folder, FolderReading.Rule(skipping: isSkipped)).tree
    }

    /// Whether a folder of that name is on disk.
    package static func isFolder(_ path: String) -> Bool { Disk.kind(of: path) == .folder }

    /// Whether a file of that name is on disk.
    package static func isFile(_ path: String) -> Bool { Disk.kind(of: path) == .file }

    /// The bytes of one file on disk.
    package static func bytes(ofFile path: String) throws(Diagnostic) -> [UInt8] { try Disk.bytes(of: path) }

    /// Writes all files of this tree into a folder that may hold others, or none of them.
    ///
    /// Each file is first written beside its place under a hidden name; only when all are, they change places
    /// with the old ones. A file whose bytes are the same is not touched.
    /// - Parameter held: the folder as it was read, where nothing may be lost that was saved there since; nil where nobody
    ///   else writes.
    /// - Throws: what could not be written, and a file that is not what it was; the folder is then as it was.
    package func write(into folder: String, where held: FileTree? = nil) throws(Diagnostics) {
        var replacement = FileReplacement()
        do {
            for path in paths {
                guard let bytes = self[path] else { continue }
                try replacement.stage(bytes, at: "\(folder)/\(path)", besides: held.map { $0[path] })
            }
            try replacement.commit()
        } catch {
            replacement.undo()
            throw Diagnostics([error])
        }
    }
}

/// Files that are about to change places with their old versions.
private struct FileReplacement {
    private struct Change {
        let hidden: String
        let path: String
        /// What stood there when it was read, nil inside for nothing; nil where anything may stand there.
        let known: [UInt8]??
    }

    private var staged: [Change] = []
    /// Those that are in their places, and whether the hidden name now holds an old version.
    private var placed: [(change: Change, replaced: Bool)] = []

    mutating func stage(_ bytes: [UInt8], at path: String, besides known: [UInt8]??) throws(Diagnostic) {
        if Disk.kind(of: path) == .file, try Disk.bytes(of: path) == bytes { return }
        let folder = Disk.parent(of: path)
        if let folder { try Disk.makeFolders(folder) }
        let name = path.dropFirst(folder.map { $0.count + 1 } ?? 0)
        let hidden = (folder.map { $0 + "/" } ?? "") + LeftoverFile.hiddenName(of: name)
        staged.append(Change(hidden: hidden, path: path, known: known))
        let file = try OpenFile(writing: hidden)
        do { try file.write(bytes) } catch {
            file.close()
            throw Diagnostic(at: SourceLocation(path), error.message)
        }
        try file.finish()
    }

    /// Puts every file in its place, then drops the old ones.
    mutating func commit() throws(Diagnostic) {
        for change in staged {
            let replaced = try place(change)
            placed.append((change, replaced))
            // Looked at now that nobody finds it under its name any more: what was saved until this moment is in it.
            if replaced, case .some(let known) = change.known, try Disk.bytes(of: change.hidden) != known {
                throw Self.changed(change.path)
            }
        }
        let old = placed.filter(\.replaced)
        (staged, placed) = ([], [])
        for (change, _) in old { try Disk.removeFile(change.hidden) }
    }

    /// - Returns: true where an old version now has the hidden name.
    private func place(_ change: Change) throws(Diagnostic) -> Bool {
        if case .some(.none) = change.known {
            // A link fails where somebody else has made the file.
            if link(change.hidden, change.path) == 0 {
                try Disk.removeFile(change.hidden)
                return false
            }
            if errno == EEXIST { throw Self.changed(change.path) }
        }
        if Disk.kind(of: change.path) == .file {
            if case .some(let known) = change.known, try Disk.bytes(of: change.path) != known { throw Self.changed(change.path) }
            if try Disk.exchange(change.hidden, with: change.path) { return true }
        }
        try Disk.rename(change.hidden, to: change.path)
        return false
    }

    private static func changed(_ path: String) -> Diagnostic {
        Diagnostic(
            at: SourceLocation(path), "this file was saved by somebody else in the meantime, so nothing was written; run the command again")
    }

    /// Puts back what was there before, as far as the file system lets it.
    func undo() {
        for (change, replaced) in placed.reversed() {
            if replaced { _ = rename(change.hidden, change.path) } else { unlink(change.path) }
        }
        for change in staged { unlink(change.hidden) }
    }
}

/// What a killed run leaves beside a file: its new or its old version, under a hidden name.
package enum LeftoverFile {
    static func hiddenName(of name: some StringProtocol) -> String { ".\(name)\(ending)" }

    private static let ending = ".throughline-new"

    /// Removes what killed runs have left in a folder and those inside it.
    package static func removeAll(in folder: String) throws(Diagnostic) {
        guard Disk.kind(of: folder) == .folder else { return }
        for name in try Disk.names(in: folder) {
            let path = "\(folder)/\(name)"
            if name.hasPrefix("."), name.hasSuffix(ending) {
                try Disk.removeFile(path)
            } else if !name.hasPrefix("."), Disk.isRealFolder(path) {
                try removeAll(in: path)
            }
        }
    }
}
