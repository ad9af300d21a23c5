package import Documents

/// The text of PDFs through poppler's `pdftohtml -xml`, run with limits on time and memory.
package struct Poppler: Sendable {
    /// More pages than any inspection report or agenda pack has.
    static let mostPages = 1000

    private static let limits = Tool.Limits(seconds: 60, bytesOfMemory: 1 << 30, bytesOfOutput: 1 << 27)

    private let tool: String
    /// What the tool printed of documents seen before, by their hash and the tool's version: reading them is most of a conversion.
    private let cache: FileCache?
    private let version: String

    /// Reads each document anew.
    /// - Parameter tool: another name for the tool, to test what happens where it is missing.
    package init(tool: String = "pdftohtml") {
        (self.tool, cache, version) = (tool, nil, "")
    }

    /// Keeps what the tool printed, where it tells its version.
    /// - Parameter cache: nil reads each document anew.
    package init(cache: FileCache?) async {
        tool = "pdftohtml"
        version = cache == nil ? "" : await Self.version(of: tool)
        self.cache = version.isEmpty ? nil : cache
    }

    /// The version as the tool tells it, without spaces; empty where it tells none.
    private static func version(of tool: String) async -> String {
        // A tool that is missing is told of when a document is read.
        do {
            let words = try await Tool.run(tool, ["-v"], input: [], limits: limits).errors.split(whereSeparator: \.isWhitespace)
            return words.firstIndex(of: "version").flatMap { $0 + 1 < words.count ? String(words[$0 + 1]) : nil } ?? ""
        } catch {
            return ""
        }
    }

    /// - Throws: a file that poppler cannot open or read within its limits, and poppler missing.
    package func text(of bytes: [UInt8], path: String) async throws(Diagnostic) -> PDFText {
        let key = cache == nil ? "" : "\(Fingerprint.sha256(bytes))-\(version).xml"
        if let known = cache?.bytes(for: key) {
            let text = PDFText(scanning: known)
            if !text.pages.isEmpty { return text }
        }
        var output = try await printed(bytes, SourceLocation(path))
        var text = PDFText(scanning: output.bytes)
        if !text.pages.isEmpty, text.pages.allSatisfy({ $0.fragments.allSatisfy(\.isBlank) }) {
            // Programs that make scans readable put the words, unseen, over the picture.
            output = try await printed(bytes, SourceLocation(path), ["-hidden"])
            text = PDFText(scanning: output.bytes)
        }
        guard !text.pages.isEmpty, output.status != nil else { throw Diagnostic(at: SourceLocation(path), Self.message(for: output)) }
        cache?.keep(output.bytes, for: key)
        return text
    }

    private func printed(_ bytes: [UInt8], _ location: SourceLocation, _ options: [String] = []) async throws(Diagnostic) -> Tool.Output {
        do throws(Tool.Failure) {
            // A password that only the owner has keeps nobody from reading.
            let arguments = ["-xml", "-stdout", "-i", "-nodrm", "-l", "\(Self.mostPages + 1)"] + options + ["/dev/stdin"]
            return try await Tool.run(tool, arguments, input: bytes, limits: Self.limits)
        } catch {
            throw Diagnostic(at: location, Self.message(for: error))
        }
    }

    private static func message(for failure: Tool.Failure) -> String {
        switch failure {
        case .missing: "PDFs are read with poppler, which is not installed; install it: apt-get install poppler-utils"
        case .timedOut: "this PDF took longer than \(limits.seconds) seconds to read; print it to a new PDF and convert that"
        case .system(let words): "this PDF could not be read, as the system says: \(words)"
        }
    }

    private static func message(for output: Tool.Output) -> String {
        let words = output.errors.lowercased()
        if ["password", "encrypt", "copying of text"].contains(where: { words.range(of: $0) != nil }) {
            return "this PDF is encrypted; save a copy without its password and convert that"
        }
        if output.status == nil {
            return
                "this PDF needs more memory or time to read, or holds more text, than any report does; check that it is the report itself"
        }
        return "this PDF is damaged or cut off, so that it cannot be opened; download it again"
    }
}
