import Glibc

/// A folder in which a tool of the system leaves what it makes, until that is read.
package struct PassingFolder: Sendable {
    package let path: String

    /// Where files and folders of passing use are made.
    static var place: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    package init() throws(Diagnostic) {
        let place = Self.place
        // mkdtemp puts letters of its own in place of the six at the end (POSIX), so that no other process has the name.
        var name = Array("\(place)/throughline-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw DiskFailure.diagnostic(errno, "no folder can be made here", place) }
        path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    package func remove() {
        // What cannot be removed is the system's to clear away.
        do { try Disk.removeTree(path) } catch {}
    }
}
