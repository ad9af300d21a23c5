import Glibc

/// What the command says, and where.
enum Terminal {
    /// A line on standard output.
    static func say(_ line: String) { write(line + "\n", to: 1) }

    /// A line on standard error.
    static func complain(_ line: String) { write(line + "\n", to: 2) }

    /// Shows how far long work has come: on a terminal only, each time over the last.
    static func show(progress done: Int, of total: Int, _ what: String) {
        guard isatty(2) == 1 else { return }
        write(done < total ? "\r\(done) of \(total) \(what)" : "\r\u{1B}[K", to: 2)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
