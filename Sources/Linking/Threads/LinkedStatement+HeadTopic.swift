import Documents
package import Inspections

extension LinkedStatement {
    /// The topic that a request asks about, of those that it touches: the one whose words stand first. "Ensure that management
    /// oversight of cases is recorded" is about management oversight. Nil for what is on no topic.
    package var headTopic: String? {
        let text = Array(statement.quotation.utf8)
        let places = links.map { Self.firstPlace(of: $0.evidence, in: text) ?? text.count }
        return links.indices.min {
            (places[$0], -(links[$0].confidence ?? 1), links[$0].topic) < (places[$1], -(links[$1].confidence ?? 1), links[$1].topic)
        }
        .map { links[$0].topic }
    }

    /// Where the first words of some evidence stand in a text, in bytes; nil where none do. An editor's reason is no words of the text.
    private static func firstPlace(of evidence: [Evidence], in text: [UInt8]) -> Int? {
        evidence.filter { !$0.isEditorial && !$0.words.isEmpty }.compactMap { text.firstRange(of: Array($0.words.utf8))?.lowerBound }.min()
    }
}
