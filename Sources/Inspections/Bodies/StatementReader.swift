import Documents

/// Cuts paragraphs into statements: one sentence, list item or table row each, never more.
enum StatementReader {
    static func statements(
        of paragraph: ParagraphDraft, section: String, requests: inout RequestReader, pages: inout PageCounter
    ) -> [Statement] {
        var statements: [Statement] = []
        var seen: [String: Int] = [:]
        var asked = OpenRequest(isOfBoard: requests.addressee == .board)
        for (index, element) in paragraph.elements.enumerated() {
            let role = requests.reads(element, of: paragraph, at: index)
            if requests.isFrame(element) { continue }
            for part in parts(of: element, isWhole: role != nil) {
                let hash = StatementHash.digits(of: part.text)
                seen[hash, default: 0] += 1
                let repeats = seen[hash] ?? 1
                let id = "\(paragraph.id)-\(hash)" + (repeats > 1 ? "-\(repeats)" : "")
                statements.append(
                    Statement(
                        id: id, text: part.text, section: section, paragraph: paragraph.id, page: pages.page(of: id),
                        element: index, range: part.range,
                        line: line(of: part.range.lowerBound, in: element, startingOn: paragraph.elementLines[index]),
                        asking: role.flatMap { asked.take(part.text, id: id, as: $0, in: requests) }))
            }
        }
        return statements.map { $0.with(parts: asked.parts[$0.id] ?? []) }
    }

    /// The request that items below it belong to.
    private struct OpenRequest {
        let isOfBoard: Bool
        private var open: (id: String, text: String)?
        /// The words of the items below each request, by its anchor.
        private(set) var parts: [String: [String]] = [:]

        init(isOfBoard: Bool) { self.isOfBoard = isOfBoard }

        /// Nil for an item with no request above it.
        mutating func take(_ text: String, id: String, as role: RequestReader.Role, in requests: RequestReader) -> Asking? {
            if role == .request { open = (id, text) }
            if isOfBoard { return .ofBoard(isPart: role == .part) }
            if role == .request { return .request(requests.request(in: text)) }
            guard let open else { return nil }
            parts[open.id, default: []].append(text)
            return .part(RequestPart(request: open.id, opening: open.text, isFirst: parts[open.id]?.count == 1))
        }
    }

    private typealias Part = (text: String, range: Range<Int>)

    /// A request is one statement whatever its length, and so is each of its items; others and texts are cut into sentences.
    private static func parts(of element: Paragraph.Element, isWhole: Bool) -> [Part] {
        if case .row(_, isHeader: true) = element { return [] }
        let bytes = Array(element.plainText.utf8)
        let start = markerLength(of: element, bytes)
        var ranges: [Range<Int>]
        if case .row = element {
            ranges = bytes.isEmpty ? [] : [0..<bytes.count]
        } else if isWhole {
            ranges = bytes.count > start ? [start..<bytes.count] : []
        } else {
            ranges = Sentences.ranges(in: Array(bytes[start...])).map { ($0.lowerBound + start)..<($0.upperBound + start) }
        }
        ranges.removeAll { !isSaying(bytes[$0], inRow: element.isRow) }
        return ranges.map { (String(decoding: bytes[$0], as: UTF8.self), $0) }
    }

    /// Whether some words say anything: a figure alone does so in a table only.
    private static func isSaying(_ words: ArraySlice<UInt8>, inRow: Bool) -> Bool {
        let hasLetter = words.contains { $0.isLetter || $0.isBeyondASCII }
        return (hasLetter || inRow && words.contains(where: \.isDigit)) && !StandingText.isMark(words)
    }

    /// "viii", the longest roman number up to ten; "2012. " is a year at the end of a sentence no oftener than a number.
    private static let longestMarker = 4

    /// The length of a printed marker such as `a. `, `(ii) ` or `3. ` at the start of a list item.
    private static func markerLength(of element: Paragraph.Element, _ bytes: [UInt8]) -> Int {
        guard case .item = element else { return 0 }
        var index = 0
        let opened = bytes.first == UInt8(ascii: "(")
        if opened { index = 1 }
        let start = index
        while index < bytes.count, index - start < longestMarker, bytes[index].isDigit || bytes[index].isSmallLetter { index += 1 }
        guard index > start, index + 1 < bytes.count, bytes[index] == UInt8(ascii: opened ? ")" : "."), bytes[index + 1] == 0x20,
            index - start == 1 || bytes[start..<index].allSatisfy({ $0.isDigit || romanDigits.contains($0) })
        else { return 0 }
        return index + 2
    }

    private static let romanDigits: [UInt8] = Array("ivx".utf8)

    private static func line(of offset: Int, in element: Paragraph.Element, startingOn line: Int) -> Int {
        switch element {
        case .text(let text), .item(_, let text): line + text.breaks.count { $0 < offset }
        case .row: line
        }
    }
}

extension Statement {
    /// A request with the words of the items below it.
    fileprivate func with(parts: [String]) -> Statement {
        guard !parts.isEmpty, var request else { return self }
        request.parts = parts
        return Statement(
            id: id, text: text, section: section, paragraph: paragraph, page: page, element: element, range: range, line: line,
            asking: .request(request))
    }
}
