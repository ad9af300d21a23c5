import Documents
import Foundation

/// The small site of the golden tests, for tests that break it.
enum SmallSite {
    static func content() throws -> FileTree {
        try FileTree(
            reading: Tool.repository.appending(path: "Tests/PublishingTests/GoldenSites/northshire/Content").path(percentEncoded: false))
    }

    /// Writes the site, laid over with some files of `Content/…`, and without some.
    static func write(into folder: String, over: FileTree = FileTree(), without removed: [String] = []) throws {
        let base = try content()
        var tree = FileTree()
        for path in base.paths { tree["Content/\(path)"] = base[path] }
        tree = tree.overlaid(with: over)
        for path in removed { tree[path] = nil }
        try tree.write(into: folder)
        let skins = Tool.repository.appending(path: "Themes").path(percentEncoded: false)
        if over.paths(under: "Themes").isEmpty {
            try FileManager.default.createSymbolicLink(atPath: folder + "/Themes", withDestinationPath: skins)
        } else {
            // A skin of the test's own beside the one that it inherits from.
            try FileManager.default.createSymbolicLink(atPath: folder + "/Themes/civic", withDestinationPath: skins + "/civic")
        }
    }
}
