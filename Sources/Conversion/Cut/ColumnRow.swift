import Documents

/// A row of a table whose columns stand apart by spaces; its cells may go on over the next lines.
struct ColumnRow {
    let block: Block
    /// How many lines it takes.
    let count: Int

    /// Nil where the first of some lines opens no row.
    init?(opening lines: ArraySlice<ColumnLine>) {
        guard let split = Self.split(opening: lines) else { return nil }
        var (left, right): ([String], [String]) = ([], [])
        var taken: [ColumnLine] = []
        for line in lines {
            let cells = (left: line.words(before: split), right: line.words(from: split))
            let goesOn = cells.left.isEmpty || cells.left.startsLowerCase || left.isEmpty
            guard taken.isEmpty || (right.isEmpty ? !cells.right.isEmpty || goesOn : goesOn) else { break }
            if !cells.left.isEmpty { left.append(cells.left) }
            if !cells.right.isEmpty { right.append(cells.right) }
            taken.append(line)
        }
        guard !right.isEmpty else { return nil }
        let cells = taken.count == 1 ? taken[0].cells.map(\.words) : [left.joined(separator: " "), right.joined(separator: " ")]
        let (first, numbers) = (taken[0].source, taken.map(\.source.number))
        var block = Block(.row(cells), cells.joined(separator: "\t"), lines: numbers, page: first.page)
        let printed = taken.map(\.words).joined(separator: " ")
        if printed != cells.joined(separator: " ") {
            block.notes = [Note(.repaired, line: first.number, before: printed, after: cells.joined(separator: " | "))]
        }
        self.block = block
        count = taken.count
    }

    /// How far a cell may begin before the column of the others.
    static let columnShift = 2
    /// The most lines of a first cell above the line that has the second.
    static let linesAbove = 2

    /// How far right of the first a line begins at least that has a second cell only, as where a grade is set in the middle of its row.
    static let farRight = 24

    /// The column of the second cells, where one of the first lines has one, and the lines above it could be of the same row.
    private static func split(opening lines: ArraySlice<ColumnLine>) -> Int? {
        let left = lines.prefix(linesAbove).compactMap { $0.cells.first?.column }.min() ?? 0
        for (index, line) in lines.prefix(linesAbove + 1).enumerated() {
            guard let first = line.cells.first else { continue }
            if line.cells.count > 1 { return index == 0 || first.words.startsLowerCase ? line.cells[1].column - columnShift : nil }
            if first.column >= left + farRight { return first.column - columnShift }
        }
        return nil
    }
}

extension ColumnLine {
    fileprivate func words(before column: Int) -> String { cells.filter { $0.column < column }.map(\.words).joined(separator: " ") }
    fileprivate func words(from column: Int) -> String { cells.filter { $0.column >= column }.map(\.words).joined(separator: " ") }
}
