import Documents
import England
import Inspections

/// One thing that is weighed where a topic is considered for a statement.
enum Feature: Hashable, Sendable {
    case trait(Trait, Ground)
    case topic(Int, Ground)
    /// One of the topic's cues, by its place among them.
    case cue(topic: Int, cue: Int)
    /// Another topic that the statement names too.
    case beside(topic: Int, other: Int, Ground)
    /// A word near the first cue, or anywhere, by its place in the lexicon.
    case word(WordPlace, Int, Ground)

    /// Where a word stands.
    enum WordPlace: UInt8, Sendable, CaseIterable {
        /// Right before the first cue, one word further, and right after it.
        case before, furtherBefore, after
        /// It opens the statement.
        case opening
        case anywhere
    }
}

/// All features of some topics and words, numbered without gaps, so that weights lie in one array.
struct FeatureSpace: Sendable {
    private let topicCount: Int
    private let lexiconCount: Int
    /// For each topic, how many cues those before it have.
    private let cueOffsets: [Int]
    /// Where each kind of feature begins; traits come first.
    private let topicStart, cueStart, besideStart, wordStart: Int
    let count: Int

    init(topics: [Topic], lexicon: [String]) {
        topicCount = topics.count
        lexiconCount = lexicon.count
        var offsets = [0]
        for topic in topics { offsets.append(offsets[offsets.count - 1] + topic.cues.count) }
        cueOffsets = offsets
        topicStart = Trait.allCases.count * Self.grounds
        cueStart = topicStart + topicCount * Self.grounds
        besideStart = cueStart + offsets[offsets.count - 1]
        wordStart = besideStart + topicCount * topicCount * Self.grounds
        count = wordStart + Feature.WordPlace.allCases.count * lexiconCount * Self.grounds
    }

    /// How many grounds there are.
    private static let grounds = 5

    /// The number of a feature, from 0.
    @inline(__always)
    func number(of feature: Feature) -> Int {
        let grounds = Self.grounds
        switch feature {
        case .trait(let trait, let ground): return Int(trait.rawValue) * grounds + Int(ground.rawValue)
        case .topic(let topic, let ground): return topicStart + topic * grounds + Int(ground.rawValue)
        case .cue(let topic, let cue): return cueStart + cueOffsets[topic] + cue
        case .beside(let topic, let other, let ground):
            return besideStart + (topic * topicCount + other) * grounds + Int(ground.rawValue)
        case .word(let place, let word, let ground):
            return wordStart + (Int(place.rawValue) * lexiconCount + word) * grounds + Int(ground.rawValue)
        }
    }
}
