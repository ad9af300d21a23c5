package import Documents

extension Accuracy {
    /// Where it lies in the content folder.
    package static let file = "accuracy.yml"

    /// The keys of `accuracy.yml`, in the order in which `evaluate` writes them.
    package static let keys = KeyReader.keys { read(&$0, held: []) }

    /// The shares, each by its key.
    static let shares: [(key: String, share: any WritableKeyPath<Accuracy, Double> & Sendable, meaning: String)] = [
        ("precision", \.precision, "How many of the links are right."),
        ("recall", \.recall, "How many of the links that annotators made were found."),
        ("micro_f1", \.microF1, "Both in one, over all links."),
        ("stance_accuracy", \.stance, "How many statements have the stance that annotators gave them."),
        ("change_accuracy", \.change, "How many statements have the change that annotators gave them."),
    ]

    /// Reads `accuracy.yml`.
    /// - Parameter held: the documents of the content folder, among which the reports must be.
    /// - Throws: all that is wrong with the file, together.
    package init(reading bytes: [UInt8], path: String, held: [DocumentID]) throws(Diagnostics) {
        self = try KeyReader.value(ofFile: bytes, path: path) { Self.read(&$0, held: held) }
    }

    private static func read(_ reader: inout KeyReader, held: [DocumentID]) -> Accuracy? {
        let sample = reader.required(
            "sample", KeyForm<Sample>.word(called: "kind of sample"),
            "Whether cues or weights were made from the coded statements' own reports.")
        let annotators = reader.optional(
            "annotators", KeyForm<Annotators>.word(called: "kind of annotators"), "Who coded the statements, twice and apart.")
        let measured = reader.optional("measured", .date, "When it was measured.")
        let note = reader.optional("note", .text, "What else a reader should know of the figures, in a sentence.")
        let documents = reader.required("documents", .count(from: 1), "How many documents the coded statements are from.")
        let reports = reader.list("reports", .documents(among: held), "Those of them that the site holds.")
        let statements = reader.required("statements", .count(from: 1), "How many statements were coded.")
        let lost = reader.required("lost", .count(from: 0), "How many of them no document holds.")
        var accuracy = Accuracy(
            sample: sample ?? .inSample, annotators: annotators, measured: measured, note: note, documents: documents ?? 0,
            reports: Set(reports).sorted(),
            statements: statements ?? 0, lost: lost ?? 0, precision: 0, recall: 0, microF1: 0, stance: 0, change: 0)
        var isWhole = sample != nil && documents != nil && statements != nil && lost != nil
        for (key, path, meaning) in shares {
            guard let share = reader.required(key, .share, meaning) else {
                isWhole = false
                continue
            }
            accuracy[keyPath: path] = share
        }
        accuracy.recallAtAll = reader.optional(
            "recall_at_all", .share, "The same as \"recall\" where links that are too weak to count are found too.")
        return isWhole ? accuracy : nil
    }
}

extension KeyForm<[DocumentID]> {
    /// Documents that are held, with the nearest one where there is none.
    fileprivate static func documents(among held: [DocumentID]) -> Self {
        let texts = KeyForm<[LocatedText]>.locatedTexts
        return KeyForm("a list of documents, `AUTHORITY/NAME`") { matter, key throws(Diagnostics) in
            var problems = Diagnostics()
            let ids = try texts.value(of: key, in: matter)?.compactMap { report -> DocumentID? in
                if let id = DocumentID(report.text), held.contains(id) { return id }
                problems.append(
                    Diagnostic(
                        at: report.location,
                        "no document \"\(report.text)\"" + Suggestion.clause(for: report.text, in: held.map(\.description))))
                return nil
            }
            try problems.throwIfErrors()
            return ids
        }
    }
}

extension KeyForm<Int> {
    fileprivate static func count(from least: Int) -> Self {
        KeyForm(
            "a whole number",
            one: { matter, key throws(Diagnostic) in
                guard let text = try matter.string(key) else { return nil }
                guard let count = Int(text), count >= least else {
                    throw Diagnostic(at: matter.location(of: key), "\"\(key)\" is \"\(text)\"; give a whole number, \(least) or more")
                }
                return count
            })
    }
}

extension KeyForm<Double> {
    fileprivate static var share: Self {
        KeyForm(
            "a number from 0 to 1",
            one: { matter, key throws(Diagnostic) in
                guard let text = try matter.string(key) else { return nil }
                guard let share = Double(text), (0...1).contains(share) else {
                    throw Diagnostic(at: matter.location(of: key), "\"\(key)\" is \"\(text)\"; give a number from 0 to 1, such as 0.95")
                }
                return share
            })
    }
}
