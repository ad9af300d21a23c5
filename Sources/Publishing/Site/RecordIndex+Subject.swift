import Documents
import Inspections
import Linking

extension RecordIndex {
    /// Whom or what the paragraph of a statement is about, where that stands in another sentence: a team that opens the paragraph
    /// ("LADO service"), or a group of children that its first sentence or its heading names. Nil where the statement
    /// names the group itself.
    /// - Parameter topic: the topic on whose page it is quoted, which names itself.
    func subject(of statement: LinkedStatement, besides topic: String? = nil) -> String? {
        let document = statement.id.document
        guard let first = paragraphs(of: document)[statement.statement.paragraph]?.statements.first else { return nil }
        if first.id != statement.id.anchor, let team = Self.team(opening: first.text) { return team }
        let opening = self.statement(StatementID(document: document, anchor: first.id))
        let heading = heading(of: statement.statement.section, in: document)?.lowercased() ?? ""
        let groups = record.topics.filter { [.group, .children].contains($0.standing) }
        let named = groups.filter { heading.contains($0.title.lowercased()) }
        let group = groups.first { opening?.opens(with: $0.slug) == true } ?? (named.count == 1 ? named[0] : nil)
        return group.flatMap { group in
            group.slug == topic || statement.links.contains { $0.topic == group.slug && !$0.isCarried } ? nil : group.title
        }
    }

    /// "LADO service" for "The LADO service, which handles allegations, …": a name of one to four words that ends in a word for a team.
    private static func team(opening text: String) -> String? {
        guard text.hasPrefix("The ") else { return nil }
        let words = text.dropFirst(4).split(separator: " ").prefix(5)
        guard let end = words.firstIndex(where: { teams.contains($0.prefix { $0 != "," }.lowercased()) }), end > words.startIndex,
            !words[..<end].contains(where: { joints.contains($0.lowercased()) || $0.last == "," })
        else { return nil }
        return words[...end].map { String($0.prefix { $0 != "," }) }.joined(separator: " ")
    }

    private static let teams: Set<String> = ["team", "service", "centre", "hub", "panel", "unit", "school"]
    /// No name goes over these: "The quality of the service".
    private static let joints: Set<String> = ["of", "in", "for", "to", "by", "and", "is", "has", "that", "which", "from", "with", "this"]
}

extension LinkedStatement {
    /// Whether its first words name a topic: "Most care leavers live well" and not "Services for families and for care leavers".
    fileprivate func opens(with topic: String) -> Bool {
        let opening = statement.text.prefix(Self.openingLength)
        return links.contains { $0.topic == topic && $0.evidence.contains { !$0.words.isEmpty && opening.contains($0.words) } }
    }

    /// Letters that hold the name of a group and a word before it: "Unaccompanied asylum-seeking".
    private static let openingLength = 30
}
