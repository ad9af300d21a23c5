import Glibc

/// Writes a new file beside an old one, and writes nothing as long as the bytes are the same.
struct ComparingWriter {
    private let newPath: String
    private let old: OpenFile?
    private var new: OpenFile?
    /// How many bytes there were.
    private(set) var size = 0
    /// How many bytes have been the same so far.
    private var same = 0
    private var fingerprint = Fingerprint()

    init(new: String, old: OpenFile?) {
        newPath = new
        self.old = old
    }

    mutating func write(_ bytes: [UInt8]) throws(Diagnostic) {
        fingerprint.add(bytes)
        size += bytes.count
        if new == nil, try matches(bytes) {
            same += bytes.count
        } else {
            try start().write(bytes)
        }
    }

    private func matches(_ bytes: [UInt8]) throws(Diagnostic) -> Bool {
        guard let old, same + bytes.count <= old.size else { return false }
        return try old.read(from: same, count: bytes.count) == bytes
    }

    /// The new file, with the part that was the same copied into it.
    private mutating func start() throws(Diagnostic) -> OpenFile {
        if let new { return new }
        // Where the name is there already it may be the old file itself, which stays whole.
        let file = try OpenFile(writing: newPath)
        new = file
        var copied = 0
        while copied < same, let old {
            let part = try old.read(from: copied, count: min(1 << 20, same - copied))
            guard !part.isEmpty else { break }
            try file.write(part)
            copied += part.count
        }
        return file
    }

    /// - Returns: the file's SHA-256, and whether it was written, not linked.
    mutating func finish() throws(Diagnostic) -> (hash: String, isNew: Bool) {
        let hash = fingerprint.finish()
        if new == nil, let old, old.size == same, link(old.path, newPath) == 0 { return (hash, false) }
        // Some file systems have no hard links, some files allow none: then the same bytes are written again.
        let file = try start()
        new = nil
        try file.finish()
        return (hash, true)
    }

    func close() {
        old?.close()
        new?.close()
    }
}
