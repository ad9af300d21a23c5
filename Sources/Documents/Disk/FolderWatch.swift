import Glibc

/// Tells that something may have changed in some folders, at the cost of one question to the system and without looking at their files.
///
/// It may say so without a reason, so whoever is told looks at the files then. It watches folders that were there when it was made.
package struct FolderWatch: ~Copyable {
    /// The system's list of what it saw; -1 where the system watches nothing.
    private let descriptor: Int32

    package init(of folders: [String]) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        for folder in folders { watch(folder, inside: []) }
    }

    /// Whether something happened since it was made; true where the system does not watch, so that files are looked at.
    package var sawSomething: Bool {
        guard descriptor >= 0 else { return true }
        return withUnsafeTemporaryAllocation(byteCount: Self.room, alignment: 8) { events in
            guard let place = events.baseAddress else { return true }
            return read(descriptor, place, Self.room) > 0
        }
    }

    /// Bytes; more events are left for the next question.
    private static let room = 4096

    private func watch(_ folder: String, inside outer: [Disk.Identity]) {
        guard descriptor >= 0, Disk.kind(of: folder) == .folder, let identity = Disk.identity(of: folder), !outer.contains(identity)
        else { return }
        inotify_add_watch(descriptor, folder, Self.changes)
        // A folder that cannot be listed is told of by whoever reads it.
        let names = Diagnostics.ignoring { () throws(Diagnostic) in try Disk.names(in: folder) } ?? []
        for name in names { watch("\(folder)/\(name)", inside: outer + [identity]) }
    }

    private static let changes = UInt32(
        IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)

    deinit { if descriptor >= 0 { close(descriptor) } }
}
