import Algorithms
import Documents
import England
import Inspections

/// What is weighed where the stance of a statement is decided, numbered without gaps; each is weighed for each stance apart.
struct StanceFeatures: Sendable {
    /// The words that are told apart.
    let lexicon: [String]
    private let words: [String: Int]
    /// The names of all cues, by role, then place: `concern too slow`.
    private let cues: [String]
    /// For each role, how many cues the roles before it have.
    private let cuesBefore: [Int]
    private let cuePlaces: [String: Int]

    init(lexicon: [String], tables: CueTables) {
        self.lexicon = lexicon
        words = Dictionary(zip(lexicon, 0...), uniquingKeysWith: { first, _ in first })
        let byRole = CueRole.allCases.map { role in tables.group(role).cues.map { "\(role.name) \($0.text)" } }
        cues = byRole.flatMap(\.self)
        cuesBefore = byRole.reductions(0) { $0 + $1.count }
        cuePlaces = Dictionary(zip(cues, 0...), uniquingKeysWith: { first, _ in first })
    }

    /// How many there are: the fixed ones, then each cue of a role, then what each word may do.
    var count: Int { firstWord + Self.wordKinds.count * lexicon.count }

    private var firstWord: Int { Self.fixed.count + cues.count }

    /// What a word may do: open the statement, stand in it, stand in the heading of its section.
    static let wordKinds = ["opens", "word", "headed"]
    private static let opens = 0, stands = 1, heads = 2

    /// The number of a word, by its place in the lexicon, for what it does.
    private func number(of word: Int, _ kind: Int) -> Int { firstWord + kind * lexicon.count + word }

    /// How rules read it, with or without a word that evaluates; how they read its neighbours, and the paragraph's other statements;
    /// then the roles of the cues in it, and how what evaluates is arranged.
    private static let fixed: [String] =
        ["reads", "reads-plain", "before", "after", "around"].flatMap { kind in Stance.allCases.map { "\(kind) \($0.rawValue)" } }
        + ["before nothing", "after nothing"] + CueRole.allCases.map { "has \($0.name)" } + EvaluationShape.names
    private static let reads = 0, readsPlain = 4, before = 8, after = 12, around = 16, beforeNothing = 20, afterNothing = 21
    private static let roles = 22, shape = roles + CueRole.allCases.count

    /// `reads strength`, `before nothing`, `has negation`, `cue concern too slow`, `opens the`, `word board`, `headed board`.
    func name(of number: Int) -> String {
        guard number >= Self.fixed.count else { return Self.fixed[number] }
        let word = number - firstWord
        guard word >= 0 else { return "\(Self.cueKind) \(cues[number - Self.fixed.count])" }
        return "\(Self.wordKinds[word / lexicon.count]) \(lexicon[word % lexicon.count])"
    }

    /// The number of a feature by its name; nil for a name that is none.
    func number(named name: String) -> Int? {
        let halves = FeatureNames.parts(of: name, atMost: 2).map(String.init)
        if halves.count == 2, halves[0] == Self.cueKind { return cuePlaces[halves[1]].map { Self.fixed.count + $0 } }
        guard let kind = halves.first.flatMap(Self.wordKinds.firstIndex), let word = halves.last.flatMap({ words[$0] }) else {
            return Self.fixed.firstIndex(of: name)
        }
        return number(of: word, kind)
    }

    static let cueKind = "cue"
    /// Of 0.7 and 1 this did as well as the other on an eighth of the reports at a time (stance 0.925 and 0.924 of 8,782 statements of
    /// 139 reports).
    private static let cueShare: Float = 0.7

    /// A single word counts less than how the rules read the statement. Of 0.3 to 1.4 this did best on reports left out in turn
    /// (2,242 statements of 30 reports), and so did the share of the word that opens it.
    private static let wordShare: Float = 0.6, openingShare: Float = 0.7
    /// Of 0.2 to 1 this did best on an eighth of the reports at a time (8,782 statements of 139 reports; by 0.001 at most).
    private static let headingShare: Float = 0.4

    /// Calls `weigh` with every feature of a statement.
    @inline(__always)
    func forEach(at place: Int, of paragraph: DraftedParagraph, in matcher: CueMatcher, _ weigh: (Int, Float) -> Void) {
        let draft = paragraph.drafts[place], reading = draft.coding.stance.place
        weigh((draft.evaluative.isEmpty ? Self.readsPlain : Self.reads) + reading, 1)
        weigh(place == 0 ? Self.beforeNothing : Self.before + paragraph.drafts[place - 1].coding.stance.place, 1)
        let next = place + 1
        weigh(next == paragraph.drafts.count ? Self.afterNothing : Self.after + paragraph.drafts[next].coding.stance.place, 1)
        for (stance, count) in paragraph.readings.enumerated() {
            let others = count - (stance == reading ? 1 : 0)
            if others > 0 { weigh(Self.around + stance, Float(others) / Float(paragraph.drafts.count - 1)) }
        }
        cues(of: draft.linkedBy, weigh)
        EvaluationShape.forEach(of: draft) { weigh(Self.shape + $0, $1) }
        if let word = matcher.lexiconPlace(in: draft.linkedBy.words, at: 0) {
            weigh(number(of: word, Self.opens), Self.openingShare)
        }
        for word in draft.words { weigh(number(of: word, Self.stands), Self.wordShare) }
        for word in paragraph.headingWords { weigh(number(of: word, Self.heads), Self.headingShare) }
    }

    /// The roles that have a cue in a statement, and the cues, each once.
    @inline(__always)
    private func cues(of statement: StatementCues, _ weigh: (Int, Float) -> Void) {
        let matches = statement.ofRoles
        var first = matches.startIndex
        for place in matches.indices {
            let match = matches[place], role = match.set - statement.topicCount
            if place == matches.startIndex || matches[place - 1].set != match.set {
                first = place
                weigh(Self.roles + role, 1)
            }
            if !matches[first..<place].contains(where: { $0.cue == match.cue }) {
                weigh(Self.fixed.count + cuesBefore[role] + match.cue, Self.cueShare)
            }
        }
    }
}

extension Stance {
    /// Its place in the list of stances, from 0.
    var place: Int {
        switch self {
        case .strength: 0
        case .concern: 1
        case .mixed: 2
        case .neutral: 3
        }
    }
}
