import Documents
import Inspections
import Linking

extension LinkedStatement {
    /// What inspectors said of movement, on the page of one topic: nothing where they say it of another topic of the statement.
    ///
    /// In "Supervision has improved, although caseloads are high" it is supervision that has improved: the topic is named in the
    /// clause that says so. Where no topic is named in that clause, it is said of all.
    func movement(on topic: String) -> String? {
        let said = Wording.movement(change, stance)
        guard said != nil, let clause = evidence.last.flatMap({ Self.clause(of: $0.words, in: statement.quotation) }) else { return said }
        let here = links.filter { link in link.evidence.contains { Self.clause(of: $0.words, in: statement.quotation) == clause } }
        return here.isEmpty || here.contains { $0.topic == topic } ? said : nil
    }

    /// The place of the clause in which some words first stand, counted from 0; nil where they do not stand there.
    private static func clause(of words: String, in text: String) -> Int? {
        guard !words.isEmpty, let found = text.firstRange(of: words) else { return nil }
        let before = text[..<found.lowerBound]
        let stops = before.utf8.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
        return turns.map { before.ranges(of: $0).count }.reduce(stops, +)
    }

    /// What begins a clause without a comma.
    private static let turns = [" although ", " though ", " but ", " while ", " whilst "]
}
