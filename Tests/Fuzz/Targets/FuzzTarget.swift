import Conversion
import Documents
import England
import Inspections
import Linking
import Publishing

/// A reader of what people and tools write, to be tried with any bytes at all.
///
/// Each ends with a value or with diagnostics. A trap, a loop or a promise that is broken is a fault of the tool.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// A plain text document, through the whole of `convert`, and what that writes through the reading of `build`.
    case text
    /// What `pdftohtml -xml` prints of a PDF, through the same.
    case pdf
    /// Front matter, as every kind of entity and as the file of a site.
    case frontMatter = "front-matter"
    /// The body of an entity: words that are read, the statements they are, and the text that a converter takes from it.
    case markdown
    /// On the first line a cue, below it a text that it is looked for in.
    case cues
    /// A template of a page, checked, compiled and rendered.
    case templates
    /// Phrases with dates.
    case dates

    /// A promise that does not hold for some input.
    package struct Broken: Error, CustomStringConvertible {
        package let description: String
    }

    /// Reads some bytes in every way that belongs to the target.
    /// - Throws: a promise that does not hold for them.
    package func run(_ bytes: [UInt8]) async throws(Broken) {
        switch self {
        case .text: try await Self.convert(Self.tree(["sources/report.txt": bytes]))
        case .pdf: try await Self.convert(Self.tree(["sources/report.pdf": Self.aPDF]), text: PDFText(scanning: bytes))
        case .frontMatter, .markdown, .cues, .templates, .dates: _ = try runAtOnce(bytes)
        }
    }

    /// The same without waiting for anything, where the target can: some hundred thousand inputs a minute are then tried.
    /// - Returns: whether it could.
    /// - Throws: a promise that does not hold for them.
    package func runAtOnce(_ bytes: [UInt8]) throws(Broken) -> Bool {
        switch self {
        case .text, .pdf: return false
        case .frontMatter: Self.readFrontMatter(bytes)
        case .markdown: try Self.readMarkdown(bytes)
        case .cues: Self.readCue(bytes)
        case .templates: try Self.readTemplate(bytes)
        case .dates: try Self.readDates(String(decoding: bytes, as: UTF8.self))
        }
        return true
    }

    private static func tree(_ files: [String: [UInt8]]) -> FileTree {
        var tree = FileTree()
        for (path, bytes) in files { tree[path] = bytes }
        return tree
    }

    private static func check(_ promise: Bool, _ broken: @autoclosure () -> String) throws(Broken) {
        if !promise { throw Broken(description: broken()) }
    }
}

// MARK: Documents

extension FuzzTarget {
    /// The least that is taken for a PDF; its text is given.
    private static let aPDF = Array("%PDF-1.4\n%%EOF\n".utf8)

    /// No line ends up nowhere, and `build` reads what `convert` wrote.
    private static func convert(_ documents: FileTree, text: PDFText = PDFText(scanning: [])) async throws(Broken) {
        let outcome = await Conversion.convert(documents, into: FileTree(), pdf: { _, _ in text }, topicsInScope: { _ in [] })
        let fault = outcome.diagnostics.all.first { $0.message.contains("fault of the tool") }
        try check(fault == nil, "convert: \(fault?.description ?? "")")
        guard !outcome.written.paths.isEmpty else {
            return try check(outcome.diagnostics.hasErrors, "convert wrote nothing and told no error")
        }
        do throws(Diagnostics) {
            _ = try Content(reading: outcome.written.overlaid(with: ["site.yml": "title: A site\n"]))
        } catch {
            throw Broken(description: "build refuses what convert wrote: \(error.sorted.map(\.description))")
        }
    }
}

// MARK: Entities

extension FuzzTarget {
    private static func readFrontMatter(_ bytes: [UInt8]) {
        // The promise is to end; what is wrong with the bytes is told to nobody here.
        var problems = Diagnostics()
        let id = DocumentID(authority: "kent", name: "report")
        if let file = problems.collect({ () throws(Diagnostic) in try EntityFile(reading: bytes, path: "report.md") }) {
            _ = file.frontMatter.texts
            var warnings = Diagnostics()
            _ = problems.collect { () throws(Diagnostics) in try Inspection(reading: file, id: id, topics: [], warnings: &warnings) }
            _ = problems.collect { () throws(Diagnostics) in try Response(reading: file, id: id, topics: [], warnings: &warnings) }
            _ = problems.collect { () throws(Diagnostics) in try Topic(reading: file) }
            _ = problems.collect { () throws(Diagnostics) in try Amendment.all(in: file.frontMatter) }
        }
        _ = problems.collect { () throws(Diagnostics) in try Site(reading: bytes, path: "site.yml") }
        _ = problems.collect { () throws(Diagnostics) in try CueTables(reading: tree(["cues.md": bytes])) }
    }

    private static func readMarkdown(_ bytes: [UInt8]) throws(Broken) {
        let text = String(decoding: bytes, as: UTF8.self)
        let markdown = Markdown(reading: text)
        for part in markdown.blocks.flatMap(texts) {
            for span in part.spans { try check(span.range.upperBound <= part.text.utf8.count, "\(span) is not in \(part.text)") }
        }
        for voice in [Voice.inspectors, .council] {
            for statement in Body(reading: markdown, voice: voice).statements {
                try check(!statement.text.isEmpty, "a statement without words")
            }
        }
        var problems = markdown.lostWords(in: "report.md")
        _ = problems.collect { () throws(Diagnostic) in try MarkdownReader.lines(of: bytes, path: "report.md") }
    }

    private static func texts(of block: Markdown.Block) -> [Markdown.Text] {
        switch block {
        case .heading(_, let text, _), .paragraph(let text, _): [text]
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(texts) }
        case .table(let table): table.header + table.rows.flatMap { $0 }
        case .quote(let blocks, _), .footnote(_, let blocks, _): blocks.flatMap(texts)
        case .code, .rule: []
        }
    }
}

// MARK: What a site's owner writes

extension FuzzTarget {
    private static func readCue(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let place = SourceLocation("cue.md")
        var problems = Diagnostics()
        guard let first = lines.first,
            let cue = problems.collect({ () throws(Diagnostic) in try Cue(reading: String(first), location: place) })
        else { return }
        let topic = Topic(
            slug: "a", title: "A", summary: "", belongs: "", doesNotBelong: nil, cues: [cue], exclusions: [], body: Markdown(reading: ""),
            location: place)
        let body = Body(reading: Markdown(reading: lines.count > 1 ? String(lines[1]) : ""), voice: .inspectors)
        let linker = Linker(topics: [topic], tables: CueTables())
        _ = linker.statements(of: body, in: DocumentID(authority: "kent", name: "report"), voice: .inspectors)
    }

    private static func readTemplate(_ bytes: [UInt8]) throws(Broken) {
        let files: FileTree = [
            "civic/colours.yml": "colours:\n  ink: {light: \"#000000\", dark: \"#ffffff\"}\n", "civic/templates/note.mustache": "{{title}}",
        ]
        let shape: TemplateShape = [
            "title": .text, "body": .html, "late": .flag, "visits": .list(["year": .text, "notes": .list(.text)]), "place": ["name": .text],
        ]
        let values: TemplateValue = [
            "title": .text("<script>"), "body": .html("<b>bold</b>"), "late": .flag(true), "place": ["name": .text("Kent")],
            "visits": .list([["year": .text("2023"), "notes": .list([.text("a"), .text("b")])], ["year": .nothing, "notes": .list([])]]),
        ]
        var (tree, problems) = (files, Diagnostics())
        tree["civic/templates/page.mustache"] = bytes
        guard let skin = problems.collect({ () throws(Diagnostics) in try Skin(reading: tree, required: ["page": shape]) }) else { return }
        let page = skin.render("page", values)
        try check(bytes.contains(Array("<script>".utf8)) || !page.utf8.contains(Array("<script>".utf8)), "a value was not escaped")
    }

    /// A date that is read is written as it was, and a visit has days.
    private static func readDates(_ text: String) throws(Broken) {
        if let date = CalendarDate(text) {
            try check(date.description == text, "\(text) became \(date)")
            try check(date.adding(days: 1).ordinal >= date.ordinal, "the day after \(date) is before it")
        }
        for visit in DatePhrase.visits(in: text) ?? [] {
            try check(CalendarDate(visit.to.description) == visit.to, "\(visit.to) is not read as it is written")
        }
        if let words = Deadline.words(in: text) { try check(text.hasPrefix(words), "\(words) is not what stands there") }
    }
}
