import Documents

/// Word and OpenDocument texts and saved web pages as Markdown, through pandoc, run with limits on time and memory.
struct Pandoc: Sendable {
    /// What pandoc calls the format of a document, by the ending of its name.
    ///
    /// Divisions and spans of web pages say how they look, not what they are.
    static let formats = [
        "docx": "docx", "odt": "odt", "html": "html-native_divs-native_spans", "htm": "html-native_divs-native_spans",
    ]

    private static let limits = Tool.Limits(seconds: 60, bytesOfMemory: 1 << 30, bytesOfOutput: 1 << 27)

    private let tool: String

    /// - Parameter tool: another name for the tool, to test what happens where it is missing.
    init(tool: String = "pandoc") { self.tool = tool }

    /// - Throws: a file that pandoc cannot open or read within its limits, and pandoc missing.
    func markdown(of bytes: [UInt8], ending: String, path: String) async throws(Diagnostic) -> [UInt8] {
        let location = SourceLocation(path)
        // The sandbox lets the document name no other file or address; a paragraph stays one line, as it was.
        let arguments = ["--sandbox", "--from=\(Self.formats[ending] ?? ending)", "--to=gfm-strikeout", "--wrap=none"]
        let isPage = ending.hasPrefix("htm")
        // pandoc would take it for Latin-1, whose apostrophes are no signs that a title is known by.
        if isPage, String(validating: bytes, as: UTF8.self) == nil {
            throw Diagnostic(at: location, "this page is not UTF-8 text; save it as UTF-8, or print it to a PDF and convert that")
        }
        let output: Tool.Output
        do throws(Tool.Failure) {
            output = try await Tool.run(tool, arguments, input: isPage ? WebPage.content(of: bytes) : bytes, limits: Self.limits)
        } catch {
            throw Diagnostic(at: location, Self.message(for: error, ending))
        }
        guard output.status == 0 else { throw Diagnostic(at: location, Self.message(for: output, ending)) }
        return output.bytes
    }

    /// A warning for each table without a head: pandoc leaves out those of OpenDocument.
    static func lostHeads(in markdown: [UInt8], path: String) -> [Diagnostic] {
        Markdown(reading: String(decoding: markdown, as: UTF8.self)).blocks.compactMap { block in
            guard case .table(let table) = block, table.header.allSatisfy(\.text.isEmpty) else { return nil }
            return Diagnostic(
                .warning, at: SourceLocation(path, line: table.line),
                "if this table has a row for its head, pandoc has left it out; compare it with the document, or save that as .docx")
        }
    }

    private static func message(for failure: Tool.Failure, _ ending: String) -> String {
        switch failure {
        case .missing: "documents ending in .\(ending) are read with pandoc, which is not installed; install it: apt-get install pandoc"
        case .timedOut: "this document took longer than \(limits.seconds) seconds to read; save it as PDF and convert that"
        case .system(let words): "this document could not be read, as the system says: \(words)"
        }
    }

    private static func message(for output: Tool.Output, _ ending: String) -> String {
        if output.status == nil || ["heap", "memory"].contains(where: { output.errors.lowercased().range(of: $0) != nil }) {
            return "this document needs more memory or time to read than any report does; check that it is the report itself"
        }
        return "this document is damaged, locked with a password, or not what its ending .\(ending) says; save it again, or as PDF"
    }
}
