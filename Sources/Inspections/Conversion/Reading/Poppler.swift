package import Documents

/// The text of PDFs through poppler's `pdftohtml -xml`, run with limits on time and memory.
package struct Poppler: Sendable {
    /// More pages than any inspection report or agenda pack has.
    static let mostPages = 1000

    private static let limits = ChildProcess.Limits(seconds: 60, bytesOfMemory: 1 << 30, bytesOfOutput: 1 << 27)

    private let tool: String

    /// - Parameter tool: another name for the tool, to test what happens where it is missing.
    package init(tool: String = "pdftohtml") { self.tool = tool }

    /// - Throws: a file that poppler cannot open or read within its limits, and poppler missing.
    package func text(of bytes: [UInt8], path: String) throws(Diagnostic) -> PDFText {
        let location = SourceLocation(path)
        let output: ChildProcess.Output
        do throws(ChildProcess.Failure) {
            output = try ChildProcess.run(
                tool, ["-xml", "-stdout", "-i", "-l", "\(Self.mostPages + 1)", "/dev/stdin"], input: bytes, limits: Self.limits)
        } catch {
            throw Diagnostic(at: location, Self.message(for: error))
        }
        let text = PDFText(scanning: output.bytes)
        guard text.pages.isEmpty || output.status == nil else { return text }
        throw Diagnostic(at: location, Self.message(for: output))
    }

    private static func message(for failure: ChildProcess.Failure) -> String {
        switch failure {
        case .missing: "PDFs are read with poppler, which is not installed; install it: apt-get install poppler-utils"
        case .timedOut: "this PDF took longer than \(limits.seconds) seconds to read; print it to a new PDF and convert that"
        case .system(let words): "this PDF could not be read, as the system says: \(words)"
        }
    }

    private static func message(for output: ChildProcess.Output) -> String {
        let words = output.errors.lowercased()
        if words.range(of: "password") != nil || words.range(of: "encrypt") != nil || words.range(of: "copying of text") != nil {
            return "this PDF is encrypted; save a copy without its password and convert that"
        }
        if output.status == nil {
            return "this PDF needs more memory or time to read, or holds more text, than any report does; check that it is the report itself"
        }
        return "this PDF is damaged or cut off, so that it cannot be opened; download it again"
    }
}
