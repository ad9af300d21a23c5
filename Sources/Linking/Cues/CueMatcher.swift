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

/// All cues of all sets, compiled to be found in one pass over the UTF-8 of a statement. A class, as `Decision` is.
final class CueMatcher: Sendable {
    let sets: [CueSet]
    let vocabulary: Vocabulary
    private let trie: CueTrie
    private let patterns: CuePatterns
    /// For each symbol, the place of its word in the lexicon; -1 for none.
    private let lexiconPlaces: [Int32]

    /// - Parameter lexicon: words that are told apart beside those of the cues, each in lower case.
    init(compiling sets: [CueSet], lexicon: [String] = []) {
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
        var places: [Int32] = []
        for (place, word) in lexicon.enumerated() {
            let symbol = Int(vocabulary.symbol(of: .exact(Array(word.utf8))))
            if symbol >= places.count { places += Array(repeating: -1, count: symbol + 1 - places.count) }
            places[symbol] = Int32(place)
        }
        lexiconPlaces = places
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

    /// The place in the lexicon of a word of a statement, by its place there; nil where either is none.
    func lexiconPlace(in words: StatementWords, at place: Int) -> Int? {
        guard place >= 0, place < words.count else { return nil }
        for index in words.symbols(at: place) {
            let symbol = Int(words.symbols[index])
            if symbol < lexiconPlaces.count, lexiconPlaces[symbol] >= 0 { return Int(lexiconPlaces[symbol]) }
        }
        return nil
    }

    /// The places in the lexicon of a statement's words, each once; sorted.
    func lexiconPlaces(in words: StatementWords) -> [Int] {
        guard !lexiconPlaces.isEmpty else { return [] }
        var places: [Int] = []
        places.reserveCapacity(words.count)
        for symbol in words.symbols {
            let symbol = Int(symbol)
            if symbol < lexiconPlaces.count, lexiconPlaces[symbol] >= 0 { places.append(Int(lexiconPlaces[symbol])) }
        }
        places.sort()
        var count = 0
        for place in places where count == 0 || places[count - 1] != place {
            places[count] = place
            count += 1
        }
        places.removeLast(places.count - count)
        return places
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
