import Documents

/// Finds running heads and feet: what is printed at the same place of many pages, and page numbers.
enum RunningLines {
    /// Which rule each such line is furniture by, by the line's number.
    static func rules(for lines: [SourceLine]) -> [Int: FurnitureRule] {
        let pages = Dictionary(grouping: lines) { $0.page ?? 0 }
        let edges = pages.keys.sorted().flatMap { page in PageEdge.edges(of: pages[page] ?? []) }
        let alike = Dictionary(grouping: edges.filter { !$0.words.isEmpty }) { $0.key }
        let needed = max(leastPages, pages.count * leastShareOfPages / 100)
        var rules: [Int: FurnitureRule] = [:]
        for edge in edges {
            let printed = Set((alike[edge.key] ?? []).filter { $0.isAtSamePlace(as: edge) }.map(\.page))
            if printed.count >= needed || isStretch(printed, around: edge.page) { rules[edge.line.number] = edge.rule }
        }
        return rules.merging(displacedFeet(among: edges, of: rules)) { known, _ in known }
            .merging(PageNumbers.lines(among: edges).map { ($0, .pageNumber) }) { _, number in number }
    }

    /// A running foot that one page prints higher or lower than the others: the same words, numbers aside, in the same size at the foot.
    ///
    /// A head is not looked for so: a title may say on its own page what the others repeat.
    private static func displacedFeet(among edges: [PageEdge], of rules: [Int: FurnitureRule]) -> [Int: FurnitureRule] {
        func key(_ edge: PageEdge) -> String { "\(edge.line.layout?.size ?? 0) \(edge.words)" }
        let feet = edges.filter { !$0.isHead && !$0.words.isEmpty }
        let known = Set(feet.filter { rules[$0.line.number] == .runningFoot }.map(key))
        return Dictionary(feet.filter { known.contains(key($0)) }.map { ($0.line.number, .runningFoot) }) { first, _ in first }
    }

    /// On how many pages a running line is found at least.
    static let leastPages = 2
    /// Percent of a document's pages on which it is found at least: chapters have feet of their own.
    static let leastShareOfPages = 25
    /// On how many pages, each the next of the one before or the next but one, it is found where it is on fewer pages than that.
    static let leastStretch = 3

    /// Whether a page lies in a stretch of pages that print one line, as where a second report of a bundle has a foot of its own;
    /// left and right pages may differ.
    private static func isStretch(_ pages: Set<Int>, around page: Int) -> Bool {
        func count(_ step: Int) -> Int {
            var (count, next) = (0, page)
            while let following = [next + step, next + 2 * step].first(where: pages.contains) { (count, next) = (count + 1, following) }
            return count
        }
        return count(1) + count(-1) + 1 >= leastStretch
    }
}

/// A line at the top of a page or at its foot.
struct PageEdge {
    let line: SourceLine
    let page: Int
    let isHead: Bool
    /// Whether it is the first line of its page, or one of its last.
    let isOutermost: Bool
    /// The words without figures, sorted, as a number may change its side: "Page 7 | Kent" and "Kent | Page 12" are alike.
    let words: String

    /// How many lines at the top of a page, and at its foot, could be running lines.
    static let linesOfHead = 3
    static let linesOfFoot = 4
    /// A number that no other page goes on from is one of the last so many lines, as a web address is printed below some.
    static let outermostLines = 2
    /// Lines are at the same place where their tops are so near, in two thirds of a point, and their sizes too.
    static let sameHeight = 12
    static let sameSize = 1

    /// The three highest and the four lowest lines of a page; on a page of few lines some are both.
    static func edges(of lines: [SourceLine]) -> [PageEdge] {
        let sorted = lines.sorted { ($0.layout?.top ?? 0, $0.number) < ($1.layout?.top ?? 0, $1.number) }
        let feet = sorted.suffix(linesOfFoot)
        return sorted.prefix(linesOfHead).enumerated().map { PageEdge($1, isHead: true, isOutermost: $0 == 0) }
            + feet.enumerated().map { PageEdge($1, isHead: false, isOutermost: $0 >= feet.count - outermostLines) }
    }

    private init(_ line: SourceLine, isHead: Bool, isOutermost: Bool) {
        (self.line, page, self.isHead, self.isOutermost) = (line, line.page ?? 0, isHead, isOutermost)
        words = line.text.split { !$0.isAlphabetic }.sorted().joined(separator: " ")
    }

    /// What running lines have in common.
    var key: String { "\(isHead) \(words)" }

    var rule: FurnitureRule { isHead ? .runningHead : .runningFoot }

    /// How high on its page and how large it is, exactly.
    var place: String { line.layout.map { "\($0.top) \($0.size)" } ?? "" }

    func isAtSamePlace(as other: PageEdge) -> Bool {
        guard let own = line.layout, let place = other.line.layout else { return line.layout == nil && other.line.layout == nil }
        return abs(own.top - place.top) <= Self.sameHeight && abs(own.size - place.size) <= Self.sameSize
    }
}
