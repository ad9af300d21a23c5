import Documents

/// Looks a converted body through for what a page's print turns into where it is misread. What it finds is a fault, or printed so.
enum BodyScan {
    /// Each hit as its kind and the words around it.
    static func hits(in body: String) -> [String] {
        let parts = Markdown(reading: body).blocks.flatMap(parts)
        let counts = Dictionary(grouping: parts.filter { $0.kind == .paragraph }, by: \.text).mapValues(\.count)
        return parts.indices.flatMap { index in
            let (part, next) = (parts[index], index + 1 < parts.count ? parts[index + 1] : nil)
            return faults(of: part, before: next, times: counts[part.text] ?? 1).map { "\($0): \(part.text.prefix(90))" }
        }
    }

    private enum Kind { case heading, paragraph, numbered, item, other }

    private typealias Part = (kind: Kind, text: String)

    private static func faults(of part: Part, before next: Part?, times: Int) -> [String] {
        let (words, text) = (part.text.split(separator: " "), part.text)
        let opensSmall = text.first?.isLowercase == true
        let isOpen = text.last.map { !".?!:;\"')]\u{201D}\u{2019}".contains($0) } ?? true
        let last = words.last?.lowercased() ?? ""
        return [
            ("heading opens in small letters", part.kind == .heading && opensSmall),
            ("heading has no end", part.kind == .heading && (joining.contains(last) || text.hasSuffix(","))),
            ("paragraph opens in small letters", [.paragraph, .numbered].contains(part.kind) && opensSmall),
            ("cut in two", part.kind != .other && isOpen && next?.kind == .paragraph && next?.text.first?.isLowercase == true),
            ("figure alone", part.kind == .paragraph && !text.contains(where: \.isLetter)),
            (
                "number lost",
                part.kind == .paragraph && words.count > 1 && words[0].last == "." && words[0].dropLast().allSatisfy(\.isNumber)
            ),
            ("mark in a word", words.contains(where: hasMark)),
            ("no space before a quotation", hasClosedQuotation(text)),
            ("again and again", part.kind == .paragraph && times >= leastRepeats),
            ("sign of a font", text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) || [0xAD, 0xFFFD].contains($0.value) }),
        ].filter(\.1).map(\.0)
    }

    private static let leastRepeats = 3
    private static let joining: Set<String> = ["the", "of", "and", "to", "in", "a", "with", "for", "by", "from", "that", "which", "their"]

    /// "schools3" and "area.12", but not "S11", "s20" or "KS4".
    private static func hasMark(_ word: Substring) -> Bool {
        let stem = word.drop { !$0.isLetter }.reversed().drop { ".,;:)".contains($0) }
        let digits = stem.prefix(while: \.isNumber)
        let before = stem.dropFirst(digits.count).drop { ".,;:)".contains($0) }.prefix(while: \.isLetter)
        return (1...2).contains(digits.count) && before.count >= 3 && before.allSatisfy(\.isLowercase)
    }

    private static func hasClosedQuotation(_ text: String) -> Bool {
        zip(text, text.dropFirst()).contains { ($0.isLetter || $0 == ",") && $1 == "\u{201C}" }
    }

    private static func parts(_ block: Markdown.Block) -> [Part] {
        switch block {
        case .heading(_, let text, _): [(.heading, text.text)]
        case .paragraph(let text, _): [(.paragraph, text.text)]
        case .list(let list):
            list.items.flatMap { item in
                item.blocks.flatMap(parts).enumerated().map { index, part in
                    (index == 0 && part.kind == .paragraph ? (list.isOrdered ? .numbered : .item) : part.kind, part.text)
                }
            }
        case .quote(let blocks, _): blocks.flatMap(parts)
        case .footnote, .table, .code, .rule: [(.other, "")]
        }
    }
}
