import Documents
import England

/// Finds tables of two columns on a page by the cells of their second column, which begin below each other.
struct PageTables {
    /// Cells of a second column, which begin below each other.
    private struct Column {
        let left: Int
        var rows: [Int]
    }

    /// Row indices (of `rows`) that belong to a table, with the table's lines in reading order: row by row, cell by cell.
    struct Table {
        let rows: ClosedRange<Int>
        let lines: [PDFText.Line]
    }

    private let rows: [[PDFText.Fragment]]
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
    /// Cells belong to one column where their left ends are so near.
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
            guard let table = table(of: column, number: first + tables.count), tables.allSatisfy({ !$0.rows.overlaps(table.rows) }) else {
                continue
            }
            tables.append(table)
        }
        return tables.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }

    /// Where the second cell of a row starts, if it has one: behind a wide space, or alone far to the right.
    private func secondCell(of row: [PDFText.Fragment]) -> Int? {
        for index in row.indices where row[index].left > width * Self.secondColumn / 100 && !row[index].text.isShortNumber {
            if index == 0 { return row[index].left > width * Self.loneCell / 100 ? index : nil }
            if row[index].left - row[index - 1].printedRight >= row[index].size { return index }
        }
        return nil
    }

    private func columns() -> [Column] {
        var columns: [Column] = []
        for (index, row) in rows.enumerated() {
            guard let cell = secondCell(of: row) else { continue }
            let left = row[cell].left
            if let match = columns.lastIndex(where: { abs($0.left - left) <= Self.sameColumn && isNear($0, row: index) }) {
                columns[match].rows.append(index)
            } else {
                columns.append(Column(left: left, rows: [index]))
            }
        }
        return columns.filter(isTable).map(completed)
    }

    /// The column with the cells that are close behind a long label, and so were not known as cells at first.
    private func completed(_ column: Column) -> Column {
        guard let first = column.rows.first, let last = column.rows.last else { return column }
        var result = column
        for row in max(0, first - Self.rowsAround)...min(rows.count - 1, last + Self.rowsAround) where !column.rows.contains(row) {
            let starts = rows[row].indices.contains { index in
                abs(rows[row][index].left - column.left) <= Self.sameCell
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

    /// The rows of a table in reading order.
    private func table(of column: Column, number: Int) -> Table? {
        guard let range = extent(of: column) else { return nil }
        var labels: [[PDFText.Line]] = []
        var cells: [PDFText.Line] = []
        for row in range {
            let (left, right) = (
                rows[row].filter { $0.left < column.left - Self.sameColumn }, rows[row].filter { $0.left >= column.left - Self.sameColumn }
            )
            let cell = right.isEmpty ? nil : PDFText.Line(right)
            if !left.isEmpty { add(PDFText.Line(left), beside: cell, after: cells, to: &labels) }
            if let cell { cells.append(cell) }
        }
        guard !labels.isEmpty else { return nil }
        var paired = pairs(of: cells, in: labels)
        if paired.contains(where: { $0.count { Grades.opens($0.text) } > 1 }) {
            labels = labelsByGrade(labels.flatMap { $0 }, cells)
            paired = pairs(of: cells, in: labels)
        }
        var lines: [PDFText.Line] = []
        for (row, label) in labels.enumerated() {
            for (column, parts) in [label, paired[row]].enumerated() {
                lines += parts.map { line in
                    var line = line
                    line.layout.cell = LineLayout.Cell(table: number, row: row, column: column)
                    return line
                }
            }
        }
        return Table(rows: range, lines: lines)
    }

    /// A line of a label goes on with the label above it, unless a wider space, a row number or a grade of its own tells it apart.
    private func add(_ line: PDFText.Line, beside cell: PDFText.Line?, after cells: [PDFText.Line], to labels: inout [[PDFText.Line]]) {
        guard let above = labels.last?.last, let opening = labels.last?.first, continues(line, above) else { return labels.append([line]) }
        let isGraded = cells.contains { $0.layout.bottom > opening.layout.top && Grades.opens($0.text) }
        if let cell, isGraded, Grades.opens(cell.text) { labels.append([line]) } else { labels[labels.count - 1].append(line) }
    }

    private func continues(_ line: PDFText.Line, _ above: PDFText.Line) -> Bool {
        line.layout.marker == nil && !line.text.opensWithRowNumber
            && line.layout.top - above.layout.top <= above.layout.height * Self.lineOfLabel / 100
    }

    private func pairs(of cells: [PDFText.Line], in labels: [[PDFText.Line]]) -> [[PDFText.Line]] {
        var paired = Array(repeating: [PDFText.Line](), count: labels.count)
        for cell in cells { paired[nearest(to: cell, in: labels)].append(cell) }
        return paired
    }

    /// The lines of labels that no space tells apart, gathered by the grade that each is nearest to.
    private func labelsByGrade(_ lines: [PDFText.Line], _ cells: [PDFText.Line]) -> [[PDFText.Line]] {
        var grades: [(top: Int, bottom: Int)] = []
        for cell in cells {
            if Grades.opens(cell.text) || grades.isEmpty {
                grades.append((cell.layout.top, cell.layout.bottom))
            } else {
                grades[grades.count - 1].bottom = cell.layout.bottom
            }
        }
        var labels: [Int: [PDFText.Line]] = [:]
        for line in lines {
            let middle = line.layout.top + line.layout.bottom
            let nearest = grades.indices.min {
                abs(grades[$0].top + grades[$0].bottom - middle) < abs(grades[$1].top + grades[$1].bottom - middle)
            }
            labels[nearest ?? 0, default: []].append(line)
        }
        return labels.keys.sorted().compactMap { labels[$0] }
    }

    /// The label that a cell is beside, or nearest to.
    private func nearest(to cell: PDFText.Line, in labels: [[PDFText.Line]]) -> Int {
        let middle = cell.layout.top + cell.layout.height / 2
        func distance(_ label: [PDFText.Line]) -> Int {
            let (top, bottom) = (label.first?.layout.top ?? 0, label.last?.layout.bottom ?? 0)
            return middle < top ? top - middle : middle > bottom ? middle - bottom : 0
        }
        return labels.indices.min { distance(labels[$0]) < distance(labels[$1]) } ?? 0
    }

    /// From the first line of the first label to the last line of the last; nil where running text is between.
    private func extent(of column: Column) -> ClosedRange<Int>? {
        guard var first = column.rows.first, var last = column.rows.last else { return nil }
        while first > 0, isLabel(first - 1, column), isClose(first - 1, first) { first -= 1 }
        while last + 1 < rows.count, isLabel(last + 1, column), isClose(last, last + 1) { last += 1 }
        return (first...last).allSatisfy { column.rows.contains($0) || isLabel($0, column) } ? first...last : nil
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

extension String {
    /// "2.1 Adoption performance" opens with the number of a row.
    var opensWithRowNumber: Bool {
        let digits = prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.utf8.count) else { return false }
        return dropFirst(digits.count).first == "."
    }
}
