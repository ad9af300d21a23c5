import Documents
package import Inspections

extension LinkedStatement {
    /// The topic that a request asks about, of those that it touches: the one whose words stand first. "Ensure that management
    /// oversight of cases is recorded" is about management oversight. Nil for what is on no topic.
    package var headTopic: String? {
        let text = Array(statement.quotation.utf8)
        let places = links.map { link in link.evidence.compactMap { Self.place(of: Array($0.words.utf8), in: text) }.min() ?? text.count }
        return links.indices.min {
            (places[$0], -(links[$0].confidence ?? 1), links[$0].topic) < (places[$1], -(links[$1].confidence ?? 1), links[$1].topic)
        }
        .map { links[$0].topic }
    }

    /// Where some words first stand in a text, in bytes; nil where they do not.
    private static func place(of words: [UInt8], in text: [UInt8]) -> Int? {
        guard !words.isEmpty, words.count <= text.count else { return nil }
        return (0...text.count - words.count).first { text[$0...].starts(with: words) }
    }
}
