import Documents
import England
import Inspections
import Linking

/// One field of an export: its name, what it means, and how an entry fills it.
struct ExportField<Entry: Sendable>: Sendable {
    let name: String
    let written: JSONWriter.Name
    let shape: ExportShape
    let meaning: String
    let value: @Sendable (Entry) -> JSONValue

    init(_ name: String, _ shape: ExportShape, _ meaning: String, _ value: @escaping @Sendable (Entry) -> JSONValue) {
        self.name = name
        written = JSONWriter.Name(name)
        self.shape = shape
        self.meaning = meaning
        self.value = value
    }
}

/// Entries with the same fields: an array of a JSON file, or a CSV.
///
/// JSON, CSV, schema and dictionary are all made from the one list of fields.
struct ExportTable<Entry: Sendable>: Sendable {
    let name: String
    /// One sentence for the dictionary.
    let meaning: String
    let fields: [ExportField<Entry>]
    /// Entries come in groups, one a document, so that a big table never lies in memory whole.
    /// At least 1; no group is empty unless the table is.
    let groupCount: Int
    let group: @Sendable (Int) -> [Entry]

    init(
        _ name: String, _ meaning: String, fields: [ExportField<Entry>], groupCount: Int,
        group: @escaping @Sendable (Int) -> [Entry]
    ) {
        self.name = name
        self.meaning = meaning
        self.fields = fields
        self.groupCount = groupCount
        self.group = group
    }

    init(
        _ name: String, _ meaning: String, fields: [ExportField<Entry>], entries: @escaping @Sendable @autoclosure () -> [Entry]
    ) {
        self.init(name, meaning, fields: fields, groupCount: 1) { _ in entries() }
    }

    /// `{"statements":[` … `]}`, one entry a line.
    var part: ExportPart {
        let table = self
        return ExportPart(
            name: name, meaning: meaning, fields: fields.map { ($0.name, $0.shape, $0.meaning) }, groupCount: groupCount,
            lines: { group, first, other in
                var json = JSONWriter()
                for (place, entry) in table.group(group).enumerated() {
                    json.begin(after: place == 0 ? first : other)
                    table.write(entry, to: &json)
                }
                return json.bytes
            })
    }

    private func write(_ entry: Entry, to json: inout JSONWriter) {
        json.object { json in
            for field in fields { json.member(field.written) { field.value(entry).write(to: &$0) } }
        }
    }

    /// The table as RFC 4180 has it: a header line, CRLF, quotes only where they are needed.
    func csv(at path: String) -> OutputFile {
        let table = self
        return OutputFile(path, pieceCount: groupCount + 1) { piece in
            var csv = CSVWriter()
            if piece == 0 {
                csv.row(table.fields.map(\.name))
                return CSVWriter.mark + csv.bytes
            } else {
                for entry in table.group(piece - 1) { csv.row(table.fields.map { $0.value(entry).cell }) }
            }
            return csv.bytes
        }
    }
}

/// A table without the type of its entries.
struct ExportPart: Sendable {
    let name: String
    let meaning: String
    let fields: [(name: String, shape: ExportShape, meaning: String)]
    let groupCount: Int
    /// The entries of a group as JSON, with something before the first and before each other one.
    let lines: @Sendable (_ group: Int, _ first: String, _ other: String) -> [UInt8]
}
