import Documents
import England

extension PageTables {
    /// The rows of a table in reading order.
    func table(of column: Column, in range: ClosedRange<Int>, number: Int) -> Table? {
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
}

extension String {
    /// "2.1 Adoption performance" opens with the number of a row.
    var opensWithRowNumber: Bool {
        let digits = prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.utf8.count) else { return false }
        return dropFirst(digits.count).first == "."
    }
}
