import Documents
import England
import Inspections

/// A cue that evaluates, in one statement: "effective", or "not effective" with the negation that turns it.
struct EvaluativeCue: Sendable {
    /// `strength`, `concern`, `mixed` or `neutral`; after a negation the other way round.
    let polarity: CueRole
    let match: CueMatch
    /// With the negation before it, if any.
    let words: Range<Int>
    /// A weakness that is reduced, prevented or denied.
    let isRelieved: Bool

    /// The cue with the negation that turns it, as evidence names it: "not always comprehensive".
    var evidence: CueMatch { CueMatch(set: match.set, cue: match.cue, words: words) }

    /// Of two cues of one length, the first of these counts.
    private static let polarities: [CueRole] = [.concern, .mixed, .neutral, .strength]
    /// How many words may be between a negation and the praise it turns: "not yet fully or consistently effective".
    ///
    /// In 96 reports 2,905 words of praise follow a negation in one clause: 2,259 within four words, 646 within five to twelve.
    static let negationReach = 4
    /// How many words may be between a relief and the weakness it takes away: "prevent any further drift".
    ///
    /// In 96 reports 574 weaknesses follow a relief in one clause: 364 within three words, 210 within four to twelve.
    static let reliefReach = 3

    /// What evaluates in a statement, by place: of cues that overlap the longest, each after negation and relief.
    /// - Parameter onNoTopic: a bare grade is then neutral.
    static func all(in cues: StatementCues, onNoTopic: Bool) -> [EvaluativeCue] {
        var all: [EvaluativeCue] = []
        func add(_ matches: ArraySlice<CueMatch>, as polarity: CueRole) {
            for match in matches { all.append(EvaluativeCue(polarity: polarity, match: match, words: match.words, isRelieved: false)) }
        }
        for role in polarities { add(cues.of(role), as: role) }
        if onNoTopic { add(cues.of(.bareGrade), as: .neutral) }
        guard !all.isEmpty else { return [] }
        let settings = cues.clauses(after: .circumstance), turned = cues.clauses(after: .despite)
        all.removeAll { cue in
            settings.contains { $0.overlaps(cue.words) } || cue.polarity == .strength && turned.contains { $0.overlaps(cue.words) }
        }
        let negations = cues.of(.negation), reliefs = cues.of(.relief)
        return all.longest()
            .map { $0.turned(negations: negations, reliefs: reliefs, in: cues.words) }
            .longest()
    }

    /// The cue as a negation or a relief before it leaves it. A weakness that is itself a denial ("not always") is not relieved.
    private func turned(negations: ArraySlice<CueMatch>, reliefs: ArraySlice<CueMatch>, in words: StatementWords) -> EvaluativeCue {
        switch polarity {
        case .strength:
            guard let negation = negations.last(where: { reaches(from: $0, within: Self.negationReach, in: words) }) else { return self }
            return EvaluativeCue(
                polarity: .concern, match: match, words: negation.words.lowerBound..<self.words.upperBound, isRelieved: false)
        case .concern where !negations.contains(where: { $0.words.overlaps(self.words) }):
            guard reliefs.contains(where: { reaches(from: $0, within: Self.reliefReach, in: words) }) else { return self }
            return EvaluativeCue(polarity: .concern, match: match, words: self.words, isRelieved: true)
        default:
            return self
        }
    }

    /// Whether only a few words, and no comma or stop, are between an earlier cue and this one.
    private func reaches(from cue: CueMatch, within reach: Int, in words: StatementWords) -> Bool {
        let end = cue.words.upperBound, start = self.words.lowerBound
        guard end <= start, start - end <= reach else { return false }
        return (end...start).allSatisfy { words.boundary(before: $0).isEmpty }
    }
}

extension StatementCues {
    /// From each cue of a role to the comma or stop that ends its clause: "When needs cannot be met" of "When needs cannot be
    /// met, staff act". None where nothing follows the clause.
    fileprivate func clauses(after role: CueRole) -> [Range<Int>] {
        of(role).compactMap { cue in
            let end = (cue.words.upperBound..<words.count).first { !words.boundary(before: $0).isEmpty }
            return end.map { cue.words.lowerBound..<$0 }
        }
    }
}

extension [EvaluativeCue] {
    /// By place, without those that overlap a longer one; of two alike, the earlier polarity stays.
    fileprivate func longest() -> [EvaluativeCue] {
        guard count > 1 else { return self }
        let sorted = enumerated().sorted {
            ($0.element.words.lowerBound, $0.element.words.upperBound, $0.offset) < (
                $1.element.words.lowerBound, $1.element.words.upperBound, $1.offset
            )
        }
        guard zip(sorted, sorted.dropFirst()).contains(where: { $0.element.words.upperBound > $1.element.words.lowerBound }) else {
            return sorted.map(\.element)
        }
        let reach = reduce(0) { Swift.max($0, $1.words.count) }
        return sorted.indices.filter { place in
            let cue = sorted[place]
            func isBeaten(by rival: EnumeratedSequence<[EvaluativeCue]>.Element) -> Bool {
                rival.element.words.overlaps(cue.element.words)
                    && (rival.element.words.count, cue.offset) > (cue.element.words.count, rival.offset)
            }
            for other in sorted[..<place].reversed() {
                if other.element.words.lowerBound + reach <= cue.element.words.lowerBound { break }
                if isBeaten(by: other) { return false }
            }
            for other in sorted[(place + 1)...] {
                if other.element.words.lowerBound >= cue.element.words.upperBound { break }
                if isBeaten(by: other) { return false }
            }
            return true
        }.map { sorted[$0].element }
    }
}
