package import Documents

extension Topic {
    /// The keys that a topic's front matter may have.
    package static let keys = KeyReader.keys { read(&$0, EntityFile(path: "a.md")) }

    /// Reads a topic from its entity; the file's name is its slug.
    /// - Throws: unknown and missing keys, no cue at all, every malformed cue.
    package init(reading file: EntityFile) throws(Diagnostics) {
        self = try KeyReader.value(of: file.frontMatter) { Self.read(&$0, file) }
    }

    private static func read(_ reader: inout KeyReader, _ file: EntityFile) -> Topic? {
        let title = reader.required("title", .text, "What readers know it by.")
        let family = reader.optional("family", .text, "The title under which it is listed with a few others: `Workforce`.")
        let summary = reader.required("summary", .text, "One sentence in plain words.")
        let belongs = reader.required("belongs", .text, "What is said under it.")
        let doesNotBelong = reader.optional("does_not_belong", .text, "What is said elsewhere.")
        let cues = reader.required(
            "cues", .cues, "The words that it is found by.",
            missing: "the theme has no cues; add a list \"cues:\" of words to find it by")
        let exclusions = reader.list("exclusions", .cues, "Words that hold a cue and do not mean it.")
        let questions = reader.list("questions", .texts, "Questions to ask, the site's own.")
        let related = reader.list("related", .texts, "Themes next to it.")
        let people = reader.optional("people", .text, "Whom it is about, as headings of reports name them: `children in care`.")
        let standing =
            reader.optional("standing", .word(called: "standing"), "How long a paragraph stays with it; without it `practice`.")
            as Standing?
        let slug = slug(of: file.path)
        if !Slug.isSlug(slug) {
            reader.report(
                Diagnostics([
                    Diagnostic(
                        at: SourceLocation(file.path), "\"\(slug)\" cannot be an address; name the file \"\(Slug.slug(of: slug)).md\"")
                ]))
        }
        let body = reader.markdown(of: file)
        guard let title, let summary, let belongs, let cues else { return nil }
        return Topic(
            slug: slug, title: title, family: family, summary: summary, belongs: belongs, doesNotBelong: doesNotBelong, cues: cues,
            exclusions: exclusions, questions: questions, related: related, standing: standing ?? .practice, people: people,
            body: body, location: reader.matter.location())
    }

    /// "supervision" of `themes/supervision.md`.
    private static func slug(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }
}
