import Documents

/// Puts right what a conversion to text broke inside one line; each repair is noted with before and after.
enum InlineRepairs {
    /// The repaired words of a line.
    static func repaired(_ text: String, line: Int, notes: inout [Note]) -> String {
        var result = text
        result = withoutMarkup(result, line: line, notes: &notes)
        result = superscripts(result, line: line, notes: &notes)
        result = ligatures(result, line: line, notes: &notes)
        return result
    }

    /// Drops `**` and `[words](address)` marks; an address that holds words is noted. Inside a word they are no marks.
    private static func withoutMarkup(_ text: String, line: Int, notes: inout [Note]) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "[") }) else { return text }
        var result = ""
        var rest = text[...]
        while let character = rest.first {
            if rest.hasPrefix("**"), !joins(result.last, rest.dropFirst(2).first) {
                rest = rest.dropFirst(2)
            } else if character == "[", let close = rest.firstIndex(of: "]"), rest[rest.index(after: close)...].hasPrefix("("),
                let end = rest[close...].firstIndex(of: ")"), !joins(result.last, rest.dropFirst().first),
                !joins(rest[..<close].last, rest[end...].dropFirst().first)
            {
                let words = rest[rest.index(after: rest.startIndex)..<close]
                if !Words.list(in: String(rest[close...end])).isEmpty {
                    notes.append(Note(.repaired, line: line, before: String(rest[...end]), after: String(words)))
                }
                result += words
                rest = rest[rest.index(after: end)...]
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// Whether two signs would be one word without what is between them.
    private static func joins(_ left: Character?, _ right: Character?) -> Bool {
        guard let left, let right else { return false }
        return (left.isLetter || left.isNumber) && (right.isLetter || right.isNumber)
    }

    /// "12^{th of} January" was a raised ending: "12th of January".
    private static func superscripts(_ text: String, line: Int, notes: inout [Note]) -> String {
        var result = text
        while let open = result.range(of: "^{"), let close = result[open.upperBound...].firstIndex(of: "}") {
            let before = word(before: open.lowerBound, in: result)
            let raised = result[open.upperBound..<close]
            notes.append(Note(.repaired, line: line, before: "\(before)^{\(raised)}", after: "\(before)\(raised)"))
            result.replaceSubrange(open.lowerBound...close, with: raised)
        }
        return result
    }

    private static func word(before index: String.Index, in text: String) -> Substring {
        let head = text[..<index]
        return head[(head.lastIndex(of: " ").map { head.index(after: $0) } ?? head.startIndex)...]
    }

    /// "ﬁ" is one sign for two letters; the whole word is noted, as it is the word that comes out otherwise.
    private static func ligatures(_ text: String, line: Int, notes: inout [Note]) -> String {
        guard text.unicodeScalars.contains(where: { lettersOfSigns[$0] != nil }) else { return text }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let letters = word.unicodeScalars.map { lettersOfSigns[$0] ?? String($0) }.joined()
            if letters != word { notes.append(Note(.repaired, line: line, before: String(word), after: letters)) }
            return letters
        }
        return words.joined(separator: " ")
    }

    private static let lettersOfSigns: [Unicode.Scalar: String] = [
        "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    ]

    /// How many letters a cell repeats from the cell before it.
    static let overlap = 2...4

    /// A cell that starts with the end of the cell before it read those letters twice: "Adequate", "te a service".
    static func dropOverlap(in cells: inout [String], line: Int, notes: inout [Note]) {
        for index in cells.indices.dropFirst() {
            guard let space = cells[index].firstIndex(of: " ") else { continue }
            let fragment = cells[index][..<space]
            guard overlap.contains(fragment.count), fragment.first?.isLowercase == true, cells[index - 1].hasSuffix(fragment),
                cells[index - 1].count > fragment.count
            else { continue }
            let rest = String(cells[index][space...]).trimmingSpaces
            notes.append(Note(.repaired, line: line, before: cells[index], after: rest))
            cells[index] = rest
        }
    }
}
