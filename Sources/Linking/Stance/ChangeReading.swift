import Documents
import England
import Inspections

/// What a statement says of movement over time, with the cue it rests on.
///
/// Where a statement speaks of several movements the main clause decides: what comes after "but" outweighs what comes
/// before it, an opening "while" gives way to what follows, and a later "although" to what comes before.
struct ChangeReading: Sendable {
    let change: Change
    let evidence: [CueMatch]
    /// Every movement, and where one is progress the weaknesses beside it; by place.
    let said: [MovementWords]

    init(of cues: StatementCues, evaluative: [EvaluativeCue]) {
        let movements = Self.movements(in: cues, evaluative: evaluative)
        guard let main = Self.main(of: movements, in: cues) else {
            (change, evidence, said) = (.none, [], [])
            return
        }
        (change, evidence) = (main.change, [main.match])
        said = Self.said(movements, weaknesses: evaluative.weaknesses, in: cues)
    }

    /// How many words may be between "remains" and the weakness that remains: "remains for too many children too slow".
    ///
    /// In 96 reports 150 weaknesses follow "remains" in one clause: 118 within five words, the others up to 35 words behind it.
    static let lastingReach = 5

    /// Its words are those of the cue; of "remains" up to the weakness that remains.
    private typealias Movement = (change: Change, match: CueMatch, words: Range<Int>)

    /// By place; of movements that overlap the longest.
    private static func movements(in cues: StatementCues, evaluative: [EvaluativeCue]) -> [Movement] {
        var all: [Movement] = []
        for (role, change) in [(CueRole.persisting, Change.persisting), (.worsened, .worsened), (.improved, .improved)] {
            all += cues.of(role).map { (change, $0, $0.words) }
        }
        let weaknesses = evaluative.weaknesses
        for lasting in cues.of(.lasting) {
            guard let weakness = weaknesses.first(where: { reaches(lasting, $0, in: cues.words) }) else { continue }
            all.append((.persisting, lasting, lasting.words.lowerBound..<max(lasting.words.upperBound, weakness.words.upperBound)))
        }
        return all.filter { movement in
            !all.contains {
                $0.match.words.overlaps(movement.match.words) && $0.match.words.count > movement.match.words.count
            }
        }.sorted { ($0.match.words.lowerBound, $0.match.words.upperBound) < ($1.match.words.lowerBound, $1.match.words.upperBound) }
    }

    /// The words of each movement; where one of them is progress, also those of weaknesses that are part of none.
    private static func said(_ movements: [Movement], weaknesses: [EvaluativeCue], in cues: StatementCues) -> [MovementWords] {
        var said = movements.compactMap { movement in
            MovementWords.Kind(movement.change).map { (kind: $0, words: movement.words) }
        }
        if movements.contains(where: { $0.change == .improved }) {
            said += weaknesses.map(\.words).filter { words in !movements.contains { $0.words.overlaps(words) } }
                .map { (.shortfall, $0) }
        }
        return said.sorted { ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound) }
            .map { MovementWords($0.kind, words: cues.text(of: $0.words), end: cues.words.bytes(of: $0.words).upperBound) }
    }

    /// Whether a weakness follows "remains" closely enough to be what remains.
    private static func reaches(_ lasting: CueMatch, _ weakness: EvaluativeCue, in words: StatementWords) -> Bool {
        guard weakness.words.upperBound > lasting.words.lowerBound,
            weakness.words.lowerBound <= lasting.words.upperBound + lastingReach
        else { return false }
        guard lasting.words.upperBound < weakness.words.lowerBound else { return true }
        return (lasting.words.upperBound...weakness.words.lowerBound).allSatisfy { !words.boundary(before: $0).contains(.stop) }
    }

    /// The movement of the main clause.
    private static func main(of movements: [Movement], in cues: StatementCues) -> Movement? {
        guard let first = movements.first, let last = movements.last, first.change != last.change else { return movements.first }
        let opening = cues.of(.concession).first { $0.opensStatement && $0.words.lowerBound <= first.match.words.lowerBound }
        if opening != nil { return last }
        let between = first.match.words.upperBound...max(first.match.words.upperBound, last.match.words.lowerBound)
        if cues.of(.concession).contains(where: { between.contains($0.words.lowerBound) }) { return first }
        if cues.of(.contrast).contains(where: { between.contains($0.words.lowerBound) }) { return last }
        return first
    }
}

extension [EvaluativeCue] {
    /// Those that are weaknesses and stand unrelieved.
    fileprivate var weaknesses: [EvaluativeCue] { filter { $0.polarity == .concern && !$0.isRelieved } }
}

extension MovementWords.Kind {
    /// Nil where nothing moves.
    fileprivate init?(_ change: Change) {
        switch change {
        case .improved: self = .improved
        case .worsened: self = .worsened
        case .persisting: self = .persisting
        case .none: return nil
        }
    }
}
