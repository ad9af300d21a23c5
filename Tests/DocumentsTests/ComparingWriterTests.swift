@testable import Documents
import Foundation
import Testing

@Suite struct `A file that is compared with its old version` {
    @Test func `leaves the old version whole where its name is a link to it already`() throws {
        let scratch = try Scratch()
        try scratch.write("words", to: "old")
        try FileManager.default.linkItem(atPath: scratch.path + "/old", toPath: scratch.path + "/new")
        var writer = ComparingWriter(new: scratch.path + "/new", old: try OpenFile(reading: scratch.path + "/old"))
        defer { writer.close() }
        try writer.write(Array("words".utf8))
        #expect(try writer.finish().isNew)
        #expect(try FileTree(reading: scratch.path) == ["old": "words", "new": "words"])
    }
}
