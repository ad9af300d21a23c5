package import Documents
import England
import Inspections
import Linking

/// One JSON file of the record, with the CSVs that go with it and its dictionary.
package struct Export: Sendable {
    /// `statements`, for `data/statements.json`.
    package let name: String
    let parts: [ExportPart]
    /// Below `data/`.
    var tables: [OutputFile]
    /// False where one file would be too big, and `byAuthority` has everything.
    var hasWholeFile = true
    /// Tables of single topics.
    var byTopic: [OutputFile] = []
    /// The same as JSON, a file an authority.
    var byAuthority: [OutputFile] = []

    /// One sentence: what it holds.
    package var meaning: String { parts[0].meaning }

    /// Every field with what it means; one of a further array after that array's name: `mentioned.when`.
    package var dictionary: [(field: String, meaning: String)] {
        parts.flatMap { part in
            part.fields.map { (part.name == name ? $0.name : "\(part.name).\($0.name)", $0.meaning) }
        }
    }

    package var jsonAddress: String { "data/\(name).json" }
    package var schemaAddress: String { "data/schema/\(name).schema.json" }

    /// JSON, schema and CSVs that hold everything.
    package var files: [OutputFile] { (hasWholeFile ? [Self.json(of: parts, at: jsonAddress)] : []) + [schema] + tables }

    /// `files`, and those of single topics and authorities.
    package var allFiles: [OutputFile] { files + byTopic + byAuthority }

    /// `{"statements":[` … `]}`, one entry a line.
    static func json(of parts: [ExportPart], at path: String) -> OutputFile {
        let starts = parts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.groupCount) }
        return OutputFile(path, pieceCount: starts.last ?? 0) { piece in
            let place = (starts.firstIndex { $0 > piece } ?? 1) - 1
            return self.piece(piece - starts[place], of: parts[place], isFirstPart: place == 0, isLastPart: place == parts.count - 1)
        }
    }

    /// One group of entries, with what goes around it: the array's name before the first, its end after the last.
    private static func piece(_ group: Int, of part: ExportPart, isFirstPart: Bool, isLastPart: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        if group == 0 { bytes += "\(isFirstPart ? "{" : "")\"\(part.name)\":[".utf8 }
        bytes += part.lines(group, group == 0 ? "\n" : ",\n", ",\n")
        if group == part.groupCount - 1 { bytes += (isLastPart ? "\n]}\n" : "\n],\n").utf8 }
        return bytes
    }

    /// JSON Schema, draft 2020-12.
    private var schema: OutputFile {
        let (name, meaning, parts) = (name, meaning, parts)
        return OutputFile(
            schemaAddress,
            bytes: {
                var json = JSONWriter()
                json.object { json in
                    json.member("$schema") { $0.string("https://json-schema.org/draft/2020-12/schema") }
                    json.member("title") { $0.string("\(name).json") }
                    json.member("description") { $0.string(meaning) }
                    json.member("type") { $0.string("object") }
                    json.member("required") { json in json.array(parts) { $0.string($1.name) } }
                    json.member("additionalProperties") { $0.flag(false) }
                    json.member("properties") { json in
                        json.object { json in
                            for part in parts { json.member(part.name) { Self.writeSchema(of: part, to: &$0) } }
                        }
                    }
                }
                return json.bytes + [0x0A]
            })
    }

    private static func writeSchema(of part: ExportPart, to json: inout JSONWriter) {
        json.object { json in
            json.member("description") { $0.string(part.meaning) }
            json.member("type") { $0.string("array") }
            json.member("items") { json in
                json.object { ExportShape.writeObject(part.fields.map { ($0.name, $0.shape, $0.meaning) }, to: &$0) }
            }
        }
    }
}
