/// One evaluating cue in a statement, after overlaps, negation and relief.
struct Claim: Sendable {
    /// `strength`, `concern`, `mixed` or `neutral`.
    let polarity: CueRole
    let match: CueMatch
    /// With the negation before it, if any.
    let words: Range<Int>
    /// A weakness that is reduced, prevented or denied.
    let isRelieved: Bool

    /// Of two cues of one length, the first of these counts.
    private static let polarities: [CueRole] = [.concern, .mixed, .neutral, .strength]
    /// How many words may stand between a negation and the praise it turns.
    private static let negationReach = 4
    /// How many words may stand between a relief and the weakness it takes away. A weakness that is itself a denial
    /// ("not always") has nothing to be taken away.
    private static let reliefReach = 3

    /// By place.
    static func claims(in cues: StatementCues) -> [Claim] {
        let all = polarities.flatMap { role in
            cues.of(role).map { Claim(polarity: role, match: $0, words: $0.words, isRelieved: false) }
        }
        guard !all.isEmpty else { return [] }
        let negations = cues.of(.negation), reliefs = cues.of(.relief)
        return all.longest()
            .map { $0.turned(negations: negations, reliefs: reliefs, in: cues.words) }
            .longest()
            .sorted { ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound) }
    }

    private func turned(negations: ArraySlice<CueMatch>, reliefs: ArraySlice<CueMatch>, in words: StatementWords) -> Claim {
        switch polarity {
        case .strength:
            guard let negation = negations.last(where: { reaches(from: $0, within: Self.negationReach, in: words) }) else { return self }
            return Claim(polarity: .concern, match: match, words: negation.words.lowerBound..<self.words.upperBound, isRelieved: false)
        case .concern where !negations.contains(where: { $0.words.overlaps(self.words) }):
            guard reliefs.contains(where: { reaches(from: $0, within: Self.reliefReach, in: words) }) else { return self }
            return Claim(polarity: .concern, match: match, words: self.words, isRelieved: true)
        default:
            return self
        }
    }

    /// True where nothing but a few words, and no comma or stop, stands between an earlier cue and this claim.
    private func reaches(from cue: CueMatch, within reach: Int, in words: StatementWords) -> Bool {
        let end = cue.words.upperBound, start = self.words.lowerBound
        guard end <= start, start - end <= reach else { return false }
        return (end...start).allSatisfy { words.boundaries[$0].isEmpty }
    }
}

extension [Claim] {
    /// Without those that overlap a longer one; of two alike, the earlier in the list stays.
    fileprivate func longest() -> [Claim] {
        indices.filter { index in
            !indices.contains { other in
                other != index && self[other].words.overlaps(self[index].words)
                    && (self[other].words.count > self[index].words.count
                        || (self[other].words.count == self[index].words.count && other < index))
            }
        }.map { self[$0] }
    }
}
