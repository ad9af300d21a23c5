import Documents

/// What a document's pages have in common: the size of its running text, the distance of its lines and its margin.
struct PageMeasure: Sendable {
    let bodySize: Int
    /// From the top of one line of running text to the top of the next.
    let pitch: Int
    /// The right end of most long lines.
    let right: Int

    init(_ lines: [SourceLine]) {
        let layouts = lines.compactMap { line in line.layout.map { (layout: $0, letters: line.text.utf8.count, page: line.page) } }
        let size = Self.mostCommon(layouts.filter { $0.layout.cell == nil }.map { ($0.layout.size, $0.letters) }) ?? 0
        bodySize = size
        let body = layouts.filter { $0.layout.size == size }
        let steps = zip(body, body.dropFirst()).compactMap { above, below -> (Int, Int)? in
            let step = below.layout.top - above.layout.top
            return above.page == below.page && step > 0 && step < above.layout.height * 2 ? (step, 1) : nil
        }
        pitch = Self.mostCommon(steps) ?? size * Self.usualPitch / 100
        right = body.map(\.layout.right).sorted().dropLast(body.count * Self.overhanging / 100).last ?? 0
    }

    /// The distance of lines in percent of the size of letters, where a document has no two lines to measure it by.
    static let usualPitch = 120
    /// Percent of lines that may reach over the right margin: headings across two columns, long addresses.
    static let overhanging = 2

    /// The value with the greatest weight; the smaller of two that weigh the same.
    private static func mostCommon(_ values: [(value: Int, weight: Int)]) -> Int? {
        var weights: [Int: Int] = [:]
        for (value, weight) in values { weights[value, default: 0] += weight }
        return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
