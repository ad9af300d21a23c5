import Documents

/// Keeps contact details of people out of entities and pages: telephone numbers and addresses, wherever they are printed.
///
/// It runs before any fact is read, so that no title and no scope can print one either.
enum Withholding {
    /// The blocks with each contact detail replaced, also one that goes on in the next block, as where each line of a text is a
    /// paragraph and a line's end breaks a number.
    static func withheld(_ blocks: [Block], of source: SourceDocument) -> [Block] {
        var result = blocks
        var start = 0
        while start < blocks.count {
            let end = blocks[(start + 1)...].firstIndex { $0.followsGap || $0.isRow || !$0.isInBody } ?? blocks.count
            if end > start + 1, blocks[start].isInBody, !blocks[start].isRow { withholdBroken(in: &result[start..<end], of: source) }
            start = end
        }
        return result.map { withheld($0, of: source) }
    }

    /// Takes details that more than one of some blocks hold out of each: the first gets the bracket.
    private static func withholdBroken(in blocks: inout ArraySlice<Block>, of source: SourceDocument) {
        let text = blocks.map(\.text).joined(separator: "\n")
        var details = ContactDetails.all(in: text).filter {
            text.utf8.dropFirst($0.range.lowerBound).prefix($0.range.count).contains(0x0A)
        }[...]
        var offset = text.utf8.count
        for index in blocks.indices.reversed() {
            let block = (offset - blocks[index].text.utf8.count)..<offset
            offset = block.lowerBound - 1
            while let detail = details.last, detail.range.upperBound > block.lowerBound {
                let part = detail.range.clamped(to: block)
                let isFirst = detail.range.lowerBound >= block.lowerBound
                if !part.isEmpty {
                    let range = (part.lowerBound - block.lowerBound)..<(part.upperBound - block.lowerBound)
                    blocks[index].withhold(range, as: WithheldDetail(detail.kind), showing: isFirst, of: source)
                }
                guard isFirst else { break }
                details.removeLast()
            }
        }
    }

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
    /// Takes a range of UTF-8 offsets out of the words, with a note; a block with nothing left is withheld as a whole.
    fileprivate mutating func withhold(_ range: Range<Int>, as detail: WithheldDetail, showing: Bool, of source: SourceDocument) {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let words = start..<text.utf8.index(text.startIndex, offsetBy: range.upperBound)
        let (before, after) = (String(text[words]), showing ? detail.bracket : "")
        notes.append(Note(.withheld, line: source.line(opening: before, among: lines), before: before, after: after))
        text.replaceSubrange(words, with: after)
        text = text.trimmingSpaces
        if text.isEmpty { place = .withheld(detail) }
    }

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
