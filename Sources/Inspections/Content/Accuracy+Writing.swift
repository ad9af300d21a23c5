import Documents

extension Accuracy {
    /// The file as `init(reading:path:held:)` reads it.
    package var yaml: String {
        var writer = YAMLWriter()
        writer.add("sample", sample.rawValue)
        writer.add("annotators", annotators?.rawValue)
        writer.add("measured", measured?.description)
        writer.add("note", note)
        writer.add("documents", String(documents))
        writer.add("reports", reports.map(\.description))
        writer.add("statements", String(statements))
        writer.add("lost", String(lost))
        for (key, path, _) in Self.shares { writer.add(key, Self.decimal(self[keyPath: path])) }
        writer.add("recall_at_all", recallAtAll.map(Self.decimal))
        let origin = "# How well the links agree with statements that annotators coded: written by \"throughline evaluate --write\".\n"
        return origin + writer.mapping
    }

    /// A share with four digits behind the point: `0.9123`.
    package static func decimal(_ share: Double) -> String {
        let whole = Int((share * 10_000).rounded())
        let digits = String(whole % 10_000)
        return "\(whole / 10_000).\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
    }
}
