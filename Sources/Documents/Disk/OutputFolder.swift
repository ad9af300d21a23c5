import Glibc

/// A folder on disk that changes whole, at the end, or not at all.
///
/// The new files are gathered in a hidden folder beside it; files that stay the same are linked there, not
/// written. Then the two folders change places, and the old one goes. Killed, out of disk or interrupted
/// before that, the old folder is as it was; what is left over goes the next time.
package struct OutputFolder: Sendable {
    package let path: String

    /// The file by which a folder is known as written here, so that no other is ever replaced.
    package static let marker = ".throughline"

    private static let markerText = "This folder is written whole by throughline. What is changed here by hand goes at the next build.\n"

    package init(_ path: String) { self.path = path }

    /// How many files came out different.
    package struct Changes: Sendable, Equatable {
        /// New, or with other bytes.
        package var written = 0
        package var unchanged = 0
        package var removed = 0

        package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
            self.written = written
            self.unchanged = unchanged
            self.removed = removed
        }
    }

    /// Makes this folder hold these files and no others; hidden files right inside it stay.
    ///
    /// Bytes are made on every core, and dropped once they are on disk.
    /// - Parameter progress: called with the number of files done.
    /// - Throws: what stood in the way; the folder is then as it was.
    package func replace(
        with files: [OutputFile], progress: (Int) -> Void = { _ in }
    ) async throws(Diagnostics) -> Changes {
        do {
            return try await replaceWhole(with: files + [OutputFile(Self.marker, text: { Self.markerText })], progress)
        } catch {
            throw Diagnostics([error])
        }
    }

    private func replaceWhole(with files: [OutputFile], _ progress: (Int) -> Void) async throws(Diagnostic) -> Changes {
        let staging = try StagingFolder(for: Self.resolved(path), shown: path)
        defer { staging.close() }
        do {
            try staging.makeFolders(for: files)
            var changes = try await staging.fill(with: files, progress: progress)
            try staging.keepHiddenEntries(besides: files)
            changes.removed = try staging.takePlace()
            return changes
        } catch {
            staging.discard()
            throw error
        }
    }

    /// The folder that a link stands for; without a trailing slash.
    private static func resolved(_ path: String) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        var bare = path[...]
        while bare.count > 1, bare.hasSuffix("/") { bare = bare.dropLast() }
        return String(bare)
    }
}
