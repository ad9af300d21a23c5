import Documents
import England
import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct SkinTests {
    private static let shapes: [String: TemplateShape] = [
        "page": ["root": .text, "title": .text, "body": .html, "late": .flag, "visits": .list(["year": .text, "notes": .list(.text)])]
    ]

    private func skin(_ files: FileTree, named name: String = "civic") throws(Diagnostics) -> Skin {
        try Skin(reading: Self.colours.overlaid(with: files), named: name, required: Self.shapes)
    }

    private static let colours: FileTree = ["civic/colours.yml": "colours:\n  ink: {light: \"#000000\", dark: \"#ffffff\"}\n"]

    private func problems(of files: FileTree, named name: String = "civic") -> [String] {
        do throws(Diagnostics) {
            _ = try Skin(reading: files, named: name, required: Self.shapes)
            return []
        } catch {
            return error.sorted.map(\.description)
        }
    }

    @Test(arguments: [(10, 0), (11, 1), (10_000, 1)])
    func `sections may stand inside each other ten deep`(depth: Int, count: Int) throws {
        let template =
            "\n" + String(repeating: "{{#late}}", count: depth) + "x" + String(repeating: "{{/late}}", count: depth)
        let found = problems(of: Self.colours.overlaid(with: ["civic/templates/page.mustache": template]))
        #expect(found.count == count)
        #expect(count == 0 || found[0].hasPrefix("civic/templates/page.mustache:2: error: \"late\" stands inside more than 10 sections"))
    }

    @Test func `partials that multiply are refused`() {
        var files: FileTree = Self.colours.overlaid(with: ["civic/templates/page.mustache": "{{> p0}}", "civic/templates/p30.mustache": ""])
        for number in 0..<30 { files["civic/templates/p\(number).mustache"] = Array("{{> p\(number + 1)}}{{> p\(number + 1)}}".utf8) }
        #expect(problems(of: files).contains { $0.hasSuffix("templates include each other more than 10000 times; include fewer of them") })
    }

    @Test func `a skin without colours is an error that names their file`() {
        #expect(
            problems(of: ["civic/templates/page.mustache": "x"]) == [
                "civic/colours.yml:1: error: this file is missing; every look needs its colours"
            ])
    }

    @Test(arguments: [
        (
            "templates/page.mustache", "\n<link href=\"{{root}}assets/site.cs\">",
            "county/templates/page.mustache:2: error: the skin has no file \"assets/site.cs\"; did you mean \"assets/site.css\"?"
        ),
        (
            "templates/page.mustache", "<img src='{{root}}assets/coat-of-arms.png'>",
            "county/templates/page.mustache:1: error: the skin has no file \"assets/coat-of-arms.png\"; add it, or leave this out"
        ),
        (
            "assets/site.css", "a{}\n\nb { background: url(fonts/../pictures/flag.svg) }",
            "county/assets/site.css:3: error: the skin has no file \"assets/pictures/flag.svg\"; add it, or leave this out"
        ),
        (
            "assets/site.css", "@import url(\"https://fonts.example/x.css\");",
            "county/assets/site.css:1: error: \"https://fonts.example/x.css\" lies on another site; put the file into the skin's assets"
        ),
        (
            "assets/site.css", "/* it's\n */ a { content: \"a \\\" url(b)\"; background: url( 'data:x,(' ), url( \"flag.svg?1#a\" ) }",
            "county/assets/site.css:2: error: the skin has no file \"assets/flag.svg\"; add it, or leave this out"
        ),
    ])
    func `a file that a skin asks for and does not have is an error`(path: String, text: String, expected: String) {
        let base = Self.colours.overlaid(with: ["civic/templates/page.mustache": "x", "civic/assets/site.css": ""])
        var own = FileTree()
        own["county/\(path)"] = Array(text.utf8)
        #expect(problems(of: base.overlaid(with: own), named: "county") == [expected])
    }

    @Test func `files that are there, data and the build's own sheet are no problem`() {
        let files: FileTree = [
            "civic/templates/page.mustache": "{{root}}assets/years.css {{root}}assets/fonts/a.woff2 {{root}}assets/{{title}}",
            "civic/assets/site.css": "url(fonts/a.woff2) url('data:image/svg+xml,<svg a=\"b c\">') url(#hatch)",
            "civic/assets/fonts/a.woff2": "",
        ]
        #expect(problems(of: Self.colours.overlaid(with: files)) == [])
    }

    @Test(arguments: [
        "a { background: url(\"data:image/svg+xml,<svg fill='url(%23a)'/><g fill='url(b)'/>\") }",
        "a { background: url(data:image/svg+xml,%3Csvg%20fill=%22url%28b%29%22/%3E) }", "/* url(b)\n url('c') */",
        "a { content: 'url(b)' } /* url(c)", "a { background: url(", "a { background: url(\"data:x,url(b)",
    ])
    func `an address within another one, a comment or a string asks for nothing`(sheet: String) {
        let files: FileTree = ["civic/templates/page.mustache": "x"]
        var sheets = FileTree()
        sheets["civic/assets/site.css"] = Array(sheet.utf8)
        #expect(problems(of: Self.colours.overlaid(with: files).overlaid(with: sheets)) == [])
    }

    private func problems(_ template: String) -> [String] {
        do throws(Diagnostics) {
            _ = try skin(["civic/templates/page.mustache": template])
            return []
        } catch {
            return error.sorted.map(\.description)
        }
    }

    @Test func `renders text escaped, HTML as it is, lists and their items`() throws {
        let skin = try skin([
            "civic/templates/page.mustache":
                "<h1>{{title}}</h1>{{{body}}}{{#visits}}[{{year}}{{#notes}} {{.}}{{/notes}}]{{/visits}}{{^late}}!{{/late}}"
        ])
        let html = skin.render(
            "page",
            [
                "title": .text("a < b"), "body": .html("<p>x</p>"), "late": .flag(false),
                "visits": .list([
                    ["year": .text("2012"), "notes": .list([.text("one"), .text("two")])], ["year": .text("2022"), "notes": .list([])],
                ]),
            ])
        #expect(html == "<h1>a &lt; b</h1><p>x</p>[2012 one two][2022]!")
    }

    @Test(arguments: [
        ("line one\n{{titel}}", "civic/templates/page.mustache:2: error: nothing gives the name \"titel\" here; did you mean \"title\"?"),
        (
            "{{#visits}}\n\n{{yaer}}{{/visits}}",
            "civic/templates/page.mustache:3: error: nothing gives the name \"yaer\" here; did you mean \"year\"?"
        ),
        ("{{{title}}}", "civic/templates/page.mustache:1: error: \"title\" is plain text; write {{title}}, so that it is escaped"),
        ("\n{{body}}", "civic/templates/page.mustache:2: error: \"body\" is finished HTML; write {{{body}}}"),
        ("{{visits}}", "civic/templates/page.mustache:1: error: \"visits\" is no text; open it with {{#visits}}"),
        ("{{> footer}}", "civic/templates/page.mustache:1: error: no template \"footer\"; there is page"),
        ("{{> page}}", "civic/templates/page.mustache:1: error: the template \"page\" includes itself"),
        (
            "{{uppercased(title)}}",
            "civic/templates/page.mustache:1: error: the tag \"uppercased(title)\" is not supported; use names, sections and partials"
        ),
        ("{{shown}}", "civic/templates/page.mustache:1: error: \"shown\" is asked of a name; write {{#name.shown}}"),
    ])
    func `reports a tag that cannot work, with its line`(template: String, expected: String) {
        #expect(problems(template).contains(expected))
    }

    @Test(arguments: [
        ("a\n{{#visits}}\nb", "a section is never closed"), ("{{#visits}}\n{{/late}}", "closed under another name"),
        ("{{title", "a tag has no end"),
    ])
    func `reports a template that does not parse`(template: String, words: String) {
        #expect(problems(template).contains { $0.contains(words) && $0.hasPrefix("civic/templates/page.mustache:") })
    }

    @Test func `a comment and a section's own value are no names`() {
        #expect(problems("{{! anything at all }}{{#visits.shown}}{{#visits}}{{year}}{{/visits}}{{/visits.shown}}").isEmpty)
    }

    @Test func `names of an outer level hold inside a section and inside a partial`() throws {
        let skin = try skin([
            "civic/templates/page.mustache": "{{#visits}}{{> row}}{{/visits}}", "civic/templates/row.mustache": "{{title}} {{year}};",
        ])
        #expect(
            skin.render(
                "page",
                [
                    "title": .text("T"), "body": .html(""), "late": .flag(false),
                    "visits": .list([["year": .text("1"), "notes": .list([])]]),
                ]) == "T 1;")
    }

    @Test func `a missing template is an error that names its file`() {
        #expect(
            throws: Diagnostics([
                Diagnostic(at: SourceLocation("civic/templates/page.mustache"), "this template is missing; every site needs it")
            ])
        ) {
            try self.skin(["civic/assets/site.css": ""])
        }
    }

    @Test func `an unknown skin is an error that names the nearest one`() {
        #expect(throws: Diagnostics([Diagnostic(at: SourceLocation("civik"), "no skin \"civik\"; did you mean \"civic\"?")])) {
            try self.skin(["civic/templates/page.mustache": "x"], named: "civik")
        }
    }

    @Test func `a second skin replaces single files and inherits the rest`() throws {
        let skin = try skin(
            [
                "civic/templates/page.mustache": "{{> foot}}", "civic/templates/foot.mustache": "civic", "civic/assets/site.css": "a",
                "civic/assets/icon.svg": "i",
                "plain/templates/foot.mustache": "plain", "plain/assets/site.css": "b",
            ], named: "plain")
        #expect(skin.render("page", [:]) == "plain")
        #expect(skin.assets == ["site.css": "b", "icon.svg": "i"])
    }

    @Test func `the civic skin fits the names that pages give`() throws {
        #expect(throws: Never.self) { try SkinFolder.civic() }
    }
}
