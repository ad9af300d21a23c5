import Documents
import Inspections
import Linking

extension RecordIndex {
    /// Whom or what the paragraph of a statement is about, where that stands in another sentence: a team that opens the paragraph
    /// ("LADO service"), or a group of children that its first sentence or its heading names. Nil where the statement
    /// names this group or another itself.
    /// - Parameter topic: the topic on whose page it is quoted, which names itself.
    func subject(of statement: LinkedStatement, besides topic: String? = nil) -> String? {
        let document = statement.id.document
        guard let first = statements(ofParagraph: statement.statement.paragraph, in: document)?.first else { return nil }
        if first.id != statement.id.anchor, let team = Self.team(opening: first.text) { return team }
        let opening = first.id == statement.id.anchor ? statement : self.statement(StatementID(document: document, anchor: first.id))
        let group = opening.flatMap(groupOpening) ?? self.group(ofSection: statement.statement.section, in: document)
        return group.flatMap { group in
            group.slug == topic || namesAGroup(statement) ? nil : group.title
        }
    }

    private func namesAGroup(_ statement: LinkedStatement) -> Bool {
        statement.links.contains { link in !link.isCarried && groups.contains { $0.slug == link.topic } }
    }

    /// The first group of children that the first words of a statement name: "Most care leavers live well" and not "Services for
    /// families and for care leavers".
    private func groupOpening(_ statement: LinkedStatement) -> Topic? {
        let links = statement.links.filter { link in groups.contains { $0.slug == link.topic } }
        if links.isEmpty { return nil }
        let opening = Array(statement.statement.text.prefix(Self.openingLength).utf8)
        return groups.first { group in
            links.contains { $0.topic == group.slug && $0.evidence.contains { opening.contains(Array($0.words.utf8)) } }
        }
    }

    /// Letters that hold the name of a group and a word before it: "Unaccompanied asylum-seeking".
    private static let openingLength = 30

    /// "LADO service" for "The LADO service, which handles allegations, …": a name of one to four words that ends in a word for a team.
    private static func team(opening text: String) -> String? {
        guard text.hasPrefix("The ") else { return nil }
        let words = text.dropFirst(4).split(separator: " ", maxSplits: 5).prefix(5)
        guard let end = words.firstIndex(where: { teams.contains($0.prefix { $0 != "," }.lowercased()) }), end > words.startIndex,
            !words[..<end].contains(where: { joints.contains($0.lowercased()) || $0.last == "," })
        else { return nil }
        return words[...end].map { String($0.prefix { $0 != "," }) }.joined(separator: " ")
    }

    private static let teams: Set<String> = ["team", "service", "centre", "hub", "panel", "unit", "school"]
    /// No name goes over these: "The quality of the service".
    private static let joints: Set<String> = ["of", "in", "for", "to", "by", "and", "is", "has", "that", "which", "from", "with", "this"]
}
