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
        let clauses = Clauses(of: statement.text)
        let here = movements.filter { isSaid($0, of: topic, clauses) }
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

    private func isSaid(_ movement: MovementWords, of topic: String, _ clauses: Clauses) -> Bool {
        let clause = clauses.clause(endingAt: movement.end)
        let here = links.filter { link in link.evidence.contains { clauses.clauses(of: $0.words).contains(clause) } }
        return here.isEmpty || here.contains { $0.topic == topic }
    }
}

/// The clauses of a sentence, counted from 0.
private struct Clauses {
    private let text: [UInt8]
    /// Behind each sign or word that parts two clauses.
    private let starts: [Int]

    init(of sentence: String) {
        let text = Array(sentence.utf8)
        let stops = text.indices.filter { text[$0] == UInt8(ascii: ",") || text[$0] == UInt8(ascii: ";") }.map { $0 + 1 }
        starts = stops + Self.turns.flatMap { text.ranges(of: $0).map(\.upperBound) }
        self.text = text
    }

    /// The clause in which words end that end at a byte.
    func clause(endingAt end: Int) -> Int { starts.count { $0 <= end } }

    /// The clauses in which some words end, in the order of the text; none where they stand nowhere.
    func clauses(of words: String) -> [Int] { text.ranges(of: Array(words.utf8)).map { clause(endingAt: $0.upperBound) } }

    /// What begins a clause without a comma.
    private static let turns = [" although ", " though ", " but ", " while ", " whilst "].map { Array($0.utf8) }
}
