@testable import Documents
import Testing

@Suite struct FrontMatterTests {
    private let text = """
        ---
        title: A visit
        dates: [{from: 2022-05-26, to: 2022-05-27}]
        inspectors:
          - Ann Smith
          - Bob Jones
        published:
        ---

        Body.
        """

    private func file() throws -> EntityFile { try EntityFile(reading: Array(text.utf8), path: "x.md") }

    @Test func `keys know their lines`() throws {
        let matter = try file().frontMatter
        #expect(matter.keys == ["title", "dates", "inspectors", "published"])
        #expect(matter.keys.map { matter.location(of: $0).line } == [2, 3, 4, 7])
        #expect(try matter.locatedStrings("inspectors").map(\.location.line) == [5, 6])
    }

    @Test func `values are the words that were written`() throws {
        let matter = try file().frontMatter
        #expect(try matter.string("title") == "A visit")
        #expect(try matter.strings("inspectors") == ["Ann Smith", "Bob Jones"])
        #expect(try matter.strings("title") == ["A visit"])
        #expect(try matter.mappings("dates").first?.date("from") == CalendarDate("2022-05-26"))
        #expect(try matter.string("published") == nil)
    }

    @Test func `the body starts below the front matter`() throws {
        #expect(try file().bodyLine == 9)
        #expect(try file().body == "\nBody.")
    }

    @Test func `lines may end as on Windows`() throws {
        let windows = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        let file = try EntityFile(reading: Array(windows.utf8), path: "x.md")
        #expect(try file.frontMatter.string("title") == "A visit")
        #expect(file.bodyLine == 9)
        let blocks = Markdown(reading: file.body, firstLine: file.bodyLine).blocks
        #expect(blocks == [.paragraph(.init("Body."), line: 10)])
    }

    @Test func `a byte order mark is no part of the text`() throws {
        let file = try EntityFile(reading: [0xEF, 0xBB, 0xBF] + Array(text.utf8), path: "x.md")
        #expect(try file.frontMatter.string("title") == "A visit")
    }

    @Test func `a file without front matter is all body`() throws {
        let file = try EntityFile(reading: Array("Body.".utf8), path: "x.md")
        #expect(file.frontMatter.keys == [])
        #expect((file.body, file.bodyLine) == ("Body.", 1))
    }

    @Test(arguments: [
        ("---\ntitle: x\n", "x.md:1"), ("---\ntitle: x\ntitle: y\n---\n", "x.md:3"), ("---\n- a\n---\n", "x.md:2"),
        ("---\ntitle: x\na: y\ntitle : z\n---\n", "x.md:4"), ("---\ntitle: x\na: y\n\"title\": z\n---\n", "x.md:4"),
        ("---\na: x\nb: [1, 2\n---\n", "x.md:4"), ("---\na: x\nc: &b x\nd: *b\n---\n", "x.md:3"),
    ])
    func `what cannot be read is told with its line`(text: String, place: String) {
        let error = #expect(throws: Diagnostic.self) { try EntityFile(reading: Array(text.utf8), path: "x.md") }
        #expect(error?.location.description == place)
    }

    @Test(arguments: ["[", "{a: ", "- "]) func `YAML nested out of all measure is told`(mark: String) {
        let error = #expect(throws: Diagnostic.self) {
            try FrontMatter(reading: "a: " + String(repeating: mark, count: 100_000), path: "x.yml")
        }
        #expect(error?.location.path == "x.yml")
    }

    @Test func `bytes that are not UTF-8 are told`() {
        let error = #expect(throws: Diagnostic.self) { try EntityFile(reading: [0x41, 0xFF], path: "x.md") }
        #expect(error?.message.contains("UTF-8") == true)
    }

    @Test(arguments: [("date: 2022-02-30", 1), ("a: 1\ndate: soon", 2)])
    func `an impossible date is told with its line`(yaml: String, line: Int) throws {
        let matter = try FrontMatter(reading: yaml, path: "x.yml")
        let error = #expect(throws: Diagnostic.self) { try matter.date("date") }
        #expect(error?.location.line == line)
    }

    @Test func `unknown keys name the nearest known one`() throws {
        let matter = try FrontMatter(reading: "title: x\npublishd: 2022-01-01", path: "x.yml")
        #expect(
            matter.unknownKeys(besides: ["title", "published"]).map(\.description) == [
                "x.yml:2: error: unknown key \"publishd\"; did you mean \"published\"?"
            ])
    }
}
