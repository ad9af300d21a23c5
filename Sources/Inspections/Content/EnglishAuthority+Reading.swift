package import Documents
package import England

extension EnglishAuthority {
    /// The list of England with what the pages of a content folder's `authorities` say: a council that it adds, or names and codes.
    ///
    /// - Parameters:
    ///   - tree: the content folder.
    ///   - folder: how problems name it; nil where they tell the path below it.
    ///   - problems: gets those of pages that cannot be read, and predecessors that are on no list.
    package static func listed(with tree: FileTree, folder: String?, problems: inout Diagnostics) -> [EnglishAuthority] {
        var rows = Dictionary(all.map { ($0.slug, $0) }) { first, _ in first }
        var added: [(row: EnglishAuthority, path: String)] = []
        for path in tree.paths(under: "authorities") where path.hasSuffix(".md") && path.split(separator: "/").count == 2 {
            guard let bytes = tree[path] else { continue }
            let (slug, shown) = (String(path.dropFirst("authorities/".count).dropLast(3)), folder.map { "\($0)/\(path)" } ?? path)
            let row = problems.collect { () throws(Diagnostics) -> EnglishAuthority? in
                try EnglishAuthority(reading: bytes, path: shown, slug: slug)
            }
            guard let row = row ?? nil else { continue }
            rows[slug] = row
            added.append((row, shown))
        }
        for (row, path) in added {
            for slug in row.predecessors where rows[slug] == nil {
                problems.append(
                    Diagnostic(at: SourceLocation(path), "no authority \"\(slug)\"" + Suggestion.clause(for: slug, in: rows.keys.sorted())))
            }
        }
        return rows.values.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
    }

    /// A row as its page gives it; what the page leaves out is that of the list. Nil where neither gives a name.
    /// - Throws: what is wrong with the page's front matter.
    private init?(reading bytes: [UInt8], path: String, slug: String) throws(Diagnostics) {
        let file: EntityFile
        do throws(Diagnostic) { file = try EntityFile(reading: bytes, path: path) } catch { throw Diagnostics([error]) }
        let page = try KeyReader.value(of: file.frontMatter, AuthorityPage.read)
        let known = EnglishAuthority.withSlug(slug)
        guard let name = page.title ?? known?.name else { return nil }
        self.init(
            name: name, otherNames: page.otherNames + (known.map { [$0.name] + $0.otherNames } ?? []).filter { $0 != name },
            code: page.code ?? known?.code ?? "", region: page.region ?? known?.region ?? "", slug: slug,
            predecessors: page.predecessors.isEmpty ? known?.predecessors ?? [] : page.predecessors,
            ofsted: known?.ofsted ?? "")
    }
}

extension Authority {
    /// The keys that the page of an authority may have.
    package static let keys = KeyReader.keys(AuthorityPage.read)
}

/// What the front matter of an authority's page says.
private struct AuthorityPage {
    let title: String?
    let otherNames: [String]
    let code: String?
    let region: String?
    let predecessors: [String]

    static func read(_ reader: inout KeyReader) -> AuthorityPage? {
        AuthorityPage(
            title: reader.optional("title", .text, "The authority's name, where the tool does not know it."),
            otherNames: reader.list("other_names", .texts, "Other names that reports print."),
            code: reader.optional("code", .text, "Its code of the Office for National Statistics."),
            region: reader.optional("region", .text, "The region of England that it is in."),
            predecessors: reader.list(
                "succeeds", .texts, "The councils whose work it took over, by the names of their folders; records stay apart."))
    }
}
