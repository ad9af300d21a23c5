import Documents
import England
import Inspections
import Linking

/// What values a field can hold, as its JSON Schema says.
indirect enum ExportShape: Sendable {
    case text
    /// `YYYY-MM-DD`.
    case date
    /// `2019`, `2011-07` or `2011-07-21`.
    case roughDate
    case number
    case flag
    case oneOf([String])
    case optional(ExportShape)
    case list(ExportShape)
    case object([Part])
    /// An object whose members, whatever their names, have one shape.
    case byName(ExportShape)

    struct Part: Sendable {
        let name: String
        let shape: ExportShape
    }

    static func object(_ parts: KeyValuePairs<String, ExportShape>) -> ExportShape {
        .object(parts.map { Part(name: $0.key, shape: $0.value) })
    }

    /// Writes the members of this shape's schema.
    func writeSchema(to json: inout JSONWriter, isOptional: Bool = false) {
        switch self {
        case .text: Self.type("string", isOptional, &json)
        case .number: Self.type("integer", isOptional, &json)
        case .flag: Self.type("boolean", isOptional, &json)
        case .date: Self.pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", isOptional, &json)
        case .roughDate: Self.pattern("^[0-9]{4}(-[0-9]{2}){0,2}$", isOptional, &json)
        case .optional(let shape): shape.writeSchema(to: &json, isOptional: true)
        case .oneOf(let words):
            json.member("enum") { json in
                json.array(words.map(Optional.init) + (isOptional ? [nil] : [])) { json, word in
                    if let word { json.string(word) } else { json.null() }
                }
            }
        case .list(let shape):
            Self.type("array", isOptional, &json)
            json.member("items") { json in json.object { shape.writeSchema(to: &$0) } }
        case .byName(let shape):
            Self.type("object", isOptional, &json)
            json.member("additionalProperties") { json in json.object { shape.writeSchema(to: &$0) } }
        case .object(let parts): Self.writeObject(parts.map { ($0.name, $0.shape, nil) }, to: &json)
        }
    }

    /// Writes the members of an object's schema: every part is required, no other is allowed.
    static func writeObject(_ parts: [(name: String, shape: ExportShape, meaning: String?)], to json: inout JSONWriter) {
        type("object", false, &json)
        json.member("required") { json in json.array(parts) { $0.string($1.name) } }
        json.member("additionalProperties") { $0.flag(false) }
        json.member("properties") { json in
            json.object { json in
                for part in parts {
                    json.member(part.name) { json in
                        json.object { json in
                            if let meaning = part.meaning { json.member("description") { $0.string(meaning) } }
                            part.shape.writeSchema(to: &json)
                        }
                    }
                }
            }
        }
    }

    private static func type(_ name: String, _ isOptional: Bool, _ json: inout JSONWriter) {
        json.member("type") { json in
            if isOptional { json.array([name, "null"]) { $0.string($1) } } else { json.string(name) }
        }
    }

    private static func pattern(_ pattern: String, _ isOptional: Bool, _ json: inout JSONWriter) {
        type("string", isOptional, &json)
        json.member("pattern") { $0.string(pattern) }
    }
}
