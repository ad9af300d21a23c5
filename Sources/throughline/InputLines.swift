import Glibc

/// The lines of standard input, one after the other; an interrupted command waits for none.
struct InputLines {
    private var rest: [UInt8] = []
    private var isAtEnd = false

    /// The next line without its end; nil at the end of the input.
    mutating func next() -> String? {
        while true {
            if let end = rest.firstIndex(of: 0x0A) {
                defer { rest.removeSubrange(...end) }
                return Self.line(rest[..<end])
            }
            if isAtEnd || !fill() {
                defer { rest = [] }
                return rest.isEmpty || Task.isCancelled ? nil : Self.line(rest[...])
            }
        }
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
    }

    /// How long it waits before it looks whether the command was interrupted, in milliseconds.
    private static let patience: Int32 = 100

    /// - Returns: false at the end.
    private mutating func fill() -> Bool {
        var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        while poll(&input, 1, Self.patience) <= 0 { if Task.isCancelled { return false } }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(0, &bytes, bytes.count)
        isAtEnd = count <= 0
        rest += bytes.prefix(max(0, count))
        return !isAtEnd
    }
}
