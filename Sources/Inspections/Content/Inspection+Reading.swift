package import Documents
import England

extension Inspection {
    /// The keys of an inspection's front matter, in the order in which convert writes them.
    package static let keys = KeyReader.keys { read(&$0, EntityFile(path: ""), id: DocumentID(authority: "", name: ""), topics: []) }

    /// Reads an inspection's entity; its id is its path below `inspections/`.
    /// - Parameters:
    ///   - topics: the slugs that `looked_at` and corrections may name.
    ///   - warnings: gets what the site will not show of its text.
    /// - Throws: all that is wrong with the file, together.
    package init(reading file: EntityFile, id: DocumentID, topics: [String], warnings: inout Diagnostics) throws(Diagnostics) {
        self = try KeyReader.value(of: file.frontMatter, warnings: &warnings) { Self.read(&$0, file, id: id, topics: topics) }
    }

    private static func read(_ reader: inout KeyReader, _ file: EntityFile, id: DocumentID, topics: [String]) -> Inspection? {
        let title = reader.required("title", .text, "What the report or letter calls itself.")
        reader.checkAuthority(of: id)
        let framework = reader.required(
            "framework", .one(of: Framework.all.map(\.slug), called: "framework", value: Framework.named), "What it was inspected under.")
        let kind =
            reader.required("kind", .word(called: "kind of inspection"), "What sort of inspection or visit it was.") as InspectionKind?
        let visits = reader.required(
            "dates", .list(of: Visit.read), "The days on site; two entries where two visits are printed.",
            missing: "\"dates\" is missing; add the days of the visit as [{from: YYYY-MM-DD, to: YYYY-MM-DD}]")
        let published = reader.optional("published", .date, "The day on which the report was published.")
        let lead = reader.list("lead", .texts, "Who led the inspection.")
        let inspectors = reader.list("inspectors", .texts, "Who inspected, the lead too.")
        let scope = reader.optional("scope", .text, "What a visit looked at, in its own words.")
        let lookedAt = reader.list("looked_at", .topics(among: topics), "The themes in scope; without it, what the framework looks at.")
        let pages = reader.list("pages", .locatedTexts, PageOpenings.meaning)
        let judgements = reader.list("judgements", .list(of: Judgement.read), "What was graded, and how.")
        let source = reader.source()
        reader.passOver("converted", .text, "What convert wrote, as a hash: a file that differs was edited by a person.")
        let corrections = reader.corrections(topics: topics)
        let body = reader.body(of: file, voice: .inspectors, hasBoard: kind != .jointTargetedArea, pages: pages)
        guard let title, let framework, let kind, let visits, let source else { return nil }
        return Inspection(
            id: id, title: title, framework: framework, kind: kind, visits: visits.sorted { $0.from < $1.from }, published: published,
            lead: lead, inspectors: inspectors, scope: scope,
            lookedAt: lookedAt.isEmpty ? topics.filter { looks(at: $0, kind: kind, under: framework) } : lookedAt,
            judgements: judgements, source: source, corrections: corrections, body: body, location: SourceLocation(file.path))
    }
}

extension Visit {
    @Sendable
    fileprivate static func read(_ reader: inout KeyReader) -> Visit? {
        let from = reader.required(
            "from", .date, "Its first day.", missing: "a visit needs its first day; add \"from: YYYY-MM-DD\"")
        let to = reader.optional("to", .date, "Its last day; without it, the first.")
        guard let from else { return nil }
        if let to, to < from {
            reader.report("to", "the visit ends on \(to), before it starts on \(from)")
            return nil
        }
        return Visit(from: from, to: to ?? from)
    }
}

extension Judgement {
    @Sendable
    fileprivate static func read(_ reader: inout KeyReader) -> Judgement? {
        let label = reader.required("label", .text, "What was graded, as printed.")
        let grade = reader.required("grade", .text, "The grade, as printed.")
        guard let label, let grade else { return nil }
        return Judgement(label: label, grade: grade)
    }
}
