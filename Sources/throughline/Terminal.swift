import Conversion
import Documents
import England
import Glibc
import Inspections
import Linking

/// What the command says, and where.
enum Terminal {
    /// A line on standard output.
    static func say(_ line: String) { write(shown(line) + "\n", to: 1) }

    /// A line on standard error.
    static func complain(_ line: String) { write(shown(line) + "\n", to: 2) }

    /// A text without the control characters by which a document could command a terminal; each is a question mark.
    static func shown(_ text: String) -> String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
        }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: text.unicodeScalars.map { isControl($0) ? "?" : $0 })
        return String(shown)
    }

    /// Whether a person watches what is said on standard error.
    static var isWatched: Bool { isatty(2) == 1 }

    /// Whether a person is there who reads questions on standard error and answers on standard input.
    static var isAnswered: Bool { isatty(0) == 1 && isWatched }

    /// What a person answers to a question, without spaces around it; nil where that is nothing.
    static func answer(to question: String) -> String? {
        write(shown(question), to: 2)
        let words = readLine()?.split(whereSeparator: \.isWhitespace) ?? []
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Writes over the last line on standard error.
    static func overwrite(_ line: String) { write("\r\u{1B}[K" + line, to: 2) }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
