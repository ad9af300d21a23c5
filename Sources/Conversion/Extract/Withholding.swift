import Documents

/// Keeps contact details of people out of entities and pages: telephone numbers and addresses, wherever they are printed.
///
/// It runs before any fact is read, so that no title and no scope can print one either.
enum Withholding {
    /// A block with each contact detail replaced by a bracket that says so, and a note each.
    ///
    /// A note holds what was withheld, to prove the body against its source; a notice of `convert` leaves it out.
    static func withheld(_ block: Block, of source: SourceDocument) -> Block {
        guard block.isInBody else { return block }
        var result = block
        func withheld(_ text: String) -> String {
            let (words, details) = self.withheld(text)
            for detail in details {
                let line = source.line(opening: detail.before, among: block.lines)
                result.notes.append(Note(.withheld, line: line, before: detail.before, after: detail.after))
            }
            return words
        }
        if block.isRow {
            let cells = block.cells.map(withheld)
            result.kind = .row(cells)
            result.text = cells.joined(separator: "\t")
        } else {
            result.text = withheld(block.text)
        }
        return result
    }

    /// A text with its contact details replaced, and what each was and became, in order.
    static func withheld(_ text: String) -> (text: String, details: [(before: String, after: String)]) {
        var result = ""
        var details: [(before: String, after: String)] = []
        var end = text.startIndex
        for detail in ContactDetails.all(in: text) {
            let range = wholeWords(detail.range, in: text)
            guard range.lowerBound >= end else { continue }
            let after = WithheldDetail(detail.kind).bracket
            details.append((String(text[range]), after))
            result += text[end..<range.lowerBound] + after
            end = range.upperBound
        }
        return (result + text[end...], details)
    }

    /// A range of UTF-8 offsets with the rest of the words that it cuts and the bracket that it closes: "07890-402-088x" leaves
    /// no x behind, and "(0161) 618 8524" no bracket.
    private static func wholeWords(_ range: Range<Int>, in text: String) -> Range<String.Index> {
        let scalars = text.unicodeScalars
        var start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        var end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
        while start > text.startIndex, Words.isInWord(scalars[scalars.index(before: start)]) { start = scalars.index(before: start) }
        while end < text.endIndex, Words.isInWord(scalars[end]) { end = scalars.index(after: end) }
        if start > text.startIndex, scalars[scalars.index(before: start)] == "(",
            text[start..<end].first(where: { "()".contains($0) }) == ")"
        {
            start = scalars.index(before: start)
        }
        return start..<end
    }
}

extension Block {
    /// Whether a person could be reached by what this block prints.
    var givesContact: Bool { notes.contains { $0.kind == .withheld } }
}

extension SourceDocument {
    /// The line among some on which words begin; the first of them where a line end cuts the words' first.
    fileprivate func line(opening words: String, among numbers: [Int]) -> Int {
        let opening = Words.list(in: words).first ?? ""
        return numbers.first { lines[$0 - 1].text.range(of: opening) != nil } ?? numbers[0]
    }
}

extension WithheldDetail {
    /// What a contact detail is called where it is withheld.
    init(_ kind: ContactDetail.Kind) {
        switch kind {
        case .telephone: self = .telephoneNumber
        case .email: self = .emailAddress
        case .address: self = .address
        }
    }
}
