import Glibc

/// A folder in which a tool of the system leaves what it makes, until that is read.
package struct PassingFolder: Sendable {
    package let path: String

    /// Where files and folders of passing use are made.
    static var place: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    package init() throws(Diagnostic) {
        let (made, path) = Self.name(in: Self.place) { mkdtemp($0) }
        guard made != nil else { throw DiskFailure.diagnostic(errno, "no folder can be made here", Self.place) }
        self.path = path
    }

    /// What makes something under a name that no other process has, with the path that it has then.
    ///
    /// `mkdtemp` and `mkstemp` put letters of their own in place of six at the end (POSIX).
    static func name<Made>(in folder: String, _ make: (UnsafeMutablePointer<CChar>) -> Made) -> (made: Made, path: String) {
        var name = Array("\(folder)/throughline-\(String(repeating: "X", count: 6))".utf8CString)
        let made = make(&name)
        return (made, String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    package func remove() {
        // What cannot be removed is the system's to clear away.
        do { try Disk.removeTree(path) } catch {}
    }
}
