/// Reads tables as RFC 4180 has them.
package enum CSVReader {
    /// The rows with their cells, quotation marks resolved; lines may end in any way.
    package static func rows(of bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        func close(_ cell: inout [UInt8], _ row: inout [String]) {
            row.append(String(decoding: cell, as: UTF8.self))
            cell = []
        }
        let text = Lines.unified(bytes)
        for (place, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "\""):
                // Two quotation marks inside a quoted cell stand for one.
                if !isQuoted, place > 0, text[place - 1] == byte { cell.append(byte) }
                isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: close(&cell, &row)
            case UInt8(ascii: "\n") where !isQuoted:
                close(&cell, &row)
                rows.append(row)
                row = []
            default: cell.append(byte)
            }
        }
        if !cell.isEmpty || !row.isEmpty {
            close(&cell, &row)
            rows.append(row)
        }
        return rows
    }
}

/// Writes tables as RFC 4180 has them: commas, CRLF, quotation marks only where they are needed.
///
/// A cell that a table program would take for a formula has an apostrophe before it, by which such programs know a text.
package struct CSVWriter {
    package private(set) var bytes: [UInt8] = []

    /// What a file begins with, so that Excel reads it as UTF-8.
    package static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let formulaOpenings = Array("=+-@\t\r".utf8)

    package init() {}

    package mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell)
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { cell in
            let isFormula = cell.first.map(Self.formulaOpenings.contains) == true
            guard cell.contains(where: Self.needsQuotes) else {
                if isFormula { bytes.append(UInt8(ascii: "'")) }
                bytes.append(contentsOf: cell)
                return
            }
            let quote = UInt8(ascii: "\"")
            bytes.append(quote)
            if isFormula { bytes.append(UInt8(ascii: "'")) }
            // Stretch by stretch, each up to a quotation mark, which is written twice.
            var rest = cell[...]
            while let mark = rest.firstIndex(of: quote) {
                bytes.append(contentsOf: rest[...mark])
                bytes.append(quote)
                rest = rest[(mark + 1)...]
            }
            bytes.append(contentsOf: rest)
            bytes.append(quote)
        }
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A
    }
}
