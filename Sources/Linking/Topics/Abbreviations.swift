import Documents
import England
import Inspections

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
            for definition in AbbreviationDefinition.all(in: statement.text) {
                let short = Array(definition.short.utf8)
                guard !entries.contains(where: { $0.short == short }) else { continue }
                let topics = TopicLinks(of: linker.cues(in: definition.words), matcher: linker.matcher).topics
                if !topics.isEmpty { entries.append(Entry(short: short, meaning: definition.words, topics: topics)) }
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
                guard range.count >= 2, Self.isCapital(bytes[range.lowerBound]), Self.isCapital(bytes[range.lowerBound + 1]) else {
                    continue
                }
                for entry in entries where Self.stands(entry.short, at: range, in: bytes) {
                    let evidence = Evidence(cue: entry.meaning, words: cues.text(of: word..<word + 1))
                    for topic in entry.topics { links.add(topic, evidence) }
                }
            }
        }
    }

    private static func stands(_ short: [UInt8], at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let isPlural = range.count == short.count + 1 && bytes[range.upperBound - 1] == UInt8(ascii: "s")
        guard range.count == short.count || isPlural else { return false }
        return short.indices.allSatisfy { bytes[range.lowerBound + $0] == short[$0] }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}
