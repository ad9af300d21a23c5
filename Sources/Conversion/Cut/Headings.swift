import Documents

/// Finds the headings of a text: lines of their own that have no end of a sentence.
enum Headings {
    /// The blocks with such paragraphs as headings.
    static func found(_ blocks: [Block]) -> [Block] {
        var result = blocks
        let body = blocks.indices.filter { blocks[$0].isInBody }
        for (position, index) in body.enumerated() where result[index].kind == .paragraph {
            let next = position + 1 < body.count ? blocks[body[position + 1]] : nil
            if isHeading(blocks[index], before: next) { result[index].kind = .heading(level: nil) }
        }
        return result
    }

    /// The most words of a heading, and of one that ends in a colon.
    static let mostWords = 30
    static let mostWordsBeforeColon = 8
    /// Letters of the longest word that a heading has at least: "a) iv" is none.
    static let longWord = 4
    /// The levels of a body: the title of the page is level 1, and Markdown has six.
    static let highest = 2
    static let lowest = 6

    private static func isHeading(_ block: Block, before next: Block?) -> Bool {
        guard let next, block.followsGap, next.followsGap || next.isItem || next.number != nil, block.wordCount <= mostWords,
            !next.startsLowerCase || next.isItem,
            let first = block.text.unicodeScalars.first, first.properties.isUppercase || first.properties.numericType != nil,
            block.text.split(separator: " ").contains(where: { $0.count >= longWord }), let last = block.text.withoutNoteMarks.last
        else { return false }
        if last == ":" { return !next.isItem && !next.isRow && block.wordCount <= mostWordsBeforeColon && isTitleCase(block.text) }
        return last == "?" || last == ")" || last.isLetter || last.isNumber
    }

    /// "Reasons for Recommendations:" is a heading; "Within three months:" leads in to a list.
    private static func isTitleCase(_ text: String) -> Bool {
        text.split(separator: " ").allSatisfy { word in
            ["of", "for", "and", "the", "in", "to"].contains(word) || word.first?.isUppercase == true
        }
    }

    /// Levels as given, moved so that the first heading of the body has 2; all have 2 where a later heading is higher than the first.
    static func levelled(_ blocks: [Block]) -> [Block] {
        var result = blocks
        let levels = blocks.compactMap { block -> Int? in
            if block.isInBody, case .heading(let level) = block.kind { level } else { nil }
        }
        let flat = levels.first.map { first in levels.contains { $0 < first } } ?? true
        for index in blocks.indices where blocks[index].isInBody {
            guard case .heading(let level) = blocks[index].kind else { continue }
            let shown = flat ? highest : highest + (level ?? levels[0]) - levels[0]
            result[index].kind = .heading(level: min(lowest, shown))
        }
        return result
    }
}
