/// What a statement says of the service, with the cues it rests on.
///
/// The rules, in their order:
/// 1. Of cues that overlap, the longest counts ("not always effective" is no "effective").
/// 2. Praise closely after a negation is a weakness; a weakness closely after a relief or a negation does not count.
/// 3. A cue for both, or praise and weakness on either side of a "but" or an "although", is `mixed`.
/// 4. Otherwise one weakness makes a `concern`, praise a `strength`.
/// 5. Words of plan or definition alone are `neutral`.
/// 6. A finding without any of these words is read as a `strength`: inspectors report what they see done.
struct StanceReading: Sendable {
    let stance: Stance
    let evidence: [CueMatch]

    init(of cues: StatementCues, withoutCues silence: Stance) {
        let claims = Claim.claims(in: cues)
        let weaknesses = claims.filter { $0.polarity == .concern }
        let praise = claims.filter { $0.polarity == .strength }
        let both = claims.filter { $0.polarity == .mixed }
        if !both.isEmpty {
            (stance, evidence) = (.mixed, both.map(\.match))
        } else if let contrast = Self.contrast(between: praise, and: weaknesses, in: cues) {
            (stance, evidence) = (.mixed, contrast)
        } else if !weaknesses.isEmpty {
            (stance, evidence) = (.concern, weaknesses.map(\.match))
        } else if let neutral = claims.first(where: { $0.polarity == .neutral }) {
            (stance, evidence) = (.neutral, [neutral.match])
        } else if !praise.isEmpty {
            (stance, evidence) = (.strength, praise.map(\.match))
        } else {
            (stance, evidence) = (silence, [])
        }
    }

    /// Praise, turn and weakness, where a turn parts the two.
    private static func contrast(between praise: [Claim], and weaknesses: [Claim], in cues: StatementCues) -> [CueMatch]? {
        guard !praise.isEmpty, !weaknesses.isEmpty else { return nil }
        for good in praise {
            for bad in weaknesses {
                let (first, second) = good.words.lowerBound < bad.words.lowerBound ? (good, bad) : (bad, good)
                let between = first.words.upperBound...max(first.words.upperBound, second.words.lowerBound)
                let turn = (cues.of(.contrast) + cues.of(.concession)).first {
                    between.contains($0.words.lowerBound) || ($0.words.lowerBound <= 2 && cues.of(.concession).contains($0) && opens($0, first, second, in: cues))
                }
                if let turn { return [good.match, turn, bad.match] }
            }
        }
        return nil
    }

    /// True where an opening "while" or "despite" reaches over the first claim and ends before the second.
    private static func opens(_ turn: CueMatch, _ first: Claim, _ second: Claim, in cues: StatementCues) -> Bool {
        turn.words.upperBound <= first.words.lowerBound && first.words.upperBound <= second.words.lowerBound
    }
}

/// One evaluating cue, after overlaps and negation.
struct Claim: Sendable {
    let polarity: CueRole
    let match: CueMatch
    /// With the negation before it, if any.
    let words: Range<Int>

    private static let polarities: [CueRole] = [.concern, .mixed, .neutral, .strength]
    /// How many words may stand between a negation or a relief and what it acts on.
    private static let reach = 4

    /// By place.
    static func claims(in cues: StatementCues) -> [Claim] {
        let negations = cues.of(.negation), reliefs = cues.of(.relief)
        return polarities.flatMap { role in cues.of(role).map { Claim(polarity: role, match: $0, words: $0.words) } }
            .longest()
            .compactMap { $0.turned(negations: negations, reliefs: reliefs, in: cues.words) }
            .longest()
            .sorted { ($0.words.lowerBound, $0.words.upperBound) < ($1.words.lowerBound, $1.words.upperBound) }
    }

    private func turned(negations: ArraySlice<CueMatch>, reliefs: ArraySlice<CueMatch>, in words: StatementWords) -> Claim? {
        switch polarity {
        case .strength:
            guard let negation = negations.last(where: { reaches(from: $0, in: words) }) else { return self }
            return Claim(polarity: .concern, match: match, words: negation.words.lowerBound..<self.words.upperBound)
        case .concern:
            if let negation = negations.last(where: { reaches(from: $0, in: words) }), !negation.words.overlaps(self.words) {
                return Claim(polarity: .strength, match: match, words: negation.words.lowerBound..<self.words.upperBound)
            }
            return reliefs.contains { reaches(from: $0, in: words) } ? nil : self
        default: return self
        }
    }

    /// True where nothing but a few words stands between an earlier cue and this claim.
    private func reaches(from cue: CueMatch, in words: StatementWords) -> Bool {
        guard cue.words.upperBound <= self.words.lowerBound, self.words.lowerBound - cue.words.upperBound <= Self.reach else { return false }
        guard cue.words.upperBound < self.words.lowerBound else { return words.boundaries[self.words.lowerBound].isEmpty }
        return (cue.words.upperBound...self.words.lowerBound).allSatisfy { words.boundaries[$0].isEmpty }
    }
}

extension [Claim] {
    /// Without those that overlap a longer one; of two alike, the first role in the order of polarities stays.
    fileprivate func longest() -> [Claim] {
        enumerated().filter { index, claim in
            !enumerated().contains { other, rival in
                other != index && rival.words.overlaps(claim.words)
                    && (rival.words.count > claim.words.count || (rival.words.count == claim.words.count && other < index))
            }
        }.map(\.element)
    }
}
