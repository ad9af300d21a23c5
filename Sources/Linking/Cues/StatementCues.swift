import Algorithms
import Documents
import England
import Inspections

/// A statement with every cue that occurs in it: what all rules read.
struct StatementCues: Sendable {
    let text: String
    let words: StatementWords
    /// By set, then place.
    let matches: [CueMatch]
    let topicCount: Int
    /// A bit for each role that has a cue here, by its place: most have none, and are told so at once.
    private let roles: UInt64

    init(_ text: String, matcher: CueMatcher, topicCount: Int) {
        self.text = text
        self.topicCount = topicCount
        words = matcher.words(of: text)
        matches = matcher.matches(in: words)
        roles = matches.reduce(0) { $1.set < topicCount ? $0 : $0 | 1 << UInt64($1.set - topicCount) }
    }

    /// The cues of the topics, by topic, then place.
    var ofTopics: ArraySlice<CueMatch> {
        matches[..<firstPlace(ofSet: topicCount)]
    }

    /// The cues of all roles, by role, then place.
    var ofRoles: ArraySlice<CueMatch> { matches[firstPlace(ofSet: topicCount)...] }

    /// The cues of one role, by place.
    func of(_ role: CueRole) -> ArraySlice<CueMatch> {
        guard roles & 1 << UInt64(role.place) != 0 else { return [] }
        let set = topicCount + role.place
        let start = firstPlace(ofSet: set)
        var end = start
        while end < matches.count, matches[end].set == set { end += 1 }
        return matches[start..<end]
    }

    /// Where the matches of a set begin, or would if there were any.
    private func firstPlace(ofSet set: Int) -> Int {
        matches.partitioningIndex { $0.set >= set }
    }

    /// A run of words as the statement prints it.
    func text(of words: Range<Int>) -> String {
        let bytes = self.words.bytes(of: words)
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        return String(text[start..<utf8.index(start, offsetBy: bytes.count)])
    }
}

/// A statement as it was linked, with the cues of its words, so that who reads on need not match them again.
typealias ReadStatement = (linked: LinkedStatement, cues: StatementCues)
