import Documents

extension PDFText.Page {
    /// The rows with each run that reaches over two cells of a table cut where the second column starts.
    ///
    /// Poppler makes one run of two cells that are close. Two spaces inside the run and the cells above and below show where to cut.
    static func cut(_ rows: [[PDFText.Fragment]], width: Int) -> [[PDFText.Fragment]] {
        let lefts = secondColumns(of: rows, width: width)
        guard !lefts.isEmpty else { return rows }
        return rows.map { row in row.flatMap { cut($0, at: lefts) } }
    }

    /// The left ends of second columns: at least two cells below each other, behind a wide space or alone, right of `PageTables.secondColumn`.
    private static func secondColumns(of rows: [[PDFText.Fragment]], width: Int) -> [Int] {
        var lefts: [Int] = []
        for row in rows {
            for (index, fragment) in row.enumerated()
            where fragment.left > width * PageTables.secondColumn / 100 && !fragment.text.isShortNumber {
                if index == 0 || fragment.left - row[index - 1].printedRight >= fragment.size { lefts.append(fragment.left) }
            }
        }
        return Set(lefts.filter { left in lefts.count { abs($0 - left) <= sameColumn } >= leastCells }).sorted()
    }

    // Lengths are in two thirds of a point.

    /// Cells begin below each other where their left ends are so near, and make a column where so many do.
    /// 0 to 4 give the same 60 reports of 2013 to 2024 in the test collection.
    static let sameColumn = 2
    /// 0 to 4 give the same 60 reports of 2013 to 2024 in the test collection.
    static let leastCells = 2
    /// How far from a column the place may be at which a run's letters, taken as equally wide, reach it.
    /// 19 to 29 give the same 60 reports of 2013 to 2024 in the test collection.
    static let nearGuess = 24

    private static func cut(_ fragment: PDFText.Fragment, at lefts: [Int]) -> [PDFText.Fragment] {
        guard let gap = fragment.text.range(of: "  "), fragment.text[..<gap.lowerBound].contains(where: { !$0.isWhitespace }) else {
            return [fragment]
        }
        let rest = String(fragment.text[gap.upperBound...]).trimmingSpaces
        let before = fragment.text.distance(from: fragment.text.startIndex, to: gap.upperBound)
        let guess = fragment.left + fragment.width * before / fragment.text.count
        guard !rest.isEmpty, let left = lefts.min(by: { abs($0 - guess) < abs($1 - guess) }), abs(left - guess) <= nearGuess,
            left > fragment.left, left < fragment.right
        else {
            return [fragment]
        }
        var (first, second) = (fragment, fragment)
        first.text = String(fragment.text[..<gap.lowerBound])
        first.width = left - fragment.left - fragment.size / 2
        second.text = rest
        second.width = fragment.right - left
        second.left = left
        return [first, second]
    }
}
