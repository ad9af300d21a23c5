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
        guard said != nil, let clause = evidence.last.flatMap({ clauses(of: $0.words).first }) else { return said }
        let here = links.filter { link in link.evidence.contains { clauses(of: $0.words).contains(clause) } }
        return here.isEmpty || here.contains { $0.topic == topic } ? said : nil
    }

    /// The places of the clauses in which some words end, counted from 0, in the order of the text; none where they stand nowhere.
    private func clauses(of words: String) -> [Int] {
        let text = Array(statement.quotation.utf8)
        return text.ranges(of: Array(words.utf8)).map { found in
            let before = Array(text[..<found.upperBound])
            let stops = before.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
            return Self.turns.reduce(stops) { $0 + before.ranges(of: $1).count }
        }
    }

    /// What begins a clause without a comma.
    private static let turns = [" although ", " though ", " but ", " while ", " whilst "].map { Array($0.utf8) }
}
