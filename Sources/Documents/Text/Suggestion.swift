/// The candidate nearest to a misspelt word, for "did you mean".
package enum Suggestion {
    /// Two edits are a slip of the pen in a word of any length; longer words may have one more for every three letters.
    private static let fewestEdits = 2
    private static let lettersAnEdit = 3
    /// More candidates are no help in one line.
    private static let mostListed = 12

    /// The nearest candidate within a third of the word's length (at least two edits), or nil.
    /// Of two equally near, the first in the given order.
    package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        let limit = max(fewestEdits, word.count / lettersAnEdit)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let distance = editDistance(Array(word.utf8), Array(candidate.utf8))
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.candidate
    }

    /// `; did you mean "…"?` or, without a near candidate, the list of what there is where it is short.
    package static func clause(for word: String, in candidates: [String]) -> String {
        if let nearest = nearest(to: word, in: candidates) { return "; did you mean \"\(nearest)\"?" }
        return (1...mostListed).contains(candidates.count) ? "; there is \(candidates.joined(separator: ", "))" : ""
    }

    private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let substitution = diagonal + (byte == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substitution, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
