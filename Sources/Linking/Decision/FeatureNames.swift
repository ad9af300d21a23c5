import Documents
import England
import Inspections

/// The names of features, as the file of weights and `explain` write them.
struct FeatureNames: Sendable {
    let topics: [Topic]
    /// By place.
    let lexicon: [String]
    private let topicPlaces: [String: Int]
    private let words: [String: Int]
    private let traits = Trait.byName
    private let grounds = Ground.byName
    private let wordPlaces = Feature.WordPlace.byName

    init(topics: [Topic], lexicon: [String]) {
        self.topics = topics
        self.lexicon = lexicon
        topicPlaces = Dictionary(zip(topics.map(\.slug), 0...), uniquingKeysWith: { first, _ in first })
        words = Dictionary(zip(lexicon, 0...), uniquingKeysWith: { first, _ in first })
    }

    /// `trait last-fifth own`, `cue supervision supervis*`, `word before to own`.
    func name(of feature: Feature) -> String {
        switch feature {
        case .trait(let trait, let ground): "trait \(trait.name) \(ground.name)"
        case .topic(let topic, let ground): "topic \(topics[topic].slug) \(ground.name)"
        case .cue(let topic, let cue): "cue \(topics[topic].slug) \(topics[topic].cues[cue].text)"
        case .beside(let topic, let other, let ground): "beside \(topics[topic].slug) \(topics[other].slug) \(ground.name)"
        case .word(let place, let word, let ground): "word \(place.name) \(lexicon[word]) \(ground.name)"
        }
    }

    /// The place of a word in the lexicon.
    func word(_ word: String) -> Int? { words[word] }

    /// The words that a line of weights names, for the lexicon; none for other lines.
    static func word(in name: String) -> String? {
        let parts = parts(of: name, atMost: 4)
        guard parts.count == 4 else { return nil }
        if parts[0] == "word" { return String(parts[2]) }
        return parts[0] == "stance" && StanceFeatures.wordKinds.contains(String(parts[2])) ? String(parts[3]) : nil
    }

    /// What stands apart by spaces in the name of a weight, the rest in the last part. By bytes: a file has 15,000 names.
    static func parts(of name: some StringProtocol, atMost count: Int) -> [Substring] {
        Substring(name).utf8.split(separator: UInt8(ascii: " "), maxSplits: count - 1).map { Substring($0) }
    }

    /// The feature of a line of weights.
    /// - Throws: a name that is none, with the nearest theme where one is unknown.
    func feature(of line: Weights.Line) throws(Diagnostic) -> Feature {
        let parts = Self.parts(of: line.name, atMost: 3).map(String.init)
        let last = parts.count == 3 ? parts[2] : ""
        switch parts.first {
        case "trait" where parts.count == 3:
            if let trait = traits[parts[1]], let ground = grounds[last] { return .trait(trait, ground) }
        case "topic" where parts.count == 3:
            let topic = try topic(parts[1], line)
            if let ground = grounds[last] { return .topic(topic, ground) }
        case "cue" where parts.count == 3:
            let topic = try topic(parts[1], line)
            if let cue = topics[topic].cues.firstIndex(where: { $0.text == last }) { return .cue(topic: topic, cue: cue) }
            throw Diagnostic(
                at: line.location,
                "the theme \"\(parts[1])\" has no cue \"\(last)\"; take this line out, or write the weights anew with \"throughline learn\""
            )
        case "beside" where parts.count == 3:
            let halves = Self.parts(of: last, atMost: 3).map(String.init)
            let topic = try topic(parts[1], line)
            if halves.count == 2, let ground = grounds[halves[1]] {
                return .beside(topic: topic, other: try self.topic(halves[0], line), ground)
            }
        case "word" where parts.count == 3:
            let halves = Self.parts(of: last, atMost: 3).map(String.init)
            if halves.count == 2, let place = wordPlaces[parts[1]], let word = words[halves[0]],
                let ground = grounds[halves[1]]
            {
                return .word(place, word, ground)
            }
        default: break
        }
        throw Self.unknown(line)
    }

    /// The error of a line whose name is none.
    static func unknown(_ line: Weights.Line) -> Diagnostic {
        Diagnostic(
            at: line.location, "there is nothing called \"\(line.name)\" to weigh; write the weights anew with \"throughline learn\"")
    }

    private func topic(_ slug: String, _ line: Weights.Line) throws(Diagnostic) -> Int { try topic(slug, at: line.location) }

    /// The place of a topic.
    /// - Throws: a theme that there is not, with the nearest one.
    func topic(_ slug: String, at location: SourceLocation) throws(Diagnostic) -> Int {
        guard let place = topicPlaces[slug] else {
            throw Diagnostic(
                at: location, "there is no theme \"\(slug)\"" + Suggestion.clause(for: slug, in: topics.map(\.slug)))
        }
        return place
    }
}
