import Glibc

/// The version of an output folder that a build is to replace, and whose each of its files is.
struct OldVersion {
    private let folder: String
    private let shown: String
    /// What a build wrote and is still there, with the hash that it had.
    private var ours: [String: String] = [:]
    /// Files that stay: hidden ones right inside the folder, and those that the site keeps.
    private(set) var kept: [String] = []
    /// Files that somebody else put there.
    private var others: [String] = []

    private let rule: Rule

    /// What becomes of files that no build wrote.
    struct Rule {
        let kept: [PathPattern]
        let dropped: [PathPattern]
        /// The files of the new version.
        let new: Set<String>
    }

    /// - Throws: no folder, a folder that no build wrote, what cannot be read.
    init(of folder: String, shown: String, _ rule: Rule) throws(Diagnostics) {
        (self.folder, self.shown, self.rule) = (folder, shown, rule)
        do throws(Diagnostic) {
            guard let kind = Disk.kind(of: folder) else { return }
            guard kind == .folder else { throw Diagnostic(at: SourceLocation(shown), "this is no folder; choose another name") }
            let manifest = try Self.manifest(in: folder)
            let hashes = manifest?.hashes ?? [:]
            for name in try Disk.names(in: folder) where name != Manifest.file {
                let isHidden = name.hasPrefix(".")
                // A hidden folder such as .git stays whole, with its empty folders, unless a build writes into it.
                let isShared = rule.new.union(hashes.keys).contains { $0 == name || $0.hasPrefix(name + "/") }
                if isHidden, !isShared { kept.append(name) } else { try sort(name, hashes, staysIfUnknown: isHidden) }
            }
            if manifest == nil, !others.isEmpty || kept.contains(where: { !$0.hasPrefix(".") }) { throw Self.notOurs(folder, shown: shown) }
        } catch {
            throw Diagnostics([error])
        }
    }

    private static func manifest(in folder: String) throws(Diagnostic) -> Manifest? {
        let path = "\(folder)/\(Manifest.file)"
        return Disk.kind(of: path) == .file ? Manifest(reading: try Disk.bytes(of: path)) : nil
    }

    private static func notOurs(_ folder: String, shown: String) -> Diagnostic {
        let isOlder = Disk.kind(of: "\(folder)/\(Manifest.file)") == .file
        let message =
            isOlder
            ? "this folder does not list what a build wrote into it, as those of an older throughline; see that nothing of yours is in it, remove it and build again"
            : "this folder holds files that throughline did not write, and a build replaces all of it; empty it or choose another folder"
        return Diagnostic(at: SourceLocation(shown), message)
    }

    private mutating func sort(_ path: String, _ hashes: [String: String], staysIfUnknown: Bool) throws(Diagnostic) {
        let whole = "\(folder)/\(path)"
        if Disk.isRealFolder(whole) {
            for name in try Disk.names(in: whole) { try sort("\(path)/\(name)", hashes, staysIfUnknown: staysIfUnknown) }
        } else if rule.kept.contains(where: { $0.matches(path) }), try !isAsWritten(whole, hashes[path]) {
            kept.append(path)
        } else if let hash = hashes[path] {
            ours[path] = hash
        } else if staysIfUnknown, !rule.new.contains(path) {
            kept.append(path)
        } else if !rule.dropped.contains(where: { $0.matches(path) }) {
            others.append(path)
        }
    }

    /// An error for each file that a build would take away from somebody else.
    /// - Parameter unchanged: files that the new version has with the same bytes.
    func problems(besides unchanged: Set<String>) throws(Diagnostic) -> Diagnostics {
        var problems = others.map { path in
            diagnostic(
                path,
                "throughline did not write this file, and a build would remove it; take it away, or list it under \"keep\" in site.yml")
        }
        for (path, hash) in ours where !unchanged.contains(path) {
            guard try Self.hash(of: "\(folder)/\(path)") != hash else { continue }
            problems.append(
                diagnostic(
                    path, "this file was changed by hand, and a build would replace it; remove it, or list it under \"keep\" in site.yml"))
        }
        return Diagnostics(problems)
    }

    private func diagnostic(_ path: String, _ message: String) -> Diagnostic { Diagnostic(at: SourceLocation("\(shown)/\(path)"), message) }

    private func isAsWritten(_ path: String, _ hash: String?) throws(Diagnostic) -> Bool {
        guard let hash else { return false }
        return try Self.hash(of: path) == hash
    }

    /// Nil for what is no file.
    private static func hash(of path: String) throws(Diagnostic) -> String? {
        Disk.kind(of: path) == .file ? Fingerprint.sha256(try Disk.bytes(of: path)) : nil
    }
}
