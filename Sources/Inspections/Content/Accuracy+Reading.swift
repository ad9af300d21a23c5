package import Documents

extension Accuracy {
    /// Where it lies in the content folder.
    package static let file = "accuracy.yml"

    package static let keys = [
        "reports", "statements", "lost", "precision", "recall", "micro_f1", "macro_f1", "stance_accuracy", "change_accuracy",
    ]

    /// Reads `accuracy.yml`.
    /// - Parameter held: the documents of the content folder, among which the reports must be.
    /// - Throws: all that is wrong with the file, together.
    package init(reading bytes: [UInt8], path: String, held: [DocumentID]) throws(Diagnostics) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostics([Diagnostic(at: SourceLocation(path), "this file is not UTF-8 text; save it as UTF-8")])
        }
        var problems = Diagnostics()
        guard let matter = problems.collect({ () throws(Diagnostic) in try FrontMatter(reading: text, path: path) }) else { throw problems }
        problems.append(Diagnostics(matter.unknownKeys(besides: Self.keys)))
        let reports = problems.collect { () throws(Diagnostics) in try Self.reports(matter, held: held) }
        let statements = problems.collect { () throws(Diagnostic) in try Self.count("statements", matter, from: 1) }
        let lost = problems.collect { () throws(Diagnostic) in try Self.count("lost", matter, from: 0) }
        var shares: [String: Double] = [:]
        for key in Self.keys.dropFirst(3) {
            shares[key] = problems.collect { () throws(Diagnostic) in try Self.share(key, matter) }
        }
        try problems.throwIfErrors()
        guard let reports, let statements, let lost, let precision = shares["precision"], let recall = shares["recall"],
            let microF1 = shares["micro_f1"], let macroF1 = shares["macro_f1"], let stance = shares["stance_accuracy"],
            let change = shares["change_accuracy"]
        else { throw problems }
        self.init(
            reports: reports, statements: statements, lost: lost, precision: precision, recall: recall, microF1: microF1, macroF1: macroF1,
            stance: stance, change: change)
    }

    /// By id.
    private static func reports(_ matter: FrontMatter, held: [DocumentID]) throws(Diagnostics) -> [DocumentID] {
        var problems = Diagnostics()
        let written = problems.collect { () throws(Diagnostic) in try matter.locatedStrings("reports") } ?? []
        let reports = written.compactMap { report -> DocumentID? in
            if let id = DocumentID(report.text), held.contains(id) { return id }
            problems.append(
                Diagnostic(
                    at: report.location,
                    "no document \"\(report.text)\"" + Suggestion.clause(for: report.text, in: held.map(\.description))))
            return nil
        }
        try problems.throwIfErrors()
        return Set(reports).sorted()
    }

    private static func count(_ key: String, _ matter: FrontMatter, from least: Int) throws(Diagnostic) -> Int {
        let text = try matter.requiredString(key)
        guard let count = Int(text), count >= least else {
            throw Diagnostic(at: matter.location(of: key), "\"\(key)\" is \"\(text)\"; give a whole number, \(least) or more")
        }
        return count
    }

    private static func share(_ key: String, _ matter: FrontMatter) throws(Diagnostic) -> Double {
        let text = try matter.requiredString(key)
        guard let share = Double(text), (0...1).contains(share) else {
            throw Diagnostic(at: matter.location(of: key), "\"\(key)\" is \"\(text)\"; give a number from 0 to 1, such as 0.95")
        }
        return share
    }
}
