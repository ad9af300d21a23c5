import Documents
import England
import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct TemplateTests {
    private static func rendered(_ source: String, _ value: TemplateValue, partials: [String: String] = [:]) throws -> String {
        var templates = ["page": try Template(reading: source)]
        for (name, text) in partials { templates[name] = try Template(reading: text) }
        return String(decoding: TemplateRendering(of: "page", value, in: TemplateProgram(of: templates)).bytes, as: UTF8.self)
    }

    private static let value: TemplateValue = [
        "title": .text("A & \"B\""), "body": .html("<p>x</p>"), "none": .nothing, "yes": .flag(true), "no": .flag(false),
        "visits": .list([["year": .text("2012")], ["year": .text("2022")]]),
        "thread": ["title": .text("inner"), "year": .text("1999")],
    ]

    @Test(arguments: [
        ("{{title}}{{{body}}}{{&body}}", "A &amp; &quot;B&quot;<p>x</p><p>x</p>"),
        ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{#none}}c{{/none}}{{^none}}d{{/none}}{{^visits}}e{{/visits}}", "ad"),
        ("{{#visits}}{{year}},{{/visits}}", "2012,2022,"),
        ("{{#visits}}{{title}}{{/visits}}", "A &amp; &quot;B&quot;A &amp; &quot;B&quot;"),
        ("{{#thread}}{{title}}{{/thread}}{{thread.year}}", "inner1999"),
        ("{{#visits.shown}}x{{/visits.shown}}{{#none.shown}}y{{/none.shown}}", "x"),
        ("{{#title}}{{.}}{{/title}}", "A &amp; &quot;B&quot;"),
        ("{{! a comment }}x{{ title }}", "xA &amp; &quot;B&quot;"),
    ])
    func `writes values, sections and what is behind a name`(source: String, written: String) throws {
        #expect(try Self.rendered(source, Self.value) == written)
    }

    @Test(arguments: [
        ("a\n  {{#yes}}\n b\n  {{/yes}}\nc\n", "a\n b\nc\n"),
        ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"),
        ("{{! alone }}\na {{! not alone }}\n", "a \n"),
        ("{{#yes}} b\n{{/yes}}\n", " b\n"),
        ("{{^no}}\nx\n{{/no}}", "x\n"),
        (" {{title}}\n", " A &amp; &quot;B&quot;\n"),
    ])
    func `a line with nothing but a section's border or a comment vanishes`(source: String, written: String) throws {
        #expect(try Self.rendered(source, Self.value) == written)
    }

    @Test func `a partial alone on its line is indented as the line is, in each of its lines`() throws {
        let partials = ["row": "<li>\n{{#visits}}\n{{year}}\n{{/visits}}\n</li>\n"]
        #expect(
            try Self.rendered("<ul>\n  {{> row}}\n</ul>", Self.value, partials: partials) == "<ul>\n  <li>\n  2012\n  2022\n  </li>\n</ul>")
        #expect(try Self.rendered("<b>{{> row}}</b>", ["visits": .list([])], partials: partials) == "<b><li>\n</li>\n</b>")
    }

    @Test func `a template fills the blocks of one that it includes`() throws {
        let partials = ["frame": "[{{$inside}}usual {{title}}{{/inside}}]"]
        #expect(
            try Self.rendered("{{<frame}}{{$inside}}own{{/inside}}{{/frame}}{{> frame}}", ["title": .text("x")], partials: partials)
                == "[own][usual x]")
    }

    @Test(arguments: [
        ("a\n{{#yes}}\n{{/no}}", 3, "a section is closed under another name than it was opened"),
        ("a\n{{title", 2, "a tag has no end, or a name with a sign that names cannot have"),
        ("{{ti tle}}", 1, "a tag has no end, or a name with a sign that names cannot have"),
        ("{{#yes}}\nx", 2, "a section is never closed"), ("\n{{! x", 2, "a tag has no end or cannot be understood"),
    ])
    func `a broken tag is told with its line`(source: String, line: Int, words: String) {
        let failure = #expect(throws: TemplateParser.Failure.self) { _ = try Template(reading: source) }
        #expect(failure?.line == line)
        #expect(failure?.words == words)
    }

    @Test func `what no template asks for is never made, and what one asks for twice is made once`() throws {
        let record = TemplateRecord(names: ["asked", "unasked"].map(TemplateName.init)) { place in
            #expect(place == 0)
            return .text("made")
        }
        #expect(try Self.rendered("{{#asked}}{{asked}}{{/asked}}{{asked}}", .record(record)) == "mademade")
    }
}
