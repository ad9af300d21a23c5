import Documents
import England

/// The rows of a table that says who is responsible for what is asked: "Responsible body | Areas for priority action".
///
/// Area SEND reports since 2023 print it where failings are widespread; its cells hold lists, and it runs over pages.
struct ResponsibleTable {
    let rows: Range<Int>
    /// Row by row: the lines that name the body, marked as such, then those of what is asked of it.
    let lines: [PDFText.Line]
    /// Where its second column begins, if it may go on on the next page.
    let column: Int?
    /// The first lines of the names so far, by which a row is known that a page break cuts.
    private let openings: Set<String>

    // Lengths are in two thirds of a point.

    /// Cells belong to one column where their left ends are so near.
    static let sameColumn = 8
    /// From one line to the next in percent of its height: of one name, and of one table.
    static let lineOfName = 135
    static let lineOfTable = 300

    /// The table on a page; nil where it has none.
    /// - Parameter previous: the table that the page before ended with.
    init?(on rows: [[PDFText.Fragment]], after previous: ResponsibleTable?) {
        let column = previous?.column
        let head = rows.firstIndex { Forms.has(.responsibleHead, PDFText.Line($0).text) }
        guard let start = head ?? (column == nil ? nil : 0), let left = head.flatMap({ Self.secondCell(of: rows[$0]) }) ?? column else {
            return nil
        }
        let end = rows[start...].indices.dropFirst().first { !Self.goesOn(to: rows[$0], below: rows[$0 - 1], column: left) } ?? rows.count
        guard start < end, head != nil || Self.isApart(rows[start], column: left) else { return nil }
        self.rows = start..<end
        // Running feet reach over the columns; a heading ends the table.
        self.column = end == rows.count || !Self.isApart(rows[end], column: left) ? left : nil
        let groups = Self.groups(of: rows[start..<end], column: left, openings: previous?.openings ?? [])
        lines = groups.flatMap { $0.names + $0.asked }
        openings = Set(groups.compactMap(\.names.first?.text)).union(previous?.openings ?? [])
    }

    private static func secondCell(of row: [PDFText.Fragment]) -> Int? {
        zip(row, row.dropFirst()).max { $0.1.left - $0.0.printedRight < $1.1.left - $1.0.printedRight }?.1.left
    }

    private static func goesOn(to row: [PDFText.Fragment], below above: [PDFText.Fragment], column: Int) -> Bool {
        guard let first = row.first, let last = above.first, isApart(row, column: column) else { return false }
        let isHeading = row.allSatisfy { $0.isBold || $0.isBlank } && row.allSatisfy { $0.left < column - sameColumn }
        return !isHeading && first.baseline - last.baseline <= last.height * lineOfTable / 100
    }

    /// Whether nothing reaches from the first column into the second.
    private static func isApart(_ row: [PDFText.Fragment], column: Int) -> Bool {
        row.allSatisfy { $0.left >= column - sameColumn || $0.printedRight <= column }
    }

    private typealias Row = (names: [PDFText.Line], asked: [PDFText.Line])

    private static func groups(of rows: ArraySlice<[PDFText.Fragment]>, column: Int, openings: Set<String>) -> [Row] {
        var groups: [Row] = [([], [])]
        for row in rows {
            let names = row.filter { $0.left < column - sameColumn }
            let asked = row.filter { $0.left >= column - sameColumn }
            if !names.isEmpty {
                var line = PDFText.Line(names)
                line.layout.namesResponsible = true
                if openings.contains(line.text) || opensRow(line, below: groups[groups.count - 1].names) { groups.append(([], [])) }
                groups[groups.count - 1].names.append(line)
            }
            if !asked.isEmpty { groups[groups.count - 1].asked.append(PDFText.Line(asked)) }
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
