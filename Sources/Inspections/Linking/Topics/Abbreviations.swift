/// The abbreviations that a report defines itself, "first response team (FRT)", with the topics of the words they stand for.
struct Abbreviations: Sendable {
    private struct Entry: Sendable {
        let short: [UInt8]
        let meaning: String
        let topics: [Int]
    }

    /// By the order of their definitions.
    private let entries: [Entry]

    init(in body: Body, linker: Linker) {
        var entries: [Entry] = []
        for statement in body.statements {
            for definition in Self.definitions(in: statement.text) where !entries.contains(where: { $0.short == definition.short }) {
                let topics = TopicLinks(of: linker.cues(in: definition.meaning), matcher: linker.matcher).topics
                if !topics.isEmpty { entries.append(Entry(short: definition.short, meaning: definition.meaning, topics: topics)) }
            }
        }
        self.entries = entries
    }

    /// Adds the topics of every abbreviation that stands in a statement.
    func add(to links: inout TopicLinks, of cues: StatementCues) {
        guard !entries.isEmpty else { return }
        var text = cues.text
        text.withUTF8 { bytes in
            for word in 0..<cues.words.count {
                let range = cues.words.bytes(of: word..<word + 1)
                guard range.count >= 2, Self.isCapital(bytes[range.lowerBound]), Self.isCapital(bytes[range.lowerBound + 1]) else { continue }
                for entry in entries where Self.stands(entry.short, at: range, in: bytes) {
                    let evidence = Evidence(cue: entry.meaning, words: cues.text(of: word..<word + 1))
                    for topic in entry.topics { links.add(topic, evidence) }
                }
            }
        }
    }

    /// Every "(FRT)" whose letters open the words before it, with those words.
    static func definitions(in text: String) -> [(short: [UInt8], meaning: String)] {
        guard text.utf8.contains(UInt8(ascii: "(")) else { return [] }
        let bytes = Array(text.utf8)
        var result: [(short: [UInt8], meaning: String)] = []
        for open in bytes.indices where bytes[open] == UInt8(ascii: "(") {
            guard let close = bytes[open...].prefix(10).firstIndex(of: UInt8(ascii: ")")) else { continue }
            var letters = Array(bytes[(open + 1)..<close])
            if letters.last == UInt8(ascii: "s") { letters.removeLast() }
            guard (2...7).contains(letters.count), letters.allSatisfy(isCapital) else { continue }
            if let start = meaningStart(of: letters, before: open, in: bytes) {
                result.append((letters, String(decoding: bytes[start..<open], as: UTF8.self).trimmingEnd()))
            }
        }
        return result
    }

    /// Where the words begin whose first letters are the abbreviation's, small words between them left out.
    private static func meaningStart(of letters: [UInt8], before end: Int, in bytes: [UInt8]) -> Int? {
        var wanted = letters.count - 1
        var skipped = 0
        var place = end
        while place > 0, skipped <= 3 {
            place -= 1
            let isStart = isLetter(bytes[place]) && (place == 0 || !isWordByte(bytes[place - 1]))
            guard isStart else { continue }
            if bytes[place] & 0xDF == letters[wanted] {
                if wanted == 0 { return place }
                wanted -= 1
            } else {
                skipped += 1
            }
        }
        return nil
    }

    private static func stands(_ short: [UInt8], at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let isPlural = range.count == short.count + 1 && bytes[range.upperBound - 1] == UInt8(ascii: "s")
        guard range.count == short.count || isPlural else { return false }
        return short.indices.allSatisfy { bytes[range.lowerBound + $0] == short[$0] }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    private static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "'") }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
