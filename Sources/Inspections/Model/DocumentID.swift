/// The lasting name of a document: `staffordshire/2023-11-ilacs`, its path below `inspections/` or `responses/`.
package struct DocumentID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let authority: String
    package let name: String

    package init(authority: String, name: String) {
        self.authority = authority
        self.name = name
    }

    /// Reads `authority/name`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(authority: String(parts[0]), name: String(parts[1]))
    }

    package var description: String { "\(authority)/\(name)" }

    package static func < (left: Self, right: Self) -> Bool {
        (left.authority, left.name) < (right.authority, right.name)
    }
}
