extension Lines {
    /// In bytes; the longest entity that the reports of the test collection give has 210 kB.
    package static let longestText = 5_000_000

    /// An error where a text is too long to be one that people write; nil where it is not.
    package static func problem(ofLength bytes: [UInt8], at path: String) -> Diagnostic? {
        guard bytes.count > longestText else { return nil }
        return Diagnostic(
            at: SourceLocation(path),
            "this text has \(bytes.count / 1_000_000) MB, and no report has more than \(longestText / 1_000_000); split it")
    }

    /// The text of a file that people write, unified.
    /// - Throws: what is no UTF-8 text, too long, or has a control character.
    package static func text(of bytes: [UInt8], path: String) throws(Diagnostic) -> String {
        if let problem = problem(ofLength: bytes, at: path) { throw problem }
        let unified = unified(bytes)
        if let problem = FileSignature.problem(ofText: unified, at: path) { throw problem }
        let text = String(decoding: unified, as: UTF8.self)
        if let problem = ControlCharacter.problem(in: text, at: path) { throw problem }
        return text
    }
}

extension ControlCharacter {
    /// An error with the line of the first in a file's text, whose first line is 1; nil where there is none.
    static func problem(in text: String, at path: String) -> Diagnostic? {
        guard let found = first(in: text.utf8) else { return nil }
        let line = 1 + text.utf8.prefix(found.place).count { $0 == 0x0A }
        return Diagnostic(
            at: SourceLocation(path, line: line), "this line has the control character \(found.name), which shows nothing; take it out")
    }
}
