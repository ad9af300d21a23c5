import Documents

extension Weights {
    /// The file as `init(reading:path:)` reads it; a weight a line, by name, so that two versions can be compared.
    /// - Parameter notes: lines of comment below the first.
    package func text(notes: [String]) -> String {
        var lines = [Self.opening] + notes.map { $0.isEmpty ? "#" : "# \($0)" }
        lines.append("statements \(statements)")
        lines.append("strong \(Self.decimal(strong))")
        lines.append("weak \(Self.decimal(weak))")
        lines += learnedFrom.map { "report \($0)" }
        lines += self.lines.map { "\(Self.decimal($0.weight)) \($0.name)" }
        if !words.rows.isEmpty { lines.append("words " + words.topics.joined(separator: " ")) }
        lines += words.rows.map { row in "says \(row.word) " + row.tenths.map(String.init).joined(separator: " ") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A number with three digits behind the point: `-0.125`.
    package static func decimal(_ number: Double) -> String {
        let thousandths = Int((abs(number) * 1000).rounded())
        let digits = String(thousandths % 1000)
        let sign = number < 0 && thousandths > 0 ? "-" : ""
        return "\(sign)\(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.utf8.count))\(digits)"
    }
}
