import Algorithms
import Documents
import England
import Inspections

/// The cues of a matcher as numbers: which parts they have, and how far apart those may be.
struct CuePatterns: Sendable {
    private struct Pattern: Sendable {
        let set: Int32
        let cue: Int32
        let isExclusion: Bool
        /// The ids of its parts, which follow each other.
        let parts: Range<CueTrie.PartID>
    }

    private var patterns: [Pattern] = []
    /// For each part: the pattern that it is a part of, and how far it may be from the part before.
    private var owners: [Int32] = []
    private var gaps: [CuePattern.Gap] = []
    /// How many words the longest phrase of any cue has.
    private var longestPhrase = 1

    /// Adds a cue.
    /// - Returns: an id for each of its parts.
    mutating func add(_ reading: CuePattern, set: Int, cue: Int, isExclusion: Bool) -> Range<CueTrie.PartID> {
        let ids = CueTrie.PartID(owners.count)..<CueTrie.PartID(owners.count + reading.parts.count)
        longestPhrase = max(longestPhrase, reading.parts.flatMap(\.phrases).map(\.count).max() ?? 0)
        owners += Array(repeating: Int32(patterns.count), count: ids.count)
        gaps += [CuePattern.Gap(words: 0, isOrdered: true)] + reading.gaps
        patterns.append(Pattern(set: Int32(set), cue: Int32(cue), isExclusion: isExclusion, parts: ids))
        return ids
    }

    /// The cues and exclusions whose parts are all among the phrases, near enough to each other.
    func matches(among phrases: [CueTrie.Found], in words: StatementWords) -> (cues: [CueMatch], exclusions: [CueMatch]) {
        var cues: [CueMatch] = [], exclusions: [CueMatch] = []
        let present = PartSet(of: phrases, count: owners.count)
        for phrase in phrases {
            let pattern = patterns[Int(owners[Int(phrase.part)])]
            guard pattern.parts.lowerBound == phrase.part, present.containsAll(pattern.parts) else { continue }
            forEachRange(from: phrase.words, nextPart: phrase.part + 1, of: pattern, among: phrases, in: words) { range in
                let match = CueMatch(set: Int(pattern.set), cue: Int(pattern.cue), words: range)
                if pattern.isExclusion { exclusions.append(match) } else { cues.append(match) }
            }
        }
        return (cues, exclusions)
    }

    /// Calls `found` with every range that a pattern takes up whose parts so far take up `range`.
    ///
    /// Phrases are sorted by their first word, so that only those near the range are looked at.
    private func forEachRange(
        from range: Range<Int>, nextPart part: CueTrie.PartID, of pattern: Pattern, among phrases: [CueTrie.Found],
        in words: StatementWords,
        _ found: (Range<Int>) -> Void
    ) {
        guard part < pattern.parts.upperBound else { return found(range) }
        let gap = gaps[Int(part)]
        var place = phrases.firstIndex(startingAt: range.lowerBound - gap.words - longestPhrase)
        while place < phrases.count, phrases[place].words.lowerBound <= range.upperBound + gap.words {
            let phrase = phrases[place]
            place += 1
            guard phrase.part == part else { continue }
            let isAfter = phrase.words.lowerBound >= range.upperBound
            guard isAfter || (!gap.isOrdered && phrase.words.upperBound <= range.lowerBound) else { continue }
            let between = isAfter ? range.upperBound...phrase.words.lowerBound : phrase.words.upperBound...range.lowerBound
            guard between.count - 1 <= gap.words, !between.contains(where: { words.boundary(before: $0).contains(.stop) }) else { continue }
            let whole = min(range.lowerBound, phrase.words.lowerBound)..<max(range.upperBound, phrase.words.upperBound)
            forEachRange(from: whole, nextPart: part + 1, of: pattern, among: phrases, in: words, found)
        }
    }
}

/// Which parts occur in the statement, as a bit set, so that a pattern that lacks one is skipped early.
///
/// The collections library's `BitSet` in its place makes linking 6 % slower in LinkingBenchmark.
private struct PartSet {
    private var bits: [UInt64]

    init(of phrases: [CueTrie.Found], count: Int) {
        bits = Array(repeating: 0, count: count / UInt64.bitWidth + 1)
        for phrase in phrases { bits[Int(phrase.part) / UInt64.bitWidth] |= 1 << UInt64(Int(phrase.part) % UInt64.bitWidth) }
    }

    func containsAll(_ parts: Range<CueTrie.PartID>) -> Bool {
        parts.allSatisfy { bits[Int($0) / UInt64.bitWidth] & (1 << UInt64(Int($0) % UInt64.bitWidth)) != 0 }
    }
}

extension [CueTrie.Found] {
    /// The place of the first phrase that starts at a word or after it.
    fileprivate func firstIndex(startingAt word: Int) -> Int {
        partitioningIndex { $0.words.lowerBound >= word }
    }
}
