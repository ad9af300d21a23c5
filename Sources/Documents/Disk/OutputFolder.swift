import Glibc

/// A folder on disk that changes whole, at the end, or not at all.
///
/// The new files are gathered in a hidden folder beside it; files that stay the same are linked there, not
/// written. Then the two folders change places, and the old one goes. Killed, out of disk or interrupted
/// before that, the old folder is as it was; what is left over goes the next time. Only what a build wrote is ever removed: a
/// manifest in the folder lists it.
package struct OutputFolder: Sendable {
    package let path: String

    /// Files of others that stay as they are.
    private let kept: [PathPattern]
    /// Files that others make of the site, which are no longer right: the search index.
    private let dropped: [PathPattern]

    /// - Parameters:
    ///   - kept: files of others that stay as they are.
    ///   - dropped: files that others made of the old site, which go with it.
    package init(_ path: String, keeping kept: [PathPattern] = [], dropping dropped: [PathPattern] = []) {
        (self.path, self.kept, self.dropped) = (path, kept, dropped)
    }

    /// How many files came out different.
    package struct Changes: Sendable, Equatable {
        /// New, or with other bytes.
        package var written = 0
        package var unchanged = 0
        package var removed = 0
        /// Of all files that were made, the unchanged ones too.
        package var bytes = 0
        /// What is worth knowing now that the new version is in its place.
        package var notices = Diagnostics()

        package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
            self.written = written
            self.unchanged = unchanged
            self.removed = removed
        }
    }

    /// Makes this folder hold these files and no others, but for those that are kept and hidden ones right inside it.
    ///
    /// Bytes are made on every core, and dropped once they are on disk.
    /// - Parameters:
    ///   - progress: called with the number of files done.
    ///   - isStill: asked right before the new version takes the old one's place.
    /// - Returns: nil where `isStill` said no; the folder is then as it was.
    /// - Throws: what stood in the way, and files that somebody else put or changed there; the folder is then as it was.
    package func replace(
        with files: [OutputFile], progress: (Int) -> Void = { _ in }, if isStill: () -> Bool
    ) async throws(Diagnostics) -> Changes? {
        let staging: StagingFolder
        do throws(Diagnostic) { staging = try StagingFolder(for: Self.resolved(path), shown: path) } catch { throw Diagnostics([error]) }
        defer { staging.close() }
        do {
            let changes = try await fill(staging, with: files, progress, if: isStill)
            if changes == nil { staging.discard() }
            return changes
        } catch {
            staging.discard()
            throw error
        }
    }

    /// The same where nothing can change in the meantime.
    package func replace(with files: [OutputFile], progress: (Int) -> Void = { _ in }) async throws(Diagnostics) -> Changes {
        try await replace(with: files, progress: progress, if: { true }) ?? Changes()
    }

    private func fill(
        _ staging: StagingFolder, with files: [OutputFile], _ progress: (Int) -> Void, if isStill: () -> Bool
    ) async throws(Diagnostics) -> Changes? {
        let rule = OldVersion.Rule(kept: kept, dropped: dropped, new: Set(files.map(\.path)))
        let old = try OldVersion(of: staging.target, shown: path, rule)
        do {
            let kept = Set(old.kept)
            let files = files.filter { !kept.contains($0.path) }
            try staging.checkPaths(of: files)
            let filled = try await staging.fill(with: files, progress: progress)
            try old.problems(besides: filled.unchanged).throwIfErrors()
            var changes = Changes(written: filled.hashes.count - filled.unchanged.count, unchanged: filled.unchanged.count)
            changes.bytes = filled.bytes
            if try staging.write(Manifest(hashes: filled.hashes)) { changes.written += 1 } else { changes.unchanged += 1 }
            for path in old.kept { try staging.keep(path) }
            guard isStill() else { return nil }
            (changes.removed, changes.notices) = try staging.takePlace()
            return changes
        } catch let problem as Diagnostic {
            throw Diagnostics([problem])
        } catch let problems as Diagnostics {
            throw problems
        } catch {
            throw Diagnostics([Diagnostic(at: SourceLocation(path), "\(error)")])
        }
    }

    /// The folder that a link stands for; without a trailing slash.
    private static func resolved(_ path: String) -> String {
        if let real = Disk.real(path) { return real }
        var bare = path[...]
        while bare.count > 1, bare.hasSuffix("/") { bare = bare.dropLast() }
        return String(bare)
    }

    /// Whether this folder is one of another's, or the other one of its own, links followed.
    package func overlaps(_ other: String) -> Bool {
        func real(_ path: String) -> String {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            // What is not there yet lies in the nearest folder that is.
            for count in stride(from: parts.count, through: 1, by: -1) {
                let head = parts[..<count].joined(separator: "/")
                if let real = Disk.real(head.isEmpty ? "/" : head) { return ([real] + parts[count...]).joined(separator: "/") }
            }
            return (Disk.real(".") ?? "") + "/" + path
        }
        let (one, two) = (real(Self.resolved(path)) + "/", real(other) + "/")
        return one.hasPrefix(two) || two.hasPrefix(one)
    }
}
