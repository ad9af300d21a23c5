import Documents

/// What an entry of an export holds in one field: written as JSON, or flattened into a cell of a CSV.
indirect enum ExportValue: Sendable, Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case missing
    case list([ExportValue])
    case object([ExportValue.Member])

    struct Member: Sendable, Equatable {
        let name: String
        let value: ExportValue
    }

    static func optional(_ text: String?) -> ExportValue { text.map(ExportValue.text) ?? .missing }
    static func optional(_ number: Int?) -> ExportValue { number.map(ExportValue.number) ?? .missing }
    static func optional(_ date: CalendarDate?) -> ExportValue { optional(date?.description) }
    static func texts(_ texts: some Sequence<String>) -> ExportValue { .list(texts.map(ExportValue.text)) }

    static func object(_ members: KeyValuePairs<String, ExportValue>) -> ExportValue {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    func write(to json: inout JSONWriter) {
        switch self {
        case .text(let text): json.string(text)
        case .number(let number): json.number(number)
        case .flag(let flag): json.flag(flag)
        case .missing: json.null()
        case .list(let values): json.array(values) { $1.write(to: &$0) }
        case .object(let members):
            json.object { json in
                for member in members { json.member(member.name) { member.value.write(to: &$0) } }
            }
        }
    }

    /// One cell: lists with "; " between their items, the parts of an item with " | " between them.
    var cell: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .missing: ""
        case .list(let values): values.map(\.cell).joined(separator: "; ")
        case .object(let members): members.map(\.value.cell).joined(separator: " | ")
        }
    }
}
