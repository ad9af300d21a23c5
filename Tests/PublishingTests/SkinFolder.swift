import Documents
import England
import Foundation
import Inspections
import Linking
@testable import Publishing
import Testing

/// The skins of the repository, read from disk.
enum SkinFolder {
    static func files() throws -> FileTree {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Themes")
        let prefix = root.path(percentEncoded: false)
        var tree = FileTree()
        let all = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]))
        for case let url as URL in all where try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
            let path = String(url.path(percentEncoded: false).dropFirst(prefix.count).drop { $0 == "/" })
            tree[path] = Array(try Data(contentsOf: url))
        }
        return tree
    }

    static func civic() throws -> Skin { try Skin(reading: files(), required: PageTemplates.shapes) }
}
