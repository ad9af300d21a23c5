import Documents
import England
import Inspections

/// The abbreviations that a report defines itself, "first response team (FRT)", with the topics of their meanings.
struct Abbreviations: Sendable {
    private struct Entry: Sendable {
        let short: [UInt8]
        let meaning: String
        let topics: [Int]
    }

    /// By the order of their definitions.
    private let entries: [Entry]

    /// - Parameters:
    ///   - texts: the statements of a document, in the order of its text.
    ///   - topicsOf: the topics of some words, as places in the list of topics.
    init(definedIn texts: some Sequence<String>, topics topicsOf: (String) -> [Int]) {
        var entries: [Entry] = []
        for text in texts {
            for definition in AbbreviationDefinition.all(in: text) {
                let short = Array(definition.short.utf8)
                guard !entries.contains(where: { $0.short == short }) else { continue }
                let topics = topicsOf(definition.words)
                if !topics.isEmpty { entries.append(Entry(short: short, meaning: definition.words, topics: topics)) }
            }
        }
        self.entries = entries
    }

    /// Adds the topics of every abbreviation that occurs in a statement, in the singular or the plural ("FRTs").
    func add(to links: inout TopicLinks, of cues: StatementCues) {
        guard !entries.isEmpty else { return }
        var text = cues.text
        text.withUTF8 { bytes in
            for word in 0..<cues.words.count {
                let range = cues.words.bytes(of: word..<word + 1)
                guard range.count >= 2, bytes[range.lowerBound].isCapital, bytes[range.lowerBound + 1].isCapital else {
                    continue
                }
                for entry in entries where Self.occurs(entry.short, at: range, in: bytes) {
                    let evidence = Evidence(reason: .meaning(entry.meaning), words: cues.text(of: word..<word + 1))
                    for topic in entry.topics { links.add(topic, evidence) }
                }
            }
        }
    }

    private static func occurs(_ short: [UInt8], at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let isPlural = range.count == short.count + 1 && bytes[range.upperBound - 1] == UInt8(ascii: "s")
        guard range.count == short.count || isPlural else { return false }
        return short.indices.allSatisfy { bytes[range.lowerBound + $0] == short[$0] }
    }
}
