import Documents

/// Cues that say one thing together, and the exclusions that void them.
struct CueSet: Sendable {
    let cues: [Cue]
    let exclusions: [Cue]
}

/// One cue found in a statement.
struct CueMatch: Sendable, Equatable {
    /// The place of its set among those that were compiled.
    let set: Int
    /// The place of the cue in its set.
    let cue: Int
    /// From the first to past the last word that it matched.
    let words: Range<Int>
}

/// All cues of all sets, compiled to be found in one pass over the UTF-8 of a statement.
struct CueMatcher: Sendable {
    /// A cue of several parts, or of one.
    private struct Pattern: Sendable {
        let set: Int32
        let cue: Int32
        let isExclusion: Bool
        let parts: [CueTrie.PartID]
        let gaps: [CuePattern.Gap]
    }

    let sets: [CueSet]
    /// The cues of each set as they were read, without its exclusions.
    private(set) var readings: [[CuePattern]] = []
    private var vocabulary = Vocabulary()
    private var trie: CueTrie
    private var patterns: [Pattern] = []
    /// For each part, the patterns that it opens.
    private var opens: [[Int32]] = []

    /// - Throws: every malformed cue.
    init(compiling sets: [CueSet]) throws(Diagnostics) {
        self.sets = sets
        trie = CueTrie(start: vocabulary.symbol(of: .start), end: vocabulary.symbol(of: .end))
        var problems = Diagnostics()
        for (index, set) in sets.enumerated() {
            readings.append([])
            for (number, cue) in set.cues.enumerated() {
                problems.collect { () throws(Diagnostic) in try add(cue, number, of: index, isExclusion: false) }
            }
            for (number, cue) in set.exclusions.enumerated() {
                problems.collect { () throws(Diagnostic) in try add(cue, number, of: index, isExclusion: true) }
            }
        }
        try problems.throwIfErrors()
    }

    private mutating func add(_ cue: Cue, _ number: Int, of set: Int, isExclusion: Bool) throws(Diagnostic) {
        let pattern = try CuePattern(reading: cue)
        if !isExclusion { readings[set].append(pattern) }
        var parts: [CueTrie.PartID] = []
        for part in pattern.parts {
            let id = CueTrie.PartID(opens.count)
            opens.append([])
            for phrase in part.phrases { trie.insert(phrase.map { vocabulary.symbol(of: $0) }, as: id) }
            parts.append(id)
        }
        opens[Int(parts[0])].append(Int32(patterns.count))
        patterns.append(Pattern(set: Int32(set), cue: Int32(number), isExclusion: isExclusion, parts: parts, gaps: pattern.gaps))
    }

    /// The words of a statement, for this matcher's cues.
    func words(of text: String) -> StatementWords {
        var text = text
        return text.withUTF8 { StatementWords(reading: $0, vocabulary: vocabulary) }
    }

    /// Every cue that stands in the words and is not excluded, by set, then place.
    func matches(in words: StatementWords) -> [CueMatch] {
        var (found, excluded) = allMatches(in: words)
        if !excluded.isEmpty {
            found.removeAll { match in excluded.contains { $0.set == match.set && $0.words.overlaps(match.words) } }
        }
        found.sort { ($0.set, $0.words.lowerBound, $0.words.upperBound, $0.cue) < ($1.set, $1.words.lowerBound, $1.words.upperBound, $1.cue) }
        return found
    }

    /// Every cue and every exclusion that stands in the words, in no set order.
    func allMatches(in words: StatementWords) -> (cues: [CueMatch], exclusions: [CueMatch]) {
        var phrases: [(part: CueTrie.PartID, words: Range<Int>)] = []
        trie.forEachPhrase(in: words) { phrases.append(($0, $1)) }
        var cues: [CueMatch] = []
        var exclusions: [CueMatch] = []
        for phrase in phrases {
            for index in opens[Int(phrase.part)] {
                let pattern = patterns[Int(index)]
                extend(phrase.words, with: pattern, from: 1, among: phrases, in: words) { range in
                    let match = CueMatch(set: Int(pattern.set), cue: Int(pattern.cue), words: range)
                    if pattern.isExclusion { exclusions.append(match) } else { cues.append(match) }
                }
            }
        }
        return (cues, exclusions)
    }

    /// Finds the further parts of a pattern around the part before.
    private func extend(
        _ range: Range<Int>, with pattern: Pattern, from next: Int, among phrases: [(part: CueTrie.PartID, words: Range<Int>)],
        in words: StatementWords, _ found: (Range<Int>) -> Void
    ) {
        guard next < pattern.parts.count else { return found(range) }
        let gap = pattern.gaps[next - 1]
        for candidate in phrases where candidate.part == pattern.parts[next] {
            let isAfter = candidate.words.lowerBound >= range.upperBound
            guard isAfter || (!gap.isOrdered && candidate.words.upperBound <= range.lowerBound) else { continue }
            let between = isAfter ? range.upperBound..<candidate.words.lowerBound : candidate.words.upperBound..<range.lowerBound
            guard between.count <= gap.words, !hasStop(words, in: between.lowerBound...between.upperBound) else { continue }
            let whole = min(range.lowerBound, candidate.words.lowerBound)..<max(range.upperBound, candidate.words.upperBound)
            extend(whole, with: pattern, from: next + 1, among: phrases, in: words, found)
        }
    }

    /// True where a stop stands before one of these words.
    private func hasStop(_ words: StatementWords, in range: ClosedRange<Int>) -> Bool {
        range.contains { words.boundaries[$0].contains(.stop) }
    }
}
