package import Documents

extension Topic {
    /// The keys that a topic's front matter may have.
    static let keys = ["title", "summary", "belongs", "does_not_belong", "cues", "exclusions", "questions", "related", "standing"]

    /// Reads a topic from its entity; the file's name is its slug.
    /// - Throws: unknown and missing keys, no cue at all, every malformed cue.
    package init(reading file: EntityFile) throws(Diagnostics) {
        let matter = file.frontMatter
        var problems = Diagnostics(matter.unknownKeys(besides: Self.keys))
        let title = problems.collect { () throws(Diagnostic) in try matter.requiredString("title") }
        let summary = problems.collect { () throws(Diagnostic) in try matter.requiredString("summary") }
        let belongs = problems.collect { () throws(Diagnostic) in try matter.requiredString("belongs") }
        let doesNotBelong = problems.collect { () throws(Diagnostic) in try matter.string("does_not_belong") }
        let cues = problems.collect { () throws(Diagnostics) in try Cue.cues("cues", of: matter) }
        let exclusions = problems.collect { () throws(Diagnostics) in try Cue.cues("exclusions", of: matter) }
        let questions = problems.collect { () throws(Diagnostic) in try matter.strings("questions") }
        let related = problems.collect { () throws(Diagnostic) in try matter.strings("related") }
        let standing = problems.collect { () throws(Diagnostic) in try matter.word("standing", of: Topic.Standing.self) ?? .practice }
        let slug = Self.slug(of: file.path)
        if !Slug.isSlug(slug) {
            problems.append(
                Diagnostic(at: SourceLocation(file.path), "\"\(slug)\" cannot be an address; name the file \"\(Slug.slug(of: slug)).md\""))
        }
        if cues?.isEmpty == true {
            problems.append(
                Diagnostic(at: matter.location(of: "cues"), "the theme has no cues; add a list \"cues:\" of words to find it by"))
        }
        try problems.throwIfErrors()
        guard let title, let summary, let belongs, let doesNotBelong, let cues, let exclusions, let questions, let related, let standing
        else { throw problems }
        self.init(
            slug: slug, title: title, summary: summary, belongs: belongs, doesNotBelong: doesNotBelong, cues: cues,
            exclusions: exclusions, questions: questions, related: related, standing: standing,
            body: Markdown(reading: file.body, firstLine: file.bodyLine), location: matter.location())
    }

    /// "supervision" of `themes/supervision.md`.
    private static func slug(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }
}
