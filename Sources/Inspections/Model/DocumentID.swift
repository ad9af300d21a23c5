/// The lasting name of a document: `staffordshire/2023-11-ilacs`, its path below `inspections/` or `responses/`.
package struct DocumentID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let authority: String
    package let name: String
    /// Made of both once, as ids are looked up very often (64-bit FNV-1a of their bytes).
    private let key: UInt64

    package init(authority: String, name: String) {
        self.authority = authority
        self.name = name
        key = name.utf8.reduce(authority.utf8.reduce(0xcbf2_9ce4_8422_2325, Self.add), Self.add)
    }

    private static func add(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    package static func == (left: Self, right: Self) -> Bool {
        left.key == right.key && left.name == right.name && left.authority == right.authority
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// Reads `authority/name`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(authority: String(parts[0]), name: String(parts[1]))
    }

    package var description: String { authority + "/" + name }

    package static func < (left: Self, right: Self) -> Bool {
        (left.authority, left.name) < (right.authority, right.name)
    }
}
