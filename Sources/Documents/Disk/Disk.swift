import Glibc
import LinuxFiles

/// The few file operations that the two ends of a pipeline need, each with its failure in plain words.
enum Disk {
    /// What a name stands for, links followed.
    enum Kind { case file, folder, other }

    /// Nil where nothing has that name.
    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// What makes a file or folder the same under two names.
    struct Identity: Equatable {
        let device: UInt
        let number: UInt
    }

    /// Nil where nothing has that name.
    static func identity(of path: String) -> Identity? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    }

    /// By what a changed file is known.
    struct Stamp: Equatable, Sendable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int
        let number: UInt

        fileprivate init(_ status: stat) {
            size = Int(status.st_size)
            (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
            number = UInt(status.st_ino)
        }
    }

    /// Nil where nothing has that name.
    static func stamp(of path: String) -> Stamp? {
        var status = stat()
        return stat(path, &status) == 0 ? Stamp(status) : nil
    }

    /// Whether a folder, and no link to one, has that name.
    static func isRealFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The path without links and `..`; nil where nothing has that name.
    static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// The names in a folder but `.` and `..`, in the order of their bytes.
    static func names(in folder: String) throws(Diagnostic) -> [String] {
        guard let stream = opendir(folder) else { throw DiskFailure.diagnostic(errno, "this folder cannot be read", folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                let shown = String(decoding: bytes, as: UTF8.self)
                throw Diagnostic(at: SourceLocation("\(folder)/\(shown)"), "this file's name is not UTF-8 text; rename it")
            }
            if name != ".", name != ".." { names.append(name) }
        }
        if errno != 0 { throw DiskFailure.diagnostic(errno, "this folder cannot be read", folder) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of a whole file.
    static func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
        let file = try OpenFile(reading: path)
        defer { file.close() }
        return try file.read(from: 0, count: file.size)
    }

    /// How often a file that is being written is read again, and how long it is waited for, in microseconds.
    private static let mostReadings = 5
    private static let pause: UInt32 = 20_000

    /// The bytes of a file that did not change while it was read.
    /// - Throws: also a file that changes each time.
    static func steadyBytes(of path: String) throws(Diagnostic) -> (bytes: [UInt8], stamp: Stamp) {
        for reading in 1...mostReadings {
            let before = stamp(of: path)
            let bytes = try bytes(of: path)
            if let before, before.size == bytes.count, stamp(of: path) == before { return (bytes, before) }
            if reading < mostReadings { usleep(pause) }
        }
        throw Diagnostic(
            at: SourceLocation(path), "this file keeps changing while it is read; wait until it is saved, then run the command again")
    }

    static func makeFolder(_ path: String) throws(Diagnostic) {
        guard mkdir(path, 0o777) != 0, errno != EEXIST || kind(of: path) != .folder else { return }
        throw DiskFailure.diagnostic(errno, "this folder cannot be made", path)
    }

    /// Makes a folder and those that it lies in.
    static func makeFolders(_ path: String) throws(Diagnostic) {
        if kind(of: path) == .folder { return }
        if let parent = parent(of: path) { try makeFolders(parent) }
        try makeFolder(path)
    }

    static func rename(_ path: String, to other: String) throws(Diagnostic) {
        guard Glibc.rename(path, other) != 0 else { return }
        throw DiskFailure.diagnostic(errno, "this cannot be put in its place", other)
    }

    /// Swaps what two names stand for; false where the file system cannot do that at once.
    static func exchange(_ path: String, with other: String) throws(Diagnostic) -> Bool {
        guard linux_exchange_names(path, other) != 0 else { return true }
        if [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) { return false }
        throw DiskFailure.diagnostic(errno, "this cannot be put in its place", other)
    }

    static func removeFile(_ path: String) throws(Diagnostic) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw DiskFailure.diagnostic(errno, "this file cannot be removed", path)
    }

    /// Removes a folder and all in it; a link is removed, not followed.
    /// - Returns: how many files were removed.
    @discardableResult
    static func removeTree(_ folder: String) throws(Diagnostic) -> Int {
        let count = try removeContents(of: folder)
        guard rmdir(folder) != 0, errno != ENOENT else { return count }
        throw DiskFailure.diagnostic(errno, "this folder cannot be removed", folder)
    }

    @discardableResult
    static func removeContents(of folder: String) throws(Diagnostic) -> Int {
        var count = 0
        for name in try names(in: folder) {
            let path = "\(folder)/\(name)"
            if unlink(path) == 0 {
                count += 1
            } else if errno == EISDIR {
                count += try removeTree(path)
            } else if errno != ENOENT {
                throw DiskFailure.diagnostic(errno, "this file cannot be removed", path)
            }
        }
        return count
    }

    /// The folder that a path lies in; nil for a bare name and for the root.
    static func parent(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return slash == path.startIndex ? nil : String(path[..<slash])
    }
}
