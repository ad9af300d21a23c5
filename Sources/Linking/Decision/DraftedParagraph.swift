import Algorithms
import Documents
import England
import Inspections

/// A paragraph's statements before weights decide, with the topics that are considered for each.
struct DraftedParagraph: Sendable {
    let drafts: [Draft]
    /// The topics that the section's heading names.
    let headed: [Int]
    /// The places in the lexicon of the heading's words, each once; sorted.
    let headingWords: [Int]
    /// How many statements rules read as each stance.
    let readings: [Int]
    /// Those that any statement names, sorted.
    private let named: [Int]
    /// For each topic, the places of the statements that name it, in order.
    private let placesNaming: [[Int]]
    /// How much all words together are like each topic, and how many these are.
    private let likeness: [Float]
    private let wordCount: Int
    /// The same of the heading, a word on average.
    private let headingLikeness: [Float]

    /// - Parameter headingLikeness: how much a word of the heading is like each topic; empty where no words are known.
    init(_ drafts: [Draft], headed: [Int], headingWords: [Int], headingLikeness: [Float], topicCount: Int) {
        self.headingWords = headingWords
        self.headingLikeness = headingLikeness
        wordCount = drafts.reduce(0) { $0 + $1.words.count }
        likeness = drafts.reduce(into: Array(repeating: Float(0), count: topicCount)) { sum, draft in
            for (topic, value) in draft.likeness.enumerated() { sum[topic] += value }
        }
        self.drafts = drafts
        readings = Stance.allCases.map { stance in drafts.count { $0.coding.stance == stance } }
        self.headed = headed
        var places = Array(repeating: [Int](), count: topicCount)
        for (place, draft) in drafts.enumerated() { for topic in draft.own { places[topic].append(place) } }
        placesNaming = places
        named = places.indices.filter { !places[$0].isEmpty }
    }

    /// The topics that are considered for a statement, sorted: those that rules find, and those named elsewhere in the paragraph.
    func candidates(at place: Int) -> [Int] {
        let found = drafts[place].found
        return found.links.allSatisfy { !placesNaming[$0.topic].isEmpty } ? named : Set(named + found.topics).sorted()
    }

    /// Calls `weigh` with everything that is weighed where a topic is considered for a statement.
    @inline(__always)
    func forEachFeature(of topic: Int, at place: Int, in matcher: CueMatcher, _ weigh: (Feature, Float) -> Void) {
        let ground = drafts[place].ground(of: topic)
        forEachFeature(on: ground, at: place, in: matcher, weigh)
        forEachFeature(of: topic, on: ground, at: place, in: matcher, weigh)
    }

    /// What is weighed of a statement alike for all topics that rest on one ground.
    @inline(__always)
    func forEachFeature(on ground: Ground, at place: Int, in matcher: CueMatcher, _ weigh: (Feature, Float) -> Void) {
        let draft = drafts[place]
        weigh(.trait(.base, ground), 1)
        weigh(.trait(Self.others(ground == .own ? draft.own.count - 1 : draft.own.count), ground), 1)
        if draft.statement.asking != nil { weigh(.trait(.asked, ground), 1) }
        weigh(.trait(Self.length(draft.linkedBy.words.count), ground), 1)
        if let opening = matcher.lexiconPlace(in: draft.linkedBy.words, at: 0) { weigh(.word(.opening, opening, ground), 1) }
        for word in draft.words { weigh(.word(.anywhere, word, ground), Self.wordShare) }
    }

    /// What is weighed of one topic.
    @inline(__always)
    func forEachFeature(of topic: Int, on ground: Ground, at place: Int, in matcher: CueMatcher, _ weigh: (Feature, Float) -> Void) {
        let draft = drafts[place]
        weigh(.topic(topic, ground), 1)
        for other in draft.own where other != topic { weigh(.beside(topic: topic, other: other, ground), 1) }
        if let naming = draft.naming(of: topic) { cuesFeatures(of: naming, in: draft, matcher, weigh) }
        neighbours(of: topic, at: place) { weigh(.trait($0, ground), $1) }
        likeness(to: topic, at: place) { weigh(.trait($0, .any), $1) }
        if headed.contains(topic) { weigh(.trait(.headed, ground), 1) }
    }

    /// A single word counts less than what is seen of the topic, or there would be too many of them for so few coded statements.
    ///
    /// Of 0 and 0.3 this did better on reports left out in turn (2,242 statements of 30 reports).
    private static let wordShare: Float = 0.3

    /// How near words of purpose are to a cue that follows "at once".
    private static let atOnce = 4

    /// Where its cues stand, and what stands beside them.
    @inline(__always)
    private func cuesFeatures(of naming: Draft.Naming, in draft: Draft, _ matcher: CueMatcher, _ weigh: (Feature, Float) -> Void) {
        let cues = draft.linkedBy, first = naming.first.lowerBound, count = cues.words.count
        func trait(_ trait: Trait, _ value: Float = 1) { weigh(.trait(trait, .own), value) }
        trait(naming.count == 1 ? .oneCue : naming.count == 2 ? .twoCues : .moreCues)
        for match in cues.ofTopics where match.set == naming.topic { weigh(.cue(topic: match.set, cue: match.cue), 1) }
        if first < 3 { trait(.opens) }
        if first < 6 { trait(.early) }
        trait(.position, Float(first) / Float(count))
        if first * 2 >= count { trait(.secondHalf) }
        if first * 5 >= count * 4 { trait(.lastFifth) }
        let leadIns = draft.leadIns
        if let purpose = leadIns.purposes.first, purpose <= first { trait(.afterPurpose) }
        if let example = leadIns.example, example <= first { trait(.afterExample) }
        if let result = leadIns.result, result <= first { trait(.afterResult) }
        if leadIns.purposes.contains(where: { (0...Self.atOnce).contains(first - $0) }) { trait(.afterPurposeAtOnce) }
        let earlier = draft.named.count { $0.topic != naming.topic && $0.first.lowerBound < first }
        trait(Self.rank(earlier))
        if earlier > 0, earlier == draft.own.count - 1 { trait(.namedLast) }
        if cues.ofTopics.contains(where: { $0.set != naming.topic && $0.words.overlaps(naming.first) }) { trait(.shared) }
        if let word = matcher.lexiconPlace(in: cues.words, at: first - 1) { weigh(.word(.before, word, .own), 1) }
        if let word = matcher.lexiconPlace(in: cues.words, at: first - 2) { weigh(.word(.furtherBefore, word, .own), 1) }
        if let word = matcher.lexiconPlace(in: cues.words, at: naming.first.upperBound) { weigh(.word(.after, word, .own), 1) }
    }

    /// How much the words of the statement, and those around it, are those of statements on the topic.
    @inline(__always)
    private func likeness(to topic: Int, at place: Int, _ trait: (Trait, Float) -> Void) {
        let draft = drafts[place]
        guard !draft.likeness.isEmpty else { return }
        let likeness = draft.likeness[topic]
        trait(.likeness, likeness / 3)
        trait(.likenessMean, likeness / Float(max(1, draft.words.count)))
        if likeness > 0 { trait(.likeness0, 0.5) }
        if likeness > 2 { trait(.likeness2, 0.5) }
        if likeness > 4 { trait(.likeness4, 0.5) }
        if likeness > 6 { trait(.likeness6, 0.5) }
        if likeness > 8 { trait(.likeness8, 0.5) }
        let liker = draft.likeness.count { $0 > likeness }
        trait(liker == 0 ? .likest : liker == 1 ? .secondLikest : liker == 2 ? .thirdLikest : .fourthLikest, 1)
        if place > 0 { trait(.likenessBefore, drafts[place - 1].likeness[topic] / Float(max(1, drafts[place - 1].words.count))) }
        let others = wordCount - draft.words.count
        if others > 0 { trait(.likenessOfParagraph, (self.likeness[topic] - likeness) / Float(others)) }
        if !headingLikeness.isEmpty { trait(.likenessOfHeading, headingLikeness[topic]) }
    }

    /// What the rest of the paragraph says of the topic.
    @inline(__always)
    private func neighbours(of topic: Int, at place: Int, _ trait: (Trait, Float) -> Void) {
        if place == 0 {
            trait(.first, 1)
        } else {
            trait(state(of: topic, at: place - 1, .beforeNamesIt, .beforeCarriesIt, .beforeLacksIt), 1)
            if drafts[0].own.contains(topic) { trait(drafts[0].own.count == 1 ? .openedAlone : .opened, 1) }
        }
        if place + 1 < drafts.count { trait(state(of: topic, at: place + 1, .afterNamesIt, .afterCarriesIt, .afterLacksIt), 1) }
        let places = placesNaming[topic]
        let before = places.partitioningIndex { $0 >= place }
        let after = places.count - before - (before < places.count && places[before] == place ? 1 : 0)
        if before > 0 { trait(before == 1 ? .namedOnceBefore : .namedOftenBefore, 1) }
        if after > 0 { trait(after == 1 ? .namedOnceAfter : .namedOftenAfter, 1) }
    }

    private func state(of topic: Int, at place: Int, _ names: Trait, _ carries: Trait, _ lacks: Trait) -> Trait {
        drafts[place].own.contains(topic) ? names : drafts[place].found.has(topic) ? carries : lacks
    }

    private static func others(_ count: Int) -> Trait {
        count <= 0 ? .noOther : count == 1 ? .oneOther : count == 2 ? .twoOthers : .moreOthers
    }

    private static func rank(_ earlier: Int) -> Trait {
        earlier == 0 ? .namedFirst : earlier == 1 ? .namedSecond : earlier == 2 ? .namedThird : .namedLater
    }

    /// The trait of so many words.
    static func length(_ words: Int) -> Trait {
        switch words {
        case ..<8: .under8Words
        case ..<14: .under14Words
        case ..<20: .under20Words
        case ..<28: .under28Words
        case ..<40: .under40Words
        default: .longer
        }
    }
}
