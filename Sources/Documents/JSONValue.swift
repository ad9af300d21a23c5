/// A JSON value whose objects keep the order of their members; it can also be flattened into a cell of a CSV.
package enum JSONValue: Sendable, Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case missing
    case list([JSONValue])
    case object([JSONValue.Member])
    /// An object whose members are not the same for every value, so that a cell names them.
    case byName([JSONValue.Member])

    package struct Member: Sendable, Equatable {
        package let name: String
        package let value: JSONValue

        package init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .missing }
    package static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.number) ?? .missing }
    package static func optional(_ date: CalendarDate?) -> JSONValue { optional(date?.description) }
    package static func texts(_ texts: some Sequence<String>) -> JSONValue { .list(texts.map(JSONValue.text)) }

    package static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    package func write(to json: inout JSONWriter) {
        switch self {
        case .text(let text): json.string(text)
        case .number(let number): json.number(number)
        case .flag(let flag): json.flag(flag)
        case .missing: json.null()
        case .list(let values): json.array(values) { $1.write(to: &$0) }
        case .object(let members), .byName(let members):
            json.object { json in
                for member in members { json.member(member.name) { member.value.write(to: &$0) } }
            }
        }
    }

    /// One cell: lists with "; " between their items, the parts of an item with " | " between them.
    package var cell: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .missing: ""
        case .list(let values): values.map(\.cell).joined(separator: "; ")
        case .object(let members): members.map(\.value.cell).joined(separator: " | ")
        case .byName(let members): members.map { "\($0.name): \($0.value.cell)" }.joined(separator: "; ")
        }
    }
}
