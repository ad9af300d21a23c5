import Documents
import England
import Inspections

/// Finds running heads and feet: what stands at the same place of many pages, and page numbers.
enum RunningLines {
    /// The rule that knows each such line, by the line's number.
    static func rules(for lines: [SourceLine]) -> [Int: FurnitureRule] {
        let pages = Dictionary(grouping: lines) { $0.page ?? 0 }
        let edges: [Edge] = pages.keys.sorted().flatMap { page in pageEdges(of: pages[page] ?? []) }
        let alike = Dictionary(grouping: edges, by: key)
        let needed = max(2, pages.count / 4)
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

    /// A running foot that one page prints higher or lower than the others: the same words in the same size at the foot of the page.
    ///
    /// A head is not looked for so: a title may say on its own page what the others repeat.
    private static func displacedFeet(among edges: [Edge], of rules: [Int: FurnitureRule]) -> [Int: FurnitureRule] {
        func key(_ edge: Edge) -> String { "\(edge.line.layout?.size ?? 0) \(edge.line.text)" }
        let feet = edges.filter { !$0.isHead }
        let known = Set(feet.filter { rules[$0.line.number] == .runningFoot }.map(key))
        return Dictionary(feet.filter { known.contains(key($0)) }.map { ($0.line.number, FurnitureRule.runningFoot) }) { first, _ in first }
    }

    private struct Edge {
        let line: SourceLine
        let isHead: Bool
        /// Nothing stands between it and the edge of the page.
        let isOutermost: Bool
    }

    /// The three highest and the four lowest lines of a page.
    private static func pageEdges(of lines: [SourceLine]) -> [Edge] {
        let sorted = lines.sorted { ($0.layout?.top ?? 0, $0.number) < ($1.layout?.top ?? 0, $1.number) }
        let heads = sorted.prefix(3).enumerated().map { Edge(line: $1, isHead: true, isOutermost: $0 == 0) }
        let feet = sorted.dropFirst(3).suffix(4)
        return heads + feet.enumerated().map { Edge(line: $1, isHead: false, isOutermost: $0 >= feet.count - 2) }
    }

    private static func isAtSamePlace(_ one: Edge, _ other: Edge) -> Bool {
        guard let one = one.line.layout, let other = other.line.layout else { return false }
        return abs(one.top - other.top) <= 12 && abs(one.size - other.size) <= 1
    }

    /// The words with every number as one sign, and at which end of the page they stand.
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
        let numbers = words.filter { $0.utf8.count <= 4 && $0.utf8.allSatisfy(\.isDigit) }
        return !numbers.isEmpty && words.count <= 4 && words.allSatisfy { numbers.contains($0) || $0 == "page" || $0 == "of" }
    }
}
