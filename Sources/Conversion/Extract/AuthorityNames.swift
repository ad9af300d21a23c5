import Documents
import England

/// Finds the authorities that a text names, however they are printed.
package struct AuthorityNames: Sendable {
    /// What a text names, in whole words. Of two names at one place the longer counts, so that "Inspection of Bournemouth,
    /// Christchurch & Poole" names that authority and not Bournemouth.
    enum Naming: Equatable {
        case none
        case one(slug: String)
        /// Their names, in the order in which they are printed.
        case several([String])
        /// Words that make another council of a name on the list, as printed: "West Surrey".
        case unknown(String)
    }

    /// Every printed name as words, the longest first.
    private let namesByFirstWord: [String: [(words: [String], entry: EnglishAuthority)]]

    /// - Parameter authorities: the list of England, or with those that a content folder adds to it.
    init(_ authorities: [EnglishAuthority] = EnglishAuthority.all) {
        let names = authorities.flatMap { entry in
            ([entry.name] + entry.otherNames).map { (words: Self.printedWords(of: $0).map(Self.folded), entry: entry) }
        }
        let sorted = names.filter { !$0.words.isEmpty }
            .sorted { ($1.words.count, $0.words.joined(separator: " ")) < ($0.words.count, $1.words.joined(separator: " ")) }
        namesByFirstWord = Dictionary(grouping: sorted) { $0.words[0] }
    }

    /// - Complexity: the words of the text times the words of the longest name.
    func naming(in text: String) -> Naming {
        let printed = Self.printedWords(of: text)
        let words = printed.map(Self.folded)
        var found: [EnglishAuthority] = []
        var index = 0
        while index < words.count {
            guard let (entry, length) = name(at: index, of: words) else {
                index += 1
                continue
            }
            let whole = Self.wholeName(around: index..<(index + length), in: printed)
            if whole.count > length { return .unknown(printed[whole].joined(separator: " ")) }
            if !found.contains(where: { $0.slug == entry.slug }) { found.append(entry) }
            index += length
        }
        return switch found.count {
        case 0: .none
        case 1: .one(slug: found[0].slug)
        default: .several(found.map(\.name))
        }
    }

    /// What to do where no title and no line decides.
    package static let remedy = "say which it is in a file \"NAME.yml\" beside the document, with a line \"authority: …\""

    /// The authority of a document: what the file beside it says, or else its title.
    /// - Returns: the part of addresses that names it; nil where neither names one.
    /// - Throws: a title that names two authorities, or a council that is not on the list.
    func authority(ofTitle title: String, beside sidecar: Sidecar, at location: SourceLocation) throws(Diagnostic) -> String? {
        if let authority = sidecar.authority { return authority }
        switch naming(in: title) {
        case .none: return nil
        case .one(let slug): return slug
        case .several(let names):
            throw Diagnostic(
                at: location,
                "this title names \(names.joined(separator: " and ")), and a report is of one authority; " + Self.remedy)
        case .unknown(let name):
            throw Diagnostic(at: location, "\"\(name)\" is not on the list of English authorities; " + Self.remedy)
        }
    }

    /// The authority that a letter's opening paragraphs name, where they name one alone.
    func authority(ofOpening paragraphs: [String]) -> String? {
        if case .one(let slug) = naming(in: paragraphs.joined(separator: " ")) { slug } else { nil }
    }

    /// The longest name that starts at a word, with how many words it has.
    private func name(at start: Int, of words: [String]) -> (EnglishAuthority, length: Int)? {
        namesByFirstWord[words[start]]?.first { words[start...].starts(with: $0.words) }.map { ($0.entry, $0.words.count) }
    }

    /// The words of the place of which a name on the list is only a part: "West Surrey", "Newcastle under Lyme", "Surrey Heath".
    private static func wholeName(around name: Range<Int>, in printed: [String]) -> Range<Int> {
        let start =
            name.lowerBound > 0 && Forms.has(.councilQualifier, printed[name.lowerBound - 1]) ? name.lowerBound - 1 : name.lowerBound
        let next = name.upperBound
        guard next < printed.count else { return start..<next }
        if Forms.has(.councilFollower, printed[next]) { return start..<(next + 1) }
        let isJoined = next + 1 < printed.count && Forms.has(.councilJoiner, printed[next]) && printed[next + 1].first?.isUppercase == true
        return start..<(isJoined ? next + 2 : next)
    }

    /// Letters and numbers, and "&" for itself; every other sign parts words.
    private static func printedWords(of text: String) -> [String] {
        text.split { !($0.isAlphabetic || $0.isNumber || $0 == "&") }.map(String.init)
    }

    private static func folded(_ word: String) -> String { word == "&" ? "and" : word.lowercased() }
}
