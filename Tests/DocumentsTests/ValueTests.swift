@testable import Documents
import Synchronization
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Stoke-on-Trent", "stoke-on-trent"), ("Children’s services", "childrens-services"), ("St. Helens", "st-helens"),
        ("Brighton & Hove", "brighton-and-hove"), ("  What needs to improve?  ", "what-needs-to-improve"), ("É 12", "12"), ("", ""),
        ("--", ""),
    ])
    func `a name becomes the part of an address`(name: String, slug: String) {
        #expect(Slug.slug(of: name) == slug)
    }

    @Test(arguments: ["supervision", "2023-11-ilacs"]) func `knows a slug`(slug: String) { #expect(Slug.isSlug(slug)) }

    @Test(arguments: ["", "Supervision", "a--b", "-a", "a_b", "a b"])
    func `knows what is no slug`(text: String) { #expect(!Slug.isSlug(text)) }
}

@Suite struct SuggestionTests {
    @Test func `the nearest candidate is meant`() {
        #expect(Suggestion.nearest(to: "supervison", in: ["training", "supervision", "planning"]) == "supervision")
    }

    @Test func `of two equally near the first is meant`() {
        #expect(Suggestion.nearest(to: "cat", in: ["bat", "hat"]) == "bat")
    }

    @Test func `nothing is meant where nothing is near`() {
        #expect(Suggestion.nearest(to: "zzzzzz", in: ["training", "planning"]) == nil)
        #expect(Suggestion.clause(for: "zzzzzz", in: []) == "")
    }
}

@Suite struct DiagnosticTests {
    @Test func `prints one clickable line`() {
        let diagnostic = Diagnostic(at: SourceLocation("Content/x.md", line: 12), "no theme \"supervison\"; did you mean \"supervision\"?")
        #expect(diagnostic.description == "Content/x.md:12: error: no theme \"supervison\"; did you mean \"supervision\"?")
    }

    @Test func `are printed by path, line, severity and message, each once`() {
        let first = Diagnostic(.warning, at: SourceLocation("a.md", line: 2), "x")
        let second = Diagnostic(at: SourceLocation("a.md", line: 10), "b")
        let third = Diagnostic(.notice, at: SourceLocation("a.md", line: 10), "a")
        let fourth = Diagnostic(at: SourceLocation("b.md"), "x")
        #expect(Diagnostics([fourth, third, second, first, third]).sorted == [first, second, third, fourth])
    }

    @Test func `only an error stops a stage`() {
        let warning = Diagnostics([Diagnostic(.warning, at: SourceLocation("a.md"), "x")])
        #expect(throws: Never.self) { try warning.throwIfErrors() }
        let error = Diagnostics([Diagnostic(at: SourceLocation("a.md"), "x")])
        #expect(throws: error) { try error.throwIfErrors() }
    }
}

@Suite struct FileTreeTests {
    @Test func `paths are in the order of their bytes`() {
        let tree: FileTree = ["b": "", "a/é": "", "a/z": "", "B": ""]
        #expect(tree.paths == ["B", "a/z", "a/é", "b"])
    }

    @Test func `a folder is not its neighbour of a longer name`() {
        let tree: FileTree = ["themes/a.md": "1", "themes-old/b.md": "2", "themes": "3"]
        #expect(tree.paths(under: "themes") == ["themes/a.md"])
        #expect(tree.subtree("themes") == ["a.md": "1"])
    }

    @Test func `an overlay wins`() {
        let base: FileTree = ["a": "1", "b": "1"]
        #expect(base.overlaid(with: ["b": "2", "c": "3"]) == ["a": "1", "b": "2", "c": "3"])
    }

    @Test func `bytes that are not UTF-8 have no text`() {
        var tree = FileTree()
        tree["a"] = [0xFF, 0x41]
        #expect(tree.text(at: "a") == nil)
        #expect(tree.text(at: "b") == nil)
    }
}

@Suite struct OutputFileTests {
    @Test func `a file in pieces is its pieces, joined`() throws {
        let file = OutputFile("a", pieceCount: 3) { Array("\($0)-".utf8) }
        #expect(try file.bytes() == Array("0-1-2-".utf8))
    }

    @Test func `a file that cannot be made tells why, and one that is made once is the same`() throws {
        let problem = Diagnostic(at: SourceLocation("a"), "the disk is full")
        let broken = OutputFile(
            "a",
            streaming: { (take) throws(Diagnostic) in
                try take([1])
                throw problem
            })
        #expect(throws: problem) { try broken.bytes() }
        #expect(throws: problem) { try FileTree(collecting: [broken]) }
        let calls = Mutex(0)
        let file = FilesMadeOnce().file(
            OutputFile(
                "b",
                bytes: {
                    calls.withLock { $0 += 1 }
                    return [1, 2]
                }))
        #expect(try file.bytes() == [1, 2] && file.bytes() == [1, 2])
        #expect(calls.withLock { $0 } == 1)
    }

    @Test func `two pieces of work give both their results`() {
        let (number, text) = Parallel.both({ 7 }, { Parallel.both({ "a" }, { "b" }) })
        #expect(number == 7 && text == ("a", "b"))
    }

    @Test func `outputs are collected into a tree`() throws {
        #expect(try FileTree(collecting: [OutputFile("a/b", text: { "x" })]) == ["a/b": "x"])
    }
}

@Suite struct SpaceTests {
    @Test(arguments: [
        (" ", true), ("\t", true), ("\r\n", true), ("\u{A0}", true), (" \u{301}", false), ("\u{A0}\u{61A}", false), ("a", false),
    ])
    func `a space that carries an accent is none`(sign: Character, isSpace: Bool) {
        #expect(sign.isSpace == isSpace)
    }
}
