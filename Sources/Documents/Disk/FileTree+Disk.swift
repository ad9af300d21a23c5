import Glibc

extension FileTree {
    /// Reads a folder from disk; names that start with a dot are ignored, links are followed.
    /// - Parameter isSkipped: true for a path, of a file or a folder, that is not wanted.
    /// - Throws: a missing folder, and every file that cannot be read, together.
    package init(reading folder: String, skipping isSkipped: (String) -> Bool = { _ in false }) throws(Diagnostics) {
        self.init()
        guard Disk.kind(of: folder) == .folder else {
            throw Diagnostics([Diagnostic(at: SourceLocation(folder), "there is no such folder; check the name, or make it")])
        }
        var problems = Diagnostics()
        read(folder, below: "", inside: [], isSkipped, &problems)
        try problems.throwIfErrors()
    }

    /// Whether a folder of that name is on disk.
    package static func isFolder(_ path: String) -> Bool { Disk.kind(of: path) == .folder }

    /// The bytes of one file on disk.
    package static func bytes(ofFile path: String) throws(Diagnostic) -> [UInt8] { try Disk.bytes(of: path) }

    private mutating func read(
        _ folder: String, below prefix: String, inside outer: [Disk.Identity], _ isSkipped: (String) -> Bool, _ problems: inout Diagnostics
    ) {
        guard let identity = Disk.identity(of: folder), !outer.contains(identity) else {
            problems.append(Diagnostic(at: SourceLocation(folder), "this link leads in a circle; remove it"))
            return
        }
        for name in problems.collect({ () throws(Diagnostic) in try Disk.names(in: folder) }) ?? [] where !name.hasPrefix(".") {
            let (path, whole) = (prefix + name, "\(folder)/\(name)")
            if isSkipped(path) { continue }
            switch Disk.kind(of: whole) {
            case .folder: read(whole, below: path + "/", inside: outer + [identity], isSkipped, &problems)
            case .file: self[path] = problems.collect { () throws(Diagnostic) in try Disk.bytes(of: whole) }
            case .other: continue
            case nil: problems.append(Diagnostic(at: SourceLocation(whole), "this link leads nowhere; remove it or put it right"))
            }
        }
    }

    /// Writes all files of this tree into a folder that may hold others, or none of them.
    ///
    /// Each file is first written beside its place under a hidden name; only when all are, they change places
    /// with the old ones. A file whose bytes are the same is not touched.
    /// - Throws: what could not be written; the folder is then as it was.
    package func write(into folder: String) throws(Diagnostics) {
        var replacement = FileReplacement()
        do {
            for path in paths {
                guard let bytes = self[path] else { continue }
                try replacement.stage(bytes, at: "\(folder)/\(path)")
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
    private var staged: [(hidden: String, path: String)] = []
    /// How many of them are in their places.
    private var placed: [(hidden: String, path: String, replaced: Bool)] = []

    mutating func stage(_ bytes: [UInt8], at path: String) throws(Diagnostic) {
        if Disk.kind(of: path) == .file, try Disk.bytes(of: path) == bytes { return }
        let folder = Disk.parent(of: path)
        if let folder { try Disk.makeFolders(folder) }
        let name = path.dropFirst(folder.map { $0.count + 1 } ?? 0)
        let hidden = (folder.map { $0 + "/" } ?? "") + ".\(name).new"
        staged.append((hidden, path))
        let file = try OpenFile(writing: hidden)
        do { try file.write(bytes) } catch {
            file.close()
            throw Diagnostic(at: SourceLocation(path), error.message)
        }
        try file.finish()
    }

    /// Puts every file in its place, then drops the old ones.
    mutating func commit() throws(Diagnostic) {
        for (hidden, path) in staged {
            let replaced = Disk.kind(of: path) == .file
            let swapped = replaced ? try Disk.exchange(hidden, with: path) : false
            if !swapped { try Disk.rename(hidden, to: path) }
            placed.append((hidden, path, swapped))
        }
        let old = placed.filter(\.replaced)
        (staged, placed) = ([], [])
        for (hidden, _, _) in old { try Disk.removeFile(hidden) }
    }

    /// Puts back what was there before, as far as the file system lets it.
    func undo() {
        for (hidden, path, replaced) in placed.reversed() {
            if replaced { _ = rename(hidden, path) } else { unlink(path) }
        }
        for (hidden, _) in staged { unlink(hidden) }
    }
}
