import Documents
import Foundation
import Inspections
import Testing

@testable import Publishing

@Suite struct SiteBuildTests {
    @Test func `writes the fixture's site where it is asked to`() throws {
        let site = FileTree(collecting: try SiteBuild(Fixture.record(), skin: SkinFolder.civic()).outputs())
        #expect(site["index.html"] != nil)
        guard let folder = ProcessInfo.processInfo.environment["FIXTURE_SITE"] else { return }
        for path in site.paths {
            let url = URL(filePath: folder).appending(path: path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(site[path] ?? []).write(to: url)
        }
    }
}

/// The skins of the repository, read from disk.
enum SkinFolder {
    static func files() throws -> FileTree {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes")
        let prefix = root.path(percentEncoded: false)
        var tree = FileTree()
        let all = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]))
        for case let url as URL in all where try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
            let path = String(url.path(percentEncoded: false).dropFirst(prefix.count).drop { $0 == "/" })
            tree[path] = Array(try Data(contentsOf: url))
        }
        return tree
    }

    static func civic() throws -> Skin { try Skin(reading: files()) }
}
