@testable import Documents
import Testing

@Suite struct WebAddressTests {
    @Test(arguments: ["https://a.example", "http://a.example/b?c=d#e", "HTTPS://a.example/", "https://ä.example"])
    func `an address of the web`(text: String) {
        #expect(WebAddress.isAbsolute(text) && WebAddress.isLink(text))
    }

    @Test(arguments: ["themes/", "../a.html#b", "#p4", "/about/", "?q=a:b", "a/b:c"]) func `a link into the site`(text: String) {
        #expect(WebAddress.isLink(text) && !WebAddress.isAbsolute(text))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:a", "data:text/html,x", "mailto:a@b.example", "//other.example", "https://", "https:///a",
        "https://a.example/\"b", "https://a.example/<b>", "https://a\tb.example", "java\nscript:a", "https:\\\\a.example", "a b",
    ])
    func `no address that a site may link to`(text: String) {
        #expect(!WebAddress.isLink(text) && !WebAddress.isAbsolute(text))
    }

    @Test(arguments: [
        ("https://a.example/b", nil as String?), ("a.example", "\"a.example\" is no web address; start it with https://"),
        ("https://a.example/?b", "\"https://a.example/?b\" has a ? or a #; give the address of the folder that the site will be in"),
        ("https://a.example/index.html", "\"https://a.example/index.html\" is the address of a page; leave out index.html"),
        ("https://a.example/\t", "\"https://a.example/\" is no web address; start it with https://"),
    ])
    func `the address that a site is published at is a folder's`(text: String, problem: String?) {
        #expect(WebAddress.problem(ofBase: text) == problem)
    }
}

@Suite struct CSVCellTests {
    @Test(arguments: ["=1+1", "+1", "-1", "@a", "\ta"]) func `a cell that a table program would take for a formula is marked as a text`(
        cell: String
    ) {
        var csv = CSVWriter()
        csv.row([cell, "a" + cell])
        #expect(String(decoding: csv.bytes, as: UTF8.self).hasPrefix("'" + cell + ",a" + cell))
    }

    @Test func `a table reads the same with the mark that Excel wants`() {
        var csv = CSVWriter()
        csv.row(["é", "b"])
        #expect(CSVReader.rows(of: CSVWriter.mark + csv.bytes) == [["é", "b"]])
    }
}

@Suite struct PathPatternTests {
    @Test(arguments: [
        ("CNAME", "CNAME", true), ("CNAME", "a/CNAME", false), ("downloads/**", "downloads/a/b.pdf", true),
        ("downloads/**", "downloads", false),
        ("*.pdf", "a.pdf", true), ("*.pdf", "a/b.pdf", false), ("**/*.pdf", "a/b.pdf", true), ("a*c*", "abcd", true),
        ("a*c", "abcd", false),
    ])
    func `names paths with stars`(pattern: String, path: String, matches: Bool) {
        #expect(PathPattern(pattern).matches(path) == matches)
    }
}
