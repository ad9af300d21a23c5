/// What some bytes are that are no UTF-8 text, told by how they begin.
package enum FileSignature {
    /// "RTF", "UTF-16 text", or nil where the beginning tells nothing.
    package static func name(of bytes: [UInt8]) -> String? {
        let opening = bytes.prefix(signature)
        if opening.starts(with: [0xFF, 0xFE]) || opening.starts(with: [0xFE, 0xFF]) { return "UTF-16 text" }
        if let known = known.first(where: { opening.starts(with: $0.opening.utf8) }) { return known.name }
        if opening.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "a document of an old Word or Excel" }
        // Every second byte of English text in UTF-16 is zero.
        let zeros = opening.indices.filter { opening[$0] == 0 }
        return zeros.count * 3 > opening.count && Set(zeros.map { $0 % 2 }).count == 1 ? "UTF-16 text" : nil
    }

    private static let known: [(opening: String, name: String)] = [
        ("{\\rtf", "RTF"), ("%PDF-", "a PDF"), ("PK\u{3}\u{4}", "a Word document or another file of zipped parts"),
    ]

    private static let signature = 64

    /// What is wrong with a file that should be text, and what to do; nil where it is UTF-8 and begins like text.
    package static func problem(ofText bytes: [UInt8], at path: String, called noun: String = "file") -> Diagnostic? {
        if let name = name(of: bytes) {
            return Diagnostic(at: SourceLocation(path), "this \(noun) is \(name), not plain text; save it as text in UTF-8")
        }
        return String(validating: bytes, as: UTF8.self) == nil
            ? Diagnostic(at: SourceLocation(path), "this \(noun) is not UTF-8 text; save it as UTF-8") : nil
    }
}
