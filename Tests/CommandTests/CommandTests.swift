import Documents
import Foundation
import Inspections
import Testing

@testable import throughline

@Suite struct UsageTests {
    @Test(arguments: [
        ["bild"], ["build", "--colour"], ["build", "--base-url", "example.org"], ["convert", "--ledger=xml"],
        ["convert", "--ledger-format", "xml"], ["init"],
        ["explain"],
    ])
    func `wrong usage is told, with exit status 2`(arguments: [String]) throws {
        let scratch = try Scratch()
        let outcome = try Tool.run(arguments, in: scratch.path)
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("Usage: throughline"))
        #expect(outcome.output == "")
    }

    @Test(arguments: ["add", "build", "check", "serve", "convert", "init", "explain", "learn", "evaluate"])
    func `help tells what a command does`(command: String) throws {
        let scratch = try Scratch()
        let outcome = try Tool.run([command, "--help"], in: scratch.path)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("OVERVIEW: "))
    }

    @Test func `alone says the next two commands where there is no site, and helps where there is one`() throws {
        let scratch = try Scratch()
        let outcome = try Tool.run([], in: scratch.path)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("  throughline init site --authority NAME\n  cd site && throughline add REPORT.pdf\n"))
        try SmallSite.write(into: scratch.path)
        #expect(try Tool.run([], in: scratch.path).output.hasPrefix("OVERVIEW: "))
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
        let first = try Tool.run(["build", "--no-search"], in: scratch.path)
        #expect((first.status, first.complaints) == (0, ""))
        let site = try FileTree(reading: scratch.path + "/public")
        let pages = site.paths.count { $0.hasSuffix(".html") }
        #expect(first.output == "\(pages) pages: \(site.paths.count + 1) files written, 0 unchanged, 0 removed\n")
        #expect(
            try Tool.run(["build", "--no-search"], in: scratch.path).output
                == "\(pages) pages: 0 files written, \(site.paths.count + 1) unchanged, 0 removed\n")
        #expect(try FileTree(reading: scratch.path + "/public") == site)
    }

    @Test func `the same content gives the same bytes in another place, time zone and language`() throws {
        let one = try Scratch()
        let other = try Scratch()
        try SmallSite.write(into: one.path)
        try SmallSite.write(into: other.path)
        _ = try Tool.run(["build", "--quiet"], in: one.path)
        let outcome = try Tool.run(
            ["build", "--quiet", "--output", "elsewhere"], in: other.path, environment: ["TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8"])
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
        #expect(outcome.status == 0)
        #expect(outcome.complaints.split(separator: "\n").last == "1 notice")
        #expect(outcome.output.hasSuffix(" pages, no problems\n"))
        #expect(!FileTree.isFolder(scratch.path + "/public"))
    }
}

@Suite struct ExplainTests {
    private func explain(_ arguments: [String]) throws -> Tool.Outcome {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        return try Tool.run(["explain"] + arguments, in: scratch.path)
    }

    @Test func `a text is explained by its cues`() throws {
        let outcome = try explain(["Supervision is regular; supervision orders are not."])
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                "Supervision is regular; supervision orders are not."

                theme supervision
                  the cue "supervis*" finds "Supervision"
                not theme supervision
                  the cue "supervis*" finds "supervision", but the exclusion the cue "supervision order*" finds "supervision orders"
                stance strength, change none
                  the cue "regular" finds "regular"

                """)
    }

    @Test(arguments: ["northshire/2023-11-ilacs#p2-cc4a", "inspections/northshire/2023-11-ilacs/index.html#p2-cc4a"])
    func `a statement is explained with its correction`(name: String) throws {
        let outcome = try explain([name])
        #expect(outcome.output.hasPrefix("\"Staff like working here.\"\n\ntheme caseloads\n"))
        #expect(
            outcome.output.contains(
                "corrected by hand at Content/inspections/northshire/2023-11-ilacs.md:12: The sentence before it is about workloads."))
    }

    @Test func `a statement that is not there is told`() throws {
        let outcome = try explain(["northshire/2023-11-ilacs#p2-ffff"])
        #expect(outcome.status == 1)
        #expect(outcome.complaints.contains("no statement \"northshire/2023-11-ilacs#p2-ffff\"; did you mean"))
    }
}

@Suite struct EvaluateTests {
    @Test func `scores against coded statements`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        let gold = """
            {"text": "Supervision has improved & is regular.", "kind": ["statement"], "required": ["supervision"], "allowed": ["supervision"], "stance": ["strength"], "change": ["improved"]}
            {"text": "Overall effectiveness", "kind": ["heading"], "required": [], "allowed": [], "stance": ["neutral"], "change": ["none"]}
            {"text": "Case records are poor.", "required": ["recording", "caseloads"], "allowed": ["recording", "caseloads"], "stance": ["strength"], "change": ["none"]}
            {"text": "Nobody ever wrote these words about anything.", "required": [], "allowed": [], "stance": ["neutral"], "change": ["none"]}

            """
        try (["gold.jsonl": gold] as FileTree).write(into: scratch.path)
        let outcome = try Tool.run(["evaluate", "gold.jsonl", "--json"], in: scratch.path)
        #expect(outcome.complaints == "")
        #expect(
            outcome.output
                == #"{"statements":3,"lost":1,"precision":1.0000,"recall":0.6667,"recall_at_all":0.6667,"micro_f1":0.8000,"macro_f1":0.6667,"stance_accuracy":0.5000,"change_accuracy":1.0000}"#
                + "\n")
        #expect(
            try Tool.run(["evaluate", "gold.jsonl", "--misses", "9"], in: scratch.path).output.contains(
                "\nlost: Nobody ever wrote these words about anything.\n"))
    }

    private static let coded =
        #"{"text": "Case records are poor.", "required": ["recording"], "allowed": ["recording"], "stance": ["concern"], "change": ["none"]}"#

    @Test func `writes the scores for the about page`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path, over: ["Content/accuracy.yml": "not: read\n"])
        try (["gold.jsonl": Self.coded] as FileTree).write(into: scratch.path)
        let outcome = try Tool.run(["evaluate", "gold.jsonl", "--in-sample", "--write", "Content/accuracy.yml"], in: scratch.path)
        #expect((outcome.status, outcome.complaints) == (0, ""))
        let written = try #require(FileTree(reading: scratch.path + "/Content").text(at: "accuracy.yml"))
        #expect(
            written.hasSuffix(
                """
                sample: in-sample
                documents: 1
                reports: [northshire/2012-11-child-protection]
                statements: 1
                lost: 0
                precision: 1.0000
                recall: 1.0000
                micro_f1: 1.0000
                stance_accuracy: 1.0000
                change_accuracy: 1.0000
                recall_at_all: 1.0000

                """))
        #expect(try Tool.run(["check"], in: scratch.path).status == 0)
    }

    @Test func `accuracy is not written from reports that weights were learned from, unless that is said`() throws {
        let scratch = try Scratch()
        let weights = "throughline weights 1\nstatements 400\nstrong 0.5\nweak 0.5\nreport northshire/2012-11-child-protection\n"
        try SmallSite.write(into: scratch.path, over: ["Content/weights.txt": weights])
        try (["gold.jsonl": Self.coded] as FileTree).write(into: scratch.path)
        let refused = try Tool.run(["evaluate", "gold.jsonl", "--write", "accuracy.yml"], in: scratch.path)
        #expect(refused.status == 1)
        #expect(refused.complaints.hasPrefix("gold.jsonl:1: error: the weights were learned from northshire/2012-11-child-protection"))
        #expect(try FileTree(reading: scratch.path)["accuracy.yml"] == nil)
        // A report that the site does not hold is known by the ids.
        let other = Self.coded + "\n" + Self.coded.replacing("{", with: #"{"id": "kent/2020-01-ilacs#p1-0a", "#, maxReplacements: 1)
        let learned = weights.replacing("northshire/2012-11-child-protection", with: "kent/2020-01-ilacs")
        try (["gold-too.jsonl": other, "Content/weights.txt": learned] as FileTree).write(into: scratch.path)
        let tooRefused = try Tool.run(["evaluate", "gold-too.jsonl", "--write", "accuracy.yml"], in: scratch.path)
        #expect(tooRefused.complaints.hasPrefix("gold-too.jsonl:1: error: the weights were learned from kent/2020-01-ilacs"))
        try (["Content/weights.txt": weights] as FileTree).write(into: scratch.path)
        let said = try Tool.run(
            ["evaluate", "gold.jsonl", "--in-sample", "--annotators", "language-model", "--write", "accuracy.yml"], in: scratch.path)
        #expect(said.status == 0)
        // The reports of another folder are counted, and not named: the site that shows the figures does not hold them.
        let written = try #require(FileTree(reading: scratch.path).text(at: "accuracy.yml"))
        #expect(written.contains("annotators: language-model\ndocuments: 1\nstatements: 1\n"))
        #expect(try Tool.run(["evaluate", "gold.jsonl"], in: scratch.path).status == 0)
    }

    @Test func `weights are learned from enough coded statements, and links are decided by them`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        let line = { (number: Int) in
            #"{"id": "kent/2020-0\#(number % 4 + 1)-ilacs#p\#(number)-0a", "section": "", "text": "Case records are poor.", "asked": false, "#
                + #""main": ["recording"], "passing": [], "stance": "concern", "change": "none"}"#
        }
        try
            (["few.jsonl": (0..<9).map(line).joined(separator: "\n"), "gold.jsonl": (0..<240).map(line).joined(separator: "\n")] as FileTree)
            .write(into: scratch.path)
        let few = try Tool.run(["learn", "few.jsonl"], in: scratch.path)
        #expect(
            (few.status, few.complaints) == (
                1, "few.jsonl:1: error: 9 statements coded by theme are too few to learn from; give at least 200\n1 error\n"
            ))
        let scored = try Tool.run(["learn", "gold.jsonl", "--score-only"], in: scratch.path)
        #expect(scored.output.contains("strong links that are right"))
        #expect(try FileTree(reading: scratch.path)["Content/weights.txt"] == nil)
        #expect(try Tool.run(["learn", "gold.jsonl"], in: scratch.path).status == 0)
        #expect(try Tool.run(["explain", "Case records are poor."], in: scratch.path).output.contains("theme recording"))
        #expect(try Tool.run(["check"], in: scratch.path).status == 0)
    }

    @Test func `a coded statement with a theme that there is not is told with its number`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        let line =
            #"{"id": "kent/a#p1-0a", "section": "", "text": "x", "asked": false, "main": ["recordin"], "passing": [], "stance": "concern", "change": "none"}"#
        try (["gold.jsonl": "\n" + line + "\n{\"text\": 1}\n"] as FileTree).write(into: scratch.path)
        let outcome = try Tool.run(["learn", "gold.jsonl"], in: scratch.path)
        #expect(outcome.status == 1)
        #expect(outcome.complaints.contains("gold.jsonl:2: error: there is no theme \"recordin\"; did you mean \"recording\"?"))
        #expect(outcome.complaints.contains("gold.jsonl:3: error: this line is no coded statement"))
    }

    @Test func `statements coded for stance and change alone teach stance, and links are not measured on them`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        func line(_ number: Int, _ rest: String) -> String {
            #"{"id": "kent/2020-0\#(number % 4 + 1)-ilacs#p\#(number)-0a", "section": "", "text": "Case records are poor.", "asked": false, \#(rest)}"#
        }
        let onTopics = (0..<200).map { line($0, #""main": ["recording"], "passing": [], "stance": "concern", "change": "none""#) }
        let plain = (200..<240).map { line($0, #""stance": ["mixed", "concern"], "change": ["none", "worsened"]"#) }
        try
            ([
                "themed.jsonl": onTopics.joined(separator: "\n"), "plain.jsonl": plain.joined(separator: "\n"),
                "uneven.jsonl": line(300, #""stance": ["mixed", "concern"], "change": "none""#),
            ] as FileTree).write(into: scratch.path)
        let scored = try Tool.run(["learn", "themed.jsonl", "plain.jsonl", "--score-only"], in: scratch.path)
        #expect(scored.output.contains("1.000 (1.000 to 1.000) stance of statements coded without themes"))
        #expect(try !Tool.run(["learn", "themed.jsonl", "--score-only"], in: scratch.path).output.contains("coded without themes"))
        let alone = try Tool.run(["learn", "plain.jsonl", "--score-only"], in: scratch.path)
        #expect(alone.complaints.contains("plain.jsonl:1: error: 0 statements coded by theme are too few to learn from"))
        let refused = try Tool.run(["evaluate", "plain.jsonl"], in: scratch.path)
        #expect(refused.status == 1)
        #expect(
            refused.complaints.contains(
                "plain.jsonl:1: error: this statement was coded for stance and change alone; give files in which the themes of each were coded"
            ))
        #expect(refused.complaints.hasSuffix("\n1 error\n"))
        let uneven = try Tool.run(["learn", "themed.jsonl", "uneven.jsonl"], in: scratch.path)
        #expect(
            uneven.complaints.contains(
                "uneven.jsonl:1: error: this line needs as many words in \"change\" as in \"stance\", one of each coder"))
    }

    @Test func `two codings of one statement are in two files, and of the same words`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        func line(_ number: Int, _ text: String = "Case records are poor.") -> String {
            #"{"id": "kent/2020-01-ilacs#p\#(number)-0a", "section": "", "text": "\#(text)", "asked": false, "#
                + #""main": ["recording"], "passing": [], "stance": "concern", "change": "none"}"#
        }
        let first = (0..<200).map { line($0) }
        try
            ([
                "first.jsonl": first.joined(separator: "\n"), "second.jsonl": first.joined(separator: "\n"),
                "twice.jsonl": line(7) + "\n" + line(7), "other.jsonl": line(7, "Case records are good."),
            ] as FileTree).write(into: scratch.path)
        #expect(try Tool.run(["learn", "first.jsonl", "second.jsonl", "--score-only"], in: scratch.path).status == 0)
        let scored = try Tool.run(["evaluate", "first.jsonl", "second.jsonl", "--json"], in: scratch.path)
        #expect(scored.output.contains("\"statements\":200") || scored.output.contains("\"statements\": 200"))
        let refused = try Tool.run(["learn", "first.jsonl", "twice.jsonl", "other.jsonl", "--score-only"], in: scratch.path)
        #expect(refused.status == 1)
        #expect(
            refused.complaints == """
                other.jsonl:1: error: kent/2020-01-ilacs#p7-0a has other words in another file; code the same text, or leave it out
                twice.jsonl:2: error: kent/2020-01-ilacs#p7-0a stands in this file twice; leave one of them out
                2 errors

                """)
    }

    @Test func `statements that no document holds are not written as a score`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        let unknown = Self.coded.replacing("Case records are poor.", with: "Nobody ever wrote these words about anything.")
        try (["gold.jsonl": unknown] as FileTree).write(into: scratch.path)
        let outcome = try Tool.run(["evaluate", "gold.jsonl", "--write", "accuracy.yml"], in: scratch.path)
        #expect(outcome.status == 1)
        #expect(outcome.complaints.hasPrefix("gold.jsonl:1: error: no document here holds a statement of this file"))
        #expect(try FileTree(reading: scratch.path)["accuracy.yml"] == nil)
    }

    @Test func `a line that is no coded statement is told with its number`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        try (["gold.jsonl": "\n{\"text\": 1}\n"] as FileTree).write(into: scratch.path)
        let outcome = try Tool.run(["evaluate", "gold.jsonl"], in: scratch.path)
        #expect((outcome.status, outcome.complaints.hasPrefix("gold.jsonl:2: error: this line is no coded statement")) == (1, true))
    }
}

@Suite struct FailingBuildTests {
    @Test func `a build that cannot write a file says so, and leaves the old site`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        _ = try Tool.run(["build"], in: scratch.path)
        let site = try FileTree(reading: scratch.path + "/public")
        try Self.rename("Another title", in: scratch.path)
        let outcome = try Tool.run(["build"], in: scratch.path, blocksAFile: 16)
        #expect(outcome.status == 1)
        #expect(outcome.complaints.hasPrefix("public/"))
        #expect(
            outcome.complaints.hasSuffix(": error: this file cannot be written: the file would be larger than is allowed here\n1 error\n"))
        #expect(try FileTree(reading: scratch.path + "/public") == site)
        #expect(!FileTree.isFolder(scratch.path + "/.public.new"))
    }

    @Test func `a build that is killed leaves the old site, and the next one cleans up`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        // A build may end before it is killed; then the next one is.
        for attempt in 1...100 {
            _ = try Tool.run(["build"], in: scratch.path)
            let site = try FileTree(reading: scratch.path + "/public")
            try Self.rename("Title \(attempt)", in: scratch.path)
            try Tool.kill(["build"], in: scratch.path, when: { FileTree.isFolder(scratch.path + "/.public.new") })
            guard FileTree.isFolder(scratch.path + "/.public.new") else { continue }
            #expect(try FileTree(reading: scratch.path + "/public") == site)
            #expect(try Tool.run(["build"], in: scratch.path).status == 0)
            #expect(try FileTree(reading: scratch.path + "/public").text(at: "index.html")?.contains("Title \(attempt)") == true)
            #expect(!FileTree.isFolder(scratch.path + "/.public.new"))
            return
        }
        Issue.record("no build was ever killed in the middle")
    }

    private static func rename(_ title: String, in folder: String) throws {
        try (["Content/site.yml": "title: \(title)\nfocus: northshire\n"] as FileTree).write(into: folder)
    }
}

@Suite struct ConvertTests {
    @Test func `two runs write the same, and the second nothing`() throws {
        let scratch = try Scratch()
        let root = Tool.repository.path(percentEncoded: false)
        try (try FileTree(reading: root + "Content")).write(into: scratch.path + "/Content")
        let first = try Tool.run(["convert"], in: scratch.path)
        #expect(first.status == 0)
        let content = try FileTree(reading: scratch.path + "/Content")
        let second = try Tool.run(["convert"], in: scratch.path)
        #expect(second.output.hasPrefix("0 written, "))
        #expect(try FileTree(reading: scratch.path + "/Content") == content)
    }

    @Test func `a document that cannot be read is told, the others convert, and the status says so`() throws {
        let scratch = try Scratch()
        let root = Tool.repository.path(percentEncoded: false)
        try (try FileTree(reading: root + "Content")).write(into: scratch.path + "/Content")
        try (["Content/sources/bad.pdf": "<!DOCTYPE html><html></html>", "Content/sources/none.pdf": ""] as FileTree).write(
            into: scratch.path)
        let outcome = try Tool.run(["convert", "--quiet"], in: scratch.path)
        #expect(outcome.status == 1)
        let lines = outcome.complaints.split(separator: "\n")
        #expect(
            lines.filter { $0.contains(": error: ") } == [
                "Content/sources/bad.pdf:1: error: this is a web page named .pdf, most likely an error page; download the report again",
                "Content/sources/none.pdf:1: error: this file is empty; download the report again",
            ])
        // The other documents convert, and what was withheld from each is told.
        #expect(lines.contains { $0.contains("2022-05-staffordshire-focused-visit.txt:22: notice: withheld from publication: ") })
        #expect(lines.last?.hasPrefix("2 errors, ") == true)
    }

    @Test(arguments: [["--ledger-format", "json"], ["--ledger", "--ledger-format=json"], ["--ledger=json"]])
    func `the ledger has a place for every line`(asked: [String]) throws {
        let scratch = try Scratch()
        let root = Tool.repository.path(percentEncoded: false)
        try (try FileTree(reading: root + "Content")).write(into: scratch.path + "/Content")
        let outcome = try Tool.run(["convert", "--quiet"] + asked, in: scratch.path)
        let ledgers = try outcome.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(ledgers.count >= 5)
        for ledger in ledgers {
            #expect((ledger["unaccounted"] as? [Any])?.isEmpty == true)
            let places = try #require(ledger["lines"] as? [[String: Any]]).compactMap { $0["place"] as? String }
            #expect(Set(places).isSubset(of: ["body", "front matter", "furniture", "withheld"]))
        }
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

    @Test(arguments: ["github": ".github/workflows/site.yml", "gitlab": ".gitlab-ci.yml"].sorted { $0.key < $1.key })
    func `a new site has the recipe of its host`(host: String, recipe: String) throws {
        let scratch = try Scratch()
        #expect(try Tool.run(["init", "site", "--publish", host], in: scratch.path).status == 0)
        let tree = try FolderReading(scratch.path + "/site", .init(readsHidden: true)).tree
        #expect(tree[recipe] != nil)
        #expect(tree.paths.count { $0.hasPrefix(".git") && $0 != ".gitignore" } == (host == "github" ? 2 : 1))
    }

    @Test func `a new site explains every key, and says nothing of this repository's own`() throws {
        let scratch = try Scratch()
        _ = try Tool.run(["init", "site", "--publish", "github"], in: scratch.path)
        let tree = try FolderReading(scratch.path + "/site", .init(readsHidden: true)).tree
        let site = try #require(tree.text(at: "Content/site.yml"))
        for key in Site.keys { #expect(site.contains("# \(key.meaning)") && site.contains("\(key.name): ")) }
        let words = ["Staffordshire", "Stoke", "throughline.example"]
        #expect(tree.paths.filter { path in words.contains { tree.text(at: path)?.contains($0) == true } } == [])
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
        for path in ["Sources/Starter/README.md", "Sources/Starter/gitignore", "docs/publish/gitlab.yml"] {
            wanted[path] = try FileTree.bytes(ofFile: root + path)
        }
        let recipes = try FileTree(reading: root + "docs/publish/github")
        for path in recipes.paths { wanted["docs/publish/github/\(path)"] = recipes[path] }
        wanted["Themes/civic/colours.yml"] = try FileTree(reading: root + "Themes/civic")["colours.yml"]
        let embedded = StarterSite.embedded
        #expect(embedded.paths == wanted.paths, "run Sources/Starter/make-list.py")
        for path in wanted.paths { #expect(embedded[path] == wanted[path], "\(path)") }
    }
}

@Suite struct `A site whose content is not what was read` {
    @Test func `is not built of a file that is half written`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        let path = scratch.path + "/Content/pages/about.md"
        let text = "---\ntitle: About\n---\n\n" + String(repeating: "A whole sentence. ", count: 200) + "The end.\n"
        let writer = Thread {
            while !Thread.current.isCancelled {
                guard let file = fopen(path, "w") else { return }
                for part in [text.prefix(text.count / 2), text.suffix(text.count - text.count / 2)] {
                    fputs(String(part), file)
                    fflush(file)
                    usleep(20_000)
                }
                fclose(file)
            }
        }
        writer.start()
        defer { writer.cancel() }
        for _ in 1...3 {
            let outcome = try Tool.run(["build", "--quiet"], in: scratch.path)
            let page =
                FileTree.isFolder(scratch.path + "/public")
                ? try FileTree(reading: scratch.path + "/public").text(at: "about/index.html") : nil
            #expect(outcome.status == 1 || page?.contains("The end.") == true)
        }
    }

    @Test(arguments: ["Content", "Content/site", "Themes/civic/assets"]) func `is not written into what it is made from`(output: String)
        throws
    {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        let before = try FileTree(reading: scratch.path + "/Content")
        let outcome = try Tool.run(["build", "--output", output], in: scratch.path)
        #expect(outcome.status == 1 && outcome.complaints.contains("the site cannot be written into or around the folder"))
        #expect(try FileTree(reading: scratch.path + "/Content") == before)
    }

    @Test func `takes files of its owner as they are`() throws {
        let scratch = try Scratch()
        let own: FileTree = ["Content/files/CNAME": "council.example\n", "Content/files/.well-known/a.txt": "a"]
        try SmallSite.write(into: scratch.path, over: own)
        for _ in 1...2 { #expect(try Tool.run(["build", "--quiet"], in: scratch.path).complaints == "") }
        #expect(try FileTree(reading: scratch.path + "/public").text(at: "CNAME") == "council.example\n")
        #expect(try FileTree(reading: scratch.path + "/public/.well-known") == ["a.txt": "a"])
        try (["Content/files/a.txt": "Call 01622 765432"] as FileTree).write(into: scratch.path)
        #expect(try Tool.run(["build"], in: scratch.path).complaints.hasPrefix("Content/files/a.txt:1: error: the telephone number"))
    }

    @Test func `shows what was put right, and what nothing proves`() throws {
        let scratch = try Scratch()
        let path = "inspections/northshire/2022-05-focused-visit.md"
        let text = try #require(try SmallSite.content().text(at: path))
        try SmallSite.write(
            into: scratch.path,
            over: ["Content/\(path)": text.replacing("\n---\n\n", with: "\namendments: [{from: gud, to: good, why: A slip.}]\n---\n\n")])
        _ = try Tool.run(["build", "--quiet"], in: scratch.path)
        let page = try #require(
            try FileTree(reading: scratch.path + "/public").text(at: "inspections/northshire/2022-05-focused-visit/index.html"))
        #expect(page.contains("“gud” became “good”: A slip."))
        #expect(page.contains("nothing here proves") && !page.contains(", unchanged."))
    }
}

@Suite struct `Problems in another form` {
    private static func check(_ format: String) throws -> Tool.Outcome {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path, over: ["Content/site.yml": "title: a\nfocus: northshire\ncolour: \"1%\"\n"])
        return try Tool.run(["check", "--format", format], in: scratch.path)
    }

    @Test func `are annotations for a pull request`() throws {
        let outcome = try Self.check("github")
        #expect(outcome.status == 1 && outcome.output.hasPrefix("::error file=Content/site.yml,line=3::unknown key \"colour\""))
    }

    @Test func `are JSON for a script`() throws {
        let outcome = try Self.check("json")
        #expect(outcome.output.hasPrefix("{\"problems\":[{\"severity\":\"error\",\"file\":\"Content/site.yml\",\"line\":3,"))
    }

    @Test func `say what to begin with`() throws {
        #expect(try Self.check("text").complaints.hasSuffix("1 error\nbegin with Content/site.yml:3; others may come of it\n"))
    }
}

@Suite struct InterruptionTests {
    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)]) func `an interrupted build ends with one line and leaves nothing`(
        number: Int32, status: Int
    ) throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        let outcome = try Tool.interrupt(["build"], in: scratch.path, by: number) { FileTree.isFolder(scratch.path + "/.public.new") }
        guard outcome.status != 0 else { return }
        #expect((Int(outcome.status), outcome.complaints) == (status, "interrupted\n"))
        #expect(!FileTree.isFolder(scratch.path + "/.public.new"))
    }

    @Test func `no document commands a terminal`() { #expect(Terminal.shown("a\u{1B}[31mb\0\tc\u{9B}") == "a?[31mb?\tc?") }
}
