import Documents
import England
import Glibc
import Inspections

/// Weights, compiled: how likely a topic is what a statement is about, and how sure a link must be.
///
/// It never changes. It is a class because each weight looks into it: a structure's arrays were counted anew for every topic that is
/// considered, a twelfth of the time that linking takes.
final class Decision: Sendable {
    /// How sure a link must be to be strong, and to be one at all.
    let strong: Double
    let weak: Double
    /// By topic: whether weights speak of it at all. One that they do not know works by its cues alone.
    private let known: [Bool]
    private let space: FeatureSpace
    private let weights: [Float]
    let names: FeatureNames
    let table: WordTable
    /// What decides the stance of a statement; nil where weights say nothing of it.
    let stances: StanceDecision?

    /// - Parameter lexicon: the words that the weights name.
    /// - Throws: every line that names what there is not.
    init(compiling weights: Weights, topics: [Topic], tables: CueTables, lexicon: [String]) throws(Diagnostics) {
        let names = FeatureNames(topics: topics, lexicon: lexicon), space = FeatureSpace(topics: topics, lexicon: lexicon)
        var problems = Diagnostics()
        var table = Array(repeating: Float(0), count: space.count), known = Array(repeating: false, count: topics.count)
        let words = problems.collect { () throws(Diagnostic) in try WordTable(weights.words, names: names) }
        let onStance = weights.lines.filter(\.isOnStance)
        let stances = problems.collect { () throws(Diagnostics) in
            try StanceDecision(compiling: onStance, features: StanceFeatures(lexicon: lexicon, tables: tables))
        }
        for line in weights.lines where !line.isOnStance {
            guard let feature = problems.collect({ () throws(Diagnostic) in try names.feature(of: line) }) else { continue }
            table[space.number(of: feature)] = Float(line.weight)
            if case .topic(let topic, _) = feature { known[topic] = true }
        }
        try problems.throwIfErrors()
        (self.names, self.space, self.weights, self.known, self.table) = (
            names, space, table, known, words ?? WordTable(topicCount: 0, lexiconCount: 0)
        )
        self.stances = onStance.isEmpty ? nil : stances
        (strong, weak) = (weights.strong, weights.weak)
    }

    /// The words that weights name, sorted.
    static func lexicon(of weights: Weights) -> [String] {
        Set(weights.lines.compactMap { FeatureNames.word(in: $0.name) } + weights.words.rows.map(\.word)).sorted()
    }

    /// The links of a statement: those that are strong, and those that are weak.
    func links(at place: Int, of paragraph: DraftedParagraph, in matcher: CueMatcher) -> (strong: [Link], weak: [Link]) {
        var links: (strong: [Link], weak: [Link]) = ([], [])
        let found = paragraph.drafts[place].found.links
        // What does not depend on the topic is summed up once for each ground.
        var sharedScores: [Float?] = [nil, nil, nil, nil]
        for topic in paragraph.candidates(at: place) {
            let rules = found.first { $0.topic == topic }
            guard knows(topic) else {
                if let rules { links.strong.append(Link(topic: names.topics[topic].slug, evidence: rules.evidence)) }
                continue
            }
            let ground = paragraph.drafts[place].ground(of: topic)
            let shared = sharedScores[Int(ground.rawValue)] ?? score { paragraph.forEachFeature(on: ground, at: place, in: matcher, $0) }
            sharedScores[Int(ground.rawValue)] = shared
            let confidence = Self.probability(
                of: shared + score { paragraph.forEachFeature(of: topic, on: ground, at: place, in: matcher, $0) })
            guard confidence >= weak else { continue }
            let evidence = rules?.evidence ?? [Evidence(reason: .paragraph, words: "")]
            let link = Link(topic: names.topics[topic].slug, evidence: evidence, confidence: confidence)
            if confidence >= strong { links.strong.append(link) } else { links.weak.append(link) }
        }
        return links
    }

    /// Whether weights speak of a topic.
    func knows(_ topic: Int) -> Bool { known[topic] }

    /// How likely a statement is on a topic.
    func probability(of topic: Int, at place: Int, of paragraph: DraftedParagraph, in matcher: CueMatcher) -> Double {
        Self.probability(of: score { paragraph.forEachFeature(of: topic, at: place, in: matcher, $0) })
    }

    private static func probability(of score: Float) -> Double { 1 / (1 + exp(-Double(score))) }

    /// The sum of what some features weigh.
    @inline(__always)
    private func score(_ forEachFeature: ((Feature, Float) -> Void) -> Void) -> Float {
        var sum: Float = 0
        weights.withUnsafeBufferPointer { weights in forEachFeature { sum += weights[space.number(of: $0)] * $1 } }
        return sum
    }

    /// What decided whether a statement is linked to a topic, the heaviest first.
    func reasons(for topic: Int, at place: Int, of paragraph: DraftedParagraph, in matcher: CueMatcher) -> [(name: String, weight: Double)]
    {
        var reasons: [(name: String, weight: Double)] = []
        paragraph.forEachFeature(of: topic, at: place, in: matcher) { feature, value in
            let weight = Double(weights[space.number(of: feature)] * value)
            if weight != 0 { reasons.append((names.name(of: feature), weight)) }
        }
        return reasons.sorted { (-abs($0.weight), $0.name) < (-abs($1.weight), $1.name) }
    }
}
