/// What may be written between two groups of digits of one number: `) `, ` - `, `.`, `/`, a no-break space, the end of a line.
struct NumberJoint {
    /// Where the next group of digits begins.
    let end: Int
    let breaksLine: Bool

    /// Enough for ` &ndash; ` and for the indentation of a line in a list.
    private static let mostSigns = 8

    /// Nil where the signs here join no two groups: another digit must follow, after at most one dash, dot or slash
    /// and at most one end of a line.
    init?(at start: Int, in text: [UInt8]) {
        var (place, signs, marks, lines) = (start, 0, 0, 0)
        while place < text.count, !text[place].isDigit {
            let space = Scalars.spaceLength(at: place, in: text) + Self.entityLength(at: place, in: text)
            let dash = Scalars.dashLength(at: place, in: text)
            if text[place] == UInt8(ascii: "\n") { lines += 1 }
            let isMark = dash > 0 || text[place] == UInt8(ascii: "/") || Self.isTightDot(at: place, in: text)
            // Brackets; emphasis and escapes of Markdown.
            guard isMark || space > 0 || "()*_\\".utf8.contains(text[place]) else { return nil }
            if isMark { marks += 1 }
            place += max(1, space, dash)
            signs += 1
            guard signs <= Self.mostSigns, marks <= 1, lines <= 1 else { return nil }
        }
        guard place < text.count else { return nil }
        (end, breaksLine) = (place, lines > 0)
    }

    /// A dot between two digits: after a sentence comes a space.
    private static func isTightDot(at place: Int, in text: [UInt8]) -> Bool {
        text[place] == UInt8(ascii: ".") && place > 0 && place + 1 < text.count && text[place - 1].isDigit && text[place + 1].isDigit
    }

    /// A space or dash written as a character reference, in Markdown or HTML.
    private static func entityLength(at place: Int, in text: [UInt8]) -> Int {
        guard text[place] == UInt8(ascii: "&") else { return 0 }
        return entities.first { text[place...].starts(with: $0) }?.count ?? 0
    }

    private static let entities = [
        "&nbsp;", "&#160;", "&#xa0;", "&#xA0;", "&ensp;", "&emsp;", "&thinsp;", "&#8239;", "&#x202f;", "&#x202F;", "&ndash;", "&mdash;",
        "&#8209;", "&shy;",
    ].map { Array($0.utf8) }
}
