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
    private let lock: FolderLock
    /// The same of the folder that is replaced: behind the exchange the first lock is on the new version, and the hidden folder is the old one.
    private let targetLock: FolderLock?

    /// Makes the hidden folder, empty, and puts right what a killed run has left.
    /// - Throws: another build that is at work, what a killed run left and cannot be removed.
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
        lock = try FolderLock(on: path, shown: shown)
        do {
            targetLock = Disk.kind(of: target) == .folder ? try FolderLock(on: target, shown: shown) : nil
        } catch {
            lock.close()
            throw error
        }
        do { try cleanLeftovers() } catch {
            Glibc.rmdir(path)
            close()
            throw error
        }
    }

    func close() {
        targetLock?.close()
        lock.close()
    }

    private func cleanLeftovers() throws(Diagnostic) {
        if Disk.kind(of: aside) == .folder, Disk.kind(of: target) == nil { try Disk.rename(aside, to: target) }
        do {
            if Disk.kind(of: aside) == .folder { try Disk.removeTree(aside) }
            try Disk.removeContents(of: path)
        } catch {
            throw Diagnostic(at: error.location, "\(error.message); this is left of an earlier build, so remove \(path) by hand")
        }
    }

    /// - Throws: a path that leads out, or that two files have: they would be written at the same time, and nobody knows which stays.
    func checkPaths(of files: [OutputFile]) throws(Diagnostic) {
        var paths: Set<String> = [Manifest.file]
        for file in files {
            guard !file.path.isEmpty, !file.path.hasPrefix("/"), !file.path.split(separator: "/").contains("..") else {
                throw Diagnostic(at: SourceLocation(file.path), "this path leads out of the output folder")
            }
            guard paths.insert(file.path).inserted else {
                throw Diagnostic(at: SourceLocation(file.path), "this file would be written twice; rename or remove the one that is yours")
            }
        }
    }

    /// Makes the folders that some files lie in; others may be making them at the same time.
    private func makeFolders(for files: ArraySlice<OutputFile>) throws(Diagnostic) {
        var made: Set<String> = []
        for file in files {
            if let folder = Disk.parent(of: file.path) { try make(folder, &made) }
        }
    }

    private func make(_ folder: String, _ made: inout Set<String>) throws(Diagnostic) {
        guard made.insert(folder).inserted else { return }
        if let parent = Disk.parent(of: folder) { try make(parent, &made) }
        try Disk.makeFolder("\(path)/\(folder)")
    }

    /// What was made.
    struct Filled: Sendable {
        /// The SHA-256 of each file, by path.
        var hashes: [String: String] = [:]
        /// Those that the old version has with the same bytes.
        var unchanged: Set<String> = []
        /// Of all files, those that stay as they are too.
        var bytes = 0

        mutating func add(_ other: Filled) {
            hashes.merge(other.hashes) { first, _ in first }
            unchanged.formUnion(other.unchanged)
            bytes += other.bytes
        }
    }

    /// Makes every file on every core, a few at a time; those that others make up come last, from what was written of these.
    func fill(with files: [OutputFile], progress: (Int) -> Void) async throws(Diagnostic) -> Filled {
        let paths = Set(files.map(\.path))
        let isJoined = { (file: OutputFile) in !file.parts.isEmpty && file.parts.allSatisfy(paths.contains) }
        var filled = try await make(files.filter { !isJoined($0) }, progress: progress)
        let made = filled.hashes.count
        filled.add(try await make(files.filter(isJoined).map(joined), progress: { progress(made + $0) }))
        return filled
    }

    /// The same file, its bytes read from its parts here.
    private func joined(_ file: OutputFile) -> OutputFile {
        let parts = file.parts.map { "\(path)/\($0)" }
        return OutputFile(
            file.path,
            streaming: { (take) throws(Diagnostic) in
                for part in parts { try take(try Disk.bytes(of: part)) }
            })
    }

    /// So few files are written at a time that both cores end together: with 64 one stood still at the end of 430 reports. Of few files there
    /// are as many runs as keep progress moving.
    private static let mostInARun = 16, fewestRuns = 64

    private func make(_ files: [OutputFile], progress: (Int) -> Void) async throws(Diagnostic) -> Filled {
        let run = max(1, min(Self.mostInARun, files.count / Self.fewestRuns))
        let result = await withTaskGroup(of: Result<Filled, Diagnostic>.self) { group in
            for start in stride(from: 0, to: files.count, by: run) {
                group.addTask { place(files[start..<min(start + run, files.count)]) }
            }
            var total = Filled()
            var failures: [Diagnostic] = []
            for await part in group {
                switch part {
                case .success(let filled):
                    total.add(filled)
                    progress(total.hashes.count)
                case .failure(let diagnostic):
                    failures.append(diagnostic)
                    group.cancelAll()
                }
            }
            let first = Diagnostics(failures).sorted.first
            return first.map { Result<Filled, Diagnostic>.failure($0) } ?? .success(total)
        }
        if Task.isCancelled { throw Diagnostic(at: SourceLocation(shown), "the build was interrupted; the old site is as it was") }
        return try result.get()
    }

    private func place(_ files: ArraySlice<OutputFile>) -> Result<Filled, Diagnostic> {
        var filled = Filled()
        do {
            try makeFolders(for: files)
            for file in files where !Task.isCancelled {
                let (hash, isNew, size) = try place(file)
                filled.bytes += size
                filled.hashes[file.path] = hash
                if !isNew { filled.unchanged.insert(file.path) }
            }
            return .success(filled)
        } catch {
            return .failure(error)
        }
    }

    /// Writes a file, or links the old one where its bytes are the same.
    private func place(_ file: OutputFile) throws(Diagnostic) -> (hash: String, isNew: Bool, size: Int) {
        let (new, old) = ("\(path)/\(file.path)", "\(target)/\(file.path)")
        var writer = ComparingWriter(new: new, old: Disk.kind(of: old) == .file ? try OpenFile(reading: old) : nil)
        defer { writer.close() }
        do {
            try file.write { (piece) throws(Diagnostic) in try writer.write(piece) }
            let (hash, isNew) = try writer.finish()
            return (hash, isNew, writer.size)
        } catch {
            throw Diagnostic(at: SourceLocation("\(shown)/\(file.path)"), error.message)
        }
    }

    /// - Returns: true where it differs from the old one.
    func write(_ manifest: Manifest) throws(Diagnostic) -> Bool {
        let bytes = manifest.bytes
        return try place(OutputFile(Manifest.file, bytes: { bytes })).isNew
    }

    /// Takes a file or folder of the target over as it is.
    func keep(_ name: String) throws(Diagnostic) {
        if let folder = Disk.parent(of: name) { try Disk.makeFolders("\(path)/\(folder)") }
        try Self.link("\(target)/\(name)", to: "\(path)/\(name)")
    }

    private static func link(_ old: String, to new: String) throws(Diagnostic) {
        if Disk.isRealFolder(old) {
            try Disk.makeFolder(new)
            for name in try Disk.names(in: old) { try link("\(old)/\(name)", to: "\(new)/\(name)") }
        } else if Glibc.link(old, new) != 0 {
            // Files of other users and some disks allow no link.
            let file = try OpenFile(writing: new)
            do { try file.write(Disk.bytes(of: old)) } catch {
                file.close()
                throw error
            }
            try file.finish()
        }
    }

    /// Puts the new version in the place of the old one, and removes that.
    /// - Returns: how many files of the old version are in the new one no more, and what could not be removed of it.
    func takePlace() throws(Diagnostic) -> (removed: Int, notices: Diagnostics) {
        guard Disk.kind(of: target) == .folder else {
            try Disk.rename(path, to: target)
            return (0, Diagnostics())
        }
        if try Disk.exchange(path, with: target) { return removeOld(path) }
        try Disk.rename(target, to: aside)
        do { try Disk.rename(path, to: target) } catch {
            try Disk.rename(aside, to: target)
            throw error
        }
        return removeOld(aside)
    }

    /// The new version is in its place, so what goes wrong here is only told.
    private func removeOld(_ folder: String) -> (removed: Int, notices: Diagnostics) {
        var problems = Diagnostics()
        let gone = problems.collect { () throws(Diagnostic) in try filesOnly(in: folder, besides: target) } ?? 0
        _ = problems.collect { () throws(Diagnostic) in try Disk.removeTree(folder) }
        let warnings = problems.all.map {
            Diagnostic(.warning, at: $0.location, "\($0.message); the new site is in its place, and this is left of the old one")
        }
        return (gone, Diagnostics(warnings))
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
