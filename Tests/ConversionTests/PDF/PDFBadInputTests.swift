@testable import Conversion
import Documents
import England
import Inspections
import Testing

private let report = [
    "Kent County Council", "", "Inspection of local authority children's services", "", "Inspection dates: 9 to 20 May 2022", "",
    "Lead inspector: Ann Lee, Her Majesty's Inspector", "", "Children in this area are helped by the services that they need,",
    "and the quality of the work with them is good. The views of", "children are heard by those who work with them and for them.",
]

private func converted(_ bytes: [UInt8]) async -> ConversionOutcome {
    var documents = FileTree()
    documents["sources/bad.pdf"] = bytes
    documents["sources/good.pdf"] = SmallPDF(pages: [report]).bytes
    return await Conversion.convert(documents, into: [:], topicsInScope: { _ in [] })
}

@Suite struct `A document named .pdf that cannot be converted` {
    static let encrypted: [UInt8] = {
        var pdf = SmallPDF(pages: [report])
        let key = String(repeating: "41", count: 32)
        pdf.trailer = "/Encrypt \(pdf.nextObject) 0 R /ID [<00> <00>]"
        pdf.add(object: "<< /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >>")
        return pdf.bytes
    }()

    static let annotated: [UInt8] = {
        let note = "<< /Type /Annot /Subtype /Text /Rect [72 700 500 760] /Contents (\(report.joined(separator: " "))) >>"
        return SmallPDF(page: "/Annots [\(note)]", content: "").bytes
    }()

    static let picture: [UInt8] = SmallPDF(page: "", content: "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{7F} EI Q").bytes

    /// A font whose signs are numbered with no table of letters.
    static let unmapped: [UInt8] = {
        let codes = (0..<60).map { line in
            "BT /F1 12 Tf 72 \(780 - 12 * line) Td <" + (0..<30).map { ["0031", "0042", "0023", "0003"][($0 * 7 + line) % 4] }.joined()
                + "> Tj ET"
        }
        var pdf = SmallPDF(
            pages: [[]],
            font:
                "<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 "
                + "/BaseFont /Unknown /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 >>] >>")
        pdf = pdf.replacingContent(with: codes.joined(separator: "\n"))
        return pdf.bytes
    }()

    @Test(arguments: [
        (
            "web page", Array("<!DOCTYPE html><html><body>Not found</body></html>".utf8),
            "this is a web page named .pdf, most likely an error page; download the report again"
        ),
        ("other file", Array("PK\u{3}\u{4} something".utf8), "this is no PDF, although it is named .pdf; give it the ending of what it is"),
        ("empty file", [], "this file is empty; download the report again"),
        ("half a file", Array(SmallPDF(pages: [report]).bytes.prefix(900)), "this PDF is cut off: its end is missing; download it again"),
        (
            "broken file", Array("%PDF-1.4\nnothing\n%%EOF\n".utf8),
            "this PDF is damaged or cut off, so that it cannot be opened; download it again"
        ),
        ("encrypted file", encrypted, "this PDF is encrypted; save a copy without its password and convert that"),
        (
            "scan", picture,
            "this PDF has pictures of pages and no text; make the words readable with: ocrmypdf IN.pdf OUT.pdf"
        ),
        (
            "file with words in annotations", annotated,
            "the words of this PDF stand only in annotations; print it with its notes to a new PDF and convert that"
        ),
        (
            "font without letters", unmapped,
            "a font of this PDF does not say which letters its signs are, so that its words come out garbled; make them readable with: "
                + "ocrmypdf --force-ocr IN.pdf OUT.pdf"
        ),
        (
            "file of very many pages", SmallPDF(pages: Array(repeating: ["Page of a pack"], count: 2000)).bytes,
            "this PDF has more than 1000 pages; give the report itself, not what it is bound with"
        ),
    ])
    func `gives one error that says what it is, and the others convert`(what: String, bytes: [UInt8], words: String) async throws {
        let outcome = await converted(bytes)
        let errors = outcome.diagnostics.all.filter { $0.severity == .error }
        #expect(errors.count == 1, "\(what): \(errors)")
        let error = try #require(errors.first)
        #expect(error.description == "sources/bad.pdf:1: error: \(words)", "\(what)")
        #expect(outcome.written.paths == ["inspections/kent/2022-05-ilacs.md"])
    }

    /// Programs that make scans readable put the words, unseen, over the picture.
    @Test func `is read where its words are put unseen over pictures`() async {
        let content = report.enumerated().map { "BT 3 Tr /F1 12 Tf 72 \(770 - 16 * $0) Td (\($1)) Tj ET" }.joined(separator: "\n")
        let outcome = await Conversion.convert(
            ["sources/scan.pdf": String(decoding: SmallPDF(page: "", content: content).bytes, as: UTF8.self)] as FileTree, into: [:],
            topicsInScope: { _ in [] })
        #expect(outcome.written.paths == ["inspections/kent/2022-05-ilacs.md"])
    }

    /// Each of its words, and no other, is named.
    @Test func `has white letters that are not published and named in a warning`() async throws {
        let content = SmallPDF.content(of: report) + "\n1 1 1 rg BT /F1 12 Tf 72 100 Td (An internal note) Tj ET"
        let outcome = await Conversion.convert(
            ["sources/a.pdf": String(decoding: SmallPDF(page: "", content: content).bytes, as: UTF8.self)] as FileTree, into: [:],
            topicsInScope: { _ in [] })
        let entity = try #require(outcome.written.text(at: "inspections/kent/2022-05-ilacs.md"))
        #expect(!entity.contains("internal"))
        #expect(
            outcome.diagnostics.all.filter { $0.severity == .warning }.contains {
                $0.message.hasPrefix("white letters are not published: \"An internal note\"")
            })
        #expect(outcome.ledgers.first?.entries.last?.place == .withheld(.hiddenText))
    }

    @Test func `says how to install poppler where it is missing`() async {
        let outcome = await Conversion.convert(
            ["sources/a.pdf": "%PDF-1.4 %%EOF"] as FileTree, into: [:],
            pdf: Poppler(tool: "no-such-tool").text,
            topicsInScope: { _ in [] })
        #expect(
            outcome.diagnostics.all.map(\.description) == [
                "sources/a.pdf:1: error: PDFs are read with poppler, which is not installed; install it: apt-get install poppler-utils"
            ])
    }
}
