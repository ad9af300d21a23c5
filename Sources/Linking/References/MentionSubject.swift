import Documents
import England
import Inspections

/// What an earlier inspection looked at, where a mention says so: tells apart two of one month.
///
/// Single inspections 2014–2016 list "the previous inspection of X’s safeguarding arrangements", of its services for looked
/// after children, and of its adoption, fostering and private fostering services, each with its month.
enum MentionSubject: String, Sendable, Equatable {
    case protection
    case lookedAfter = "looked-after"
    case adoption, fostering, privateFostering
    case specialNeeds = "special-needs"

    /// Whether it is one service or another regime, and no inspection of children's services at large.
    var isNarrow: Bool {
        switch self {
        case .protection, .lookedAfter: false
        case .adoption, .fostering, .privateFostering, .specialNeeds: true
        }
    }

    /// Whether two mentions can mean one inspection as far as their subjects go.
    static func agree(_ one: MentionSubject?, _ other: MentionSubject?) -> Bool {
        one == other || (one == nil || other == nil) && one?.isNarrow != true && other?.isNarrow != true
    }

    /// Nil where some words name none of the subjects, or both of the wide ones.
    init?(namedBy words: some Sequence<String>) {
        let words = Array(words)
        if words.contains("adoption") {
            self = .adoption
        } else if let place = words.firstIndex(of: "fostering") {
            self = place > 0 && words[place - 1] == "private" ? .privateFostering : .fostering
        } else if words.contains("send") {
            self = .specialNeeds
        } else {
            let isOfProtection = words.contains("safeguarding") || words.contains("protection")
            guard isOfProtection != words.contains("looked") else { return nil }
            self = isOfProtection ? .protection : .lookedAfter
        }
    }

    /// What inspections under a framework look at, as its row says; nil for the service at large.
    init?(of framework: Framework) {
        guard let subject = framework.subject else { return nil }
        self.init(rawValue: subject)
    }
}
