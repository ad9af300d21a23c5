import Documents
import England
import Inspections

/// What a paragraph has been about so far, for a statement that points back or leaves its subject unsaid.
///
/// A pronoun carries its antecedent's topics over (codebook, conventions). A statement that names no topic at all is still
/// about its paragraph's subject ("Most achieve well", after a sentence on school). To a statement with a topic of its own
/// a pronoun carries over only where it is plain which topic it means: where there was one. What was itself carried is
/// carried on only where the statement in between said nothing of its own. A heading codes nothing; but where it names one
/// group, that is the group that "young people" and "they" mean below it.
struct Antecedent: Sendable {
    /// The group that the section's heading names.
    private let headed: Int?
    /// The topics of the last statement without its aspects, unless it had nothing else. Empty where a paragraph starts.
    private var topics: [Int] = []
    /// All topics of the last statement, carried ones too.
    private var last: [Int] = []
    /// The first statement of the paragraph; nil before it.
    private var opening: Opening?
    /// What the last statement said of the service; nil where a paragraph starts.
    var stance: Stance?

    /// At the start of a paragraph.
    init(under headed: Int?) { self.headed = headed }

    /// Carries topics over where the statement asks for it, and remembers its own for the next.
    mutating func carry(into links: inout TopicLinks, of cues: StatementCues, standings: [Topic.Standing]) {
        let own = links.topics
        let anaphor = cues.of(.anaphor).first
        let isGeneral = !cues.of(.general).isEmpty
        let carried = carried(to: own, pointingBack: anaphor != nil, isGeneral: isGeneral, standings: standings)
        for topic in carried { links.add(topic, Self.evidence(anaphor, in: cues)) }
        for pronoun in cues.of(.pronoun).prefix(1) {
            for topic in groups(besides: links.topics, standings: standings) {
                links.add(topic, besidesOwn: Self.evidence(pronoun, in: cues))
            }
        }
        if !isGeneral, let subject = standingSubject(beside: own, standings: standings) {
            links.add(subject, besidesOwn: Self.evidence(nil, in: cues))
        }
        remember(own, ofAll: links.topics, pointingBack: anaphor != nil, standings: standings)
        if opening == nil { opening = Opening(of: own, in: cues, standings: standings) }
        last = links.topics
    }

    private func carried(to own: [Int], pointingBack: Bool, isGeneral: Bool, standings: [Topic.Standing]) -> [Int] {
        if !own.isEmpty { return pointingBack && topics.count == 1 ? topics.filter { !own.contains($0) } : [] }
        if pointingBack { return topics }
        if isGeneral { return [] }
        let isAllSoFar = topics.count == 1 && opening?.topics.contains(topics[0]) == true
        return topics.filter { standings[$0].isSubject || (isAllSoFar && standings[$0] == .practice) }
    }

    /// The groups that a pronoun means: those that the paragraph opened on, or the heading's where no other is named.
    private func groups(besides linked: [Int], standings: [Topic.Standing]) -> [Int] {
        let opened = topics.filter { standings[$0] == .group && opening?.topics.contains($0) == true }
        let isOther = (opened + linked).contains { standings[$0] == .group }
        return isOther ? opened : headed.map { [$0] } ?? []
    }

    /// What the paragraph opened on, where it still stands beside what the statement names: a matter anywhere in the
    /// paragraph, others that were opened on alone while no statement turns from them; none beside another subject.
    private func standingSubject(beside own: [Int], standings: [Topic.Standing]) -> Int? {
        guard let opening, let subject = opening.subject, !own.contains(where: { standings[$0].isSubject }) else { return nil }
        let isUnturned = opening.topics == [subject] && last.contains(subject)
        return switch standings[subject] {
        case .matter: subject
        case .group, .children: isUnturned ? subject : nil
        default: isUnturned && own.allSatisfy { standings[$0] == .aspect } ? subject : nil
        }
    }

    private mutating func remember(_ own: [Int], ofAll all: [Int], pointingBack: Bool, standings: [Topic.Standing]) {
        let lasting = own.filter { standings[$0] != .aspect }
        if !lasting.isEmpty {
            topics = lasting
        } else if !pointingBack, !own.isEmpty {
            topics = own
        } else if topics.isEmpty {
            topics = all
        }
    }

    /// The words that point back; none where only silence does.
    private static func evidence(_ words: CueMatch?, in cues: StatementCues) -> Evidence {
        Evidence(cue: "antecedent", words: words.map { cues.text(of: $0.words) } ?? "")
    }
}

/// What the first statement of a paragraph is about.
private struct Opening: Sendable {
    let topics: [Int]
    /// The one subject, where the statement names it early and not in passing at its end.
    let subject: Int?

    /// How many words in is early.
    private static let early = 20

    init(of own: [Int], in cues: StatementCues, standings: [Topic.Standing]) {
        topics = own
        let subjects = own.filter { standings[$0].isSubject }
        let isEarly = cues.ofTopics.contains { $0.set == subjects.first && $0.words.lowerBound < Self.early }
        subject = subjects.count == 1 && isEarly ? subjects[0] : nil
    }
}

extension Linker {
    /// The group that a heading names, where it names no other subject: "The experiences and progress of care leavers".
    func group(namedBy heading: String) -> Int? {
        let named = Set(cues(in: heading).ofTopics.map(\.set)).filter { standings[$0].isSubject }
        guard named.count == 1, let only = named.first, standings[only] == .group else { return nil }
        return only
    }
}
