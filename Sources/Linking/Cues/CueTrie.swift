import Documents
import England
import Inspections

/// The phrases of all cues as one tree of symbols, so that phrases that begin alike are walked together.
///
/// Nodes, edges and parts lie in flat arrays, level by level: walking it counts no references and makes no copies, and what is looked
/// at most lies together.
struct CueTrie: Sendable {
    typealias PartID = Int32

    /// A phrase found: which part it belongs to, and its words.
    struct Found: Sendable {
        let part: PartID
        private let first: Int32
        private let end: Int32

        init(part: PartID, words: Range<Int>) { (self.part, first, end) = (part, Int32(words.lowerBound), Int32(words.upperBound)) }

        var words: Range<Int> { Int(first)..<Int(end) }
    }

    /// Its edges and parts reach up to the first of the next node.
    private struct Node: Sendable {
        let firstEdge: Int32
        let firstPart: Int32
        /// A bit for each symbol that an edge may have: most words stand on no edge, and are told so at once.
        let symbols: UInt32
    }

    /// With one more at the end.
    private let nodes: [Node]
    private let edges: [(symbol: Vocabulary.Symbol, node: Int32)]
    private let parts: [PartID]
    /// The child of the root for each symbol, -1 for none.
    private let roots: [Int32]
    private let start: Int32
    private let end: Vocabulary.Symbol

    /// - Parameters:
    ///   - phrases: each with the part that it belongs to; the same phrase may belong to several.
    ///   - start: the symbol that stands before the first word, and `end` the one after the last.
    init(phrases: [(symbols: [Vocabulary.Symbol], part: PartID)], start: Vocabulary.Symbol, end: Vocabulary.Symbol) {
        var growing = [GrowingNode()]
        for (symbols, part) in phrases {
            var node = 0
            for symbol in symbols { node = growing.child(of: node, by: symbol) }
            if !growing[node].parts.contains(part) { growing[node].parts.append(part) }
        }
        var nodes: [Node] = [], edges: [(symbol: Vocabulary.Symbol, node: Int32)] = [], parts: [PartID] = []
        var level = [0], reached: Int32 = 1
        while !level.isEmpty {
            var next: [Int] = []
            for node in level.map({ growing[$0] }) {
                let symbols = node.edges.reduce(0) { $0 | Self.bit(of: $1.symbol) }
                nodes.append(Node(firstEdge: Int32(edges.count), firstPart: Int32(parts.count), symbols: symbols))
                for edge in node.edges {
                    edges.append((edge.symbol, reached))
                    reached += 1
                    next.append(Int(edge.node))
                }
                parts += node.parts
            }
            level = next
        }
        nodes.append(Node(firstEdge: Int32(edges.count), firstPart: Int32(parts.count), symbols: 0))
        let first = edges[..<growing[0].edges.count]
        var roots = Array(repeating: Int32(-1), count: Int(first.map(\.symbol).max() ?? 0) + 1)
        for edge in first { roots[Int(edge.symbol)] = edge.node }
        self.nodes = nodes
        self.edges = edges
        self.parts = parts
        self.roots = roots
        self.start = Int(start) < roots.count ? roots[Int(start)] : -1
        self.end = end
    }

    /// Every phrase in the words, by its first word and then its length.
    func phrases(in words: StatementWords) -> [Found] {
        var found: [Found] = []
        guard words.count > 0 else { return found }
        found.reserveCapacity(words.count * 4)
        if start >= 0 { walk(start, from: 0, at: 0, words, &found) }
        for first in 0..<words.count {
            for index in words.symbols(at: first) {
                let symbol = Int(words.symbols[index])
                if symbol < roots.count, roots[symbol] >= 0 { walk(roots[symbol], from: first, at: first + 1, words, &found) }
            }
        }
        return found
    }

    private func walk(_ place: Int32, from first: Int, at next: Int, _ words: borrowing StatementWords, _ found: inout [Found]) {
        let node = nodes[Int(place)], after = nodes[Int(place) + 1]
        for index in node.firstPart..<after.firstPart { found.append(Found(part: parts[Int(index)], words: first..<next)) }
        guard node.symbols != 0 else { return }
        let own = node.firstEdge..<after.firstEdge
        guard next < words.count else {
            if let last = child(among: own, by: end) { walk(last, from: first, at: next, words, &found) }
            return
        }
        guard next == first || !words.boundary(before: next).contains(.stop) else { return }
        for index in words.symbols(at: next) {
            let symbol = words.symbols[index]
            guard node.symbols & Self.bit(of: symbol) != 0 else { continue }
            if let child = child(among: own, by: symbol) { walk(child, from: first, at: next + 1, words, &found) }
        }
    }

    private func child(among own: Range<Int32>, by symbol: Vocabulary.Symbol) -> Int32? {
        for index in own where edges[Int(index)].symbol == symbol { return edges[Int(index)].node }
        return nil
    }

    private static func bit(of symbol: Vocabulary.Symbol) -> UInt32 { 1 << (symbol % 32) }
}

/// A node while the tree is made.
private struct GrowingNode {
    var edges: [(symbol: Vocabulary.Symbol, node: Int32)] = []
    var parts: [CueTrie.PartID] = []
}

extension [GrowingNode] {
    /// The child of a node by a symbol, made where it is missing.
    fileprivate mutating func child(of node: Int, by symbol: Vocabulary.Symbol) -> Int {
        if let edge = self[node].edges.first(where: { $0.symbol == symbol }) { return Int(edge.node) }
        append(GrowingNode())
        self[node].edges.append((symbol, Int32(count - 1)))
        return count - 1
    }
}
