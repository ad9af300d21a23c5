import Algorithms
import Documents
import England
import Inspections

/// The cues of a matcher as numbers: which parts they have, and how far apart those may be.
struct CuePatterns: Sendable {
    /// One part of a cue. The parts of a cue follow each other.
    private struct Part: Sendable {
        let set: Int32
        let cue: Int32
        let isExclusion: Bool
        let isFirst: Bool
        /// How many parts of its cue come after it.
        let following: Int32
    }

    /// By id.
    private var parts: [Part] = []
    /// How far each part may be from the one before.
    private var gaps: [CuePattern.Gap] = []
    /// How many words the longest phrase of any cue has.
    private var longestPhrase = 1

    /// Adds a cue.
    /// - Returns: an id for each of its parts.
    mutating func add(_ reading: CuePattern, set: Int, cue: Int, isExclusion: Bool) -> Range<CueTrie.PartID> {
        let first = parts.count
        longestPhrase = max(longestPhrase, reading.parts.flatMap(\.phrases).map(\.count).max() ?? 0)
        gaps += [CuePattern.Gap(words: 0, isOrdered: true)] + reading.gaps
        for place in reading.parts.indices {
            parts.append(
                Part(
                    set: Int32(set), cue: Int32(cue), isExclusion: isExclusion, isFirst: place == 0,
                    following: Int32(reading.parts.count - place - 1)))
        }
        return CueTrie.PartID(first)..<CueTrie.PartID(parts.count)
    }

    /// The cues and exclusions whose parts are all among the phrases, near enough to each other.
    func matches(among phrases: [CueTrie.Found], in words: StatementWords) -> (cues: [CueMatch], exclusions: [CueMatch]) {
        var cues: [CueMatch] = [], exclusions: [CueMatch] = []
        cues.reserveCapacity(phrases.count)
        let present = PartSet(of: phrases, count: parts.count)
        for phrase in phrases {
            let part = parts[Int(phrase.part)]
            func add(_ range: Range<Int>) {
                let match = CueMatch(set: Int(part.set), cue: Int(part.cue), words: range)
                if part.isExclusion { exclusions.append(match) } else { cues.append(match) }
            }
            guard part.isFirst else { continue }
            if part.following == 0 {
                add(phrase.words)
            } else if present.containsAll(phrase.part + 1...phrase.part + part.following) {
                forEachRange(from: phrase.words, nextPart: phrase.part + 1, among: phrases, in: words, add)
            }
        }
        return (cues, exclusions)
    }

    /// Calls `found` with every range that a cue takes up whose parts before `part` take up `range`.
    ///
    /// Phrases are sorted by their first word, so that only those near the range are looked at.
    private func forEachRange(
        from range: Range<Int>, nextPart part: CueTrie.PartID, among phrases: [CueTrie.Found], in words: StatementWords,
        _ found: (Range<Int>) -> Void
    ) {
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
            guard parts[Int(part)].following > 0 else {
                found(whole)
                continue
            }
            forEachRange(from: whole, nextPart: part + 1, among: phrases, in: words, found)
        }
    }
}

/// Which parts occur in the statement, as a bit set, so that a cue that lacks one is skipped early.
///
/// The collections library's `BitSet` in its place makes linking 6 % slower in LinkingBenchmark.
private struct PartSet {
    private var bits: [UInt64]

    init(of phrases: [CueTrie.Found], count: Int) {
        bits = Array(repeating: 0, count: count / UInt64.bitWidth + 1)
        for phrase in phrases { bits[Int(phrase.part) / UInt64.bitWidth] |= 1 << UInt64(Int(phrase.part) % UInt64.bitWidth) }
    }

    func containsAll(_ parts: ClosedRange<CueTrie.PartID>) -> Bool {
        parts.allSatisfy { bits[Int($0) / UInt64.bitWidth] & (1 << UInt64(Int($0) % UInt64.bitWidth)) != 0 }
    }
}

extension [CueTrie.Found] {
    /// The place of the first phrase that starts at a word or after it.
    fileprivate func firstIndex(startingAt word: Int) -> Int {
        partitioningIndex { $0.words.lowerBound >= word }
    }
}
