import Documents
import Foundation
@testable import Publishing
import Testing

/// What people who make a skin read. `RECORD=1 swift test` writes `docs/templates.md` anew, and then fails.
@Suite struct TemplateDocumentationTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/templates.md")
        .standardizedFileURL

    @Test func `docs slash templates is what the code gives`() throws {
        let made = TemplateDocumentation().markdown
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try made.write(to: Self.file, atomically: true, encoding: .utf8)
            Issue.record("recorded; look at the difference, then run without RECORD")
        }
        let recorded = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
        let differing = zip(recorded, made.split(separator: "\n")).first { $0 != $1 }
        #expect(recorded.map(String.init) == made.split(separator: "\n").map(String.init), "first: \(String(describing: differing))")
    }

    @Test func `names of lists and records are indented below them, with their kinds`() {
        let markdown = TemplateDocumentation(of: [PageTemplate(Shown.self)]).markdown
        #expect(
            markdown.hasSuffix(
                """
                ## shown

                Shows.

                - `title` (text): A title.
                - `body` (html): A body.
                - `late` (flag): Is late.
                - `notes` (list of texts, each written with `{{.}}`): Notes.
                - `visits` (list): Visits.
                  - `year` (text): A year.
                - `first` (record): The first.
                  - `year` (text): A year.

                """))
    }

    @Test func `every name of every template has a meaning that is a sentence`() {
        func faults(_ shape: TemplateShape, _ path: String) -> [String] {
            let names = if case .list(let element) = shape { element.names } else { shape.names }
            return names.flatMap { name in
                (name.meaning.hasSuffix(".") ? [] : ["\(path).\(name.name)"]) + faults(name.shape, "\(path).\(name.name)")
            }
        }
        #expect(PageTemplates.all.flatMap { faults($0.shape, $0.name) } == [])
    }

    private struct Shown: TemplatePage {
        let source: PageSource
        static let template = "shown"
        static let meaning = "Shows."
        private static let year: TemplateFields<Int> = [.text("year", "A year.") { String($0) }]
        static let fields: TemplateFields<Shown> = [
            .text("title", "A title.") { _ in "" }, .html("body", "A body.") { _ in nil }, .flag("late", "Is late.") { _ in true },
            .texts("notes", "Notes.") { _ in [] }, .list("visits", "Visits.", of: year) { _ in [] },
            .record("first", "The first.", of: year) { _ in nil },
        ]
    }
}
