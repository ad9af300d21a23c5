import Documents
import England
import Inspections

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

extension CueMatch {
    /// How many words may be before one that opens a statement: "However, while …", "And yet, although …".
    ///
    /// In 96 reports 724 concessions have at most two words before them, most of the other 670 are in mid-sentence.
    static let wordsBeforeOpening = 2

    /// Whether it is at the start of its statement, but for a word or two.
    var opensStatement: Bool { words.lowerBound <= Self.wordsBeforeOpening }
}

/// All cues of all sets, compiled to be found in one pass over the UTF-8 of a statement.
struct CueMatcher: Sendable {
    let sets: [CueSet]
    let vocabulary: Vocabulary
    private let trie: CueTrie
    private let patterns: CuePatterns

    init(compiling sets: [CueSet]) {
        var patterns = CuePatterns()
        var vocabulary = Vocabulary()
        var phrases: [(symbols: [Vocabulary.Symbol], part: CueTrie.PartID)] = []
        for (index, set) in sets.enumerated() {
            for (cues, isExclusion) in [(set.cues, false), (set.exclusions, true)] {
                for (number, cue) in cues.enumerated() {
                    let ids = patterns.add(cue.pattern, set: index, cue: number, isExclusion: isExclusion)
                    for (part, id) in zip(cue.pattern.parts, ids) {
                        phrases += part.phrases.map { phrase in (phrase.map { vocabulary.symbol(of: $0) }, id) }
                    }
                }
            }
        }
        trie = CueTrie(phrases: phrases, start: vocabulary.symbol(of: .start), end: vocabulary.symbol(of: .end))
        self.vocabulary = vocabulary
        self.patterns = patterns
        self.sets = sets
    }

    /// The words of a statement, for this matcher's cues.
    func words(of text: String) -> StatementWords {
        var text = text
        return text.withUTF8 { StatementWords(reading: $0, vocabulary: vocabulary) }
    }

    /// Every cue that occurs in the words and is not excluded, by set, then place.
    func matches(in words: StatementWords) -> [CueMatch] {
        var (found, excluded) = allMatches(in: words)
        if !excluded.isEmpty {
            found.removeAll { match in excluded.contains { $0.set == match.set && $0.words.overlaps(match.words) } }
        }
        found.sort {
            ($0.set, $0.words.lowerBound, $0.words.upperBound, $0.cue) < ($1.set, $1.words.lowerBound, $1.words.upperBound, $1.cue)
        }
        return found
    }

    /// Every cue and every exclusion that occurs in the words, in no set order.
    func allMatches(in words: StatementWords) -> (cues: [CueMatch], exclusions: [CueMatch]) {
        patterns.matches(among: trie.phrases(in: words), in: words)
    }
}
