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
        groupNames.contains(where: statement.names)
    }

    /// The first group of children that the first words of a statement name: "Most care leavers live well" and not "Services for
    /// families and for care leavers".
    private func groupOpening(_ statement: LinkedStatement) -> Topic? {
        guard groupNames.contains(where: statement.isAbout) else { return nil }
        let links = statement.links
        let opening = Self.opening(of: statement.statement.text)
        return groups.first { group in
            links.contains { $0.topic == group.slug && $0.evidence.contains { opening.contains(Array($0.words.utf8)) } }
        }
    }

    private static func opening(of text: String) -> [UInt8] {
        // In ASCII a byte is a letter, but for the two of a line's end; what follows the last one may be part of it.
        let bytes = text.utf8.prefix(openingLength + 1)
        let isPlain = !bytes.contains { $0.isBeyondASCII || $0 == 0x0D }
        return isPlain ? Array(bytes.prefix(openingLength)) : Array(text.prefix(openingLength).utf8)
    }

    /// Letters that hold the name of a group and a word before it: "Unaccompanied asylum-seeking".
    private static let openingLength = 30

    /// "LADO service" for "The LADO service, which handles allegations, …": a name of one to four words that ends in a word for a team.
    private static func team(opening text: String) -> String? {
        guard text.utf8.starts(with: opening) else { return nil }
        let words = text.utf8.dropFirst(opening.count).split(separator: UInt8(ascii: " "), maxSplits: 5).prefix(5)
        guard let end = words.firstIndex(where: { isOne(of: teams, withoutComma($0)) }), end > words.startIndex,
            !words[..<end].contains(where: { isOne(of: joints, $0) || $0.last == UInt8(ascii: ",") })
        else { return nil }
        return words[...end].map { String(Substring(withoutComma($0))) }.joined(separator: " ")
    }

    private static func withoutComma(_ word: Substring.UTF8View) -> Substring.UTF8View { word.prefix { $0 != UInt8(ascii: ",") } }

    private static func isOne(of names: [[UInt8]], _ word: Substring.UTF8View) -> Bool {
        names.contains { $0.count == word.count && $0.elementsEqual(word.lazy.map(\.lowercased)) }
    }

    private static let opening = Array("The ".utf8)
    private static let teams = ["team", "service", "centre", "hub", "panel", "unit", "school"].map { Array($0.utf8) }
    /// No name goes over these: "The quality of the service".
    private static let joints = ["of", "in", "for", "to", "by", "and", "is", "has", "that", "which", "from", "with", "this"].map {
        Array($0.utf8)
    }
}
