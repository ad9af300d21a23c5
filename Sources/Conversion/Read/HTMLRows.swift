import Documents

/// The words of a block of HTML inside Markdown: so converters write a table whose cells hold more than one paragraph.
struct HTMLRows {
    private var rows: [[[UInt8]]] = []
    private var isInCell = false

    /// One row for each row of its tables; other paragraphs are rows of one cell.
    static func rows(of html: String) -> [[String]] {
        var reading = HTMLRows()
        reading.read(html)
        return reading.rows.map { $0.map { TagScanner.unescaped($0).split(whereSeparator: \.isSpace).joined(separator: " ") } }
            .filter { !$0.allSatisfy(\.isEmpty) }
    }

    private mutating func read(_ html: String) {
        var cursor = Cursor(Array(html.utf8))
        while let byte = cursor.byte {
            if cursor.isAt("<!--") {
                cursor.take(upTo: "-->")
                cursor.advance(by: 3)
            } else if byte == UInt8(ascii: "<") {
                cursor.advance()
                let name = String(decoding: cursor.take { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "/") }, as: UTF8.self)
                    .lowercased()
                cursor.take(upTo: ">")
                cursor.advance()
                pass(name)
            } else {
                append(cursor.take { $0 != UInt8(ascii: "<") })
            }
        }
    }

    /// What a tag begins or ends; one inside a line changes nothing.
    private mutating func pass(_ name: String) {
        switch name {
        case "tr": rows.append([])
        case "td", "th":
            if rows.isEmpty { rows.append([]) }
            rows[rows.count - 1].append([])
            isInCell = true
        case "/td", "/th": isInCell = false
        case _ where Self.inline.contains(name.drop { $0 == "/" }): break
        default: if isInCell { append([UInt8(ascii: " ")]) } else { rows.append([]) }
        }
    }

    private static let inline: Set<Substring> = ["a", "b", "code", "em", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u"]

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        if rows.isEmpty { rows.append([]) }
        if rows[rows.count - 1].isEmpty { rows[rows.count - 1].append([]) }
        let row = rows.count - 1
        rows[row][rows[row].count - 1] += bytes
    }
}
