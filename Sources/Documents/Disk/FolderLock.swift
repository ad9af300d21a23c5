import Glibc

/// A lock on a folder that one build has at a time.
struct FolderLock: Sendable {
    private let descriptor: Int32

    /// - Throws: a folder that cannot be read, or that another build has locked or put elsewhere.
    init(on path: String, shown: String) throws(Diagnostic) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskFailure.diagnostic(errno, "this folder cannot be read", path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStill(at: path) else {
            Glibc.close(descriptor)
            throw Diagnostic(at: SourceLocation(shown), "another build is writing this folder; wait until it has ended")
        }
    }

    /// Whether the folder that was locked has its name still: another build may have exchanged it in between.
    private func isStill(at path: String) -> Bool {
        var (locked, named) = (stat(), stat())
        return fstat(descriptor, &locked) == 0 && stat(path, &named) == 0 && locked.st_ino == named.st_ino && locked.st_dev == named.st_dev
    }

    /// Unlocks by name: a process that was started in between may hold a copy of the descriptor for a moment.
    func close() {
        flock(descriptor, LOCK_UN)
        Glibc.close(descriptor)
    }
}
