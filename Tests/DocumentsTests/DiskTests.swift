@testable import Documents
import Foundation
import Synchronization
import Testing

/// A folder of the test's own, gone when the test ends.
struct Scratch: ~Copyable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "throughline-\(UUID().uuidString)").path(percentEncoded: false)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { _ = try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        let url = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func inode(of name: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.systemFileNumber] as? Int)
    }

    /// Every name in a folder, hidden ones too, sorted.
    func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: name.isEmpty ? path : "\(path)/\(name)").sorted()
    }
}

private func files(_ tree: FileTree) -> [OutputFile] { tree.paths.map { path in OutputFile(path, bytes: { tree[path] ?? [] }) } }

@Suite struct FolderReadingTests {
    @Test func `reads a folder, but no hidden file`() throws {
        let scratch = try Scratch()
        try scratch.write("1", to: "a/b/c.md")
        try scratch.write("2", to: "z.md")
        try scratch.write("3", to: ".hidden")
        try scratch.write("4", to: ".git/config")
        #expect(try FileTree(reading: scratch.path) == ["a/b/c.md": "1", "z.md": "2"])
    }

    @Test func `leaves out what is not wanted`() throws {
        let scratch = try Scratch()
        try scratch.write("1", to: "sources/a.pdf")
        try scratch.write("2", to: "a/sources/b")
        #expect(try FileTree(reading: scratch.path, skipping: { $0 == "sources" }) == ["a/sources/b": "2"])
    }

    @Test func `a missing folder is one problem`() {
        let error = #expect(throws: Diagnostics.self) { try FileTree(reading: "/nowhere/Content") }
        #expect(error?.all.map(\.description) == ["/nowhere/Content:1: error: there is no such folder; check the name, or make it"])
    }

    @Test func `a link that leads nowhere and one in a circle are told`() throws {
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/gone", withDestinationPath: "nothing")
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/self", withDestinationPath: ".")
        let error = #expect(throws: Diagnostics.self) { try FileTree(reading: scratch.path) }
        let all = try #require(error).all
        #expect(all.contains { $0.location.path.hasSuffix("/gone") })
        #expect(all.contains { $0.message.contains("circle") })
    }

    @Test func `a name that is not UTF-8 is told`() throws {
        let scratch = try Scratch()
        let name = Array((scratch.path + "/bad").utf8.map { CChar(bitPattern: $0) }) + [CChar(bitPattern: 0xFF), 0]
        let descriptor = creat(name, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
        let error = #expect(throws: Diagnostics.self) { try FileTree(reading: scratch.path) }
        #expect(error?.all.first?.message == "this file's name is not UTF-8 text; rename it")
    }
}

@Suite struct `Files that are read when they are asked for` {
    @Test func `are listed by path, below the folder that holds theirs`() throws {
        let scratch = try Scratch()
        for name in ["sources/b.txt", "sources/a/z.pdf", "sources/.hidden", "themes/a.md"] { try scratch.write(name, to: name) }
        #expect(try UnreadFiles(listing: "sources", in: scratch.path).paths == ["sources/a/z.pdf", "sources/b.txt"])
        #expect(
            UnreadFiles(["themes/a.md", "sources/c.txt", "sources/b.txt"], in: scratch.path).paths == ["sources/b.txt", "themes/a.md"])
        let missing = #expect(throws: Diagnostics.self) { try UnreadFiles(listing: "gone", in: scratch.path) }
        #expect(missing?.all.map(\.message) == ["there is no such folder; check the name, or make it"])
    }

    @Test func `are as they are then, and none where there is none any more`() throws {
        let scratch = try Scratch()
        try scratch.write("old", to: "sources/a.txt")
        try scratch.write("b", to: "sources/b.txt")
        let files = try UnreadFiles(listing: "sources", in: scratch.path)
        try scratch.write("new", to: "sources/a.txt")
        try FileManager.default.removeItem(atPath: scratch.path + "/sources/b.txt")
        #expect(try files.bytes(at: "sources/a.txt") == Array("new".utf8))
        #expect(try files.bytes(at: "sources/b.txt") == nil)
    }
}

@Suite struct FolderWritingTests {
    @Test func `writes into folders that are there or not`() throws {
        let scratch = try Scratch()
        try scratch.write("old", to: "out/a.md")
        try scratch.write("kept", to: "out/other.md")
        try (["a.md": "new", "b/c.md": "x"] as FileTree).write(into: scratch.path + "/out")
        #expect(try FileTree(reading: scratch.path) == ["out/a.md": "new", "out/b/c.md": "x", "out/other.md": "kept"])
        #expect(try scratch.names(in: "out") == ["a.md", "b", "other.md"])
    }

    @Test func `does not touch a file whose bytes are the same`() throws {
        let scratch = try Scratch()
        try scratch.write("same", to: "a.md")
        let before = try scratch.inode(of: "a.md")
        try (["a.md": "same"] as FileTree).write(into: scratch.path)
        #expect(try scratch.inode(of: "a.md") == before)
    }

    @Test func `writes nothing where one file cannot be written`() throws {
        let scratch = try Scratch()
        try scratch.write("old", to: "a.md")
        try scratch.write("a folder stands where a file should", to: "z.md/x")
        let tree: FileTree = ["a.md": "new", "b.md": "new", "z.md": "new"]
        #expect(throws: Diagnostics.self) { try tree.write(into: scratch.path) }
        #expect(try FileTree(reading: scratch.path) == ["a.md": "old", "z.md/x": "a folder stands where a file should"])
        #expect(try scratch.names() == ["a.md", "z.md"])
    }
}

@Suite struct OutputFolderTests {
    private let site: FileTree = ["index.html": "home", "a/index.html": "a", "a/b/index.html": "b"]

    @Test func `holds exactly the files of the build`() async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        let first = try #require(try await folder.replace(with: files(site)))
        #expect(first.written == 4 && first.unchanged == 0 && first.removed == 0)
        #expect(first.bytes == 6)
        #expect(try FileTree(reading: scratch.path + "/public") == site)
        let next: FileTree = ["index.html": "home", "a/index.html": "other", "c.html": "c"]
        let second = try #require(try await folder.replace(with: files(next)))
        #expect(second.written == 3 && second.unchanged == 1 && second.removed == 1)
        #expect(try FileTree(reading: scratch.path + "/public") == next)
        #expect(try scratch.names() == ["public"])
    }

    @Test func `an unchanged file is not written again`() async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        _ = try await folder.replace(with: files(site))
        let before = try scratch.inode(of: "public/a/index.html")
        let changed = try scratch.inode(of: "public/index.html")
        _ = try await folder.replace(with: files(site.overlaid(with: ["index.html": "other"])))
        #expect(try scratch.inode(of: "public/a/index.html") == before)
        #expect(try scratch.inode(of: "public/index.html") != changed)
    }

    @Test func `a file that is others, joined, is taken from what was written of them`() async throws {
        let scratch = try Scratch()
        let made = Mutex(0)
        let parts = ["a", "b"].map { name in
            OutputFile("z/\(name)") {
                made.withLock { $0 += 1 }
                return Array("\(name)-".utf8)
            }
        }
        let whole = OutputFile("all", joining: parts)
        #expect(try whole.bytes() == Array("a-b-".utf8))
        made.withLock { $0 = 0 }
        _ = try await OutputFolder(scratch.path + "/public").replace(with: [whole] + parts)
        #expect(try FileTree(reading: scratch.path + "/public") == ["all": "a-b-", "z/a": "a-", "z/b": "b-"])
        #expect(made.withLock { $0 } == 2)
        // Where a part is not written, its bytes are made.
        _ = try await OutputFolder(scratch.path + "/other").replace(with: [whole, parts[0]])
        #expect(try FileTree(reading: scratch.path + "/other") == ["all": "a-b-", "z/a": "a-"])
    }

    @Test(arguments: [
        ["one", "two", "three"], ["one", "two!", "three"], ["one", "two"], ["one", "twothree"], ["", "onetwothree", "and more"], [""],
    ])
    func `a file in pieces comes out whole, whatever stood there before`(pieces: [String]) async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        _ = try await folder.replace(with: [OutputFile("a.json", text: { "onetwothree" })])
        let before = try scratch.inode(of: "public/a.json")
        _ = try await folder.replace(with: [OutputFile("a.json", pieceCount: pieces.count) { Array(pieces[$0].utf8) }])
        #expect(try FileTree(reading: scratch.path + "/public").text(at: "a.json") == pieces.joined())
        #expect(try (scratch.inode(of: "public/a.json") == before) == (pieces.joined() == "onetwothree"))
    }

    @Test func `a file that cannot be written leaves the old site`() async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        _ = try await folder.replace(with: files(site))
        let long = String(repeating: "x", count: 300) + ".html"
        let error = await #expect(throws: Diagnostics.self) { try await folder.replace(with: files(["index.html": "new", long: "x"])) }
        #expect(error?.all.map(\.message) == ["this file cannot be written: its name is too long; shorten it"])
        #expect(try FileTree(reading: scratch.path + "/public") == site)
        #expect(try scratch.names() == ["public"])
    }

    @Test func `two files that want one name leave the old site`() async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        _ = try await folder.replace(with: files(site))
        await #expect(throws: Diagnostics.self) { try await folder.replace(with: files(["a": "file", "a/b": "file in a folder"])) }
        #expect(try FileTree(reading: scratch.path + "/public") == site)
    }

    @Test(arguments: ["../x", "/x", "", "a/../../x"]) func `nothing is written outside the folder`(path: String) async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        await #expect(throws: Diagnostics.self) { try await folder.replace(with: [OutputFile(path, text: { "" })]) }
        #expect(try scratch.names() == [])
    }

    @Test func `what a killed build left is cleaned`() async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        _ = try await folder.replace(with: files(site))
        try scratch.write("half", to: ".public.new/a/half.html")
        _ = try await folder.replace(with: files(site))
        #expect(try FileTree(reading: scratch.path + "/public") == site)
        #expect(try scratch.names() == ["public"])
    }

    @Test func `an old site that was set aside comes back`() async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        _ = try await folder.replace(with: files(site))
        let before = try scratch.inode(of: "public/index.html")
        try FileManager.default.moveItem(atPath: scratch.path + "/public", toPath: scratch.path + "/.public.old")
        _ = try await folder.replace(with: files(site))
        #expect(try scratch.inode(of: "public/index.html") == before)
        #expect(try scratch.names() == ["public"])
    }

    @Test func `a folder with files of others is never replaced`() async throws {
        let scratch = try Scratch()
        try scratch.write("precious", to: "home/thesis.txt")
        let error = await #expect(throws: Diagnostics.self) { try await OutputFolder(scratch.path + "/home").replace(with: files(site)) }
        #expect(error?.all.first?.message.hasPrefix("this folder holds files that throughline did not write") == true)
        #expect(try FileTree(reading: scratch.path) == ["home/thesis.txt": "precious"])
        #expect(try scratch.names() == ["home"])
    }

    @Test func `hidden files in the folder stay`() async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        _ = try await folder.replace(with: files(site))
        try scratch.write("gitdir: x", to: "public/.git")
        try scratch.write("contact", to: "public/.well-known/security.txt")
        _ = try await folder.replace(with: files(["index.html": "new"]))
        #expect(try scratch.names(in: "public") == [".git", ".throughline", ".well-known", "index.html"])
        #expect(try scratch.names(in: "public/.well-known") == ["security.txt"])
    }

    @Test func `a link to the folder stays a link`() async throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path + "/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/public", withDestinationPath: "real")
        _ = try await OutputFolder(scratch.path + "/public/").replace(with: files(site))
        #expect(try FileTree(reading: scratch.path + "/real") == site)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/public") == "real")
    }

    @Test(arguments: ["index.html", ".throughline"])
    func `a path that two files have is refused, and the folder stays as it was`(path: String) async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        _ = try await folder.replace(with: files(site))
        let twice = ["one", "two"].map { text in OutputFile(path, text: { text }) }
        let error = await #expect(throws: Diagnostics.self) { try await folder.replace(with: twice) }
        #expect(error?.all.map(\.message) == ["this file would be written twice; rename or remove the one that is yours"])
        #expect(try FileTree(reading: scratch.path + "/public") == site)
    }

    @Test func `two builds of one folder do not mix`() async throws {
        let scratch = try Scratch()
        let folder = OutputFolder(scratch.path + "/public")
        let second = scratch.path
        let slow = OutputFile(
            "index.html",
            text: {
                // While the first build makes its page, a second one tries.
                let semaphore = DispatchSemaphore(value: 0)
                Task.detached {
                    _ = try? await OutputFolder(second + "/public").replace(with: [OutputFile("index.html", text: { "second" })])
                    semaphore.signal()
                }
                _ = semaphore.wait(timeout: .now() + 20)
                return "first"
            })
        _ = try await folder.replace(with: [slow])
        #expect(try FileTree(reading: scratch.path + "/public").text(at: "index.html") == "first")
    }
}

@Suite struct `A folder whose files are saved meanwhile` {
    @Test func `is known to have changed`() throws {
        let scratch = try Scratch()
        try scratch.write("one", to: "a.md")
        try scratch.write("two", to: "b/c.md")
        let reading = try FolderReading(scratch.path)
        #expect(reading.isCurrent)
        try scratch.write("two!", to: "b/c.md")
        #expect(!reading.isCurrent)
        #expect(try FolderReading(scratch.path).isCurrent)
        let other = try FolderReading(scratch.path)
        try scratch.write("new", to: "d.md")
        #expect(!other.isCurrent)
    }

    @Test func `keeps an edit, and nothing else is written`() throws {
        let scratch = try Scratch()
        try scratch.write("read", to: "a.md")
        try scratch.write("read", to: "b.md")
        let held = try FileTree(reading: scratch.path)
        try scratch.write("saved", to: "b.md")
        let error = #expect(throws: Diagnostics.self) {
            try (["a.md": "written", "b.md": "written"] as FileTree).write(into: scratch.path, where: held)
        }
        #expect(error?.all.first?.location.path == scratch.path + "/b.md")
        #expect(try FileTree(reading: scratch.path) == ["a.md": "read", "b.md": "saved"])
        #expect(try scratch.names() == ["a.md", "b.md"])
    }

    @Test func `keeps a file that was made`() throws {
        let scratch = try Scratch()
        let held = try FileTree(reading: scratch.path)
        try scratch.write("mine", to: "a.md")
        #expect(throws: Diagnostics.self) { try (["a.md": "written"] as FileTree).write(into: scratch.path, where: held) }
        #expect(try FileTree(reading: scratch.path) == ["a.md": "mine"])
        try (["b.md": "written"] as FileTree).write(into: scratch.path, where: held)
        #expect(try scratch.names() == ["a.md", "b.md"])
    }

    @Test func `what a killed run left beside files is removed`() throws {
        let scratch = try Scratch()
        try scratch.write("rest", to: "a/.b.md.throughline-new")
        try scratch.write("mine", to: "a/.c.md.new")
        try LeftoverFile.removeAll(in: scratch.path)
        #expect(try scratch.names(in: "a") == [".c.md.new"])
    }
}

@Suite struct `Names in a folder` {
    @Test(arguments: [("caf\u{E9}.md", "cafe\u{301}.md"), ("A.md", "a.md")])
    func `that differ in form or in capitals only are refused`(one: String, other: String) throws {
        let scratch = try Scratch()
        try scratch.write("1", to: one)
        try scratch.write("2", to: other)
        let error = #expect(throws: Diagnostics.self) { try FileTree(reading: scratch.path) }
        #expect(error?.all.first?.message.hasPrefix("this name and \"") == true)
    }

    @Test func `that lead out of a folder by a link are refused where the folder is published`() throws {
        let scratch = try Scratch()
        try scratch.write("secret", to: "secret.txt")
        try scratch.write("a", to: "skins/civic/assets/a.css")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/skins/civic/assets/b.txt", withDestinationPath: "../../../secret.txt")
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/skins/civic/assets/c.css", withDestinationPath: "a.css")
        let error = #expect(throws: Diagnostics.self) { try FolderReading(scratch.path + "/skins", .init(links: .insideEach)) }
        #expect(error?.all.map(\.location.path) == [scratch.path + "/skins/civic/assets/b.txt"])
        try FileManager.default.removeItem(atPath: scratch.path + "/skins/civic/assets/b.txt")
        #expect(try FolderReading(scratch.path + "/skins", .init(links: .insideEach)).tree.paths.count == 2)
    }
}

@Suite struct `Files of others in the output folder` {
    private let site: FileTree = ["index.html": "home", "a/index.html": "a"]

    private func problems(_ scratch: borrowing Scratch, keeping kept: [String] = []) async -> [String] {
        let folder = OutputFolder(scratch.path + "/public", keeping: kept.map(PathPattern.init), dropping: [PathPattern("index/**")])
        do {
            _ = try await folder.replace(with: files(site.overlaid(with: ["index.html": "new"])))
            return []
        } catch {
            return error.sorted.map { String($0.location.path.dropFirst(scratch.path.utf8.count + 1)) }
        }
    }

    @Test func `stop the build with their names, and are kept where the site says so`() async throws {
        let scratch = try Scratch()
        _ = try await OutputFolder(scratch.path + "/public").replace(with: files(site))
        try scratch.write("council.example", to: "public/CNAME")
        try scratch.write("pdf", to: "public/downloads/b.pdf")
        #expect(await problems(scratch) == ["public/CNAME", "public/downloads/b.pdf"])
        #expect(try FileTree(reading: scratch.path + "/public").text(at: "index.html") == "home")
        #expect(await problems(scratch, keeping: ["CNAME", "downloads/**"]) == [])
        let tree = try FileTree(reading: scratch.path + "/public")
        #expect(
            (tree.text(at: "index.html"), tree.text(at: "CNAME"), tree.text(at: "downloads/b.pdf")) == ("new", "council.example", "pdf"))
        #expect(try scratch.names() == ["public"])
    }

    @Test func `that were changed there stop it too`() async throws {
        let scratch = try Scratch()
        _ = try await OutputFolder(scratch.path + "/public").replace(with: files(site))
        try scratch.write("edited", to: "public/index.html")
        #expect(await problems(scratch) == ["public/index.html"])
        #expect(await problems(scratch, keeping: ["index.html"]) == [])
        #expect(try FileTree(reading: scratch.path + "/public").text(at: "index.html") == "edited")
    }

    @Test func `that are made of the old site go with it`() async throws {
        let scratch = try Scratch()
        _ = try await OutputFolder(scratch.path + "/public").replace(with: files(site))
        try scratch.write("old", to: "public/index/words")
        #expect(await problems(scratch) == [])
        #expect(try FileTree(reading: scratch.path + "/public").paths == ["a/index.html", "index.html"])
    }

    @Test func `are never removed on the strength of a name`() async throws {
        let scratch = try Scratch()
        try scratch.write("precious", to: "public/thesis.txt")
        try scratch.write("", to: "public/.throughline")
        #expect(await problems(scratch) == ["public"])
        #expect(try FileTree(reading: scratch.path + "/public").paths == ["thesis.txt"])
    }

    @Test func `the list of a build is one that sha256sum reads`() async throws {
        let scratch = try Scratch()
        _ = try await OutputFolder(scratch.path + "/public").replace(with: files(["a.txt": "abc"]))
        let list = try String(contentsOfFile: scratch.path + "/public/.throughline", encoding: .utf8)
        #expect(list.hasSuffix("\nba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n"))
    }

    @Test(arguments: [
        ("public", "Content", false), ("Content", "Content", true), ("Content/a", "Content", true), (".", "Content", true),
        ("link", "Content", true),
    ])
    func `are not written into or around the folder that they are made from`(output: String, folder: String, overlaps: Bool) throws {
        let scratch = try Scratch()
        try scratch.write("", to: "Content/a/site.yml")
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link", withDestinationPath: "Content/a")
        #expect(OutputFolder("\(scratch.path)/\(output)").overlaps("\(scratch.path)/\(folder)") == overlaps)
    }
}
