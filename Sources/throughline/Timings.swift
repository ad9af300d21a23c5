import Documents

/// How long each stage of a command took: what `build --timings` prints.
struct Timings {
    private var last = ContinuousClock.now
    private var rows: [(stage: String, seconds: Double, files: Int, bytes: Int?)] = []

    /// Ends a stage, which began when the one before it ended.
    /// - Parameters:
    ///   - files: how many it read or made.
    ///   - bytes: how large these are; nil where nothing was read or written.
    mutating func end(_ stage: String, files: Int, bytes: Int? = nil) {
        let now = ContinuousClock.now
        rows.append((stage, (now - last) / .seconds(1), files, bytes))
        last = now
    }

    /// A row a stage, and one for all.
    var table: String {
        let total = (stage: "all", seconds: rows.reduce(0) { $0 + $1.seconds }, files: rows.last?.files ?? 0, bytes: rows.last?.bytes)
        return (rows + [total]).map { row in
            let cells = [
                Self.decimal(row.seconds, digits: 3) + " s", "\(row.files) files",
                row.bytes.map { Self.decimal(Double($0) / 1e6, digits: 1) + " MB" } ?? "",
            ]
            let line = Self.padded(row.stage, to: -18) + cells.map { Self.padded($0, to: 14) }.joined()
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    /// A number with so many digits behind its point.
    private static func decimal(_ number: Double, digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
        let whole = Int((number * Double(scale)).rounded())
        let rest = String(whole % scale)
        return "\(whole / scale)." + String(repeating: "0", count: digits - rest.count) + rest
    }

    /// A text as wide as wanted: to the right, or to the left for a negative width.
    private static func padded(_ text: String, to width: Int) -> String {
        let space = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? text + space : space + text
    }
}
