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

    /// Drops `**` and `[words](address)` marks; an address that holds words is noted.
    private static func withoutMarkup(_ text: String, line: Int, notes: inout [Note]) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "[") }) else { return text }
        var result = ""
        var rest = text[...]
        while let character = rest.first {
            if rest.hasPrefix("**") {
                rest = rest.dropFirst(2)
            } else if character == "[", let close = rest.firstIndex(of: "]"), rest[rest.index(after: close)...].hasPrefix("("),
                let end = rest[close...].firstIndex(of: ")")
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

    /// "ﬁ" is one sign for two letters.
    private static func ligatures(_ text: String, line: Int, notes: inout [Note]) -> String {
        var result = text
        for (sign, letters) in [("\u{FB00}", "ff"), ("\u{FB01}", "fi"), ("\u{FB02}", "fl"), ("\u{FB03}", "ffi"), ("\u{FB04}", "ffl")] {
            while let range = result.range(of: sign) {
                notes.append(Note(.repaired, line: line, before: sign, after: letters))
                result.replaceSubrange(range, with: letters)
            }
        }
        return result
    }

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
