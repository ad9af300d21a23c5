import Documents
import Foundation
import Testing

/// One folder a fault: `BrokenSites/NAME/` holds the files that differ from the small site, `removed.txt` those that it
/// lacks, `command.txt` what is run (`build` where there is none), and `expected.txt` the exit status and every line that
/// the command complains. `RECORD=1 swift test` writes `expected.txt`, and then fails.
@Suite struct BrokenSiteTests {
    static let folder = Tool.repository.appending(path: "Tests/CommandTests/BrokenSites").path(percentEncoded: false)

    static let names: [String] = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []

    @Test func `there are faults to try`() { #expect(Self.names.count >= 10) }

    @Test(arguments: names) func `a fault is told in these words, and nothing is written`(name: String) throws {
        let fault = try FileTree(reading: "\(Self.folder)/\(name)")
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path, over: fault, without: Self.lines("removed.txt", of: fault))
        let before = try FileTree(reading: scratch.path, skipping: { $0 == "Themes" })
        let command = (Self.lines("command.txt", of: fault).first ?? "build").split(separator: " ").map(String.init)
        let outcome = try Tool.run(command, in: scratch.path)
        let found = "exit \(outcome.status)\n\(outcome.complaints)"
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(found.utf8).write(to: URL(filePath: "\(Self.folder)/\(name)/expected.txt"))
            Issue.record("recorded; look at the difference, then run without RECORD")
        }
        #expect(found == fault.text(at: "expected.txt"))
        #expect(try FileTree(reading: scratch.path, skipping: { $0 == "Themes" }) == before)
    }

    private static func lines(_ name: String, of tree: FileTree) -> [String] {
        (tree.text(at: name) ?? "").split(separator: "\n").map(String.init)
    }
}
