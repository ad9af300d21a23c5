import Documents
import England

extension PDFText.Page {
    /// The rows with each run that reaches over two cells of a table cut where the second column starts.
    ///
    /// Poppler makes one run of two cells that are close. Two spaces inside the run, or the first words of a grade at its end, and
    /// the cells above and below show where to cut.
    static func cut(_ rows: [[PDFText.Fragment]], width: Int) -> [[PDFText.Fragment]] {
        let lefts = Set(secondColumns(of: rows, width: width) + columnsOfGrades(in: rows, width: width)).sorted()
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
        return lefts.filter { left in lefts.count { abs($0 - left) <= sameColumn } >= leastCells }
    }

    /// The same of runs that go over from a label to a grade; each is a guess by the letters before it.
    private static func columnsOfGrades(in rows: [[PDFText.Fragment]], width: Int) -> [Int] {
        let lefts = rows.compactMap { row in row.last.flatMap { run in startOfGrade(in: run).map { place(of: $0, in: run) } } }
            .filter { $0 > width * PageTables.secondColumn / 100 }
        let column = lefts.filter { left in lefts.count { abs($0 - left) <= nearGuess } >= leastCells }
        return column.min().map { [$0] } ?? []
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
        guard let start = startOfCell(in: fragment) ?? startOfGrade(in: fragment) else { return [fragment] }
        let guess = place(of: start, in: fragment)
        guard let left = lefts.min(by: { abs($0 - guess) < abs($1 - guess) }), abs(left - guess) <= nearGuess, left > fragment.left,
            left < fragment.right
        else {
            return [fragment]
        }
        var (first, second) = (fragment, fragment)
        first.text = String(fragment.text[..<start])
        while first.text.last == " " { first.text.removeLast() }
        first.width = left - fragment.left - fragment.size / 2
        second.text = String(fragment.text[start...]).trimmingSpaces
        second.width = fragment.right - left
        second.left = left
        return [first, second]
    }

    /// Where words begin behind two spaces.
    private static func startOfCell(in fragment: PDFText.Fragment) -> String.Index? {
        guard let gap = fragment.text.range(of: "  "), fragment.text[..<gap.lowerBound].contains(where: { !$0.isSpace }) else {
            return nil
        }
        return fragment.text[gap.upperBound...].firstIndex { $0 != " " }
    }

    /// Where the grade begins that a run ends in behind a label: "Adoption performance Requires", over "improvement". A verb or a
    /// colon before it makes a sentence (single inspections 2015 in a font that is not embedded).
    private static func startOfGrade(in fragment: PDFText.Fragment) -> String.Index? {
        // Most runs have no capital behind a space that a grade begins with, and need not be taken apart.
        var previous: UInt8 = 0
        guard
            fragment.text.utf8.contains(where: { byte in
                defer { previous = byte }
                return previous == 0x20 && Grades.mayBegin(with: byte)
            })
        else { return nil }
        let words = fragment.text.split(separator: " ")
        for word in words.dropFirst().suffix(mostWordsOfGrade) where word.first?.isUppercase == true {
            let label = String(fragment.text[..<word.startIndex]).trimmingSpaces
            guard Grades.begins(with: String(fragment.text[word.startIndex...]).trimmingSpaces) else { continue }
            return Forms.has(.gradeVerb, label) ? nil : word.startIndex
        }
        return nil
    }

    /// "Requires improvement to be good".
    static let mostWordsOfGrade = 5

    /// Where a letter of a run stands, its letters taken as equally wide.
    private static func place(of index: String.Index, in fragment: PDFText.Fragment) -> Int {
        fragment.left + fragment.width * fragment.text.distance(from: fragment.text.startIndex, to: index) / fragment.text.count
    }
}
