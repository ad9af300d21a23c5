import Documents
import Inspections
import Linking

extension LinkedStatement {
    /// What inspectors said of movement, on the page of one topic: nothing where they say it of another topic of the statement.
    ///
    /// In "Supervision has improved, although caseloads are high" it is supervision that has improved, and enough: a topic has the
    /// movements and the weaknesses of the clauses that name it. What stands in a clause that names no topic is said of all.
    func movement(on topic: String) -> TopicMovement? {
        guard let coded = TopicMovement.Kind(change, stance) else { return nil }
        guard !movements.isEmpty else { return TopicMovement(kind: coded, words: []) }
        let here = movements.filter { isSaid($0, of: topic) }
        if let progress = here.first(where: { $0.kind == .improved }) {
            if let missing = missing(in: here) { return TopicMovement(kind: .notEnough, words: [progress.words, missing.words]) }
            let isAlone = movements.allSatisfy { $0.kind == .improved }
            return TopicMovement(kind: isAlone ? coded : .improved, words: [progress.words])
        }
        return here.first { $0.kind == .worsened || $0.kind == .persisting }.map {
            TopicMovement(kind: $0.kind == .worsened ? .worsened : .persisting, words: [$0.words])
        }
    }

    /// What tells that progress is not enough: what continues, else a weakness, unless the statement as a whole is praise.
    private func missing(in said: [MovementWords]) -> MovementWords? {
        let isPraise = stance == .strength || stance == .neutral
        return said.first { $0.kind == .persisting } ?? (isPraise ? nil : said.first { $0.kind == .shortfall })
    }

    private func isSaid(_ movement: MovementWords, of topic: String) -> Bool {
        let clause = Self.clause(endingAt: movement.end, of: Array(statement.text.utf8))
        let here = links.filter { link in link.evidence.contains { clauses(of: $0.words).contains(clause) } }
        return here.isEmpty || here.contains { $0.topic == topic }
    }

    /// The places of the clauses in which some words end, in the order of the text; none where they stand nowhere.
    private func clauses(of words: String) -> [Int] {
        let text = Array(statement.text.utf8)
        return text.ranges(of: Array(words.utf8)).map { Self.clause(endingAt: $0.upperBound, of: text) }
    }

    /// The place of the clause in which words end that end at a byte, counted from 0.
    private static func clause(endingAt end: Int, of text: [UInt8]) -> Int {
        let before = Array(text.prefix(end))
        let stops = before.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
        return turns.reduce(stops) { $0 + before.ranges(of: $1).count }
    }

    /// What begins a clause without a comma.
    private static let turns = [" although ", " though ", " but ", " while ", " whilst "].map { Array($0.utf8) }
}
