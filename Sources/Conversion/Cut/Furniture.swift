import Documents
import England

/// Marks page furniture: what a publisher prints on every report and no inspector wrote of this one.
///
/// The words of each sort and how far it reaches are rows of `forms.yml`; page numbers are known by their form.
enum Furniture {
    /// The blocks with their furniture marked.
    static func marked(_ blocks: [Block]) -> [Block] {
        let forms = England.standard.forms[.furniture]
        var result = blocks
        var index = 0
        while index < result.count {
            guard result[index].isInBody, let (rule, end) = furniture(openedAt: index, in: result, forms: forms) else {
                index += 1
                continue
            }
            for covered in index..<end where result[covered].isInBody { result[covered].place = .furniture(rule) }
            index = end
        }
        return result
    }

    /// The rule that a block is furniture by, and the block behind the last that belongs to it.
    private static func furniture(openedAt index: Int, in blocks: [Block], forms: [Form]) -> (rule: FurnitureRule, end: Int)? {
        let words = Form.folded(blocks[index].text)
        // On pages their place tells page numbers from figures.
        if blocks[index].page == nil, isPageNumber(words) { return (.pageNumber, index + 1) }
        if !words.unicodeScalars.contains(where: Words.isInWord) { return (.emptyItem, index + 1) }
        guard let form = forms.first(where: { $0.fits(words) }), let rule = form["rule"].map(FurnitureRule.init) else { return nil }
        switch form["extent"] {
        case "table": return (rule, endOfTable(from: index, in: blocks))
        case "run": return (rule, endOfRun(rule, from: index, in: blocks, opening: form))
        default: return (rule, index + 1)
        }
    }

    /// On pages a table of contents ends with its page's last line that ends in a page number; in a text with the last such line.
    private static func endOfTable(from start: Int, in blocks: [Block]) -> Int {
        if blocks[start].page != nil {
            let page = blocks[start...].prefix { $0.page == blocks[start].page }
            let last = page.indices.last { blocks[$0].isInBody && endsInPageNumber(blocks[$0].text) }
            return (last ?? start) + 1
        }
        let rows = blocks[(start + 1)...].prefix { $0.isRow || endsInPageNumber($0.text) }
        return rows.endIndex
    }

    /// A run of lines goes on as long as each opens it anew or is one of the lines that go on with it.
    private static func endOfRun(_ rule: FurnitureRule, from start: Int, in blocks: [Block], opening: Form) -> Int {
        let forms = [opening] + England.standard.forms[.furnitureRun].filter { $0["rule"] == rule.rawValue }
        let run = blocks[(start + 1)...].prefix { block in
            let words = Form.folded(block.text)
            return forms.contains { $0.fits(words) }
        }
        return run.endIndex
    }

    /// "7", "Page 7" or "Page 7 of 20", in lower case.
    private static func isPageNumber(_ words: String) -> Bool {
        let parts = words.split(separator: " ")
        switch parts.count {
        case 1: return isShortNumber(parts[0])
        case 2: return parts[0] == "page" && Int(parts[1]) != nil
        case 4: return parts[0] == "page" && Int(parts[1]) != nil && parts[2] == "of" && Int(parts[3]) != nil
        default: return false
        }
    }

    private static func endsInPageNumber(_ text: String) -> Bool {
        text.split(whereSeparator: \.isSpace).last.map(isShortNumber) ?? false
    }

    /// A number that could be a page's: no report has a thousand pages, and a year is none.
    private static func isShortNumber(_ word: Substring) -> Bool { word.count <= mostDigits && Int(word) != nil }

    /// Digits of a page number.
    static let mostDigits = 3
}
