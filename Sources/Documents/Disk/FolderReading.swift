import Glibc

/// The files of a folder as they were when it was read, and whether they still are.
///
/// A file may be saved while others are read. Each is looked at before and behind its reading, and the whole folder again before
/// anything is made public of it.
package struct FolderReading: Sendable {
    package private(set) var tree: FileTree
    private let folder: String
    private let rule: Rule
    /// Size, time and number of each file when it was read, by its path as bytes.
    fileprivate let stamps: [[UInt8]: Disk.Stamp]

    /// What is read of a folder.
    package struct Rule: Sendable {
        /// True for a path, of a file or a folder, that is not wanted.
        let isSkipped: @Sendable (String) -> Bool
        /// Whether names that begin with a dot are read.
        let readsHidden: Bool
        let links: Links

        /// Where links may lead.
        package enum Links: Sendable {
            case anywhere
            /// Nowhere out of the folder.
            case inside
            /// Nowhere out of each folder right inside it.
            case insideEach
        }

        package init(
            skipping isSkipped: @escaping @Sendable (String) -> Bool = { _ in false }, readsHidden: Bool = false, links: Links = .anywhere
        ) {
            (self.isSkipped, self.readsHidden, self.links) = (isSkipped, readsHidden, links)
        }
    }

    /// Reads a folder from disk; links are followed.
    /// - Parameter old: an earlier reading; its files are not read again where size, time and number on disk are still the same.
    /// - Throws: a missing folder, every file that cannot be read, names that some disk or address would take for one: all together.
    package init(_ folder: String, _ rule: Rule = Rule(), after old: FolderReading? = nil) throws(Diagnostics) {
        try Self.requireFolder(folder)
        var walk = FolderWalk(rule: rule, reads: true, old: old)
        walk.visit(folder, root: rule.links == .inside ? Disk.real(folder) : nil, below: "", inside: [])
        try walk.problems.throwIfErrors()
        (tree, stamps) = (walk.tree, walk.stamps)
        (self.folder, self.rule) = (folder, rule)
    }

    /// Size, time and number of each file of a folder now, hidden ones too; none where there is no such folder.
    static func stamps(of folder: String) -> [[UInt8]: Disk.Stamp] {
        guard Disk.kind(of: folder) == .folder else { return [:] }
        var walk = FolderWalk(rule: Rule(readsHidden: true), reads: false)
        walk.visit(folder, root: nil, below: "", inside: [])
        return walk.stamps
    }

    /// The paths of the files of a folder, in the order of their bytes; none is read.
    /// - Throws: as the reading of it, but for files that cannot be read.
    static func paths(of folder: String) throws(Diagnostics) -> [String] {
        try requireFolder(folder)
        var walk = FolderWalk(rule: Rule(), reads: false)
        walk.visit(folder, root: nil, below: "", inside: [])
        try walk.problems.throwIfErrors()
        return walk.stamps.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func requireFolder(_ path: String) throws(Diagnostics) {
        guard Disk.kind(of: path) != .folder else { return }
        throw Diagnostics([Diagnostic(at: SourceLocation(path), "there is no such folder; check the name, or make it")])
    }

    /// Lets go of the bytes, where only `isCurrent` is still asked.
    package mutating func dropFiles() { tree = FileTree() }

    /// Whether no file was saved, added or taken away since.
    package var isCurrent: Bool {
        var walk = FolderWalk(rule: rule, reads: false)
        // Where links lead has been looked at; only what they lead to counts here.
        walk.visit(folder, root: nil, below: "", inside: [])
        return walk.stamps == stamps
    }
}

/// One walk through a folder.
private struct FolderWalk {
    let rule: FolderReading.Rule
    /// Whether files are read; otherwise they are only looked at.
    let reads: Bool
    var old: FolderReading?
    var tree = FileTree()
    var stamps: [[UInt8]: Disk.Stamp] = [:]
    var problems = Diagnostics()

    /// - Parameter root: the real path out of which no link may lead; nil where links may lead anywhere.
    mutating func visit(_ folder: String, root: String?, below prefix: String, inside outer: [Disk.Identity]) {
        guard let identity = Disk.identity(of: folder), !outer.contains(identity) else {
            problems.append(Diagnostic(at: SourceLocation(folder), "this link leads in a circle; remove it"))
            return
        }
        var alike: [String: String] = [:]
        for name in problems.collect({ () throws(Diagnostic) in try Disk.names(in: folder) }) ?? [] {
            let (path, whole) = (prefix + name, "\(folder)/\(name)")
            if !rule.readsHidden && name.hasPrefix(".") || rule.isSkipped(path) { continue }
            // A Swift text is equal to another form of itself, as some disks take them.
            if let other = alike.updateValue(name, forKey: name.lowercased()) { refuse(whole, asAlike: other) }
            if let root, leadsOut(whole, of: root) {
                problems.append(
                    Diagnostic(
                        at: SourceLocation(whole),
                        "this link leads out of its folder, and the site would publish that; copy the file instead"))
                continue
            }
            switch Disk.kind(of: whole) {
            case .folder:
                let own = prefix.isEmpty && rule.links == .insideEach ? Disk.real(whole) : root
                visit(whole, root: own, below: path + "/", inside: outer + [identity])
            case .file: take(whole, as: path)
            case .other: continue
            case nil: problems.append(Diagnostic(at: SourceLocation(whole), "this link leads nowhere; remove it or put it right"))
            }
        }
    }

    private mutating func take(_ file: String, as path: String) {
        guard reads else {
            stamps[Array(path.utf8)] = Disk.stamp(of: file)
            return
        }
        let key = Array(path.utf8)
        if let stamp = old?.stamps[key], let bytes = old?.tree[path], Disk.stamp(of: file) == stamp {
            tree[path] = bytes
            stamps[key] = stamp
            return
        }
        guard let (bytes, stamp) = problems.collect({ () throws(Diagnostic) in try Disk.steadyBytes(of: file) }) else { return }
        tree[path] = bytes
        stamps[key] = stamp
    }

    private mutating func refuse(_ path: String, asAlike other: String) {
        problems.append(
            Diagnostic(
                at: SourceLocation(path),
                "this name and \"\(other)\" beside it differ only in capitals or in how their letters are coded; rename one of them"))
    }

    private func leadsOut(_ path: String, of root: String) -> Bool {
        guard let real = Disk.real(path) else { return false }
        return real != root && !real.hasPrefix(root + "/")
    }
}
