import Documents
import Foundation
import Testing

@testable import throughline

@Suite struct UsageTests {
    @Test(arguments: [["bild"], ["build", "--colour"], ["build", "--base-url", "example.org"], ["convert", "--ledger-format", "xml"], ["init"], ["explain"]])
    func `wrong usage is told, with exit status 2`(arguments: [String]) throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(arguments, in: scratch.path)
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("Usage: throughline"))
        #expect(outcome.output == "")
    }

    @Test(arguments: ["build", "check", "convert", "init", "explain", "evaluate"])
    func `help tells what a command does`(command: String) throws {
        let scratch = try Scratch()
        let outcome = try Tool.run([command, "--help"], in: scratch.path)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("OVERVIEW: "))
    }

    @Test func `tells its version`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(["--version"], in: scratch.path)
        #expect((outcome.status, outcome.output) == (0, "0.1.0\n"))
    }
}

@Suite struct BuildTests {
    @Test func `builds a site, and again with nothing changed`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        let first = try Tool.run(["build"], in: scratch.path)
        #expect((first.status, first.complaints) == (0, ""))
        let site = try FileTree(reading: scratch.path + "/public")
        let pages = site.paths.count { $0.hasSuffix(".html") }
        #expect(first.output == "\(pages) pages, \(site.paths.count + 1) files changed\n")
        #expect(try Tool.run(["build"], in: scratch.path).output == "\(pages) pages, 0 files changed\n")
        #expect(try FileTree(reading: scratch.path + "/public") == site)
    }

    @Test func `the same content gives the same bytes in another place, time zone and language`() throws {
        let one = try Scratch()
        let other = try Scratch()
        try SmallSite.write(into: one.path)
        try SmallSite.write(into: other.path)
        _ = try Tool.run(["build", "--quiet"], in: one.path)
        let outcome = try Tool.run(["build", "--quiet", "--output", "elsewhere"], in: other.path, environment: ["TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8"])
        #expect((outcome.status, outcome.output) == (0, ""))
        #expect(try FileTree(reading: one.path + "/public") == FileTree(reading: other.path + "/elsewhere"))
    }

    @Test func `a base address on the command line counts more than the site's`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        _ = try Tool.run(["build", "--base-url", "https://other.example/"], in: scratch.path)
        let site = try FileTree(reading: scratch.path + "/public")
        #expect(site.text(at: "robots.txt")?.contains("Sitemap: https://other.example/sitemap.xml") == true)
        #expect(site.paths.allSatisfy { site.text(at: $0)?.contains("northshire.example/inspections") != true })
    }

    @Test func `links are pretty where that is asked for`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        #expect(try Tool.run(["check", "--pretty-links"], in: scratch.path).status == 0)
        _ = try Tool.run(["build", "--pretty-links"], in: scratch.path)
        #expect(try FileTree(reading: scratch.path + "/public").text(at: "index.html")?.contains("index.html\"") == false)
    }

    @Test func `check writes nothing`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        let outcome = try Tool.run(["check"], in: scratch.path)
        #expect((outcome.status, outcome.complaints) == (0, ""))
        #expect(outcome.output.hasSuffix(" pages, no problems\n"))
        #expect(!FileTree.isFolder(scratch.path + "/public"))
    }
}

@Suite struct InitTests {
    @Test func `a new site builds and has no problems`() throws {
        let scratch = try Scratch()
        let made = try Tool.run(["init", "site", "--authority", "Derbyshire", "--title", "What \"they\" said"], in: scratch.path)
        #expect((made.status, made.complaints) == (0, ""))
        let folder = scratch.path + "/site"
        #expect(FileTree.isFolder(folder + "/Content/sources"))
        let outcome = try Tool.run(["check"], in: folder)
        #expect((outcome.status, outcome.complaints) == (0, ""))
    }

    @Test func `no folder with files in it is touched`() throws {
        let scratch = try Scratch()
        try (["site/notes.txt": "mine"] as FileTree).write(into: scratch.path)
        let outcome = try Tool.run(["init", "site"], in: scratch.path)
        #expect(outcome.status == 1)
        #expect(outcome.complaints == "site:1: error: this folder is not empty; name a new one\n1 error\n")
    }

    @Test func `a misspelt authority is told with the nearest one`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(["init", "site", "--authority", "Darbyshire"], in: scratch.path)
        #expect(outcome.status == 1)
        #expect(outcome.complaints.contains("no English authority \"Darbyshire\"; did you mean \"derbyshire\"?"))
    }

    @Test func `every default theme, cue table, template and asset is in the tool`() throws {
        let root = Tool.repository.path(percentEncoded: false)
        var wanted = FileTree()
        for folder in ["Content/themes", "Content/cues", "Content/pages", "Themes/civic/templates", "Themes/civic/assets"] {
            let tree = try FileTree(reading: root + folder)
            for path in tree.paths { wanted["\(folder)/\(path)"] = tree[path] }
        }
        let glossary = try FileTree(reading: root + "Content", skipping: { $0 != "glossary.md" })
        wanted["Content/glossary.md"] = glossary["glossary.md"]
        let embedded = StarterSite.embedded
        #expect(embedded.paths == wanted.paths, "run Sources/Starter/make-list.py")
        for path in wanted.paths { #expect(embedded[path] == wanted[path], "\(path)") }
    }
}
