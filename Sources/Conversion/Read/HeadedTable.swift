import Documents
import England

/// A table of two columns that is known by its head, as area SEND reports since 2023 print them: "Ofsted | Care Quality Commission".
///
/// One says who is responsible for what is asked: "Responsible body | Areas for priority action". Its cells hold lists and it runs
/// over pages, so that its lines are read row by row as running text. The others are of people and of addresses.
struct HeadedTable {
    let rows: Range<Int>
    /// Row by row; a line that names who is responsible is marked as such.
    let lines: [PDFText.Line]
    /// What the table is of, as its row of `forms.yml` says.
    private let kind: Kind
    /// Where its second column begins.
    private let column: Int
    /// Whether it may go on on the next page.
    private let isOpen: Bool
    /// The first lines of the names so far, by which a row is known that begins behind a page break.
    private let openings: Set<String>

    private enum Kind: String { case requests, people, addresses }

    // Lengths are in two thirds of a point.

    /// Cells belong to one column where their left ends are so near.
    static let sameColumn = 20
    /// From one line to the next in percent of its height: of one name, and of one table.
    static let lineOfName = 135
    static let lineOfTable = 300

    /// The next table on a page; nil where there is none.
    /// - Parameters:
    ///   - start: the row to look from.
    ///   - previous: the table that the page before ended with, where the page is looked at from its top.
    init?(on rows: [[PDFText.Fragment]], from start: Int, after previous: HeadedTable?, number: Int) {
        let goesOn =
            previous.map { $0.kind == .requests && $0.isOpen && !rows.isEmpty && Self.isApart(rows[0], column: $0.column) } ?? false
        let heads = rows.indices.dropFirst(start).lazy.compactMap { row in Self.head(rows[row]).map { (row, $0.kind, $0.column) } }
        guard let (first, kind, column) = goesOn ? (0, .requests, previous?.column ?? 0) : heads.first else { return nil }
        let end = rows.indices.dropFirst(first + 1).first { !Self.goesOn(to: rows[$0], below: rows[$0 - 1], column: column) } ?? rows.count
        self.rows = first..<end
        self.kind = kind
        self.column = column
        // Running feet reach over the columns; a heading ends the table.
        isOpen = end == rows.count || !Self.isApart(rows[end], column: column)
        let known = goesOn ? previous?.openings ?? [] : []
        let groups = kind == .requests ? Self.groups(of: rows[first..<end], column: column, openings: known) : []
        openings = known.union(groups.compactMap(\.names.first?.text))
        lines =
            kind == .requests
            ? groups.flatMap { $0.names + $0.asked } : Self.cells(of: rows[first..<end], column: column, kind, table: number)
    }

    /// Whether a row is the head of such a table, and where its second cell begins: behind its widest space.
    private static func head(_ row: [PDFText.Fragment]) -> (kind: Kind, column: Int)? {
        guard row.count > 1, let kind = Forms.form(.tableHead, of: PDFText.Line(row).text)?["of"].flatMap(Kind.init),
            let column = zip(row, row.dropFirst()).max(by: { space($0) < space($1) })?.1.left
        else { return nil }
        return (kind, column)
    }

    private static func space(_ pair: (PDFText.Fragment, PDFText.Fragment)) -> Int { pair.1.left - pair.0.printedRight }

    private static func goesOn(to row: [PDFText.Fragment], below above: [PDFText.Fragment], column: Int) -> Bool {
        guard let first = row.first, let last = above.first, isApart(row, column: column) else { return false }
        let isHeading = row.allSatisfy { ($0.isBold || $0.isBlank) && $0.left < column - sameColumn }
        return !isHeading && first.baseline - last.baseline <= last.height * lineOfTable / 100
    }

    /// Whether nothing reaches from the first column into the second.
    private static func isApart(_ row: [PDFText.Fragment], column: Int) -> Bool {
        row.allSatisfy { $0.left >= column - sameColumn || $0.printedRight <= column }
    }

    private static func parted(_ row: [PDFText.Fragment], at column: Int) -> [[PDFText.Fragment]] {
        [row.filter { $0.left < column - sameColumn }, row.filter { $0.left >= column - sameColumn }]
    }

    /// A person has a comma before the office, and a row begins with one; addresses are one row, which no line of print parts.
    private static func cells(of rows: ArraySlice<[PDFText.Fragment]>, column: Int, _ kind: Kind, table: Int) -> [PDFText.Line] {
        var cells: [PDFText.Line] = []
        var number = 0
        for (index, row) in rows.enumerated() {
            let parts = parted(row, at: column).map { $0.isEmpty ? nil : PDFText.Line($0) }
            if index == 1 || index > 1 && kind == .people && parts.contains(where: { $0?.text.contains(",") ?? false }) { number += 1 }
            for (place, part) in parts.enumerated() {
                guard var line = part else { continue }
                line.layout.cell = LineLayout.Cell(table: table, row: number, column: place)
                cells.append(line)
            }
        }
        // A cell's lines follow one another.
        return cells.enumerated().sorted { one, other in
            guard let left = one.element.layout.cell, let right = other.element.layout.cell else { return one.offset < other.offset }
            return (left.row, left.column, one.offset) < (right.row, right.column, other.offset)
        }.map(\.element)
    }

    private typealias Row = (names: [PDFText.Line], asked: [PDFText.Line])

    private static func groups(of rows: ArraySlice<[PDFText.Fragment]>, column: Int, openings: Set<String>) -> [Row] {
        var groups: [Row] = [([], [])]
        for row in rows {
            let cells = parted(row, at: column)
            if !cells[0].isEmpty {
                var line = PDFText.Line(cells[0])
                line.layout.namesResponsible = true
                if openings.contains(line.text) || opensRow(line, below: groups[groups.count - 1].names) { groups.append(([], [])) }
                groups[groups.count - 1].names.append(line)
            }
            if !cells[1].isEmpty { groups[groups.count - 1].asked.append(PDFText.Line(cells[1])) }
        }
        return groups
    }

    /// A name begins anew below a space, or where the same words begin again.
    private static func opensRow(_ line: PDFText.Line, below names: [PDFText.Line]) -> Bool {
        guard let first = names.first, let last = names.last else { return true }
        return line.text == first.text || line.layout.isBold != last.layout.isBold
            || line.layout.top - last.layout.top > last.layout.height * lineOfName / 100
    }
}

extension HeadedTable {
    /// All of them on a page, from top to bottom.
    static func all(on rows: [[PDFText.Fragment]], after previous: HeadedTable?, from number: Int) -> [HeadedTable] {
        var tables: [HeadedTable] = []
        while let table = HeadedTable(
            on: rows, from: tables.last?.rows.upperBound ?? 0, after: tables.isEmpty ? previous : nil, number: number + tables.count)
        {
            tables.append(table)
        }
        return tables
    }
}
