package import Documents
import England
import Inspections

/// A document as received: its lines, numbered, with nothing taken away.
package struct SourceDocument: Sendable {
    /// Relative to the content folder: `sources/2022-05-staffordshire-focused-visit.txt`.
    package let path: String
    package let sha256: String
    package let lines: [SourceLine]
    /// What `NAME.yml` beside the document says that the document does not print.
    package let sidecar: Sidecar

    package init(path: String, sha256: String, lines: [SourceLine], sidecar: Sidecar = Sidecar()) {
        self.path = path
        self.sha256 = sha256
        self.lines = lines
        self.sidecar = sidecar
    }

    /// Whether its lines have places on pages.
    var hasLayout: Bool { lines.contains { $0.layout != nil } }
    /// 0 where it has no pages.
    var pageCount: Int { lines.last?.pageCount ?? 0 }

    package func location(ofLine line: Int = 1) -> SourceLocation { SourceLocation(path, line: line) }
}

/// One line of a document.
package struct SourceLine: Sendable {
    /// 1-based, counted through the document.
    package let number: Int
    /// The page it stands on, where the document has pages.
    package let page: Int?
    /// The pages of the whole document, 0 where it has none.
    var pageCount = 0
    package let text: String
    /// How it lies on its page, where the document has places for its letters.
    package let layout: LineLayout?
    /// The text without a bullet or number in front of it.
    package let words: String

    package init(number: Int, page: Int? = nil, text: String, layout: LineLayout? = nil, words: String? = nil) {
        self.number = number
        self.page = page
        self.text = text
        self.layout = layout
        self.words = words ?? text
    }

    package var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0C || $0 == 0x0D } }
}

/// Facts that came with a document but are not printed in it.
package struct Sidecar: Sendable {
    package var published: CalendarDate?
    package var url: String?
    package var title: String?

    package init() {}

    /// The keys of `NAME.yml`.
    package static let keys = KeyReader.keys(read)

    /// Reads `NAME.yml`.
    /// - Throws: the first thing that is wrong with it.
    package init(reading bytes: [UInt8], path: String) throws(Diagnostic) {
        do throws(Diagnostics) { self = try KeyReader.value(ofFile: bytes, path: path, Self.read) } catch {
            throw error.sorted.first ?? Diagnostic(at: SourceLocation(path), "this file cannot be read")
        }
    }

    private static func read(_ reader: inout KeyReader) -> Sidecar? {
        var sidecar = Sidecar()
        sidecar.published = reader.optional("published", .date, "The day on which it was published.")
        sidecar.url = reader.optional("url", .text, "Where the publisher keeps it.")
        sidecar.title = reader.optional("title", .text, "What it is called.")
        return sidecar
    }
}
