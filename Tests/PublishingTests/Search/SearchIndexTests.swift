import Documents
import Foundation
import Inspections
import Linking
import Testing

@testable import Publishing

@Suite struct SearchPassageTests {
    private func passage(_ place: String, of passages: [SearchPassage]) throws -> SearchPassage {
        try #require(passages.first { $0.place.hasPrefix(place) })
    }

    private func filter(_ name: String, of passage: SearchPassage) -> [String]? { passage.filters.first { $0.name == name }?.texts }

    @Test func `a passage is a paragraph with all its statements`() async throws {
        let record = try await Fixture.record()
        let passages = SearchPassage.all(of: record)
        #expect(passages.count == Set(record.statements.map { "\($0.id.document)#\($0.statement.paragraph)" }).count)
        for passage in passages {
            let count = passage.words.split(separator: " ").count
            let counted = passage.statements.split(separator: "_").enumerated().filter { $0.offset % 3 == 2 }.compactMap { Int($0.element) }
            #expect(counted.reduce(0, +) == count)
        }
    }

    @Test func `what is asked for stands under its mark, and leads to its paragraph`() async throws {
        let passages = SearchPassage.all(of: try await Fixture.record())
        let asked = try #require(passages.first { filter("stance", of: $0)?.contains("Asked to improve") == true })
        #expect(asked.place.hasPrefix("inspections/northshire/") && asked.place.hasSuffix(".html"))
        #expect(asked.statements.contains("_0_"))
        #expect(asked.filters.map(\.name) == ["authority", "voice", "stance", "theme", "visit", "year"])
    }

    @Test func `the council's words have no marks of ours`() async throws {
        let council = SearchPassage.all(of: try await Fixture.record()).filter { filter("voice", of: $0) == ["The council"] }
        #expect(!council.isEmpty)
        #expect(council.allSatisfy { $0.place.hasPrefix("responses/") && filter("stance", of: $0) == [] })
        #expect(
            council.allSatisfy { $0.statements.split(separator: "_").enumerated().allSatisfy { $0.offset % 3 != 1 || $0.element == "4" } })
    }
}

/// As Pagefind writes it, once for each order of chance.
@Suite struct StableIndexTests {
    private static let mark = Array("pagefind_dcd".utf8)

    private static func packed(_ list: CBOR) -> [UInt8] { GZip.compressed(mark + list.bytes) }

    private static func text(_ text: String) -> CBOR { .text(Array(text.utf8)) }

    private static func index(years: [String], filters: [String]) -> FileTree {
        var tree: FileTree = [
            "pagefind-entry.json": #"{"languages":{"en":{"hash":"en_0123456789"}}}"#, "pagefind.js": "", "pagefind-ui.js": "",
        ]
        let values = years.map { CBOR.list([text($0), .list([.number(0)])]) }
        tree["filter/en_aaaaaaa.pf_filter"] = packed(.list([text("year"), .list(values)]))
        tree["filter/en_bbbbbbb.pf_filter"] = packed(.list([text("theme"), .list([])]))
        let list = filters.map { CBOR.list([text($0), text($0 == "year" ? "en_aaaaaaa" : "en_bbbbbbb")]) }
        tree["pagefind.en_0123456789.pf_meta"] = packed(.list([text("1.5.2"), .list([]), .list([]), .list(list), .list([])]))
        return tree
    }

    private static func files(_ tree: FileTree) throws -> FileTree { try FileTree(collecting: StableIndex.files(of: tree)) }

    @Test func `the same passages give the same files, in whatever order filters were written`() async throws {
        let one = try Self.files(Self.index(years: ["2012", "2023"], filters: ["year", "theme"]))
        let other = try Self.files(Self.index(years: ["2023", "2012"], filters: ["theme", "year"]))
        #expect(one == other)
        let third = try Self.files(Self.index(years: ["2023", "2013"], filters: ["theme", "year"]))
        #expect(one != third)
    }

    @Test func `the entry names the list of files by its new name`() async throws {
        let tree = try Self.files(Self.index(years: ["2012"], filters: ["year", "theme"]))
        let meta = try #require(tree.paths.first { $0.hasSuffix(".pf_meta") })
        let name = meta.dropFirst("pagefind/pagefind.".count).dropLast(".pf_meta".count)
        #expect(tree.text(at: "pagefind/pagefind-entry.json") == #"{"languages":{"en":{"hash":"\#(name)"}}}"#)
    }

    @Test func `Pagefind's own look is left out`() async throws {
        let tree = try Self.files(Self.index(years: [], filters: []))
        #expect(tree["pagefind/pagefind.js"] != nil && tree["pagefind/pagefind-ui.js"] == nil)
    }

    @Test func `an index of another form stays as it is`() async throws {
        let tree: FileTree = ["filter/en_a.pf_filter": "else", "pagefind-entry.json": "{}"]
        #expect(try Self.files(tree) == ["pagefind/filter/en_a.pf_filter": "else", "pagefind/pagefind-entry.json": "{}"])
    }
}

@Suite struct PagefindTests {
    /// The one problem of an index by a tool that is called so.
    private func problem(_ calls: [[String]]) async throws -> Diagnostic {
        let passages = SearchPassage.all(of: try await Fixture.record())
        return try await #require(throws: Diagnostic.self) { try await Pagefind(calls: calls).index(of: passages) }
    }

    private func shell(_ script: String) -> [String] { ["sh", "-c", script] }

    @Test func `where there is none, it is told how to get it`() async throws {
        let problem = try await problem([["no-such-pagefind"], ["python3", "-m", "no_such_pagefind"]])
        #expect(problem.severity == .notice)
        #expect(
            problem.message == """
                the site has no search: Pagefind is not here; get it: python3 -m venv .venv && . .venv/bin/activate \
                && pip install 'pagefind[bin]', or build with --no-search
                """)
    }

    @Test func `one that is too old is told with its version`() async throws {
        let problem = try await problem([shell("echo pagefind 1.4.9"), ["no-such-pagefind"]])
        #expect(problem.severity == .warning)
        #expect(problem.message.hasPrefix("the site has no search: this Pagefind is 1.4.9, and 1.5 or newer is needed; get it: "))
    }

    @Test(arguments: ["1.5", "1.5.2", "1.10.0", "2.0.0"])
    func `a new one is asked, and what it says when it fails is told`(version: String) async throws {
        let script = "[ $0 = --version ] && exec echo pagefind \(version); read -r -d, word 2>/dev/null; exit 1"
        let problem = try await problem([shell(script)])
        #expect(problem.message == "the site has no search: Pagefind failed: it ended before its time, or build with --no-search")
    }

    @Test func `another tool of that name is no Pagefind`() async throws {
        #expect(try await problem([shell("echo finder of pages 9.0")]).severity == .notice)
    }

    /// A Pagefind whose every answer is some text.
    private func answering(_ answer: String) -> [String] {
        let script = #"""
            import base64, sys
            if "--version" in sys.argv:
                print("pagefind 1.5.2")
                sys.exit()
            while part := sys.stdin.buffer.read1(65536):
                for question in range(part.count(b",")):
                    sys.stdout.buffer.write(base64.b64encode(ANSWER) + b",")
                sys.stdout.flush()
            """#
        return ["python3", "-c", script.replacing("ANSWER", with: "b'\(answer)'")]
    }

    @Test func `its files are those of its last answer`() async throws {
        let passages = SearchPassage.all(of: try await Fixture.record())
        let answer = #"{"message_id": 9, "payload": {"type": "GetFiles", "files": [{"path": "pagefind.js", "content": "e30="}]}}"#
        let files = try FileTree(collecting: try await Pagefind(calls: [answering(answer)]).index(of: passages))
        #expect(files == ["pagefind/pagefind.js": "{}"])
    }

    @Test(arguments: [
        "{}", "no object", #"{"payload": {"files": []}}"#, #"{"payload": {"files": [{"path": "pagefind.js", "content": "?"}]}}"#,
    ])
    func `an answer of another form is told`(answer: String) async throws {
        let problem = try await problem([answering(answer)])
        #expect(problem.message.hasPrefix("the site has no search: what Pagefind answered cannot be read"))
    }

    @Test func `a record without a passage has no index`() async throws {
        #expect(try await Pagefind(calls: []).index(of: []).isEmpty)
    }
}
