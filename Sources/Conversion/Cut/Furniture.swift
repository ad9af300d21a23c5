import Documents
import England
import Inspections

/// A rule that knows one sort of page furniture, and the family of documents that prints it.
struct FurnitureRule: Sendable {
    enum Extent: Sendable {
        /// Each line that opens so.
        case line
        /// The line and those that follow as long as they are rows or end in a page number.
        case table
        /// The line and all that follow as long as they open with one of these words.
        case run([String])
    }

    /// As the ledger prints it.
    let name: String
    let family: String
    /// The words that a line opens with, in lower case.
    let openings: [String]
    let extent: Extent
    /// Whether the opening must be the whole line.
    var isWholeLine = false
}

/// Takes page furniture out of the way: what a publisher prints on every report and no inspector wrote of this one.
enum Furniture {
    /// The blocks with their furniture marked.
    static func marked(_ blocks: [Block]) -> [Block] {
        var result = blocks
        var index = 0
        while index < result.count {
            let words = result[index].text.lowercased()
            guard result[index].isInBody, let rule = rule(for: words) else {
                index += 1
                continue
            }
            let end = end(of: rule, from: index, in: result)
            for covered in index..<end where result[covered].isInBody { result[covered].place = .furniture(rule: rule.name) }
            index = end
        }
        return result
    }

    private static func rule(for words: String) -> FurnitureRule? {
        if isPageNumber(words) { return pageNumber }
        return rules.first { rule in rule.openings.contains { rule.isWholeLine ? words == $0 : words.hasPrefix($0) } }
    }

    private static func end(of rule: FurnitureRule, from start: Int, in blocks: [Block]) -> Int {
        var end = start + 1
        switch rule.extent {
        case .line: break
        case .table where blocks[start].page != nil:
            let page = blocks[start...].prefix { $0.page == blocks[start].page }
            if let last = page.indices.last(where: { blocks[$0].isInBody && endsInPageNumber(blocks[$0].text) }) { end = last + 1 }
        case .table:
            while end < blocks.count, blocks[end].isRow || endsInPageNumber(blocks[end].text) { end += 1 }
        case .run(let openings):
            while end < blocks.count, openings.contains(where: { blocks[end].text.lowercased().hasPrefix($0) }) { end += 1 }
        }
        return end
    }

    /// "7", "Page 7" or "Page 7 of 20".
    private static func isPageNumber(_ words: String) -> Bool {
        let parts = words.split(separator: " ")
        switch parts.count {
        case 1: return parts[0].count <= 3 && Int(parts[0]) != nil
        case 2: return parts[0] == "page" && Int(parts[1]) != nil
        case 4: return parts[0] == "page" && Int(parts[1]) != nil && parts[2] == "of" && Int(parts[3]) != nil
        default: return false
        }
    }

    private static func endsInPageNumber(_ text: String) -> Bool {
        guard let last = text.split(whereSeparator: \.isWhitespace).last else { return false }
        return last.count <= 3 && Int(last) != nil
    }

    private static let pageNumber = FurnitureRule(name: "page number", family: "any", openings: [], extent: .line)

    /// What opens an imprint or stands in it alone.
    private static let imprintOpenings = [
        "the office for standards in education, children", "any complaints about the inspection or the report",
        "if you would like a copy of this document",
        "you may reuse this information", "you may copy all or parts of this document", "this publication is available at",
        "this document is available at",
        "this document may be reproduced in whole or in part", "interested in our work? you can", "piccadilly gate", "© crown copyright",
        "website: www.ofsted.gov.uk", "further copies of this report are obtainable", "raising standards, improving lives",
        "raising standards improving lives",
    ]

    private static let rules = [
        FurnitureRule(name: "contents", family: "reports of 2012 to 2017", openings: ["contents"], extent: .table, isWholeLine: true),
        FurnitureRule(
            name: "imprint", family: "Ofsted reports", openings: imprintOpenings,
            extent: .run(
                imprintOpenings + [
                    "if you would like a copy", "you may reuse this information", "you may copy all or parts", "this report is available",
                    "this document is available", "interested in our work", "to receive regular email", "piccadilly gate", "store street",
                    "manchester",
                    "m1 2wd", "t: ", "t 0", "textphone", "e: ", "w: ", "www.", "enquiries@", "© crown copyright", "crown copyright", "no. ",
                    "aviation house",
                    "125 kingsway", "london", "wc2b", "raising standards", "ofsted is not responsible", "you can subscribe",
                ])),
        FurnitureRule(
            name: "restricted notice", family: "council agenda packs",
            openings: ["not for publication by virtue of", "document is restricted"], extent: .line),
        FurnitureRule(
            name: "powers", family: "single inspections with a review of the safeguarding board",
            openings: ["ofsted produces this report under its power"], extent: .line),
    ]
}
