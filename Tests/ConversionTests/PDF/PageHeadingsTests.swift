@testable import Conversion
import Testing

@Suite struct `Levels of headings on pages` {
    private func heading(_ text: String, size: Int, bold: Bool = false) -> Block {
        var block = Block(.heading(level: nil), text, lines: [1])
        block.setting = Block.Setting(size: size, isBold: bold)
        return block
    }

    private func levels(_ blocks: [Block]) -> [Int?] {
        PageHeadings.levelled(blocks).map { if case .heading(let level) = $0.kind { level } else { nil } }
    }

    @Test(arguments: [(24, 2), (23, 2), (22, 3)])
    func `are one where sizes differ by one`(size: Int, level: Int) {
        #expect(levels([heading("A", size: 24), heading("B", size: size)]) == [2, level])
    }

    @Test func `are two where one is bold`() {
        #expect(levels([heading("A", size: 24, bold: true), heading("B", size: 24)]) == [2, 3])
    }

    @Test func `are six at most`() {
        #expect(levels((0..<7).map { heading("\($0)", size: 40 - 3 * $0) }) == [2, 3, 4, 5, 6, 6, 6])
    }

    @Test(arguments: [(3, [2, 3, nil, 2, 3, nil, 2, 3, nil]), (2, [2, 2, nil, 2, 2, nil])] as [(Int, [Int?])])
    func `tell a heading that is repeated three times from what it is repeated under`(count: Int, expected: [Int?]) {
        let blocks = (0..<count).flatMap { part in
            [heading("Part \(part)", size: 24), heading("Findings", size: 24), Block(.paragraph, "Words.", lines: [1])]
        }
        #expect(levels(blocks) == expected)
    }
}

@Suite struct `A heading of a case study` {
    private func levels(_ second: String, page: Int = 1) -> [Int?] {
        let blocks = [("Case study: area for improvement", 1), (second, page)].map { text, page in
            var block = Block(.heading(level: nil), text, lines: [1], page: page)
            block.setting = Block.Setting(size: 20, isBold: true)
            return block
        }
        return PageHeadings.levelled(blocks).map { if case .heading(let level) = $0.kind { level } else { nil } }
    }

    @Test func `is over what the study is about`() { #expect(levels("Work with young carers") == [2, 3]) }

    @Test(arguments: [("Next steps", 1), ("Areas for improvement", 1), ("Work with young carers", 2)])
    func `is over no other part, and over nothing of the next page`(second: String, page: Int) {
        #expect(levels(second, page: page) == [2, 2])
    }
}

@Suite struct `A bold line with a full stop` {
    private func isHeading(words: Int, end: String = ".") -> Bool {
        let text = Array(repeating: "word", count: words).joined(separator: " ") + end
        return PageHeadings.resolvingBoxes([Block(.heading(level: nil), text, lines: [1], page: 5)], head: 2, bodySize: 18)[0].isHeading
    }

    @Test func `is a heading up to twenty-two words, and a finding behind them`() {
        #expect(isHeading(words: 22))
        #expect(!isHeading(words: 23))
        #expect(isHeading(words: 23, end: ""))
    }
}

@Suite struct `Headings of requests on pages` {
    private func levels(_ headings: [String], paragraphBehind first: Bool = false) -> [Int?] {
        var blocks = headings.flatMap { text in
            var heading = Block(.heading(level: nil), text, lines: [1])
            heading.setting = Block.Setting(size: 20, isBold: true)
            return [heading, Block(.paragraph, "It is late.", lines: [2])]
        }
        if !first { blocks.remove(at: 1) }
        return PageHeadings.levelled(blocks).filter(\.isHeading).map { if case .heading(let level) = $0.kind { level } else { nil } }
    }

    @Test func `with nothing under them head those of their size, up to the next part`() {
        #expect(levels(["Areas for improvement", "Leadership", "Health", "Next steps"]) == [2, 3, 3, 2])
    }

    @Test func `with words of their own head no other`() {
        #expect(levels(["Areas for improvement", "Leadership", "Health"], paragraphBehind: true) == [2, 2, 2])
    }
}

@Suite struct `Boxes and labels on pages` {
    private func block(_ kind: Block.Kind, _ text: String, size: Int, page: Int = 3) -> Block {
        var block = Block(kind, text, lines: [1], page: page)
        block.setting = Block.Setting(size: size, isBold: false)
        return block
    }

    @Test(arguments: [(18, 21), (19, 21), (20, 20)])
    func `count as larger than running text, as headings do`(size: Int, expected: Int) {
        let row = block(.row(["Leadership", "Good"]), "Leadership\tGood", size: size)
        let result = PageHeadings.resolvingBoxes([row], head: 2, bodySize: 18)[0]
        #expect(result.text == "Leadership: Good" && result.boxedGrade == "Good")
        #expect(result.setting == Block.Setting(size: expected, isBold: true))
    }

    @Test(arguments: [(2, false), (3, true)])
    func `are headings behind the head of the report`(page: Int, isHeading: Bool) {
        let row = block(.row(["Leadership", "Good"]), "Leadership\tGood", size: 18, page: page)
        #expect(PageHeadings.resolvingBoxes([row], head: 2, bodySize: 18)[0].isHeading == isHeading)
    }

    @Test func `lose the head over them`() {
        let head = block(.row(["Key judgement", "Judgement grade"]), "Key judgement\tJudgement grade", size: 18)
        let row = block(.row(["Leadership", "Good"]), "Leadership\tGood", size: 18)
        #expect(PageHeadings.resolvingBoxes([head, row], head: 2, bodySize: 18)[0].place == .furniture(.judgementBoxHead))
    }

    @Test(arguments: [
        ("Help and protection of young children", 19, true), ("Help and protection of all young children", 19, false),
        ("Quality of practice", 18, false), ("quality of practice", 19, false), ("Quality of practice:", 19, false),
    ])
    func `have six words at most where they are labels over paragraphs`(text: String, size: Int, isHeading: Bool) {
        let blocks = [block(.paragraph, text, size: size), block(.numbered(1), "Improve.", size: 18)]
        #expect(PageHeadings.resolvingBoxes(blocks, head: 2, bodySize: 18)[0].isHeading == isHeading)
    }
}
