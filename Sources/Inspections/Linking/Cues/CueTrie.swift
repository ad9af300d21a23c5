/// The phrases of all cues as one tree of symbols, so that phrases that begin alike are walked together.
struct CueTrie: Sendable {
    typealias PartID = Int32

    private struct Node: Sendable {
        var edges: [(symbol: Vocabulary.Symbol, node: Int32)] = []
        var parts: [PartID] = []
    }

    private var nodes: [Node] = [Node()]
    /// The child of the root for each symbol, -1 for none.
    private var roots: [Int32] = []
    private let start: Vocabulary.Symbol
    private let end: Vocabulary.Symbol

    init(start: Vocabulary.Symbol, end: Vocabulary.Symbol) {
        self.start = start
        self.end = end
    }

    mutating func insert(_ phrase: [Vocabulary.Symbol], as part: PartID) {
        var node = 0
        for symbol in phrase {
            if let child = child(of: node, by: symbol) {
                node = child
            } else {
                nodes.append(Node())
                nodes[node].edges.append((symbol, Int32(nodes.count - 1)))
                if node == 0 {
                    while roots.count <= Int(symbol) { roots.append(-1) }
                    roots[Int(symbol)] = Int32(nodes.count - 1)
                }
                node = nodes.count - 1
            }
        }
        if !nodes[node].parts.contains(part) { nodes[node].parts.append(part) }
    }

    /// Calls `found` for every phrase in the words, by its first word and then its length.
    func forEachPhrase(in words: StatementWords, _ found: (PartID, Range<Int>) -> Void) {
        for first in 0..<words.count {
            if first == 0, let node = child(of: 0, by: start) { walk(node, from: 0, at: 0, words, found) }
            for index in words.symbols(at: first) {
                let symbol = Int(words.symbols[index])
                guard symbol < roots.count, roots[symbol] >= 0 else { continue }
                walk(Int(roots[symbol]), from: first, at: first + 1, words, found)
            }
        }
    }

    private func walk(_ node: Int, from first: Int, at next: Int, _ words: StatementWords, _ found: (PartID, Range<Int>) -> Void) {
        for part in nodes[node].parts { found(part, first..<next) }
        guard !nodes[node].edges.isEmpty else { return }
        guard next < words.count else {
            if let last = child(of: node, by: end) { walk(last, from: first, at: next, words, found) }
            return
        }
        guard next == first || !words.boundaries[next].contains(.stop) else { return }
        for index in words.symbols(at: next) {
            if let child = child(of: node, by: words.symbols[index]) { walk(child, from: first, at: next + 1, words, found) }
        }
    }

    private func child(of node: Int, by symbol: Vocabulary.Symbol) -> Int? {
        if node == 0 { return Int(symbol) < roots.count && roots[Int(symbol)] >= 0 ? Int(roots[Int(symbol)]) : nil }
        for edge in nodes[node].edges where edge.symbol == symbol { return Int(edge.node) }
        return nil
    }
}
