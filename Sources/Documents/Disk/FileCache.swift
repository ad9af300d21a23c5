import Glibc

/// Results of slow work kept between runs, each in a file named by its key. Whatever goes wrong with it costs time and nothing else.
package struct FileCache: Sendable {
    private let folder: String

    package init(folder: String) { self.folder = folder }

    /// Below the user's own cache folder, as the system names it; nil where there is none.
    package init?(named name: String) {
        func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } }
        guard let caches = variable("XDG_CACHE_HOME") ?? variable("HOME").map({ $0 + "/.cache" }) else { return nil }
        self.init(folder: "\(caches)/throughline/\(name)")
    }

    /// What was kept under a key, or nil.
    package func bytes(for key: String) -> [UInt8]? {
        guard Disk.kind(of: "\(folder)/\(key)") == .file else { return nil }
        // A file that cannot be read is as good as none: the work is done again.
        do { return try Disk.bytes(of: "\(folder)/\(key)") } catch { return nil }
    }

    /// Keeps bytes under a key; the file is there whole or not at all.
    package func keep(_ bytes: [UInt8], for key: String) {
        var tree = FileTree()
        tree[key] = bytes
        // A folder that cannot be written keeps nothing: the work is done again next time.
        do { try tree.write(into: folder) } catch { return }
    }
}
