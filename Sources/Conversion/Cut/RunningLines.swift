import Documents

/// Finds running heads and feet: what is printed at the same place of many pages, and page numbers.
enum RunningLines {
    /// Which rule each such line is furniture by, by the line's number.
    static func rules(for lines: [SourceLine]) -> [Int: FurnitureRule] {
        let pages = Dictionary(grouping: lines) { $0.page ?? 0 }
        let edges: [Edge] = pages.keys.sorted().flatMap { page in pageEdges(of: pages[page] ?? []) }
        let alike = Dictionary(grouping: edges, by: key)
        let needed = max(leastPages, pages.count * leastShareOfPages / 100)
        var rules: [Int: FurnitureRule] = [:]
        for edge in edges {
            if isPageNumber(edge.line.text), edge.isOutermost {
                rules[edge.line.number] = .pageNumber
            } else if Set((alike[key(edge)] ?? []).filter { isAtSamePlace($0, edge) }.map(\.line.page)).count >= needed {
                rules[edge.line.number] = edge.isHead ? .runningHead : .runningFoot
            }
        }
        return rules.merging(displacedFeet(among: edges, of: rules)) { known, _ in known }
    }

    /// A running foot that one page prints higher or lower than the others: the same words, numbers aside, in the same size at the foot.
    ///
    /// A head is not looked for so: a title may say on its own page what the others repeat.
    private static func displacedFeet(among edges: [Edge], of rules: [Int: FurnitureRule]) -> [Int: FurnitureRule] {
        func key(_ edge: Edge) -> String { "\(edge.line.layout?.size ?? 0) \(Self.key(edge))" }
        let feet = edges.filter { !$0.isHead }
        let known = Set(feet.filter { rules[$0.line.number] == .runningFoot }.map(key))
        return Dictionary(feet.filter { known.contains(key($0)) }.map { ($0.line.number, FurnitureRule.runningFoot) }) { first, _ in first }
    }

    /// On how many pages a running line is found at least.
    static let leastPages = 2
    /// Percent of a document's pages on which it is found at least: chapters have feet of their own.
    static let leastShareOfPages = 25
    /// How many lines at the top of a page, and at its foot, could be running lines.
    static let linesOfHead = 3
    static let linesOfFoot = 4
    /// A page number is one of the last so many lines of its page, as a web address is printed below some.
    static let linesAroundPageNumber = 2
    /// Lines are at the same place where their tops are so near, in two thirds of a point, and their sizes too.
    static let sameHeight = 12
    static let sameSize = 1
    /// The most digits of a page number, and the most words of its line: "Page 12 of 20".
    static let pageNumberDigits = 4
    static let pageNumberWords = 4

    private struct Edge {
        let line: SourceLine
        let isHead: Bool
        /// Whether a page number could be here: the first line of the page, or one of its last.
        let isOutermost: Bool
    }

    /// The three highest and the four lowest lines of a page.
    private static func pageEdges(of lines: [SourceLine]) -> [Edge] {
        let sorted = lines.sorted { ($0.layout?.top ?? 0, $0.number) < ($1.layout?.top ?? 0, $1.number) }
        let heads = sorted.prefix(linesOfHead).enumerated().map { Edge(line: $1, isHead: true, isOutermost: $0 == 0) }
        let feet = sorted.dropFirst(linesOfHead).suffix(linesOfFoot)
        return heads + feet.enumerated().map { Edge(line: $1, isHead: false, isOutermost: $0 >= feet.count - linesAroundPageNumber) }
    }

    private static func isAtSamePlace(_ one: Edge, _ other: Edge) -> Bool {
        guard let one = one.line.layout, let other = other.line.layout else { return one.line.layout == nil && other.line.layout == nil }
        return abs(one.top - other.top) <= sameHeight && abs(one.size - other.size) <= sameSize
    }

    /// What two running lines have in common: the words with every number as one sign, and the end of the page. "Page 7" and "Page 12" are alike.
    private static func key(_ edge: Edge) -> String {
        var words = ""
        for character in edge.line.text where !character.isWhitespace {
            if character.isNumber { if words.last != "#" { words.append("#") } } else { words.append(character) }
        }
        return "\(edge.isHead) \(words)"
    }

    /// "7", "Page 7", "7 of 20" and their like.
    private static func isPageNumber(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        let numbers = words.filter { $0.utf8.count <= pageNumberDigits && $0.utf8.allSatisfy(\.isDigit) }
        return !numbers.isEmpty && words.count <= pageNumberWords && words.allSatisfy { numbers.contains($0) || $0 == "page" || $0 == "of" }
    }
}
