/// Files by relative path: what a stage reads, and what a whole build comes out as.
///
/// Paths use `/`, have no leading slash and no `.` or `..`.
package struct FileTree: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    private var contents: [String: [UInt8]] = [:]

    package init() {}

    /// A tree from literal paths and texts, for tests and small sites.
    package init(dictionaryLiteral elements: (String, String)...) {
        for (path, text) in elements { contents[path] = Array(text.utf8) }
    }

    /// The bytes of one file, or nil where there is none.
    package subscript(path: String) -> [UInt8]? {
        get { contents[path] }
        set { contents[path] = newValue }
    }

    /// All paths, in the order of their UTF-8 bytes.
    package var paths: [String] { contents.keys.sorted(by: Self.inOrder) }

    /// The order of two paths by their UTF-8 bytes.
    static func inOrder(_ one: String, _ other: String) -> Bool { one.utf8.lexicographicallyPrecedes(other.utf8) }

    /// The paths inside a folder (named without a trailing slash), sorted.
    package func paths(under folder: String) -> [String] {
        let start = Array((folder + "/").utf8)
        return contents.keys.filter { $0.utf8.starts(with: start) }.sorted(by: Self.inOrder)
    }

    /// The text of one file, or nil where there is none or it is not UTF-8.
    package func text(at path: String) -> String? {
        contents[path].flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// This tree with the files of another laid over it.
    package func overlaid(with other: FileTree) -> FileTree {
        var result = self
        result.contents.merge(other.contents) { _, new in new }
        return result
    }

    /// The files of one folder, their paths relative to it.
    package func subtree(_ folder: String) -> FileTree {
        var result = FileTree()
        for (path, bytes) in contents where path.hasPrefix(folder + "/") {
            result.contents[String(path.dropFirst(folder.count + 1))] = bytes
        }
        return result
    }
}
