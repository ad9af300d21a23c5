import Documents
import England
import Inspections

/// What a paragraph has been about so far, for a statement that points back or leaves its subject unsaid.
///
/// The rules (codebook, conventions), each with an example:
/// - What points back has the topics of the statement before: "Supervision is weak. *This* leads to delay."
/// - It has them beside a topic of its own only where there was one: after "Supervision of the designated officer is weak",
///   "These records are poor" is on records alone.
/// - What names no topic is about the paragraph's subject: "Children attend school. Most achieve well."
/// - "They" and "young people" mean the group that the paragraph opened on, else the one that the section's heading names.
/// - A paragraph's first subject goes on in the ways that its standing says: see `goingOn`.
/// - What speaks of the service as a whole has nothing carried over: "The quality of social work practice is weak."
struct Antecedent: Sendable {
    /// The group that the section's heading names.
    private let headed: Int?
    /// What the next statement can point back at: the last statement's topics without its aspects, unless it had nothing
    /// else; where a statement had none of its own, those before it. Empty at the start of a paragraph.
    private var topics: [Int] = []
    /// All topics of the last statement, carried ones too.
    private var last: [Int] = []
    /// The first statement of the paragraph; nil before it.
    private var opening: Opening?
    /// What the last statement said of the service; nil at the start of a paragraph.
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
        if !isGeneral, let subject = goingOn(beside: own, standings: standings) {
            links.add(subject, besidesOwn: Self.evidence(nil, in: cues))
        }
        remember(own, ofAll: links.topics, pointingBack: anaphor != nil, standings: standings)
        if opening == nil { opening = Opening(of: own, in: cues, standings: standings) }
        last = links.topics
    }

    /// The topics of statements before that this one is on too.
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

    /// The paragraph's first subject, if it still applies; never beside another subject.
    ///
    /// - A matter (allegations): until another subject is named, whatever comes between.
    /// - A group or children in one place in life: if the paragraph opened on it alone and every statement since was on it.
    /// - Another subject (health): likewise, and only where this statement names nothing but aspects ("Records are poor").
    private func goingOn(beside own: [Int], standings: [Topic.Standing]) -> Int? {
        guard let opening, let subject = opening.subject, !own.contains(where: { standings[$0].isSubject }) else { return nil }
        let isUninterrupted = opening.topics == [subject] && last.contains(subject)
        return switch standings[subject] {
        case .matter: subject
        case .group, .children: isUninterrupted ? subject : nil
        default: isUninterrupted && own.allSatisfy { standings[$0] == .aspect } ? subject : nil
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

    /// The words that point back; none where a subject goes on unsaid.
    private static func evidence(_ words: CueMatch?, in cues: StatementCues) -> Evidence {
        Evidence(reason: .antecedent, words: words.map { cues.text(of: $0.words) } ?? "")
    }
}

/// What the first statement of a paragraph is about.
private struct Opening: Sendable {
    /// On its own words.
    let topics: [Int]
    /// The one subject, where the statement names it early and not in passing at its end.
    let subject: Int?

    /// A subject is named early where fewer words than this are before it.
    ///
    /// In 96 reports one paragraph in eighteen names its one subject later; set on Staffordshire's, not measured further.
    private static let early = 20

    init(of own: [Int], in cues: StatementCues, standings: [Topic.Standing]) {
        topics = own
        let subjects = own.filter { standings[$0].isSubject }
        let isEarly = cues.ofTopics.contains { $0.set == subjects.first && $0.words.lowerBound < Self.early }
        subject = subjects.count == 1 && isEarly ? subjects[0] : nil
    }
}
