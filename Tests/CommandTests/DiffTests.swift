import Documents
import Foundation
import Testing

@Suite struct DiffTests {
    /// A site as far as it is compared: two reports, a paper, five statements.
    private static let old: FileTree = [
        "data/inspections.json": """
        {"inspections":[
        {"id":"kent/2019-05-ilacs","title":"Inspection","start":"2019-05-13","end":"2019-05-24","published":null,"judgements":[{"label":"Leaders","grade":"Good"},{"label":"Care","grade":"Good"}],"areas_for_improvement":[{"id":"kent/2019-05-ilacs#p1-aaaa","text":"plans","deadline":null},{"id":"kent/2019-05-ilacs#p2-bbbb","text":"visits","deadline":"Immediately"}]},
        {"id":"kent/2021-06-focused-visit","title":"Focused visit","start":"2021-06-01","end":"2021-06-02","published":"2021-07-01","judgements":[],"areas_for_improvement":[]}
        ],"mentioned":[]}
        """,
        "data/responses.json":
            #"{"responses":[{"id":"kent/2019-09-01-cabinet","title":"Plan","date":"2019-09-01"},{"id":"kent/2020-01-01-board","title":"Board","date":"2020-01-01"}]}"#,
        "data/themes.json":
            #"{"themes":[{"slug":"plans","title":"Plans"},{"slug":"visits","title":"Visits"},{"slug":"staff","title":"Staff"}]}"#,
        "data/authorities.json": #"{"authorities":[{"slug":"kent","name":"Kent"}]}"#,
        "data/statements.json": """
        {"statements":[
        {"id":"kent/2019-05-ilacs#p1-aaaa","document":"kent/2019-05-ilacs","paragraph":"p1","text":"Plans are late.","themes":["plans"],"stance":"concern","change":"none"},
        {"id":"kent/2019-05-ilacs#p2-bbbb","document":"kent/2019-05-ilacs","paragraph":"p2","text":"Visits are rare.","themes":["visits"],"stance":"concern","change":"none"},
        {"id":"kent/2019-05-ilacs#p3-cccc","document":"kent/2019-05-ilacs","paragraph":"p3","text":"Staff stay.","themes":["staff"],"stance":"strength","change":"none"},
        {"id":"kent/2019-05-ilacs#p4-dddd","document":"kent/2019-05-ilacs","paragraph":"p4","text":"Homes are good.","themes":[],"stance":"strength","change":"none"},
        {"id":"kent/2021-06-focused-visit#p1-eeee","document":"kent/2021-06-focused-visit","paragraph":"p1","text":"Staff left.","themes":["staff"],"stance":"concern","change":"none"}
        ]}
        """,
        "index.html": "<p>home", "about/index.html": "<p>about", "themes/staff/index.html": "<p>staff",
        "grades/kent/index.html": "<p>grades",
    ]

    /// What is put into the new site in the place of what, and the words by which the difference names it.
    private static let planted: [(file: String, was: String, now: String, words: String)] = [
        ("inspections", #""title":"Inspection""#, #""title":"Full inspection""#, "title was Inspection, is Full inspection"),
        (
            "inspections", #""end":"2019-05-24","published":null"#, #""end":"2019-05-25","published":"2019-07-02""#,
            "days was 2019-05-13 to 2019-05-24"
        ),
        ("inspections", "", "", "day of publication was not known, is 2019-07-02"),
        (
            "inspections", #""label":"Leaders","grade":"Good""#, #""label":"Leaders","grade":"Outstanding""#,
            "Leaders was Good, is Outstanding"
        ),
        ("inspections", #"{"label":"Care","grade":"Good"}"#, #"{"label":"Help","grade":"Good"}"#, "+ kent/2019-05-ilacs: Help is Good"),
        ("inspections", "", "", "- kent/2019-05-ilacs: Care is Good"),
        (
            "inspections", #""text":"visits","deadline":"Immediately""#, #""text":"visits","deadline":null"#,
            "deadline was Immediately, is none"
        ),
        (
            "inspections", "kent/2019-05-ilacs#p1-aaaa\",\"text\":\"plans\"", "kent/2019-05-ilacs#p4-dddd\",\"text\":\"homes\"",
            "+ kent/2019-05-ilacs#p4-dddd: “homes”"
        ),
        ("inspections", "", "", "- kent/2019-05-ilacs#p1-aaaa: “plans”"),
        (
            "inspections", "kent/2021-06-focused-visit", "kent/2022-06-focused-visit",
            "+ Focused visit, 2021-06-01 to 2021-06-02 (kent/2022-06-focused-visit)"
        ),
        (
            "inspections", "", "",
            "- Focused visit, 2021-06-01 to 2021-06-02 (kent/2021-06-focused-visit): 0 grades, 0 requests, 1 statement"
        ),
        (
            "responses", #"{"id":"kent/2020-01-01-board","title":"Board","date":"2020-01-01"}"#,
            #"{"id":"kent/2020-02-02-board","title":"Minutes","date":"2020-02-02"}"#, "+ Minutes, 2020-02-02"
        ),
        ("responses", #""title":"Plan","date":"2019-09-01""#, #""title":"Plan","date":"2019-09-02""#, "day was 2019-09-01, is 2019-09-02"),
        (
            "themes", #"{"slug":"visits","title":"Visits"}"#, #"{"slug":"visits","title":"Seeing children"}"#,
            "name was Visits, is Seeing children"
        ),
        ("themes", #","title":"Staff"}"#, #","title":"Staff"},{"slug":"homes","title":"Homes"}"#, "+ Homes"),
        (
            "statements", #""text":"Plans are late.","themes":["plans"]"#, #""text":"Plans are late.","themes":["visits"]"#,
            "now under visits; no longer under plans"
        ),
        (
            "statements", #"["visits"],"stance":"concern","change":"none"},"#, #"["visits"],"stance":"mixed","change":"improved"},"#,
            "was marked concern, is mixed; movement was none, is improved"
        ),
        (
            "statements", #"p3-cccc","document":"kent/2019-05-ilacs","paragraph":"p3","text":"Staff stay.""#,
            #"p3-ffff","document":"kent/2019-05-ilacs","paragraph":"p3","text":"Staff go.""#, "was “Staff stay.”, is “Staff go.”"
        ),
        (
            "statements", #"p4-dddd","document":"kent/2019-05-ilacs","paragraph":"p4","#,
            #"p5-dddd","document":"kent/2019-05-ilacs","paragraph":"p5","#, "- kent/2019-05-ilacs#p4-dddd: “Homes are good.”"
        ),
        ("statements", "", "", "+ kent/2019-05-ilacs#p5-dddd: “Homes are good.”"),
    ]

    /// The new site: data with what was planted, a page gone, one that leads on, one with other words, one new.
    private static var new: FileTree {
        var tree = old
        for (file, was, now, _) in planted where !was.isEmpty {
            let path = "data/\(file).json"
            tree[path] = tree.text(at: path).map { Array($0.replacingOccurrences(of: was, with: now).utf8) }
        }
        tree["about/index.html"] = Array("<p>about us".utf8)
        tree["grades/kent/index.html"] = nil
        tree["asked/index.html"] = Array("<p>asked".utf8)
        tree["themes/staff/index.html"] = Array(
            #"<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=../visits/index.html">"#.utf8)
        return tree
    }

    private func sites(in scratch: borrowing Scratch) throws {
        for (folder, site) in [("old", Self.old), ("new", Self.new)] { try site.write(into: "\(scratch.path)/\(folder)") }
    }

    @Test func `names every one of twenty planted changes, in fewer than sixty lines`() throws {
        let scratch = try Scratch()
        try sites(in: scratch)
        let outcome = try Tool.run(["diff", "old", "new"], in: scratch.path)
        #expect((outcome.status, outcome.complaints) == (0, ""))
        #expect(Self.planted.count == 20)
        for change in Self.planted { #expect(outcome.output.contains(change.words), "\(change.words)") }
        #expect(outcome.output.split(separator: "\n").count < 60)
    }

    @Test func `says of a page that is gone where its address leads`() throws {
        let scratch = try Scratch()
        try sites(in: scratch)
        let output = try Tool.run(["diff", "old", "new"], in: scratch.path).output
        #expect(output.contains("  - themes/staff/index.html: leads to themes/visits/index.html now\n"))
        #expect(output.contains("  - grades/kent/index.html: nothing stands there now; list it under redirects in site.yml\n"))
        #expect(output.contains("  + asked/index.html"))
        #expect(output.contains("  ~ about/index.html has other words\n"))
    }

    @Test func `is told as Markdown, and all of it as JSON`() throws {
        let scratch = try Scratch()
        try sites(in: scratch)
        let markdown = try Tool.run(["diff", "old", "new", "--format", "markdown"], in: scratch.path).output
        #expect(markdown.hasPrefix("**Reports**\n- new: Focused visit"))
        #expect(markdown.contains("kent/2019-05-ilacs\\#p5-dddd"))
        let json = try Tool.run(["diff", "old", "new", "--json"], in: scratch.path).output
        let changes = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [[String: String]]])["changes"]
        #expect(changes?.count == 25)
        #expect(changes?.first?["kind"] == "report")
    }

    @Test func `the same site twice changes nothing`() throws {
        let scratch = try Scratch()
        try sites(in: scratch)
        #expect(try Tool.run(["diff", "old", "old"], in: scratch.path).output == "Nothing changes for the public.\n")
    }

    @Test func `a long list is cut so that all lists have room, and says so`() throws {
        let scratch = try Scratch()
        try sites(in: scratch)
        var many = FileTree()
        for number in 0..<200 { many["new/made/page-\(number)/index.html"] = [] }
        try many.write(into: scratch.path)
        let lines = try Tool.run(["diff", "old", "new"], in: scratch.path).output.split(separator: "\n")
        #expect(lines.count <= 58)
        #expect(lines.last?.hasSuffix("more; --json lists them all") == true)
    }

    @Test func `one more report is told in fewer than sixty lines`() throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        _ = try Tool.run(["build", "--quiet", "--no-search", "--output", "new"], in: scratch.path)
        let report = "Content/inspections/northshire/2012-11-child-protection.md"
        try FileManager.default.removeItem(atPath: "\(scratch.path)/\(report)")
        let built = try Tool.run(["build", "--quiet", "--no-search", "--output", "old"], in: scratch.path)
        try #require(built.status == 0, "\(built.complaints)")
        let outcome = try Tool.run(["diff", "old", "new"], in: scratch.path)
        #expect(outcome.output.hasPrefix("Reports\n  + "))
        #expect(outcome.output.contains("northshire/2012-11-child-protection"))
        #expect(outcome.output.split(separator: "\n").count < 60)
    }

    @Test func `a revision of git is a site too`() throws {
        let scratch = try Scratch()
        try Self.old.write(into: scratch.path + "/public")
        let commands = "git init -q . && git add public && git -c user.name=A -c user.email=a@a.example commit -qm a"
        let git = Process()
        git.executableURL = URL(filePath: "/bin/sh")
        git.arguments = ["-c", commands]
        git.currentDirectoryURL = URL(filePath: scratch.path)
        try git.run()
        git.waitUntilExit()
        try #require(git.terminationStatus == 0)
        #expect(try Tool.run(["diff", "HEAD"], in: scratch.path).output == "Nothing changes for the public.\n")
        try Self.new.write(into: scratch.path + "/public")
        #expect(try Tool.run(["diff", "HEAD", "public"], in: scratch.path).output.contains("Leaders was Good, is Outstanding"))
    }

    @Test func `what is no site is told in one line`() throws {
        let scratch = try Scratch()
        try (["empty/a.txt": "", "broken/data/statements.json": "{"] as FileTree).write(into: scratch.path)
        let complaints = try ["empty", "broken", "nowhere"].map { name in
            let outcome = try Tool.run(["diff", name, name], in: scratch.path)
            #expect(outcome.status == 1)
            return outcome.complaints
        }
        #expect(
            complaints[0] == "empty:1: error: this is no site: it has no data; build it first, with throughline build\n1 error\n")
        #expect(
            complaints[1]
                == "broken/data/statements.json:1: error: this data is not as throughline writes it; build the site again\n1 error\n")
        #expect(complaints[2].hasPrefix("nowhere:1: error: this is neither a folder nor a revision of git that holds public;"))
    }
}

@Suite struct RedirectTests {
    private func build(_ redirects: String, in scratch: borrowing Scratch) throws -> Tool.Outcome {
        let site = try #require(try SmallSite.content().text(at: "site.yml"))
        var over = FileTree()
        over["Content/site.yml"] = Array((site + "redirects:\n  - \(redirects)\n").utf8)
        try SmallSite.write(into: scratch.path, over: over)
        return try Tool.run(["build", "--quiet", "--no-search"], in: scratch.path)
    }

    @Test func `a page that is gone leads on`() throws {
        let scratch = try Scratch()
        let outcome = try build("{from: themes/old-name/, to: themes/supervision/index.html}", in: scratch)
        #expect((outcome.status, outcome.complaints) == (0, ""))
        let page = try FileTree(reading: scratch.path + "/public").text(at: "themes/old-name/index.html")
        #expect(page?.contains(#"<meta http-equiv="refresh" content="0; url=../supervision/index.html">"#) == true)
        #expect(try Tool.run(["check", "--quiet"], in: scratch.path).status == 0)
    }

    @Test(arguments: [
        (
            "{from: themes/old, to: themes/supervison}",
            "a redirect leads to \"themes/supervison\", and there is no such page; did you mean \"themes/supervision\"?"
        ),
        ("{from: ../out, to: themes/supervision}", "\"../out\" is no page of a site"),
        ("{from: themes/supervision, to: themes}", "would be written twice"),
        ("{to: themes}", "\"from\" is missing"),
    ])
    func `a redirect that cannot be is an error`(redirect: String, words: String) throws {
        let scratch = try Scratch()
        let outcome = try build(redirect, in: scratch)
        #expect(outcome.status == 1)
        #expect(outcome.complaints.contains(words))
    }
}
