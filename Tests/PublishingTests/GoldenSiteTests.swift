import Documents
import England
import Foundation
import Inspections
import Linking
@testable import Publishing
import Testing

/// Whole sites: `GoldenSites/NAME/Content` goes in, `GoldenSites/NAME/expected` must come out, byte for byte.
/// `RECORD=1 swift test` writes what comes out, and then fails. The skin's assets are left out.
@Suite struct GoldenSiteTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "GoldenSites").path(percentEncoded: false)

    static let names: [String] = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []

    @Test func `there is a site to try`() { #expect(!Self.names.isEmpty) }

    @Test(arguments: names) func `a site comes out as it was recorded`(name: String) async throws {
        let made = try await Self.site(of: "\(Self.folder)/\(name)/Content")
        let expected = "\(Self.folder)/\(name)/expected"
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            // A merge may have changed it since, and a build replaces only what it wrote.
            if FileManager.default.fileExists(atPath: expected) { try FileManager.default.removeItem(atPath: expected) }
            _ = try await OutputFolder(expected).replace(with: made.paths.map { path in OutputFile(path, bytes: { made[path] ?? [] }) })
            Issue.record("recorded; look at the difference, then run without RECORD")
        }
        let recorded = try FileTree(reading: expected)
        #expect(made.paths == recorded.paths)
        for path in made.paths where recorded[path] != nil {
            #expect(made[path] == recorded[path], "\(path): \(Self.difference(made.text(at: path), recorded.text(at: path)))")
        }
    }

    private static func site(of folder: String) async throws -> FileTree {
        let content = try Content(reading: FileTree(reading: folder))
        let record = try await Record(linking: content)
        let outputs = try SiteBuild(record, skin: SkinFolder.civic()).outputs()
        return try FileTree(collecting: outputs.filter { !$0.path.hasPrefix("assets/") })
    }

    /// The first line that differs.
    private static func difference(_ made: String?, _ recorded: String?) -> String {
        let (left, right) = ((made ?? "").split(separator: "\n"), (recorded ?? "").split(separator: "\n"))
        let line = zip(left, right).enumerated().first { $1.0 != $1.1 }
        return line.map { "line \($0.offset + 1) is \($0.element.0), was \($0.element.1)" } ?? "\(left.count) lines, were \(right.count)"
    }
}
