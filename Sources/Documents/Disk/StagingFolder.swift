import Glibc

/// The hidden folder beside an output folder in which its next version grows.
struct StagingFolder: Sendable {
    /// The folder that will be replaced.
    let target: String
    /// The same, as the person named it.
    private let shown: String
    /// The hidden folder; after the exchange it holds the old version.
    private let path: String
    /// Where the old version waits, where two folders cannot be exchanged at once.
    private let aside: String
    /// Keeps a second build out; the system lets go of it when the process ends, however it ends.
    private let lock: Int32

    /// Makes the hidden folder, empty, and puts right what a killed run has left.
    /// - Throws: a target that is no folder of ours, another build that is at work.
    init(for target: String, shown: String) throws(Diagnostic) {
        let parent = Disk.parent(of: target)
        let name = parent.map { String(target.dropFirst($0.count + 1)) } ?? (target.hasPrefix("/") ? String(target.dropFirst()) : target)
        let prefix = parent.map { $0 + "/" } ?? (target.hasPrefix("/") ? "/" : "")
        self.target = target
        self.shown = shown
        path = "\(prefix).\(name).new"
        aside = "\(prefix).\(name).old"
        if let parent { try Disk.makeFolders(parent) }
        try Disk.makeFolder(path)
        lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw DiskFailure.diagnostic(errno, "this folder cannot be read", path) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(lock)
            throw Diagnostic(at: SourceLocation(shown), "another build is writing this folder; wait until it has ended")
        }
        do {
            try cleanLeftovers()
            try Self.checkIsOurs(target, shown: shown)
        } catch {
            Glibc.rmdir(path)
            Glibc.close(lock)
            throw error
        }
    }

    func close() { Glibc.close(lock) }

    private func cleanLeftovers() throws(Diagnostic) {
        if Disk.kind(of: aside) == .folder {
            if Disk.kind(of: target) == nil { try Disk.rename(aside, to: target) } else { try Disk.removeTree(aside) }
        }
        try Disk.removeContents(of: path)
    }

    /// An empty folder, or one with our marker.
    private static func checkIsOurs(_ target: String, shown: String) throws(Diagnostic) {
        switch Disk.kind(of: target) {
        case nil: return
        case .folder:
            if Disk.kind(of: "\(target)/\(OutputFolder.marker)") == .file { return }
            if try Disk.names(in: target).allSatisfy({ $0.hasPrefix(".") }) { return }
            throw Diagnostic(
                at: SourceLocation(shown),
                "this folder holds files that throughline did not write, and a build replaces all of it; empty it or choose another folder")
        default: throw Diagnostic(at: SourceLocation(shown), "this is no folder; choose another name")
        }
    }

    /// Makes every folder that the files lie in.
    func makeFolders(for files: [OutputFile]) throws(Diagnostic) {
        var made: Set<String> = []
        for file in files {
            guard !file.path.isEmpty, !file.path.hasPrefix("/"), !file.path.split(separator: "/").contains("..") else {
                throw Diagnostic(at: SourceLocation(file.path), "this path leads out of the output folder")
            }
            guard let folder = Disk.parent(of: file.path) else { continue }
            try make(folder, &made)
        }
    }

    private func make(_ folder: String, _ made: inout Set<String>) throws(Diagnostic) {
        guard made.insert(folder).inserted else { return }
        if let parent = Disk.parent(of: folder) { try make(parent, &made) }
        try Disk.makeFolder("\(path)/\(folder)")
    }

    /// Makes every file on every core, a few at a time.
    func fill(with files: [OutputFile], progress: (Int) -> Void) async throws(Diagnostic) -> OutputFolder.Changes {
        let run = max(1, min(64, files.count / 64))
        let result = await withTaskGroup(of: Result<OutputFolder.Changes, Diagnostic>.self) { group in
            for start in stride(from: 0, to: files.count, by: run) {
                group.addTask { place(files[start..<min(start + run, files.count)]) }
            }
            var total = OutputFolder.Changes()
            var failures: [Diagnostic] = []
            for await part in group {
                switch part {
                case .success(let changes):
                    total.written += changes.written
                    total.unchanged += changes.unchanged
                    progress(total.written + total.unchanged)
                case .failure(let diagnostic):
                    failures.append(diagnostic)
                    group.cancelAll()
                }
            }
            let first = Diagnostics(failures).sorted.first
            return first.map { Result<OutputFolder.Changes, Diagnostic>.failure($0) } ?? .success(total)
        }
        return try result.get()
    }

    private func place(_ files: ArraySlice<OutputFile>) -> Result<OutputFolder.Changes, Diagnostic> {
        var changes = OutputFolder.Changes()
        do {
            for file in files where !Task.isCancelled {
                if try place(file) { changes.written += 1 } else { changes.unchanged += 1 }
            }
            return .success(changes)
        } catch {
            return .failure(error)
        }
    }

    /// Writes a file, or links the old one where its bytes are the same.
    /// - Returns: true where it was written.
    private func place(_ file: OutputFile) throws(Diagnostic) -> Bool {
        let (new, old) = ("\(path)/\(file.path)", "\(target)/\(file.path)")
        var writer = ComparingWriter(new: new, old: Disk.kind(of: old) == .file ? try OpenFile(reading: old) : nil)
        defer { writer.close() }
        do {
            for index in 0..<file.pieceCount { try writer.write(file.piece(index)) }
            return try writer.finish()
        } catch {
            throw Diagnostic(at: SourceLocation("\(shown)/\(file.path)"), error.message)
        }
    }

    /// Links hidden files and folders right inside the target (`.git`, `.well-known`), which no build makes.
    func keepHiddenEntries(besides files: [OutputFile]) throws(Diagnostic) {
        guard Disk.kind(of: target) == .folder else { return }
        let made = Set(files.compactMap { $0.path.split(separator: "/").first.map(String.init) })
        for name in try Disk.names(in: target) where name.hasPrefix(".") && !made.contains(name) {
            try Self.link("\(target)/\(name)", to: "\(path)/\(name)")
        }
    }

    private static func link(_ old: String, to new: String) throws(Diagnostic) {
        guard Disk.kind(of: old) == .folder else {
            guard Glibc.link(old, new) == 0 else { throw DiskFailure.diagnostic(errno, "this file cannot be kept", old) }
            return
        }
        try Disk.makeFolder(new)
        for name in try Disk.names(in: old) { try link("\(old)/\(name)", to: "\(new)/\(name)") }
    }

    /// Puts the new version in the place of the old one, and removes that.
    /// - Returns: how many files of the old version are in the new one no more.
    func takePlace() throws(Diagnostic) -> Int {
        guard Disk.kind(of: target) == .folder else {
            try Disk.rename(path, to: target)
            return 0
        }
        if try Disk.exchange(path, with: target) { return try removeOld(path) }
        try Disk.rename(target, to: aside)
        do { try Disk.rename(path, to: target) } catch {
            try Disk.rename(aside, to: target)
            throw error
        }
        return try removeOld(aside)
    }

    private func removeOld(_ folder: String) throws(Diagnostic) -> Int {
        let gone = try filesOnly(in: folder, besides: target)
        // The new version is in its place: what cannot be removed now goes the next time.
        do { try Disk.removeTree(folder) } catch {}
        return gone
    }

    /// How many files one folder has and the other lacks.
    private func filesOnly(in folder: String, besides other: String) throws(Diagnostic) -> Int {
        var count = 0
        for name in try Disk.names(in: folder) {
            let (mine, theirs) = ("\(folder)/\(name)", "\(other)/\(name)")
            switch Disk.kind(of: mine) {
            case .folder: count += try filesOnly(in: mine, besides: theirs)
            default: count += Disk.kind(of: theirs) == nil ? 1 : 0
            }
        }
        return count
    }

    /// Drops what was gathered; the target has not been touched.
    func discard() {
        // What cannot be removed now goes the next time.
        do { try Disk.removeTree(path) } catch {}
    }
}
