@testable import Conversion
import Documents
import Testing

/// A letter as a person's word processor holds it.
private let letter = """
    3 May 2023

    Jo Bloggs\\
    Director of Children’s Services\\
    1 High Street

    Dear Jo

    # Focused visit to Kent children’s services

    This letter summarises the findings of the focused visit to Kent children’s services on 4 and 5 April 2023. His Majesty’s Inspectors for this visit were Ann Lee and Bo Ray.

    ## What needs to improve in this area of social work practice?

    - The quality of *pathway* plans.
      - for those who live far away

    ## Main findings

    1.  Care leavers are well supported.[^1]

    2.  Many live in suitable homes.

    |       |        |
    |-------|--------|
    | Homes | Number |
    | Own   | 12     |

    [^1]: In most teams.

    Yours sincerely

    Ann Lee
    """

private func convert(_ documents: FileTree) async -> ConversionOutcome { await Conversion.convert(documents, into: [:]) { _ in [] } }

@Suite struct `Documents that pandoc reads` {
    private func document(_ ending: String) async throws -> [UInt8] {
        let limits = Tool.Limits(seconds: 60, bytesOfMemory: 1 << 30, bytesOfOutput: 1 << 24)
        return try await Tool.run("pandoc", ["--from=gfm", "--to=\(ending)", "--output=-"], input: Array(letter.utf8), limits: limits).bytes
    }

    private func entity(_ documents: FileTree) async throws -> [Substring] {
        let outcome = await convert(documents)
        let text = try #require(outcome.written.text(at: "inspections/kent/2023-04-focused-visit.md"))
        return text.split(separator: "\n").filter { !$0.hasPrefix("source:") && !$0.hasPrefix("converted:") }
    }

    @Test(arguments: ["docx", "odt"])
    func `give the same entity as their Markdown`(ending: String) async throws {
        var documents = FileTree()
        documents["sources/a.\(ending)"] = try await document(ending)
        #expect(try await entity(documents) == entity(["sources/a.md": letter]))
    }

    @Test func `name the bytes that were received, and no page, since they have none`() async throws {
        let bytes = try await document("docx")
        var documents = FileTree()
        documents["sources/a.docx"] = bytes
        let text = try #require(await convert(documents).written.text(at: "inspections/kent/2023-04-focused-visit.md"))
        #expect(text.contains("source: {file: sources/a.docx, sha256: \(Fingerprint.sha256(bytes))}"))
        #expect(!text.contains("pages:"))
    }

    @Test func `are web pages without what is around them on every page of their site`() async throws {
        let page = """
            <!doctype html><html><body><header>Kent County Council</header><nav><ul><li>Home</li></ul></nav>
            <main id="c"><p>3 May 2023</p><p>Jo Bloggs</p><p>Dear Jo</p><h1>Focused visit to Kent children’s services</h1>
            <p>This letter summarises the findings of the focused visit to Kent children’s services on 4 and 5 April 2023.</p>
            <p>Care leavers are <span class="b">well</span> supported.</p></main><footer>Cookies</footer></body></html>
            """
        let text = try await entity(["sources/a.html": page]).joined(separator: "\n")
        #expect(text.hasSuffix("on 4 and 5 April 2023.\nCare leavers are well supported."))
    }

    @Test func `warn of tables whose heads pandoc may have left out`() async throws {
        var documents = FileTree()
        documents["sources/a.odt"] = try await document("odt")
        #expect(
            await convert(documents).diagnostics.all.filter { $0.severity == .warning }.map(\.description) == [
                "sources/a.odt:24: warning: if this table has a row for its head, pandoc has left it out; compare it with the document, or save that as .docx"
            ])
    }

    @Test func `say what to do where they cannot be read`() async {
        let outcome = await convert(["sources/a.docx": "no such thing", "sources/b.rtf": "{}", "sources/c.odt": ""])
        #expect(
            outcome.diagnostics.sorted.map(\.description) == [
                "sources/a.docx:1: error: this document is damaged, locked with a password, or not what its ending .docx says; save it again, or as PDF",
                "sources/b.rtf:1: error: documents ending in .rtf cannot be converted; give the report as .pdf, .docx, .odt, .html, .md or .txt",
                "sources/c.odt:1: error: this document is damaged, locked with a password, or not what its ending .odt says; save it again, or as PDF",
            ])
    }

    @Test func `are refused where a page is no UTF-8`() async {
        var documents = FileTree()
        documents["sources/a.html"] = Array("<p>Kent children".utf8) + [0x92] + Array("s services".utf8)
        #expect(
            await convert(documents).diagnostics.all.map(\.description) == [
                "sources/a.html:1: error: this page is not UTF-8 text; save it as UTF-8, or print it to a PDF and convert that"
            ])
    }

    @Test func `say what to install where pandoc is missing`() async {
        await #expect(
            throws: Diagnostic(
                at: SourceLocation("a.odt"),
                "documents ending in .odt are read with pandoc, which is not installed; install it: apt-get install pandoc")
        ) { try await Pandoc(tool: "no-such-pandoc").markdown(of: [], ending: "odt", path: "a.odt") }
    }
}
