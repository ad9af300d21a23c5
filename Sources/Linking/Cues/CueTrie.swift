import Documents
import England
import Inspections

/// The phrases of all cues as one tree of symbols, so that phrases that begin alike are walked together.
///
/// Nodes, edges and parts lie in flat arrays: walking it counts no references and makes no copies.
struct CueTrie: Sendable {
    typealias PartID = Int32

    /// A phrase found: which part it belongs to, and its words.
    struct Found: Sendable {
        let part: PartID
        let words: Range<Int>
    }

    private struct Node: Sendable {
        var edges: Range<Int32>
        var parts: Range<Int32>
        /// A bit for each symbol that an edge may have: most words stand on no edge, and are told so at once.
        var symbols: UInt64
    }

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
        for node in growing {
            let (edgeStart, partStart) = (Int32(edges.count), Int32(parts.count))
            edges += node.edges
            parts += node.parts
            let symbols = node.edges.reduce(0) { $0 | Self.bit(of: $1.symbol) }
            nodes.append(Node(edges: edgeStart..<Int32(edges.count), parts: partStart..<Int32(parts.count), symbols: symbols))
        }
        var roots = Array(repeating: Int32(-1), count: Int(growing[0].edges.map(\.symbol).max() ?? 0) + 1)
        for edge in growing[0].edges { roots[Int(edge.symbol)] = edge.node }
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
        let node = nodes[Int(place)]
        for index in node.parts { found.append(Found(part: parts[Int(index)], words: first..<next)) }
        guard !node.edges.isEmpty else { return }
        guard next < words.count else {
            if let last = child(of: node, by: end) { walk(last, from: first, at: next, words, &found) }
            return
        }
        guard next == first || !words.boundary(before: next).contains(.stop) else { return }
        for index in words.symbols(at: next) {
            if let child = child(of: node, by: words.symbols[index]) { walk(child, from: first, at: next + 1, words, &found) }
        }
    }

    private func child(of node: Node, by symbol: Vocabulary.Symbol) -> Int32? {
        guard node.symbols & Self.bit(of: symbol) != 0 else { return nil }
        for index in node.edges where edges[Int(index)].symbol == symbol { return edges[Int(index)].node }
        return nil
    }

    private static func bit(of symbol: Vocabulary.Symbol) -> UInt64 { 1 << UInt64(symbol % 64) }
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
