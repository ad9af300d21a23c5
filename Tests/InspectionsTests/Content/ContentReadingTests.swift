import Documents
import England
@testable import Inspections
import Testing

/// An inspection's entity with some lines of its front matter changed.
private func inspection(_ changes: [String: String] = [:], body: String = "1. It is good.\n") -> String {
    let lines = [
        "title: Inspection of Kent", "authority: kent", "framework: ilacs", "kind: full", "dates: [{from: 2023-11-06, to: 2023-11-10}]",
        "source: {file: sources/a.txt, sha256: 00}",
    ].map { line in changes.first { line.hasPrefix($0.key + ":") }?.value ?? line }
    let added = changes.filter { change in !lines.contains { $0 == change.value } }.map(\.value).sorted()
    return "---\n" + (lines + added).filter { !$0.isEmpty }.joined(separator: "\n") + "\n---\n\n" + body
}

private func problems(_ tree: FileTree) -> [String] {
    do throws(Diagnostics) {
        _ = try Content(reading: tree)
        return []
    } catch {
        return error.sorted.map(\.description)
    }
}

@Suite struct `Reading a content folder` {
    @Test func `gives inspections with their statements`() throws {
        let content = try Content(reading: ["site.yml": "title: Kent\nfocus: kent\n", "inspections/kent/2023-11-ilacs.md": inspection()])
        let kent = try #require(content.inspections.first)
        #expect(kent.id.description == "kent/2023-11-ilacs")
        #expect(kent.body.statements.map(\.text) == ["It is good."])
        #expect(content.authorities.map(\.name) == ["Kent"])
        #expect(content.authorities.map(\.code) == ["E10000016"])
    }

    @Test(arguments: [
        (
            ["dates": "dates: [{from: 2023-02-30, to: 2023-11-10}]"],
            "6: error: \"2023-02-30\" is no date; write the day as YYYY-MM-DD, one that exists"
        ),
        (
            ["dates": "dates: [{from: 2023-11-10, to: 2023-11-06}]"],
            "6: error: the visit ends on 2023-11-06, before it starts on 2023-11-10"
        ),
        (["dates": ""], "2: error: \"dates\" is missing; add the days of the visit as [{from: YYYY-MM-DD, to: YYYY-MM-DD}]"),
        (["kind": "kind: focussed-visit"], "5: error: no kind of inspection \"focussed-visit\"; did you mean \"focused-visit\"?"),
        (["framework": "framework: ilac"], "4: error: no framework \"ilac\"; did you mean \"ilacs\"?"),
        (["publishd": "publishd: 2024-01-12"], "8: error: unknown key \"publishd\"; did you mean \"published\"?"),
        (
            ["authority": "authority: surrey"],
            "3: error: this file lies in the folder of \"kent\" but names the authority \"surrey\"; move it or change the line"
        ),
        (["title": ""], "2: error: \"title\" is missing; add a line \"title: …\""),
        (["looked_at": "looked_at: [supervison]"], "8: error: no theme \"supervison\""),
    ])
    func `names the line of what is wrong and what to do`(changes: [String: String], message: String) {
        let found = problems(["site.yml": "title: Kent\n", "inspections/kent/2023-11-ilacs.md": inspection(changes)])
        #expect(found == ["Content/inspections/kent/2023-11-ilacs.md:\(message)"])
    }

    @Test func `reports the problems of all files together, in order`() {
        let found = problems([
            "site.yml": "focus: kent\n", "inspections/kent/b.md": inspection(["kind": "kind: x"]),
            "inspections/narnia/a.md": inspection(["authority": "authority: narnia"]),
        ])
        #expect(
            found == [
                "Content/inspections/kent/b.md:5: error: no kind of inspection \"x\"; there is full, focused-visit, monitoring-visit, assurance-visit, re-inspection, joint-targeted-area, area-send",
                "Content/inspections/narnia:1: error: no English authority \"narnia\"; name it in authorities/narnia.md with a line \"title: …\"",
                "Content/site.yml:1: error: \"title\" is missing; add a line \"title: …\"",
            ])
    }

    @Test func `refuses two files for one address`() {
        let found = problems([
            "site.yml": "title: K\n", "inspections/kent/2023-11-ilacs.md": inspection(), "inspections/kent/2023 11 ILACS.md": inspection(),
        ])
        #expect(
            found == [
                "Content/inspections/kent/2023-11-ilacs.md:1: error: this file and Content/inspections/kent/2023 11 ILACS.md would be one page, inspections/kent/2023-11-ilacs/; rename one of them"
            ])
    }

    private static let accuracy = [
        "reports: [kent/2023-11-ilacs]", "statements: 50", "lost: 0", "precision: 0.9375", "recall: 1", "micro_f1: 0.95",
        "stance_accuracy: 0.9", "change_accuracy: 0.98", "sample: unread", "measured: 2026-11-29", "documents: 4", "note: A note.",
        "annotators: language-model", "recall_at_all: 0.97",
    ]

    @Test func `gives the accuracy that was measured, or none`() throws {
        var tree: FileTree = ["site.yml": "title: Kent\n", "inspections/kent/2023-11-ilacs.md": inspection()]
        #expect(try Content(reading: tree).accuracy == nil)
        tree["accuracy.yml"] = Array(Self.accuracy.joined(separator: "\n").utf8)
        let read = try #require(try Content(reading: tree).accuracy)
        #expect(
            read
                == Accuracy(
                    sample: .unread, annotators: .languageModel, measured: CalendarDate("2026-11-29"), note: "A note.", documents: 4,
                    reports: [DocumentID(authority: "kent", name: "2023-11-ilacs")], statements: 50, precision: 0.9375, recall: 1,
                    recallAtAll: 0.97, microF1: 0.95, stance: 0.9, change: 0.98))
        tree["accuracy.yml"] = Array(read.yaml.utf8)
        #expect(try Content(reading: tree).accuracy == read)
    }

    @Test(arguments: [
        (0, "reports: [kent/2023-11-ilac]", "1: error: no document \"kent/2023-11-ilac\"; did you mean \"kent/2023-11-ilacs\"?"),
        (1, "statements: many", "2: error: \"statements\" is \"many\"; give a whole number, 1 or more"),
        (3, "precision: 93.7", "4: error: \"precision\" is \"93.7\"; give a number from 0 to 1, such as 0.95"),
        (4, "recall: nan", "5: error: \"recall\" is \"nan\"; give a number from 0 to 1, such as 0.95"),
        (5, "", "1: error: \"micro_f1\" is missing; add a line \"micro_f1: …\""),
        (8, "sample: seen", "9: error: no kind of sample \"seen\"; there is unread, in-sample"),
        (7, "change_accuracy: 1\nlosst: 1", "9: error: unknown key \"losst\"; did you mean \"lost\"?"),
    ])
    func `names the line of a figure that cannot be`(line: Int, change: String, message: String) {
        var lines = Self.accuracy
        lines[line] = change
        let found = problems([
            "site.yml": "title: Kent\n", "inspections/kent/2023-11-ilacs.md": inspection(), "accuracy.yml": lines.joined(separator: "\n"),
        ])
        #expect(found == ["Content/accuracy.yml:\(message)"])
    }

    private static let twoPages = "1. One.\n\n2. Two goes on here. Three is on the next page.\n\n3. Four.\n"

    private func pages(_ pages: String, body: String = twoPages) -> [String] {
        problems([
            "site.yml": "title: Kent\n", "inspections/kent/2023-11-ilacs.md": inspection(["pages": "pages: [\(pages)]"], body: body),
        ]).map { $0.replacing("Content/inspections/kent/2023-11-ilacs.md:8: error: ", with: "") }
    }

    /// The id of the statement with which a page opens in the middle of a paragraph.
    private func third() throws -> String {
        try #require(Body(reading: Markdown(reading: Self.twoPages), voice: .inspectors).statements.dropFirst(2).first?.id)
    }

    @Test func `takes pages that open with paragraphs, with statements, and with nothing behind the last`() throws {
        #expect(pages("p1, \(try third()), p3, p3, \"-\"") == [])
    }

    @Test func `refuses a page that opens with what the text does not have`() throws {
        #expect(
            pages("p1, p22, banana") == [
                "page 2 opens with \"p22\", which no paragraph or statement has; did you mean \"p2\"?",
                "page 3 opens with \"banana\", which no paragraph or statement has; write the id of the first paragraph or statement on that page, "
                    + "or \"-\" where none starts there",
            ])
    }

    @Test func `says what to write where the words of a page's first statement were mended`() throws {
        let (old, mended) = (try third(), Self.twoPages.replacing("Three is on", with: "Three starts on"))
        let statements = Body(reading: Markdown(reading: mended), voice: .inspectors).statements
        let told = "page 2 opens with \"\(old)\", which no paragraph or statement has"
        #expect(
            pages("p1, \(old), p3", body: mended) == [
                "\(told); write the one that opens the page instead: \(statements[1].id) (Two goes on here.), "
                    + "\(statements[2].id) (Three starts on the next …)"
            ])
        #expect(
            pages("p1, \(old), \(statements[1].id)", body: mended).first
                == "\(told); write \(statements[2].id) (Three starts on the next …) instead")
    }

    @Test func `refuses pages that are not in the order of the text`() {
        #expect(
            pages("p1, p3, p2") == [
                "page 3 opens with \"p2\", which the text has before \"p3\" of page 2; name what opens each page in the order of the text"
            ])
    }

    @Test func `gives the statements of a council's paper their pages`() throws {
        let paper =
            "---\ntitle: Report\nauthority: kent\ndate: 2024-01-17\npages: [p1, p2]\nsource: {file: a.pdf, sha256: 00}\n---\n1. One.\n\n2. Two.\n"
        let response = try #require(try Content(reading: ["site.yml": "title: Kent\n", "responses/kent/a.md": paper]).responses.first)
        #expect(response.body.statements.map(\.page) == [1, 2])
    }

    @Test func `refuses contact details in every file, but for the site's own address`() {
        let found = problems([
            "site.yml": "title: Kent\ncontact: us@kent.example\npublisher: Kent, 01622 123456\n",
            "inspections/kent/2023-11-ilacs.md": inspection(body: "1. Ring (tel:01785/276133).\n"),
            "pages/about.md": "---\ntitle: About\n---\nWrite to us@kent.example or\nthem@kent.example.\n", "sources/a.md": "01785 276133",
        ])
        #expect(
            found == [
                "Content/inspections/kent/2023-11-ilacs.md:10: error: the telephone number \"01785/276133\" does not belong here; take it out",
                "Content/pages/about.md:5: error: the e-mail address \"them@kent.example\" does not belong here; take it out",
                "Content/site.yml:3: error: the telephone number \"01622 123456\" does not belong here; take it out",
            ])
    }

    @Test func `tells of a missing site.yml`() {
        #expect(problems([:]) == ["Content/site.yml:1: error: this file is missing; add it with a line \"title: …\""])
    }
}
