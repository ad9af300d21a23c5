import Documents

extension Accuracy {
    /// The file as `init(reading:path:held:)` reads it.
    package var yaml: String {
        var writer = YAMLWriter()
        writer.add("reports", reports.map(\.description))
        writer.add("statements", String(statements))
        writer.add("lost", String(lost))
        writer.add("precision", Self.decimal(precision))
        writer.add("recall", Self.decimal(recall))
        writer.add("micro_f1", Self.decimal(microF1))
        writer.add("macro_f1", Self.decimal(macroF1))
        writer.add("stance_accuracy", Self.decimal(stance))
        writer.add("change_accuracy", Self.decimal(change))
        let origin = "# How well the links agree with statements that people coded: written by \"throughline evaluate --write\".\n"
        return origin + writer.mapping
    }

    /// A share with four digits behind the point: `0.9123`.
    package static func decimal(_ share: Double) -> String {
        let whole = Int((share * 10_000).rounded())
        let digits = String(whole % 10_000)
        return "\(whole / 10_000).\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
    }
}
