import Glibc

/// A file that is open; whoever opens it closes it.
struct OpenFile {
    let path: String
    /// In bytes, when it was opened.
    let size: Int
    private let descriptor: Int32

    /// - Throws: a file that cannot be read, a folder, a device.
    init(reading path: String) throws(Diagnostic) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw DiskFailure.diagnostic(errno, "this file cannot be read", path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            Glibc.close(descriptor)
            throw Diagnostic(at: SourceLocation(path), "this is no file that can be read")
        }
        self.path = path
        size = Int(status.st_size)
    }

    /// Opens an empty file, in place of one of that name, whose other names keep what it held.
    init(writing path: String) throws(Diagnostic) {
        func opened() -> Int32 { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
        var new = opened()
        if new < 0, errno == EEXIST, unlink(path) == 0 { new = opened() }
        guard new >= 0 else { throw DiskFailure.diagnostic(errno, "this file cannot be written", path) }
        descriptor = new
        self.path = path
        size = 0
    }

    /// Opens a new file of passing use for reading and writing, under a name that no other process has.
    init(passingIn folder: String) throws(Diagnostic) {
        (descriptor, path) = PassingFolder.name(in: folder) { mkstemp($0) }
        guard descriptor >= 0 else { throw DiskFailure.diagnostic(errno, "no file can be made in \(folder)", folder) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        size = 0
    }

    /// Up to `count` bytes; fewer only at the end of the file.
    func read(from offset: Int, count: Int) throws(Diagnostic) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let step = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
                if step > 0 {
                    filled += step
                } else if step == 0 {
                    break
                } else if errno != EINTR {
                    failure = errno
                    break
                }
            }
        }
        if failure != 0 { throw DiskFailure.diagnostic(failure, "this file cannot be read", path) }
        return bytes
    }

    /// Adds bytes at the end.
    func write(_ bytes: [UInt8]) throws(Diagnostic) {
        var failure: Int32 = 0
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, failure == 0 {
                let step = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if step >= 0 { done += step } else if errno != EINTR { failure = errno }
            }
        }
        if failure != 0 { throw DiskFailure.diagnostic(failure, "this file cannot be written", path) }
    }

    func close() { Glibc.close(descriptor) }

    /// Closes a file that was written: some disks say only now that they are full.
    func finish() throws(Diagnostic) {
        guard Glibc.close(descriptor) != 0, errno != EINTR else { return }
        throw DiskFailure.diagnostic(errno, "this file cannot be written", path)
    }
}
