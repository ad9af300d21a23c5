import Documents
import Testing

private enum Colour: String, CaseIterable, Sendable { case red, blue }

private struct Visit: Equatable, Sendable {
    let title: String
    let published: CalendarDate?
    let colour: Colour?
    let inspectors: [String]
    let grades: [String]

    @Sendable
    static func read(_ reader: inout KeyReader) -> Visit? {
        let title = reader.required("title", .text, "What it is called.")
        let published = reader.optional("published", .date, "When it was published.")
        let colour = reader.optional("colour", .word(called: "colour"), "Its colour.") as Colour?
        let inspectors = reader.list("inspectors", .texts, "Who was there.")
        let grades = reader.list("judgements", .list(of: { $0.required("grade", .text, "The grade.") }), "What was graded.")
        reader.passOver("converted", .text, "A hash.")
        guard let title else { return nil }
        return Visit(title: title, published: published, colour: colour, inspectors: inspectors, grades: grades)
    }
}

private func read(_ yaml: String) -> (visit: Visit?, problems: [String]) {
    do throws(Diagnostics) {
        return (try KeyReader.value(ofFile: Array(yaml.utf8), path: "a.yml", Visit.read), [])
    } catch {
        return (nil, error.sorted.map(\.description))
    }
}

@Suite struct `Reading front matter key by key` {
    @Test func `gives the values, and nothing where optional keys are missing or empty`() {
        #expect(
            read("title: A\npublished: 2024-01-12\ncolour: blue\ninspectors: [B, C]\njudgements: [{grade: Good}]\nconverted: 00\n").visit
                == Visit(title: "A", published: CalendarDate("2024-01-12"), colour: .blue, inspectors: ["B", "C"], grades: ["Good"]))
        #expect(
            read("title: A\npublished:\ninspectors: B\n").visit
                == Visit(title: "A", published: nil, colour: nil, inspectors: ["B"], grades: []))
    }

    @Test(arguments: [
        ("", ["a.yml:1: error: \"title\" is missing; add a line \"title: …\""]),
        ("title:", ["a.yml:1: error: \"title\" is missing; add a line \"title: …\""]),
        ("title: [A]", ["a.yml:1: error: \"title\" takes one value, not a list"]),
        ("title: A\ncolour: bleu", ["a.yml:2: error: no colour \"bleu\"; did you mean \"blue\"?"]),
        (
            "titel: A\npublished: x\njudgements:\n  - {grade: Good}\n  - {grad: Good}",
            [
                "a.yml:1: error: \"title\" is missing; add a line \"title: …\"",
                "a.yml:1: error: unknown key \"titel\"; did you mean \"title\"?",
                "a.yml:2: error: \"x\" is no date; write the day as YYYY-MM-DD, one that exists",
                "a.yml:5: error: \"grade\" is missing; add a line \"grade: …\"",
                "a.yml:5: error: unknown key \"grad\"; did you mean \"grade\"?",
            ]
        ),
    ])
    func `tells all that is wrong, each at its line`(yaml: String, problems: [String]) {
        #expect(read(yaml).problems == problems)
    }

    @Test func `tells the keys, in the order in which they are asked for`() {
        let keys = KeyReader.keys(Visit.read)
        #expect(keys.map(\.name) == ["title", "published", "colour", "inspectors", "judgements", "converted"])
        #expect(keys.map(\.form) == ["text", "a day, YYYY-MM-DD", "`red`, `blue`", "a list of texts", "a list of pairs", "text"])
        #expect(keys.filter(\.isRequired).map(\.name) == ["title"])
        #expect(keys[4].keys.map(\.name) == ["grade"])
    }

    @Test func `is how they are written in order too`() {
        var yaml = YAMLWriter()
        for key in ["z", "published", "title", "a"] { yaml.add(key, key) }
        #expect(yaml.ordered(by: KeyReader.keys(Visit.read)).mapping == "title: title\npublished: published\nz: z\na: a\n")
    }
}
