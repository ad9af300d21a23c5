/// What the statement before was about, for one that points back at it or leaves its subject unsaid.
///
/// A pronoun carries its antecedent's topics over (codebook, conventions). A statement that names no topic at all is still
/// about its paragraph's subject ("Most achieve well", after a sentence on school). To a statement with a topic of its own
/// a pronoun carries over only where it is plain which topic it means: where there is one. What was itself carried is
/// carried on only where the statement in between said nothing of its own.
struct Antecedent: Sendable {
    /// The topics of the last statement without its aspects, unless it had nothing else. Empty where a paragraph starts.
    private var topics: [Int] = []
    /// What the paragraph opened on, where that was one matter.
    private var opening: Int?
    private var isAtStart = true
    /// What the last statement said of the service; nil where a paragraph starts.
    var stance: Stance?

    /// Carries topics over where the statement asks for it, and remembers its own for the next.
    mutating func carry(into links: inout TopicLinks, of cues: StatementCues, standings: [Topic.Standing]) {
        let own = links.topics
        let anaphor = cues.of(.anaphor).first, pronoun = cues.of(.pronoun).first
        let isGeneral = !cues.of(.general).isEmpty
        let carried = carried(to: own, pointingBack: anaphor != nil, isGeneral: isGeneral, standings: standings)
        for topic in carried { links.add(topic, Self.evidence(anaphor, in: cues)) }
        if pronoun != nil {
            for topic in topics where standings[topic] == .group { links.add(topic, besidesOwn: Self.evidence(pronoun, in: cues)) }
        }
        if let opening, !isGeneral, !own.contains(where: { standings[$0].isSubject }) {
            links.add(opening, besidesOwn: Self.evidence(nil, in: cues))
        }
        if isAtStart { opening = Self.matter(of: own, in: cues, standings: standings) }
        remember(own, ofAll: links.topics, pointingBack: anaphor != nil, standings: standings)
    }

    private func carried(to own: [Int], pointingBack: Bool, isGeneral: Bool, standings: [Topic.Standing]) -> [Int] {
        let others = topics.filter { !own.contains($0) }
        if own.isEmpty { return pointingBack ? others : isGeneral ? [] : others.filter { standings[$0].isSubject } }
        return pointingBack && others.count == 1 ? others : []
    }

    private mutating func remember(_ own: [Int], ofAll all: [Int], pointingBack: Bool, standings: [Topic.Standing]) {
        let lasting = own.filter { standings[$0] != .aspect }
        isAtStart = false
        if !lasting.isEmpty {
            topics = lasting
        } else if !pointingBack, !own.isEmpty {
            topics = own
        } else if topics.isEmpty {
            topics = all
        }
    }

    /// The one matter that a paragraph's first statement is on, where it names it early and not in passing at its end.
    private static func matter(of own: [Int], in cues: StatementCues, standings: [Topic.Standing]) -> Int? {
        let early = 20
        let subjects = own.filter { standings[$0].isSubject }
        guard subjects.count == 1, let only = subjects.first, standings[only] == .matter else { return nil }
        return cues.ofTopics.contains { $0.set == only && $0.words.lowerBound < early } ? only : nil
    }

    /// The words that point back; none where only silence does.
    private static func evidence(_ words: CueMatch?, in cues: StatementCues) -> Evidence {
        Evidence(cue: "antecedent", words: words.map { cues.text(of: $0.words) } ?? "")
    }
}
