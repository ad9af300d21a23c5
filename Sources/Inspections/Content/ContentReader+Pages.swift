package import Documents
import England

/// What has a page and is no report: authorities, the glossary and pages of the site's own.
extension ContentReader {
    /// Every authority that has a page of its own or a document; by slug.
    mutating func authorities() -> [Authority] {
        var pages: [String: EntityFile] = [:]
        for (file, name) in entities(in: "authorities") where checkSlug(name, of: file) { pages[name] = file }
        let folders = tree.paths.compactMap { path -> String? in
            let parts = path.split(separator: "/")
            return parts.count == 3 && ["inspections", "responses"].contains(parts[0]) ? String(parts[1]) : nil
        }
        let rows = EnglishAuthority.listed(with: tree, folder: folder, problems: &problems)
        return Set(folders).union(pages.keys).sorted().compactMap { authority($0, page: pages[$0], among: rows) }
    }

    private mutating func authority(_ slug: String, page: EntityFile?, among rows: [EnglishAuthority]) -> Authority? {
        guard let row = rows.first(where: { $0.slug == slug }) else {
            let nearest = Suggestion.clause(for: slug, in: EnglishAuthority.all.map(\.slug))
            problems.append(
                Diagnostic(
                    at: SourceLocation(page?.path ?? "\(folder)/inspections/\(slug)"),
                    "no English authority \"\(slug)\"" + (nearest.isEmpty ? "; " : nearest + " Otherwise ")
                        + "name it in authorities/\(slug).md with a line \"title: …\""))
            return nil
        }
        let body = page.map { markdown(of: $0) } ?? Markdown(reading: "")
        func relatives(_ wanted: (EnglishAuthority) -> Bool) -> [Authority.Relative] {
            rows.filter(wanted).map { Authority.Relative(slug: $0.slug, name: $0.name) }
        }
        return Authority(
            slug: slug, name: row.name, code: row.code.isEmpty ? nil : row.code, region: row.region.isEmpty ? nil : row.region,
            ofstedAddress: row.ofstedAddress, introduction: body, predecessors: relatives { row.predecessors.contains($0.slug) },
            successors: relatives { $0.predecessors.contains(slug) })
    }

    /// `glossary.md`: a heading a term, what it means below it; by term.
    mutating func glossary() -> [GlossaryTerm] {
        guard let file = entity("glossary.md") else { return [] }
        var terms: [GlossaryTerm] = []
        var term: String?
        for block in markdown(of: file).blocks {
            switch block {
            case .heading(let level, let text, let line):
                if term != nil { reportUnreadGlossary(at: line, of: file) }
                // A heading above all terms is the page's own, which has its title.
                term = level == 1 && terms.isEmpty ? nil : text.text
            case .paragraph(let text, let line):
                guard let name = term else {
                    reportUnreadGlossary(at: line, of: file)
                    continue
                }
                terms.append(GlossaryTerm(term: name, meaning: text.text))
                term = nil
            default: reportUnreadGlossary(at: block.line, of: file)
            }
        }
        if let term {
            problems.append(Diagnostic(at: SourceLocation(file.path), "the term \"\(term)\" has no meaning; write a paragraph below it"))
        }
        return terms.sorted { ($0.term.lowercased(), $0.term) < ($1.term.lowercased(), $1.term) }
    }

    private mutating func reportUnreadGlossary(at line: Int, of file: EntityFile) {
        problems.append(
            Diagnostic(
                at: SourceLocation(file.path, line: line),
                "this does not reach the page; a glossary is a heading a term, with what it means in one paragraph below"))
    }

    /// By slug.
    mutating func pages() -> [OwnPage] {
        var pages: [OwnPage] = []
        for (file, name) in entities(in: "pages") {
            guard checkSlug(name, of: file) else { continue }
            guard let title = problems.collect({ () throws(Diagnostics) in try KeyReader.value(of: file.frontMatter, OwnPage.title) })
            else {
                continue
            }
            pages.append(OwnPage(slug: name, title: title, body: markdown(of: file), location: SourceLocation(file.path)))
        }
        return pages
    }
}

extension OwnPage {
    /// The keys that a page of the site's own may have.
    package static let keys = KeyReader.keys(title)

    fileprivate static func title(_ reader: inout KeyReader) -> String? {
        reader.required("title", .text, "What the page is called.")
    }
}
