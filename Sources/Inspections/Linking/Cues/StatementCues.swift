/// A statement with every cue that stands in it: what all rules read.
struct StatementCues: Sendable {
    let text: String
    let words: StatementWords
    /// By set, then place.
    let matches: [CueMatch]
    private let topicCount: Int

    init(_ text: String, matcher: CueMatcher, topicCount: Int) {
        self.text = text
        self.topicCount = topicCount
        words = matcher.words(of: text)
        matches = matcher.matches(in: words)
    }

    /// The cues of the topics, by topic, then place.
    var ofTopics: ArraySlice<CueMatch> {
        matches.prefix { $0.set < topicCount }
    }

    /// The cues of one role, by place.
    func of(_ role: CueRole) -> ArraySlice<CueMatch> {
        let set = topicCount + role.place
        guard let first = matches.firstIndex(where: { $0.set == set }) else { return [] }
        return matches[first...].prefix { $0.set == set }
    }

    /// The words of the statement that a run of words stands for.
    func text(of words: Range<Int>) -> String {
        let bytes = self.words.bytes(of: words)
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        return String(text[start..<utf8.index(start, offsetBy: bytes.count)])
    }
}

extension CueRole {
    /// Where the role's set stands after the topics' sets.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
