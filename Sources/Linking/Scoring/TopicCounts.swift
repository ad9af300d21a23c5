/// Topics found, found falsely and missed.
package struct TopicCounts: Sendable, Equatable {
    package var found = 0
    package var falselyFound = 0
    package var missed = 0

    package init(found: Int = 0, falselyFound: Int = 0, missed: Int = 0) {
        self.found = found
        self.falselyFound = falselyFound
        self.missed = missed
    }

    /// The share of what was found that is right.
    package var precision: Double { Self.share(found, of: found + falselyFound) }
    /// The share of what there is that was found.
    package var recall: Double { Self.share(found, of: found + missed) }
    /// The harmonic mean of the two.
    package var f1: Double { Self.share(2 * found, of: 2 * found + falselyFound + missed) }

    /// A part of a whole, from 0 to 1; 0 where there is nothing.
    static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

    /// Counts a topic that was found.
    mutating func add(found topic: String, in allowed: [String]) {
        if allowed.contains(topic) { found += 1 } else { falselyFound += 1 }
    }
}
