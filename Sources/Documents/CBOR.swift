/// As much of CBOR (RFC 8949) as lists of texts and whole numbers need.
package enum CBOR: Equatable, Sendable {
    case number(UInt64)
    case text([UInt8])
    case list([CBOR])

    /// Lists lie no deeper in each other.
    private static let deepest = 16

    /// Nil for what is cut off, has more behind it, or anything else in it.
    package init?(reading bytes: some Collection<UInt8>) {
        var rest = Array(bytes)[...]
        guard let value = Self.value(in: &rest, depth: 0), rest.isEmpty else { return nil }
        self = value
    }

    private static func value(in rest: inout ArraySlice<UInt8>, depth: Int) -> CBOR? {
        guard depth < deepest, let first = rest.popFirst(), let number = number(first & 31, in: &rest) else { return nil }
        switch first >> 5 {
        case 0: return .number(number)
        case 3:
            guard number <= rest.count else { return nil }
            defer { rest = rest.dropFirst(Int(number)) }
            return .text(Array(rest.prefix(Int(number))))
        case 4:
            guard number <= rest.count else { return nil }
            var values: [CBOR] = []
            for _ in 0..<Int(number) {
                guard let value = value(in: &rest, depth: depth + 1) else { return nil }
                values.append(value)
            }
            return .list(values)
        default: return nil
        }
    }

    /// A number below 24 stands in the head itself, a larger one in the 1, 2, 4 or 8 bytes behind it.
    private static func number(_ head: UInt8, in rest: inout ArraySlice<UInt8>) -> UInt64? {
        if head < 24 { return UInt64(head) }
        guard head < 28, rest.count >= 1 << (head - 24) else { return nil }
        let count = 1 << (head - 24)
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count).reduce(0) { $0 << 8 | UInt64($1) }
    }

    package var bytes: [UInt8] {
        switch self {
        case .number(let number): Self.head(0, number)
        case .text(let text): Self.head(3, UInt64(text.count)) + text
        case .list(let values): Self.head(4, UInt64(values.count)) + values.flatMap(\.bytes)
        }
    }

    private static func head(_ kind: UInt8, _ number: UInt64) -> [UInt8] {
        if number < 24 { return [kind << 5 | UInt8(number)] }
        let power = number < 1 << 8 ? 0 : number < 1 << 16 ? 1 : number < 1 << 32 ? 2 : 3
        let count = 1 << power
        return [kind << 5 | UInt8(24 + power)] + (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
    }
}
