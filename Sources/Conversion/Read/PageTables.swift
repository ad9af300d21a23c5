import Documents
import England

/// Finds tables of two columns on a page by the cells of their second column, which begin below each other.
struct PageTables {
    /// Cells of a second column, which begin below each other or, where they are grades, have their middles below each other.
    struct Column {
        /// Where the leftmost begins.
        var left: Int
        /// Twice the middle of the first cell that is a grade; nil where none is.
        var middle: Int?
        var rows: [Int]
    }

    /// Row indices (of `rows`) that belong to a table, with the table's lines in reading order: row by row, cell by cell.
    struct Table {
        let rows: ClosedRange<Int>
        let lines: [PDFText.Line]
    }

    let rows: [[PDFText.Fragment]]
    private let width: Int

    init(rows: [[PDFText.Fragment]], width: Int) {
        self.rows = rows
        self.width = width
    }

    // Lengths are in two thirds of a point.

    /// Percent of the page's width behind which a second column begins, and a cell that has no label on its own line.
    /// 30 to 39 give the same 60 reports of 2013 to 2024 in the test collection.
    static let secondColumn = 38
    /// 35 to 45 give the same 60 reports of 2013 to 2024 in the test collection.
    static let loneCell = 44
    /// Percent of the page's width behind which a grade is a cell.
    static let gradeColumn = 25
    /// The most words of a cell in a column of grades: "Requires improvement to be good" has five.
    static let mostWordsBesideGrades = 6
    /// Cells belong to one column where their left ends are so near, or the middles of grades.
    /// 7 to 10 give the same 60 reports of 2013 to 2024 in the test collection.
    static let sameColumn = 8
    /// The same for a cell close behind a long label, and the space between label and cell.
    /// 2 to 6 give the same 60 reports of 2013 to 2024 in the test collection.
    static let sameCell = 4
    /// 3 to 7 give the same 60 reports of 2013 to 2024 in the test collection.
    static let leastSpace = 5
    /// How many rows above and below a column's cells such cells are looked for.
    /// 3 to 5 give the same 60 reports of 2013 to 2024 in the test collection.
    static let rowsAround = 3
    /// From one row of a table to the next at most, in percent of the line's height: labels of six lines.
    /// 560 to 840 give the same 60 reports of 2013 to 2024 in the test collection.
    static let farthestRow = 700
    /// How many rows with two cells make a table that has no grades.
    /// 0 to 2 give the same 60 reports of 2013 to 2024 in the test collection.
    static let leastRows = 2
    /// From one line of a label to the next at most, and from a label to what still belongs to the table, in percent of the
    /// line's height.
    /// 108 to 162 give the same 60 reports of 2013 to 2024 in the test collection.
    static let lineOfLabel = 135
    /// 114 to 138 give the same 60 reports of 2013 to 2024 in the test collection.
    static let closeLine = 115
    /// Sizes that differ by so much are one size.
    /// 0 to 4 give the same 60 reports of 2013 to 2024 in the test collection.
    static let sameSize = 2

    /// The tables from top to bottom; they do not overlap.
    /// - Parameter first: the number of the first table.
    func tables(from first: Int) -> [Table] {
        var tables: [Table] = []
        for column in columns() {
            for range in extents(of: column) where tables.allSatisfy({ !$0.rows.overlaps(range) }) {
                if let table = table(of: column, in: range, number: first + tables.count) { tables.append(table) }
            }
        }
        return tables.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }

    /// Where the second cell of a row starts, if it has one: a grade, or words behind a wide space or alone far to the right.
    private func secondCell(of row: [PDFText.Fragment]) -> Int? {
        for index in row.indices where row[index].left > width * Self.gradeColumn / 100 && !row[index].text.isShortNumber {
            if isGrade(row[index...]) { return index }
            guard row[index].left > width * Self.secondColumn / 100 else { continue }
            if index == 0 { return row[index].left > width * Self.loneCell / 100 ? index : nil }
            if row[index].left - row[index - 1].printedRight >= row[index].size { return index }
        }
        return nil
    }

    /// Whether some runs are a grade as tables print it, with a capital and no stop.
    private func isGrade(_ cell: ArraySlice<PDFText.Fragment>) -> Bool {
        guard let first = cell.first, first.text.first?.isUppercase == true, Grades.opens(first.text) else { return false }
        let words = PDFText.Line(Array(cell)).text.withoutNoteMarks
        return words.last?.isLetter == true && Grades.isGrade(words)
    }

    private func columns() -> [Column] {
        var columns: [Column] = []
        for (index, row) in rows.enumerated() {
            guard let cell = secondCell(of: row), let last = row.last else { continue }
            let (left, middle) = (row[cell].left, isGrade(row[cell...]) ? row[cell].left + last.printedRight : nil)
            if let match = columns.lastIndex(where: { isIn($0, left: left, middle: middle) && isNear($0, row: index) }) {
                columns[match].rows.append(index)
                columns[match].left = min(columns[match].left, left)
                columns[match].middle = columns[match].middle ?? middle
            } else {
                columns.append(Column(left: left, middle: middle, rows: [index]))
            }
        }
        return columns.filter(isTable).map(completed).map(withShortCells)
    }

    private func isIn(_ column: Column, left: Int, middle: Int?) -> Bool {
        if abs(column.left - left) <= Self.sameColumn { return true }
        guard let own = column.middle, let middle else { return false }
        return abs(own - middle) <= 2 * Self.sameColumn
    }

    /// A column of grades without what is longer than any grade: the first line of a paragraph below the table.
    private func withShortCells(_ column: Column) -> Column {
        guard column.middle != nil else { return column }
        var result = column
        result.rows.removeAll { cellText(of: rows[$0], from: column.left).split(separator: " ").count > Self.mostWordsBesideGrades }
        return result
    }

    /// The column with the cells that are close behind a long label, and so were not known as cells at first.
    private func completed(_ column: Column) -> Column {
        guard let first = column.rows.first, let last = column.rows.last else { return column }
        var result = column
        for row in max(0, first - Self.rowsAround)...min(rows.count - 1, last + Self.rowsAround) where !column.rows.contains(row) {
            let starts = rows[row].indices.contains { index in
                abs(rows[row][index].left - column.left) <= Self.sameCell
                    && (column.middle == nil || (first...last).contains(row) || Grades.opens(rows[row][index].text))
                    && (index == 0 || rows[row][index].left - rows[row][index - 1].printedRight >= Self.leastSpace)
            }
            if starts { result.rows.append(row) }
        }
        result.rows.sort()
        return result
    }

    private func isNear(_ column: Column, row: Int) -> Bool {
        guard let last = column.rows.last, let above = rows[last].first, let below = rows[row].first else { return false }
        return below.baseline - above.baseline < above.height * Self.farthestRow / 100
    }

    /// Grades make a table, and so do two rows with a cell on either side.
    private func isTable(_ column: Column) -> Bool {
        let cells = column.rows.map { cellText(of: rows[$0], from: column.left) }
        if cells.contains(where: Grades.opens) { return true }
        return column.rows.count { (secondCell(of: rows[$0]) ?? 0) > 0 } >= Self.leastRows
    }

    private func cellText(of row: [PDFText.Fragment], from left: Int) -> String {
        PDFText.Line(row.filter { $0.left >= left - Self.sameColumn }).text
    }

    /// From the first line of the first label to the last line of the last; none where running text is between, which parts grades.
    private func extents(of column: Column) -> [ClosedRange<Int>] {
        var stretches: [[Int]] = []
        for row in column.rows {
            if let last = stretches.last?.last, (last + 1..<row).allSatisfy({ isLabel($0, column) || isWideLabel($0, column) }) {
                stretches[stretches.count - 1].append(row)
            } else {
                stretches.append([row])
            }
        }
        guard column.middle != nil || stretches.count == 1 else { return [] }
        return stretches.compactMap { rows in
            guard let first = rows.first, let last = rows.last else { return nil }
            return reach(of: column, from: first, by: -1)...reach(of: column, from: last, by: 1)
        }
    }

    /// The farthest line of the labels close above a row, or below it.
    ///
    /// Short lines below it that a wider one goes on are the first lines of a paragraph (ILACS 2024).
    private func reach(of column: Column, from row: Int, by step: Int) -> Int {
        func isClose(_ end: Int) -> Bool { rows.indices.contains(end + step) && self.isClose(min(end, end + step), max(end, end + step)) }
        var end = row
        while isClose(end), isLabel(end + step, column) || step < 0 && isAlone(end, column) && isWideLabel(end + step, column) {
            end += step
        }
        return step > 0 && end != row && isClose(end) ? row : end
    }

    /// Whether a grade has no label on its own line.
    private func isAlone(_ row: Int, _ column: Column) -> Bool { rows[row].first.map { $0.left >= column.left - Self.sameColumn } ?? false }

    /// Whether a line is of a label that reaches below the grades, as where its grade stands beside its second line.
    private func isWideLabel(_ row: Int, _ column: Column) -> Bool {
        guard column.middle != nil, rows[row].first.map({ $0.left < column.left - Self.sameColumn }) == true else { return false }
        return rows[row].last?.text.trimmingSpaces.last?.isLetter == true && isClose(row, row + 1)
    }

    private func isLabel(_ row: Int, _ column: Column) -> Bool {
        rows[row].allSatisfy { $0.printedRight <= column.left + Self.sameCell }
    }

    private func isClose(_ above: Int, _ below: Int) -> Bool {
        guard let upper = rows[above].first, let lower = rows[below].first, abs(upper.size - lower.size) <= Self.sameSize else {
            return false
        }
        return lower.baseline - upper.baseline <= upper.height * Self.closeLine / 100
    }
}
