package import Documents
import England

extension Inspection {
    /// The keys of an inspection's front matter, in the order in which convert writes them.
    package static let keys = [
        "title", "authority", "framework", "kind", "dates", "published", "lead", "inspectors", "scope", "looked_at", "pages",
        "judgements", "source", "converted", "corrections",
    ]

    /// Reads an inspection's entity; its id is its path below `inspections/`.
    /// - Parameter topics: the slugs that `looked_at` and corrections may name.
    /// - Throws: all that is wrong with the file, together.
    package init(reading file: EntityFile, id: DocumentID, topics: [String]) throws(Diagnostics) {
        let matter = file.frontMatter
        var problems = Diagnostics(matter.unknownKeys(besides: Self.keys))
        let title = problems.collect { () throws(Diagnostic) in try matter.requiredString("title") }
        let framework = problems.collect { () throws(Diagnostic) in try Self.framework(matter) }
        let kind = problems.collect { () throws(Diagnostic) in try Self.kind(matter) }
        let visits = problems.collect { () throws(Diagnostic) in try Self.visits(matter) }
        let published = problems.collect { () throws(Diagnostic) in try matter.date("published") }
        let lead = problems.collect { () throws(Diagnostic) in try matter.strings("lead") }
        let inspectors = problems.collect { () throws(Diagnostic) in try matter.strings("inspectors") }
        let scope = problems.collect { () throws(Diagnostic) in try matter.string("scope") }
        let lookedAt = problems.collect { () throws(Diagnostic) in try TopicNames(topics).read("looked_at", in: matter) }
        let pages = problems.collect { () throws(Diagnostic) in try matter.strings("pages") }
        let judgements = problems.collect { () throws(Diagnostic) in try Self.judgements(matter) }
        let source = problems.collect { () throws(Diagnostic) in try Source(reading: matter) }
        let corrections = problems.collect { () throws(Diagnostic) in try Correction.list(reading: matter, topics: TopicNames(topics)) }
        if let problem = Self.wrongAuthority(matter, id: id) { problems.append(problem) }
        let markdown = Markdown(reading: file.body, firstLine: file.bodyLine)
        problems.append(markdown.droppedDiagnostics(in: file.path))
        try problems.throwIfErrors()
        guard let title, let framework, let kind, let visits, let source else { throw problems }
        self.init(
            id: id, title: title, framework: framework, kind: kind, visits: visits, published: published ?? nil,
            lead: lead ?? [], inspectors: inspectors ?? [], scope: scope ?? nil,
            lookedAt: lookedAt.flatMap { $0.isEmpty ? nil : $0 } ?? topics.filter { Self.looks(at: $0, kind: kind, under: framework) },
            judgements: judgements ?? [], source: source, corrections: corrections ?? [],
            body: Body(reading: markdown, voice: .inspectors, pageStarts: pages ?? []), location: SourceLocation(file.path))
    }

    private static func framework(_ matter: FrontMatter) throws(Diagnostic) -> Framework {
        let slug = try matter.requiredString("framework")
        guard let framework = Framework.named(slug) else {
            throw Diagnostic(
                at: matter.location(of: "framework"),
                "no framework \"\(slug)\"" + Suggestion.clause(for: slug, in: Framework.all.map(\.slug)))
        }
        return framework
    }

    private static func kind(_ matter: FrontMatter) throws(Diagnostic) -> InspectionKind {
        let word = try matter.requiredString("kind")
        guard let kind = InspectionKind(rawValue: word) else {
            throw Diagnostic(
                at: matter.location(of: "kind"),
                "no kind of inspection \"\(word)\"" + Suggestion.clause(for: word, in: InspectionKind.allCases.map(\.rawValue)))
        }
        return kind
    }

    private static func visits(_ matter: FrontMatter) throws(Diagnostic) -> [Visit] {
        var visits: [Visit] = []
        for entry in try matter.mappings("dates") {
            guard let from = try entry.date("from") else {
                throw Diagnostic(at: entry.location(), "a visit needs its first day; add \"from: YYYY-MM-DD\"")
            }
            let to = try entry.date("to") ?? from
            guard from <= to else {
                throw Diagnostic(at: entry.location(of: "to"), "the visit ends on \(to), before it starts on \(from)")
            }
            visits.append(Visit(from: from, to: to))
        }
        guard !visits.isEmpty else {
            throw Diagnostic(
                at: matter.location(of: "dates"), "\"dates\" is missing; add the days of the visit as [{from: YYYY-MM-DD, to: YYYY-MM-DD}]")
        }
        return visits.sorted { $0.from < $1.from }
    }

    private static func judgements(_ matter: FrontMatter) throws(Diagnostic) -> [Judgement] {
        var judgements: [Judgement] = []
        for entry in try matter.mappings("judgements") {
            judgements.append(Judgement(label: try entry.requiredString("label"), grade: try entry.requiredString("grade")))
        }
        return judgements
    }

    private static func wrongAuthority(_ matter: FrontMatter, id: DocumentID) -> Diagnostic? {
        do {
            let written = try matter.requiredString("authority")
            if written == id.authority { return nil }
            return Diagnostic(
                at: matter.location(of: "authority"),
                "this file lies in the folder of \"\(id.authority)\" but names the authority \"\(written)\"; move it or change the line")
        } catch {
            return error
        }
    }
}

extension Source {
    /// Reads `source: {file: …, sha256: …, url: …}`.
    init(reading matter: FrontMatter) throws(Diagnostic) {
        guard let entry = try matter.mappings("source").first else {
            throw Diagnostic(at: matter.location(of: "source"), "\"source\" is missing; add \"source: {file: …, sha256: …}\"")
        }
        self.init(file: try entry.requiredString("file"), sha256: try entry.requiredString("sha256"), url: try entry.string("url"))
    }
}

extension Correction {
    /// Reads `corrections: [{statement: "opening words", themes: […], stance: …, change: …, why: …}]`.
    static func list(reading matter: FrontMatter, topics: TopicNames) throws(Diagnostic) -> [Correction] {
        var corrections: [Correction] = []
        for entry in try matter.mappings("corrections") {
            if let unknown = entry.unknownKeys(besides: ["statement", "themes", "stance", "change", "why"]).first { throw unknown }
            corrections.append(
                Correction(
                    statement: try entry.requiredString("statement"),
                    topics: entry.keys.contains("themes") ? try topics.read("themes", in: entry) : nil,
                    stance: try entry.word("stance", of: Stance.self), change: try entry.word("change", of: Change.self),
                    reason: try entry.requiredString("why"), location: entry.location()))
        }
        return corrections
    }
}

/// The topics that front matter may name.
struct TopicNames {
    let slugs: [String]

    init(_ slugs: [String]) { self.slugs = slugs }

    /// - Throws: a slug that no topic has, with the nearest one.
    func read(_ key: String, in matter: FrontMatter) throws(Diagnostic) -> [String] {
        var result: [String] = []
        for (slug, location) in try matter.locatedStrings(key) {
            guard slugs.contains(slug) else {
                throw Diagnostic(at: location, "no theme \"\(slug)\"" + Suggestion.clause(for: slug, in: slugs))
            }
            result.append(slug)
        }
        return result
    }
}

extension Markdown {
    /// A warning for each piece of raw HTML and the like that the site will not show.
    func droppedDiagnostics(in path: String) -> Diagnostics {
        Diagnostics(
            dropped.map {
                Diagnostic(.warning, at: SourceLocation(path, line: $0.line), "\($0.what) is left out; write it as Markdown")
            })
    }
}
