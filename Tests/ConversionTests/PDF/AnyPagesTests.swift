@testable import Conversion
import Documents
import England
@testable import Inspections
import SeededRandom
import Testing

@Suite struct `Any pages whatever` {
    /// Words, marks and numbers strewn over pages: some in rows, some below each other, some off the page.
    private func strewn(_ generator: inout SeededGenerator) -> PDFText {
        let texts = [
            "Good", "Requires improvement", "1.", "2.1 Adoption", "12", "\u{F06E}", "–", "Contents", "Judgement", "Grade", "and so on:",
            "ends here.", "well-", "th",
            "The Local Safeguarding Children Board is good", "Inspection dates: 6 to 10 November 2023",
            "Inspection of Kent local authority children’s services",
            "Lead inspector: Ann Lee", "Dear Ms Lee", "a  b", "", " ", "¹ note", "Within three months:", "What needs to improve?",
            "| # * _ [x](y) <b> &amp;",
        ]
        return pages(
            (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                    print(
                        texts.randomElement(using: &generator) ?? "", left: Int.random(in: -20...90, using: &generator) * 10,
                        top: Int.random(in: -2...56, using: &generator) * 22 + Int.random(in: -3...3, using: &generator),
                        size: [10, 15, 18, 18, 18, 21, 30].randomElement(using: &generator) ?? 18, bold: Bool.random(using: &generator))
                }
            })
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `give blocks that hold each line once`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let lines = PDFReader.lines(of: strewn(&generator))
        #expect(lines.map(\.number) == Array(1..<(lines.count + 1)))
        #expect(PageBlocks.blocks(of: lines, .of(lines)).flatMap(\.lines).sorted() == lines.map(\.number))
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `convert with the ledger complete and the body proved`(seed: UInt64) async {
        var generator = SeededGenerator(seed: seed)
        let head =
            [
                print("Kent County Council", top: 30, size: 39),
                print("Inspection of children’s social care services", top: 90, size: 24, bold: true),
                print("Inspection dates: 6 to 10 November 2023", top: 140, bold: true),
            ]
            + lines(
                Array(repeating: "the views of the children are heard and their plans are good for them in this area", count: 12), top: 200)
        let text = pages([head] + strewn(&generator).pages.map(\.fragments))
        let outcome = await Conversion.convert(
            ["sources/a.pdf": "%PDF-1.4 %%EOF"] as FileTree, into: [:], pdf: { [text] _, _ in text }, topicsInScope: { _ in [] })
        let faults = outcome.diagnostics.all.filter { $0.message.contains("fault of the tool") }
        #expect(faults == [])
        #expect(outcome.ledgers.allSatisfy { $0.unaccounted.isEmpty })
        #expect(outcome.written.paths == ["inspections/kent/2023-11-ilacs.md"], "\(outcome.diagnostics.all)")
    }
}
