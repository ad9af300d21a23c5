@testable import Conversion
import Documents
import England
import Inspections
import SeededRandom
import Synchronization
import Testing

private let letter = """
    Ofsted
    Piccadilly Gate
    T 0300 123 1231

    3 May 2023

    Jo Bloggs
    Director of Children's Services
    Kent County Council
    1 High Street

    Dear Jo

    Focused visit to Kent children's services

    This letter summarises the findings of the focused visit to Kent children's services on 4 and 5 April 2023. His Majesty's Inspectors for this visit were Ann Lee and Bo Ray.

    Inspectors looked at the local authority's arrangements for care leavers.

    What needs to improve in this area of social work practice?¹

    - The quality of pathway plans. (enabler 2, national framework)

    Main findings

    Care leavers are well supported. Call 01234 567890 or write to jo@example.org for more. Many live in

    suitable homes.

    ¹ Notes are printed at the foot.

    Yours sincerely

    Ann Lee
    His Majesty's Inspector
    """

private func convert(_ documents: FileTree, into content: FileTree = [:], replacing: Bool = false) async -> ConversionOutcome {
    await Conversion.convert(documents, into: content, replacing: replacing) { $0.contains("care leavers") ? ["care-leavers"] : [] }
}

private func errors(of outcome: ConversionOutcome) -> [String] {
    outcome.diagnostics.sorted.filter { $0.severity == .error }.map(\.description)
}

/// Documents of which one cannot be read; each asking is written down.
private final class Shelf: FileSource {
    let held: FileTree
    let broken: String
    let asked = Mutex<[String]>([])

    init(held: FileTree, broken: String) { (self.held, self.broken) = (held, broken) }

    var paths: [String] { (held.paths + [broken]).sorted() }

    func bytes(at path: String) throws(Diagnostic) -> [UInt8]? {
        asked.withLock { $0.append(path) }
        if path == broken { throw Diagnostic(at: SourceLocation(path), "this cannot be read") }
        return held[path]
    }
}

@Suite struct `Documents that are read one by one` {
    @Test func `are asked for once, and what cannot be read stops nothing else`() async {
        let shelf = Shelf(held: ["sources/kent.txt": letter, "sources/kent.yml": "title: A visit"], broken: "sources/gone.txt")
        let outcome = await Conversion.convert(shelf, into: [:], accounting: false) { _ in [] }
        #expect(shelf.asked.withLock { $0.sorted() } == ["sources/gone.txt", "sources/kent.txt", "sources/kent.yml"])
        #expect(errors(of: outcome) == ["sources/gone.txt:1: error: this cannot be read"])
        #expect(outcome.written.paths == ["inspections/kent/2023-04-focused-visit.md"])
    }

    @Test func `leave a ledger only where it is asked for, with the entity that holds each line`() async throws {
        #expect(
            await Conversion.convert(["sources/kent.txt": letter] as FileTree, into: [:], accounting: false) { _ in [] }.ledgers.isEmpty)
        let ledger = try #require(await convert(["sources/kent.txt": letter]).ledgers.first)
        #expect(ledger.entities == ["inspections/kent/2023-04-focused-visit.md"])
        #expect(ledger.entries.allSatisfy { $0.part == 0 })
        #expect(
            String(decoding: LedgerExport.bytes(of: ledger), as: UTF8.self).contains(
                #""entity":"inspections/kent/2023-04-focused-visit.md""#))
    }
}

@Suite struct `Converting a letter` {
    @Test(arguments: ["\r\n", "\r"])
    func `gives the same entity whatever system its lines were written on`(lineEnd: String) async throws {
        let path = "inspections/kent/2023-04-focused-visit.md"
        let other = letter.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
        func withoutHashes(_ outcome: ConversionOutcome) throws -> [Substring] {
            let bytes = try #require(outcome.written[path])
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
                !$0.hasPrefix("converted:") && !$0.contains("sha256")
            }
        }
        #expect(try withoutHashes(await convert(["sources/kent.txt": other])) == withoutHashes(await convert(["sources/kent.txt": letter])))
    }

    @Test func `whose title names no council on the list is refused, and the file beside it decides`() async {
        let unknown = letter.replacing("visit to Kent", with: "visit to West Kent")
        let refused = await convert(["sources/kent.txt": unknown])
        #expect(
            errors(of: refused) == [
                "sources/kent.txt:14: error: \"West Kent\" is not on the list of English authorities; say which it is in a file "
                    + "\"NAME.yml\" beside the document, with a line \"authority: …\""
            ])
        let decided = await convert(["sources/kent.txt": unknown, "sources/kent.yml": "authority: west-kent"])
        #expect(decided.written.paths == ["inspections/west-kent/2023-04-focused-visit.md"])
        let misspelt = await convert(["sources/kent.txt": unknown, "sources/kent.yml": "authority: West Kent"])
        #expect(
            errors(of: misspelt) == [
                "sources/kent.yml:1: error: \"West Kent\" is no name of a folder; write it as \"west-kent\""
            ])
    }

    @Test func `prints no contact detail in its ledger`() async throws {
        let ledger = try #require(await convert(["sources/kent.txt": letter]).ledgers.first)
        let printed = String(decoding: LedgerExport.bytes(of: ledger), as: UTF8.self)
        for words in ["01234", "567890", "jo@", "1 High Street"] { #expect(!printed.contains(words)) }
        #expect(printed.contains("[telephone number withheld]") && printed.contains("[postal address withheld]"))
        #expect(printed.contains("Main findings"))
    }

    @Test func `prints no half of a number in its ledger that a line's end breaks`() {
        let lines = [
            SourceLine(number: 1, text: "Call 01234"), SourceLine(number: 2, text: "567890 for more."), SourceLine(number: 3, text: "Next"),
        ]
        let source = SourceDocument(path: "a.txt", sha256: "", lines: lines)
        let blocks = [
            Withholding.withheld(Block(.paragraph, "Call 01234 567890 for more.", lines: [1, 2]), of: source),
            Withholding.withheld(Block(.paragraph, "Next", lines: [3]), of: source),
        ]
        let withheld = "[telephone number withheld]"
        #expect(Ledger(of: source, parts: [blocks]).entries.map(\.text) == [withheld, withheld, "Next"])
    }

    @Test func `whose days run backwards is refused`() async {
        let outcome = await convert(["sources/kent.txt": letter.replacing("4 and 5 April", with: "5 to 4 April")])
        #expect(
            errors(of: outcome) == [
                "sources/kent.txt:16: error: these days run backwards, from 2023-04-05 to 2023-04-04; correct them in a copy of the document"
            ])
    }

    @Test func `gives an entity with its facts and its words`() async throws {
        let outcome = await convert(["sources/kent.txt": letter])
        #expect(
            outcome.diagnostics.sorted.map(\.description) == [
                "sources/kent.txt:10: notice: withheld from publication: postal address",
                "sources/kent.txt:26: notice: withheld from publication: e-mail address",
                "sources/kent.txt:26: notice: withheld from publication: telephone number",
            ])
        let path = "inspections/kent/2023-04-focused-visit.md"
        #expect(outcome.written.paths == [path])
        let text = try #require(outcome.written.text(at: path))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
            !$0.hasPrefix("source:") && !$0.hasPrefix("converted:")
        }
        #expect(
            lines.joined(separator: "\n")
                == """
                ---
                title: "Focused visit to Kent children's services"
                authority: kent
                framework: ilacs
                kind: focused-visit
                dates: [{from: 2023-04-04, to: 2023-04-05}]
                published: 2023-05-03
                inspectors: [Ann Lee, Bo Ray]
                scope: "the local authority's arrangements for care leavers"
                looked_at: [care-leavers]
                ---

                This letter summarises the findings of the focused visit to Kent children's services on 4 and 5 April 2023. His Majesty's Inspectors for this visit were Ann Lee and Bo Ray.

                Inspectors looked at the local authority's arrangements for care leavers.

                ## What needs to improve in this area of social work practice?[^1]

                - The quality of pathway plans. (enabler 2, national framework)

                ## Main findings

                Care leavers are well supported. Call [telephone number withheld] or write to [e-mail address withheld] for more. Many live in suitable homes.

                [^1]: Notes are printed at the foot.

                """.replacing("Call [", with: "Call \\[").replacing("to [e", with: "to \\[e"))
    }

    @Test func `accounts for every line in one of four places`() async throws {
        let ledger = try #require(await convert(["sources/kent.txt": letter]).ledgers.first)
        #expect(ledger.unaccounted == [])
        #expect(
            ledger.entries.map(\.line)
                == letter.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter { !$1.isEmpty }.map { $0.offset + 1 }
        )
        let places = Dictionary(uniqueKeysWithValues: ledger.entries.map { ($0.line, "\($0.place.name) \($0.place.detail ?? "")") })
        #expect(places[1] == "furniture letterhead")
        #expect(places[5] == "front matter published")
        #expect(places[7] == "furniture addressee")
        #expect(places[10] == "withheld postal address")
        #expect(places[14] == "front matter title")
        #expect(places[16] == "body ")
        #expect(places[34] == "furniture sign-off")
    }

    @Test func `says nothing the second time`() async {
        let first = await convert(["sources/kent.txt": letter])
        let second = await convert(["sources/kent.txt": letter], into: first.written)
        #expect(second.written.paths == [])
        #expect(second.unchanged == first.written.paths)
    }

    @Test func `leaves an edited entity alone and says so`() async throws {
        let path = "inspections/kent/2023-04-focused-visit.md"
        var content = await convert(["sources/kent.txt": letter]).written
        let edited = try #require(content.text(at: path)).replacing("well supported", with: "well cared for")
        content[path] = Array(edited.utf8)
        let outcome = await convert(["sources/kent.txt": letter], into: content)
        #expect(outcome.left == [path])
        #expect(outcome.written.paths == [])
        #expect(outcome.diagnostics.all.filter { $0.message.hasPrefix("edited") }.map(\.severity) == [.notice])
        #expect(await convert(["sources/kent.txt": letter], into: content, replacing: true).written.paths == [path])
    }

    @Test func `keeps corrections, which are no edit`() async throws {
        let path = "inspections/kent/2023-04-focused-visit.md"
        var content = await convert(["sources/kent.txt": letter]).written
        let correction = "corrections:\n  - {statement: Care leavers are well, stance: mixed, why: read again}\n"
        let corrected = try #require(content.text(at: path)).replacing("\n---\n\n", with: "\n\(correction)---\n\n")
        content[path] = Array(corrected.utf8)
        #expect(await convert(["sources/kent.txt": letter], into: content).unchanged == [path])
        let changed = letter.replacing("Many live", with: "Most live")
        let rewritten = try #require(await convert(["sources/kent.txt": changed], into: content).written.text(at: path))
        #expect(rewritten.contains(correction) && rewritten.contains("Most live"))
    }

    @Test func `takes the publication date and title from the file beside the document`() async throws {
        let outcome = await convert([
            "sources/kent.txt": letter, "sources/kent.yml": "published: 2023-05-09\nurl: https://example.org/kent\n",
        ])
        let text = try #require(outcome.written.text(at: "inspections/kent/2023-04-focused-visit.md"))
        #expect(text.contains("published: 2023-05-09\n") && text.contains("url: \"https://example.org/kent\""))
    }

    @Test func `reads a letter whose lines were broken at a column`() async throws {
        let wrapped = letter.split(separator: "\n", omittingEmptySubsequences: false).map { wrap(String($0), at: 72) }.joined(
            separator: "\n")
        let text = try #require(await convert(["sources/kent.txt": wrapped]).written.text(at: "inspections/kent/2023-04-focused-visit.md"))
        let plain = try #require(await convert(["sources/kent.txt": letter]).written.text(at: "inspections/kent/2023-04-focused-visit.md"))
        func body(_ text: String) -> Substring { text.split(separator: "---\n\n", maxSplits: 1)[1] }
        #expect(body(text) == body(plain))
    }

    private func wrap(_ line: String, at width: Int) -> String {
        var lines = [""]
        for word in line.split(separator: " ") {
            if lines[lines.count - 1].count + word.count >= width { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines.joined(separator: "\n")
    }
}

@Suite struct `Contact details in a letter` {
    private let details = " (tel:01785 276133) or the manager on 01785/276133 or 07890-402-088x"

    @Test(arguments: [
        "Focused visit to Kent children's services", "Ann Lee and Bo Ray", "arrangements for care leavers",
        "Care leavers are well supported",
        "The quality of pathway plans", "Notes are printed at the foot",
    ])
    func `are withheld wherever they are printed, with a notice each`(place: String) async throws {
        let outcome = await convert(["sources/kent.txt": letter.replacing(place, with: place + details)])
        let entity = try #require(outcome.written.text(at: "inspections/kent/2023-04-focused-visit.md"))
        let matterAndBody = entity.split(separator: "\n").filter { !$0.hasPrefix("converted:") && !$0.hasPrefix("source:") }
        #expect(entity.contains("telephone number withheld"))
        for line in matterAndBody { #expect(ContactDetails.all(in: String(line)) == [], "\(line)") }
        let found = ContactDetails.all(in: details).count { $0.kind == .telephone }
        #expect(found > 0)
        // The letter has one number of its own.
        #expect(outcome.diagnostics.all.count { $0.message == "withheld from publication: telephone number" } == found + 1)
    }

    @Test func `are withheld in the cells of a table`() async throws {
        let table = "Main findings\n\nHead of service\tBo Ray\nTelephone\t01622 765432"
        let outcome = await convert(["sources/kent.txt": letter.replacing("Main findings", with: table)])
        let entity = try #require(outcome.written.text(at: "inspections/kent/2023-04-focused-visit.md"))
        #expect(entity.contains("| Telephone | \\[telephone number withheld] |"))
    }

    @Test func `are told of by the line on which they are printed`() async {
        let outcome = await convert([
            "sources/kent.txt": letter.replacing("Many live in\n\nsuitable", with: "Many live in\n\nplaces, 01622 765432, suitable")
        ])
        #expect(
            outcome.diagnostics.all.map(\.description).contains("sources/kent.txt:28: notice: withheld from publication: telephone number"))
    }
}

@Suite struct `The framework of a visit` {
    @Test(arguments: [("8 and 9 March 2017", "2017-03", "single-inspection"), ("17 and 18 April 2018", "2018-04", "ilacs")])
    func `is the one that was in force on its first day`(days: String, month: String, framework: String) async throws {
        let text = """
            14 May 2018

            Jo Bloggs
            Director of Children's Services

            Dear Jo

            Monitoring visit to Kent children's services

            This letter says what inspectors found during the monitoring visit to Kent children's services on \(days). The inspectors for this visit were Ann Lee and Bo Ray.

            Inspectors looked at the support for children in care.

            Children in care are visited often.
            """
        let outcome = await convert(["sources/kent.txt": text])
        let entity = try #require(outcome.written.text(at: "inspections/kent/\(month)-monitoring-visit.md"))
        #expect(entity.contains("framework: \(framework)\n"))
    }
}

@Suite struct `Two visits of one kind in one month` {
    private let later = letter.replacing("4 and 5 April 2023", with: "24 and 25 April 2023")

    @Test func `have two names, the later one with its day`() async {
        let outcome = await convert(["sources/a.txt": later, "sources/b.txt": letter])
        #expect(outcome.written.paths == ["inspections/kent/2023-04-24-focused-visit.md", "inspections/kent/2023-04-focused-visit.md"])
    }

    @Test func `leave the name that an entity already has with it`() async {
        let first = await convert(["sources/a.txt": later])
        #expect(first.written.paths == ["inspections/kent/2023-04-focused-visit.md"])
        let second = await convert(["sources/a.txt": later, "sources/b.txt": letter], into: first.written)
        #expect(second.written.paths == ["inspections/kent/2023-04-04-focused-visit.md"])
        #expect(second.unchanged == first.written.paths)
    }

    @Test func `are refused where they are one document twice`() async {
        let outcome = await convert(["sources/a.txt": letter, "sources/b.txt": letter])
        #expect(
            outcome.diagnostics.all.filter { $0.severity == .error }.map(\.message) == [
                "sources/a.txt and sources/b.txt both give this entity; take one of them out of the sources"
            ])
    }
}

@Suite struct `Paragraph numbers lost on the way to text` {
    private func report(_ paragraphs: String) -> FileTree {
        [
            "sources/kent.txt": """
            Inspection of Kent local authority children's services

            Inspection dates: 6 to 10 November 2023

            Lead inspector: Ann Lee, His Majesty's Inspector

            Judgement\tGrade
            The impact of leaders on practice with families\tGood
            Overall effectiveness\tRequires improvement to be good

            The experiences of children

            \(paragraphs)
            """
        ]
    }

    private func numbers(_ paragraphs: String) async throws -> [String] {
        let text = try #require(await convert(report(paragraphs)).written.text(at: "inspections/kent/2023-11-ilacs.md"))
        return Body(reading: Markdown(reading: String(text.split(separator: "---\n\n", maxSplits: 1)[1])), voice: .inspectors).paragraphs
            .map(\.id)
    }

    @Test func `are restored where the sequence proves them`() async throws {
        #expect(
            try await numbers(
                "- 1. The first paragraph is whole.\n- The second paragraph has lost its own number here.\n- 3. The third is whole.")
                == ["p1", "p2", "p3"])
    }

    @Test func `stay lost where more bullets than numbers are missing`() async throws {
        let ids = try await numbers(
            "- 1. The first paragraph is whole.\n- The second paragraph has lost its own number here.\n- Another paragraph that has no number of its own.\n- 3. The third is whole."
        )
        #expect(ids == ["p1", "p3"])
    }

    @Test func `join the halves of a paragraph that a page break made a bullet of`() async throws {
        let text = try #require(
            await convert(
                report(
                    "- 1. The first paragraph of this report runs on over the end of the page and\n\n\n\n- then goes on here. It ends.\n- 2. Two."
                )
            )
            .written.text(at: "inspections/kent/2023-11-ilacs.md"))
        #expect(
            text.contains(
                "1. The first paragraph of this report runs on over the end of the page and then goes on here. It ends.\n\n2. Two."))
    }

    @Test func `leave the judgements to front matter, as printed`() async throws {
        let outcome = await convert(report("1. One is here."))
        let text = try #require(outcome.written.text(at: "inspections/kent/2023-11-ilacs.md"))
        #expect(
            text.contains(
                "judgements:\n  - {label: The impact of leaders on practice with families, grade: Good}\n  - {label: Overall effectiveness, grade: Requires improvement to be good}\n"
            ))
        #expect(text.contains("lead: [Ann Lee]\n"))
        #expect(
            outcome.diagnostics.all.map(\.description) == [
                "sources/kent.txt:8: warning: 2 judgements were found where Inspection of local authority children’s services (ILACS) has 5; compare them with the report"
            ])
    }
}

@Suite struct `A document that cannot be converted` {
    @Test(arguments: [
        ("a.txt", "", "sources/a.txt:1: error: this document is empty; put the report in its place"),
        ("a.txt", " \n\n", "sources/a.txt:1: error: this document is empty; put the report in its place"),
        (
            "a.txt", "<!DOCTYPE html><html>",
            "sources/a.txt:1: error: this is a web page, not a text document; give its name the ending .html"
        ),
        (
            "a.txt", "Minutes of the parish council\n\nAll were there.",
            "sources/a.txt:1: error: this is no kind of inspection report that is known: it has no title such as \"Inspection of … children's services\" or \"Focused visit to …\"; check that it is the report itself"
        ),
        (
            "a.rtf", "x",
            "sources/a.rtf:1: error: documents ending in .rtf cannot be converted; give the report as .pdf, .docx, .odt, .html, .md or .txt"
        ),
        (
            "paper.txt", "Cabinet - 17 January 2024\n\nReport of the Director of Children's Services\n\nRecommendation\n\nRead this.",
            "sources/paper.txt:1: error: no report is beside this council paper to tell its authority; say which it is in a file "
                + "\"NAME.yml\" beside the document, with a line \"authority: …\""
        ),
    ])
    func `gives one diagnostic and nothing else`(name: String, text: String, message: String) async {
        var documents: FileTree = ["sources/kent.txt": letter]
        documents["sources/\(name)"] = Array(text.utf8)
        let outcome = await convert(documents)
        #expect(outcome.diagnostics.all.filter { $0.severity != .notice }.map(\.description) == [message])
        #expect(outcome.written.paths == ["inspections/kent/2023-04-focused-visit.md"])
    }

    @Test func `is told to be no UTF-8`() async {
        var documents = FileTree()
        documents["sources/a.txt"] = [0x41, 0xFF, 0xFE]
        #expect(
            await convert(documents).diagnostics.all.map(\.message) == [
                "this document is not UTF-8 text; save it as UTF-8, or give it the ending of what it is"
            ])
    }

    @Test(arguments: 0..<100) func `never crashes the tool, whatever its lines`(seed: Int) async {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces =
            letter.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [
                "- 7. x", "a\tb\tc", "^{th of}", "12^{th", "[a](b", "¹²³", "Contents", "1", "Yours sincerely", "Dear",
                "Cabinet - 3 May 2023", "Contact Details",
                "Inspection of Kent children's services", "Inspection dates: 6 to 40 May 2023", "Recommendation", "#", "## ", "- ", "ﬁ",
            ]
        let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(
            separator: "\n")
        let outcome = await convert(["sources/a.txt": text])
        #expect(!outcome.diagnostics.all.contains { $0.message.contains("fault of the tool") }, "\(text)")
    }
}

@Suite struct `Lines that were once refused as a fault of the tool` {
    @Test(arguments: [
        ("A \u{FB01}rst o\u{FB03}ce, (\u{FB02}at).", "A first office, (flat)."),
        ("Plans are good**bad** here.", "Plans are good\\*\\*bad here."),
        ("~~~ plans are clear.", "\\~~~ plans are clear."),
        ("Plans are **good** here.", "Plans are good here."),
        ("Bo R[a](b)ay and [Ann](b) came.", "Bo R\\[a](b)ay and Ann came."),
        ("Plans are\u{01} clear\u{85}now\u{FFFE}.", "Plans are  clear now ."),
        ("Plans¹ are clear.\n\n¹ One.\n\n¹ - Two.", "[^1]: One."),
        ("01. Plans are clear.", "01\\. Plans are clear."),
        ("Plans are \u{61A}clear now.", "Plans are \u{61A}clear now."),
        ("Plans¹ are clear of m¹s, 4¹² and 5¹2.\n\n¹ One.", "Plans[^1] are clear of m¹s, 4¹² and 5¹2."),
        ("->" + String(repeating: ">", count: 100) + " plans are clear.", "->" + String(repeating: ">", count: 100) + " plans are clear."),
    ])
    func `are converted, and build reads them`(line: String, expected: String) async throws {
        let text = letter.replacing("Main findings\n", with: "Main findings\n\n\(line)\n")
        let outcome = await convert(["sources/kent.txt": text])
        #expect(outcome.diagnostics.all.filter { $0.severity == .error } == [])
        let path = try #require(outcome.written.paths.first)
        #expect(outcome.written.text(at: path)?.contains("\n\(expected)\n") == true, "\(outcome.written.text(at: path) ?? "")")
        let site: FileTree = [
            "site.yml": "title: A site\n",
            "themes/care-leavers.md": "---\ntitle: C\nsummary: S.\nbelongs: B.\ncues: [care leaver*]\n---\n",
        ]
        _ = try Content(reading: outcome.written.overlaid(with: site))
    }

    @Test(arguments: [("6 to 10", true), ("20 to 24", false)])
    func `a report twice in one document is one entity, and two of one month are told: none takes the other's place`(
        days: String, isOne: Bool
    ) async throws {
        func report(_ days: String) -> String {
            "Inspection of Kent children's services\n\nInspection dates: \(days) November 2023\n\n"
                + (1...9).map { "\($0). Plan \($0) is clear.\n\n" }.joined()
        }
        let outcome = await convert(["sources/two.txt": report("6 to 10") + report(days)])
        let written = outcome.written.paths.first.flatMap { outcome.written.text(at: $0) }
        #expect(written.map { $0.split(separator: "Plan 9 is clear.").count - 1 } == (isOne ? 2 : nil))
        #expect(
            outcome.diagnostics.all.contains {
                $0.message
                    == "this document holds two reports that would be one entity, inspections/kent/2023-11-ilacs.md; take one of them out"
            } != isOne)
    }

    @Test func `a form feed of a Markdown document is a space`() throws {
        #expect(try MarkdownReader.lines(of: Array("Plans\u{0C}are clear.".utf8), path: "a.md").map(\.text) == ["Plans are clear."])
    }
}
