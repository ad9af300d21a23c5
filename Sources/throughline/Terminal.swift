import Conversion
import Documents
import England
import Glibc
import Inspections
import Linking

/// What the command says, and where.
enum Terminal {
    /// A line on standard output.
    static func say(_ line: String) { write(line + "\n", to: 1) }

    /// A line on standard error.
    static func complain(_ line: String) { write(line + "\n", to: 2) }

    /// Whether a person watches what is said on standard error.
    static var isWatched: Bool { isatty(2) == 1 }

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
