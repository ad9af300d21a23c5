import Documents
import England

/// What is looked at when everything is read.
extension ContentReader {
    /// What a site can be built without, and is the worse for.
    mutating func checkWhatIsMissing(of site: Site?, in inspections: [Inspection]) {
        for inspection in inspections where inspection.published == nil {
            problems.append(
                Diagnostic(
                    .notice, at: inspection.location,
                    "the report has no day of publication, so citations leave it out; add \"published: YYYY-MM-DD\" to its front matter"))
        }
        guard let focus = site?.focus, !inspections.isEmpty, !inspections.contains(where: { $0.id.authority == focus }) else { return }
        let others = Set(inspections.map(\.id.authority)).sorted().joined(separator: ", ")
        problems.append(
            Diagnostic(
                .warning, at: SourceLocation("\(folder)/site.yml"),
                "the site is about \"\(focus)\", and none of its reports is about it; they are about: \(others)"))
    }

    mutating func checkFocus(of site: Site?, in authorities: [Authority]) {
        guard let focus = site?.focus, !authorities.contains(where: { $0.slug == focus }) else { return }
        problems.append(
            Diagnostic(
                at: SourceLocation("\(folder)/site.yml"),
                "the focus authority \"\(focus)\" has no document here" + Suggestion.clause(for: focus, in: authorities.map(\.slug))))
    }

    /// Nobody can be reached by what the site is made of, but by the contact that `site.yml` names.
    ///
    /// Files are looked through as they are written, then their texts as pages show them: `01785 **278** 000` is a number too.
    /// - Parameter texts: what pages show of the bodies of files that are no documents.
    mutating func checkContactDetails(allowed: String?, in texts: [ShownText]) {
        let texts = Dictionary(grouping: frontMatterTexts + texts) { $0.location.path }
        let folders = ["inspections", "responses", "authorities", "themes", "pages", "cues"]
        for path in folders.flatMap(tree.paths(under:)) + ["glossary.md", "site.yml"] where path.hasSuffix(".md") || path.hasSuffix(".yml")
        {
            let read = held.inspections[path]?.contacts ?? held.responses[path]?.contacts
            guard read == nil, let bytes = tree[path] else {
                problems.append(Diagnostics(read ?? []))
                continue
            }
            let own = texts["\(folder)/\(path)"] ?? []
            problems.append(Diagnostics(Self.contacts(in: bytes, at: path, of: folder, showing: own, allowed: allowed)))
        }
    }

    /// By whom people can be reached, in one file: what is told of a line as it is written is not told again of it as it is shown.
    static func contacts(
        in bytes: [UInt8], at path: String, of folder: String, showing texts: [ShownText], allowed: String?
    ) -> [Diagnostic] {
        let shown = "\(folder)/\(path)"
        let written = ContactDetails.problems(in: bytes, at: shown, allowed: allowed)
        let told = Set(written.flatMap { [$0.message, kind(of: $0, on: $0.location.line)] })
        let inTexts = ([ShownText(text: path, location: SourceLocation(shown))] + texts).flatMap { text in
            ContactDetails.problems(in: Array(text.text.utf8), at: shown, allowed: allowed)
                .filter { told.isDisjoint(with: [$0.message, kind(of: $0, on: text.location.line)]) }
                .map { Diagnostic(at: text.location, $0.message) }
        }
        return written + inTexts
    }

    /// "12 the telephone number ": what was told of a line, whatever words it was told with.
    private static func kind(of problem: Diagnostic, on line: Int) -> String { "\(line) \(problem.message.prefix { $0 != "\"" })" }
}
