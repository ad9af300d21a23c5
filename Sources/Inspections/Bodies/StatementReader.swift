import Documents

/// Cuts paragraphs into statements: one sentence, list item or table row each, never more.
enum StatementReader {
    static func statements(
        of paragraph: ParagraphDraft, section: String, page: Int?, requests: inout RequestReader
    ) -> [Statement] {
        var statements: [Statement] = []
        var seen: [String: Int] = [:]
        for (index, element) in paragraph.elements.enumerated() {
            let isRequest = requests.reads(element, of: paragraph, at: index)
            if requests.isDeadline(element) { continue }
            for part in parts(of: element, isRequest: isRequest) {
                let hash = StatementHash.digits(of: part.text)
                seen[hash, default: 0] += 1
                let repeats = seen[hash] ?? 1
                statements.append(
                    Statement(
                        id: "\(paragraph.id)-\(hash)" + (repeats > 1 ? "-\(repeats)" : ""), text: part.text, section: section,
                        paragraph: paragraph.id, page: page, element: index, range: part.range,
                        line: line(of: part.range.lowerBound, in: element, startingOn: paragraph.elementLines[index]),
                        request: isRequest ? requests.request(in: part.text) : nil))
            }
        }
        return statements
    }

    private typealias Part = (text: String, range: Range<Int>)

    /// A request is one statement whatever its length; other items and texts are cut into sentences.
    private static func parts(of element: Paragraph.Element, isRequest: Bool) -> [Part] {
        if case .row(_, isHeader: true) = element { return [] }
        let bytes = Array(element.plainText.utf8)
        let start = markerLength(of: element, bytes)
        var ranges: [Range<Int>]
        if case .row = element {
            ranges = bytes.isEmpty ? [] : [0..<bytes.count]
        } else if isRequest {
            ranges = bytes.count > start ? [start..<bytes.count] : []
        } else {
            ranges = Sentences.ranges(in: Array(bytes[start...])).map { ($0.lowerBound + start)..<($0.upperBound + start) }
        }
        ranges.removeAll { !bytes[$0].contains { $0 >= 0x80 || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) } }
        return ranges.map { (String(decoding: bytes[$0], as: UTF8.self), $0) }
    }

    /// The length of a printed marker such as `a. `, `(ii) ` or `3. ` at the start of a list item.
    private static func markerLength(of element: Paragraph.Element, _ bytes: [UInt8]) -> Int {
        guard case .item = element else { return 0 }
        var index = 0
        let opened = bytes.first == UInt8(ascii: "(")
        if opened { index = 1 }
        let start = index
        while index < bytes.count, index - start < 4, isMarkerByte(bytes[index]) { index += 1 }
        guard index > start, index + 1 < bytes.count, bytes[index] == UInt8(ascii: opened ? ")" : "."), bytes[index + 1] == 0x20,
            index - start == 1 || bytes[start..<index].allSatisfy({ (0x30...0x39).contains($0) || romanDigits.contains($0) })
        else { return 0 }
        return index + 2
    }

    private static func isMarkerByte(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
    private static let romanDigits: [UInt8] = Array("ivx".utf8)

    private static func line(of offset: Int, in element: Paragraph.Element, startingOn line: Int) -> Int {
        switch element {
        case .text(let text), .item(_, let text): line + text.breaks.count { $0 < offset }
        case .row: line
        }
    }
}
