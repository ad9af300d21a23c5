import Documents
import England
import Inspections

/// What a statement says of the service, with the cues it rests on.
///
/// The rules, in their order:
/// 1. Of cues that overlap, the longest counts ("not always effective" is no "effective"). Praise closely after a
///    negation is a weakness; a weakness closely after a relief ("prevent drift") does not count.
/// 2. A cue for both, or praise and weakness on either side of a "but" or an "although", is `mixed`; so is a weakness
///    with a plan or an action against it (codebook, conventions), and one after a "but" that follows a plain finding.
/// 3. Otherwise one weakness makes a `concern`.
/// 4. Words of plan or definition are `neutral`; praise is a `strength`.
/// 5. Facts and figures, and no such word, are `neutral`.
/// 6. What points back at a concern and evaluates nothing itself ("This is so in two teams") is a `concern`, and `mixed`
///    where it tells of a plan or an action.
/// 7. A finding on a topic with none of these words is read as a `strength`: inspectors report what they see done.
///    What is no finding, such as a council's promise or words on no topic, is `neutral`.
struct StanceReading: Sendable {
    let stance: Stance
    let evidence: [CueMatch]

    /// - Parameters:
    ///   - carried: the stance of the statement that this one points back at, if any.
    ///   - isFinding: whether inspectors say it of a topic; nothing else is a strength without a word that says so.
    init(of cues: StatementCues, evaluative: [EvaluativeCue], carried: Stance?, isFinding: Bool) {
        let weaknesses = evaluative.filter { $0.polarity == .concern && !$0.isRelieved }
        let praise = evaluative.filter { $0.polarity == .strength }
        let both = evaluative.filter { $0.polarity == .mixed }
        let remedies = cues.of(.remedy)
        let anaphor = carried == .concern ? cues.of(.anaphor).first : nil
        let neutral = evaluative.filter { $0.polarity == .neutral }
        if !both.isEmpty {
            (stance, evidence) = (.mixed, both.map(\.evidence))
        } else if let contrast = Self.contrast(between: praise, and: weaknesses, in: cues) {
            (stance, evidence) = (.mixed, contrast)
        } else if let remedy = remedies.first, let weakness = evaluative.first(where: { $0.polarity == .concern }) {
            (stance, evidence) = (.mixed, [weakness.evidence, remedy])
        } else if weaknesses.isEmpty, let anaphor, let remedy = remedies.first {
            (stance, evidence) = (.mixed, [anaphor, remedy])
        } else if !weaknesses.isEmpty, let turn = Self.turnAfterFinding(before: weaknesses, besides: evaluative, in: cues) {
            (stance, evidence) = (.mixed, [turn, weaknesses[0].evidence])
        } else if !weaknesses.isEmpty {
            (stance, evidence) = (.concern, weaknesses.map(\.evidence))
        } else if !neutral.isEmpty {
            (stance, evidence) = (.neutral, neutral.map(\.evidence))
        } else if !praise.isEmpty {
            (stance, evidence) = (.strength, praise.map(\.evidence))
        } else if let remedy = remedies.first {
            (stance, evidence) = (.neutral, [remedy])
        } else if let fact = cues.of(.description).first {
            (stance, evidence) = (.neutral, [fact])
        } else if let anaphor {
            (stance, evidence) = (.concern, [anaphor])
        } else {
            (stance, evidence) = (isFinding ? .strength : .neutral, [])
        }
    }

    /// Praise, turn and weakness, in the order of the text, where a turn parts the two: "good", "but", "poor".
    ///
    /// The outermost cues decide whether there is such a turn; those nearest to it are named.
    private static func contrast(between praise: [EvaluativeCue], and weaknesses: [EvaluativeCue], in cues: StatementCues) -> [CueMatch]? {
        guard !praise.isEmpty, !weaknesses.isEmpty else { return nil }
        for (earlier, later) in [(praise, weaknesses), (weaknesses, praise)] {
            for turn in turns(in: cues) + cues.of(.concession) {
                guard earlier[0].words.upperBound <= turn.words.lowerBound, turn.words.lowerBound <= later[later.count - 1].words.lowerBound
                else { continue }
                let before = earlier.last { $0.words.upperBound <= turn.words.lowerBound }
                let after = later.first { $0.words.lowerBound >= turn.words.lowerBound }
                return [before?.evidence, turn, after?.evidence].compactMap { $0 }
            }
            for turn in cues.of(.concession) {
                guard let first = earlier.first(where: { $0.words.lowerBound >= turn.words.upperBound }), let second = later.last,
                    opens(turn, first, second, in: cues.words)
                else { continue }
                return [first.evidence, turn, second.evidence]
            }
        }
        return nil
    }

    /// How many words a finding before a "but" has at least; fewer are no finding: "In some teams, but …".
    ///
    /// In 96 reports 24 weaknesses follow a "but" that one to four words precede, and 297 one that more precede.
    static let shortestFinding = 5

    /// Words that turn; not one that commas set apart (", however,"), which turns away from the statement before.
    private static func turns(in cues: StatementCues) -> [CueMatch] {
        cues.of(.contrast).filter { turn in
            let after = turn.words.upperBound
            guard after < cues.words.count, turn.words.lowerBound > 0 else { return true }
            return cues.words.boundary(before: turn.words.lowerBound).isEmpty || cues.words.boundary(before: after).isEmpty
        }
    }

    /// A turn behind a finding that no word evaluates and before a weakness: "Reviews of plans are held, but late".
    private static func turnAfterFinding(before weaknesses: [EvaluativeCue], besides evaluative: [EvaluativeCue], in cues: StatementCues)
        -> CueMatch?
    {
        turns(in: cues).first { turn in
            turn.words.lowerBound >= shortestFinding && !evaluative.contains { $0.words.lowerBound < turn.words.lowerBound }
                && weaknesses.contains { $0.words.lowerBound >= turn.words.upperBound }
        }
    }

    /// Whether a "while" or "despite" reaches over the first cue and ends before the second: it opens the statement, or a comma
    /// ends its clause.
    private static func opens(_ turn: CueMatch, _ first: EvaluativeCue, _ second: EvaluativeCue, in words: StatementWords) -> Bool {
        guard first.words.upperBound <= second.words.lowerBound else { return false }
        return turn.opensStatement
            || (first.words.upperBound...second.words.lowerBound).contains { !words.boundary(before: $0).isEmpty }
    }
}
