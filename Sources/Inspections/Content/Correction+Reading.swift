import Documents

extension KeyReader {
    /// What editors say of statements, which inspections and responses may have.
    mutating func corrections(topics: [String]) -> [Correction] {
        list(
            "corrections", .list(of: { Correction.read(&$0, topics: topics) }),
            "How statements are to be sorted that were sorted wrongly or in doubt.")
    }
}

extension Correction {
    fileprivate static func read(_ reader: inout KeyReader, topics: [String]) -> Correction? {
        let statement = reader.required(
            "statement", .text, "Its opening words; its anchor where another statement has the same words.")
        let named = reader.list("themes", .topics(among: topics), "The themes it belongs to instead; an empty list for none.")
        let verdicts = Verdict.Answer.allCases.flatMap { answer in
            reader.list(answer.rawValue, .topics(among: topics), answer.meaning).map { Verdict(on: $0, answer) }
        }
        let stance = reader.optional("stance", .word(called: "stance"), "What it says of the service.") as Stance?
        let change = reader.optional("change", .word(called: "change"), "What it says of movement over time.") as Change?
        let reason = reader.optional(
            "why", .text, "Why; the page shows it where the statement is. It may be missing beside `in` and `out` alone.")
        let keys = reader.matter.keys, replaced = keys.contains("themes") ? named : nil
        guard let statement else { return nil }
        let correction = Correction(
            statement: statement, topics: replaced, verdicts: verdicts, stance: stance, change: change, reason: reason,
            location: reader.matter.location())
        if reason == nil, correction.recodes || !Verdict.Answer.allCases.contains(where: { keys.contains($0.rawValue) }) {
            reader.report("why", "\"why\" is missing; add a line \"why: …\"")
            return nil
        }
        return correction
    }
}

extension Verdict.Answer {
    /// One sentence for docs/keys.md.
    fileprivate var meaning: String {
        switch self {
        case .belongs: "Themes that an editor found it to be about, reading it in its paragraph."
        case .doesNotBelong: "Themes that an editor found it not to be about."
        }
    }
}

extension KeyForm<[String]> {
    /// Slugs of topics that there are, with the nearest one where there is not.
    static func topics(among slugs: [String]) -> Self {
        let texts = KeyForm<[LocatedText]>.locatedTexts
        return KeyForm("a list of themes") { matter, key throws(Diagnostics) in
            let named = try texts.value(of: key, in: matter) ?? []
            let problems = named.filter { !slugs.contains($0.text) }.map {
                Diagnostic(at: $0.location, "no theme \"\($0.text)\"" + Suggestion.clause(for: $0.text, in: slugs))
            }
            try Diagnostics(problems).throwIfErrors()
            return named.isEmpty ? nil : named.map(\.text)
        }
    }
}
