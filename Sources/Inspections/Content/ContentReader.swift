package import Documents
import England

/// Reads the parts of a content folder one after the other and keeps every problem.
struct ContentReader {
    let tree: FileTree
    /// How diagnostics name the folder.
    let folder: String
    var problems = Diagnostics()
    /// Every value of front matter that was read, but for those of documents.
    var frontMatterTexts: [ShownText] = []
    /// What was read of documents, now or before.
    private(set) var held: HeldContent

    init(tree: FileTree, folder: String, held: HeldContent = HeldContent()) {
        self.tree = tree
        self.folder = folder
        self.held = held
    }

    /// Themes, cues and weights: those that are held, where their files are the same.
    mutating func rules() -> (topics: [Topic], cues: CueTables, weights: Weights?) {
        var files = FileTree()
        for path in tree.paths where path.hasPrefix("themes/") || path.hasPrefix("cues/") || path == Weights.file {
            files[path] = tree[path]
        }
        if let rules = held.rules, rules.files == files {
            frontMatterTexts += rules.texts
            return (rules.topics, rules.cues, rules.weights)
        }
        held.rulesVersion += 1
        let (told, shown) = (problems.all.count, frontMatterTexts.count)
        let (topics, cues, weights) = readRules()
        // What has problems is read again, to tell of them again.
        held.rules =
            problems.all.count > told
            ? nil
            : HeldContent.Rules(files: files, topics: topics, cues: cues, weights: weights, texts: Array(frontMatterTexts[shown...]))
        return (topics, cues, weights)
    }

    /// The three are read at the same time, as nothing else can be before them.
    private mutating func readRules() -> (topics: [Topic], cues: CueTables, weights: Weights?) {
        let empty = ContentReader(tree: tree, folder: folder)
        // Themes and weights together take about as long as cues.
        let ((topics, weights), cues) = Parallel.both(
            { (empty.reading { $0.topics() }, empty.reading { $0.weights() }) }, { empty.reading { $0.cues() } })
        for told in [topics.told, cues.told, weights.told] {
            problems.append(told.problems)
            frontMatterTexts += told.frontMatterTexts
        }
        return (topics.part, cues.part, weights.part)
    }

    /// One part, and a reader that tells what came up.
    private func reading<Part>(_ read: (inout ContentReader) -> Part) -> (part: Part, told: ContentReader) {
        var reader = self
        return (read(&reader), reader)
    }

    mutating func site() -> Site? {
        guard let bytes = tree["site.yml"] else {
            problems.append(Diagnostic(at: SourceLocation("\(folder)/site.yml"), "this file is missing; add it with a line \"title: …\""))
            return nil
        }
        let path = "\(folder)/site.yml"
        return problems.collect { () throws(Diagnostics) in try Site(reading: bytes, path: path) }
    }

    /// By title.
    mutating func topics() -> [Topic] {
        var topics: [Topic] = []
        for (file, _) in entities(in: "themes") {
            if let topic = problems.collect({ () throws(Diagnostics) in try Topic(reading: file) }) { topics.append(topic) }
        }
        let slugs = slugs(of: topics)
        for topic in topics {
            for related in topic.related where !slugs.contains(related) {
                problems.append(Diagnostic(at: topic.location, "no theme \"\(related)\"" + Suggestion.clause(for: related, in: slugs)))
            }
        }
        return topics.sorted { ($0.title, $0.slug) < ($1.title, $1.slug) }
    }

    /// The slugs of topics, then of those whose files have problems of their own, so that nobody is told that they are missing.
    func slugs(of topics: [Topic]) -> [String] {
        let read = topics.map(\.slug)
        let names = tree.paths(under: "themes").compactMap { $0.split(separator: "/").last }.filter { $0.hasSuffix(".md") }
        return read + names.map { String($0.dropLast(3)) }.filter { !read.contains($0) }
    }

    /// The ids of inspections, then of those whose files have problems of their own.
    func ids(of inspections: [Inspection]) -> [DocumentID] { ids(in: "inspections", after: inspections.map(\.id)) }

    private func ids(in kind: String, after read: [DocumentID]) -> [DocumentID] {
        let files = tree.paths(under: kind).filter { $0.hasSuffix(".md") }.compactMap { path -> DocumentID? in
            let parts = path.split(separator: "/")
            return parts.count == 3 ? DocumentID(authority: String(parts[1]), name: Slug.slug(of: String(parts[2].dropLast(3)))) : nil
        }
        let known = Set(read)
        return read + files.filter { !known.contains($0) }
    }

    mutating func cues() -> CueTables {
        var files = FileTree()
        for path in tree.paths(under: "cues") { files["\(folder)/\(path)"] = tree[path] }
        let tables = files
        return problems.collect { () throws(Diagnostics) in try CueTables(reading: tables) } ?? CueTables()
    }

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

    /// By authority, then first day.
    mutating func inspections(topics: [String]) -> [Inspection] {
        held.inspections = documents(in: "inspections", held.inspections, showing: { $0.body.texts(of: $0.location) }) {
            file, id, warnings throws(Diagnostics) in
            try Inspection(reading: file, id: id, topics: topics, warnings: &warnings)
        }
        let inspections = held.inspections.sorted { $0.key < $1.key }.compactMap(\.value.document)
        checkSources(of: inspections.map { ($0.source, $0.start, $0.location) })
        return inspections.sorted { ($0.id.authority, $0.start, $0.id) < ($1.id.authority, $1.start, $1.id) }
    }

    /// By authority, then date.
    mutating func responses(inspections: [DocumentID], topics: [String]) -> [Response] {
        held.responses = documents(in: "responses", held.responses, showing: { $0.body.texts(of: $0.location) }) {
            file, id, warnings throws(Diagnostics) in
            try Response(reading: file, id: id, topics: topics, warnings: &warnings)
        }
        let responses = held.responses.sorted { $0.key < $1.key }.compactMap(\.value.document)
        checkSources(of: responses.map { ($0.source, $0.date, $0.location) })
        for response in responses {
            guard let about = response.about, !inspections.contains(about) else { continue }
            problems.append(
                Diagnostic(
                    at: response.location,
                    "\"about\" names the inspection \"\(about)\", which is not held"
                        + Suggestion.clause(for: about.description, in: inspections.map(\.description))))
        }
        return responses.sorted { ($0.id.authority, $0.date, $0.id) < ($1.id.authority, $1.date, $1.id) }
    }

    /// No two entities of a folder are made from one document; a bundle may hold reports of different days.
    private mutating func checkSources(of documents: [(source: Source, day: CalendarDate, location: SourceLocation)]) {
        var first: [String: SourceLocation] = [:]
        for (source, day, location) in documents {
            guard let other = first.updateValue(location, forKey: "\(source.sha256) \(day)") else { continue }
            problems.append(
                Diagnostic(at: location, "this and \(other.path) are made from one document, \(source.file); take one of the two away"))
        }
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

    /// `accuracy.yml`, if it is there.
    mutating func accuracy(inspections: [Inspection], responses: [Response]) -> Accuracy? {
        guard let bytes = tree[Accuracy.file] else { return nil }
        let documents = ids(of: inspections) + ids(in: "responses", after: responses.map(\.id))
        let path = "\(folder)/\(Accuracy.file)"
        return problems.collect { () throws(Diagnostics) in try Accuracy(reading: bytes, path: path, held: documents) }
    }

    /// `weights.txt`, if it is there.
    mutating func weights() -> Weights? {
        guard let bytes = tree[Weights.file] else { return nil }
        let path = "\(folder)/\(Weights.file)"
        return problems.collect { () throws(Diagnostics) in try Weights(reading: bytes, path: path) }
    }

    /// The terms on which documents are read from here on.
    mutating func readDocuments(with terms: HeldContent.Terms) { held.read(with: terms) }

    /// Every document of a folder by its path; those are read whose files are not what they were, on every core.
    private mutating func documents<Document: Sendable>(
        in kind: String, _ before: [String: ReadDocument<Document>], showing texts: @Sendable (Document) -> [ShownText],
        _ read: @Sendable (EntityFile, DocumentID, inout Diagnostics) throws(Diagnostics) -> Document
    ) -> [String: ReadDocument<Document>] {
        let (folder, allowed) = (folder, held.terms?.contact)
        let named = named(in: kind)
        let new = named.filter { before[$0.path]?.bytes != $0.bytes }
        let made = Parallel.mapNow(new) { file in
            Self.document(file.bytes, file.id, at: file.path, of: folder, allowed: allowed, showing: texts, read)
        }
        let readNow = Dictionary(uniqueKeysWithValues: zip(new.map(\.path), made))
        return named.reduce(into: [:]) { documents, file in
            guard let document = readNow[file.path] ?? before[file.path] else { return }
            documents[file.path] = document
            problems.append(document.problems)
        }
    }

    private static func document<Document: Sendable>(
        _ bytes: [UInt8], _ id: DocumentID, at path: String, of folder: String, allowed: String?,
        showing texts: (Document) -> [ShownText],
        _ read: (EntityFile, DocumentID, inout Diagnostics) throws(Diagnostics) -> Document
    ) -> ReadDocument<Document> {
        var (problems, warnings) = (Diagnostics(), Diagnostics())
        let shown = "\(folder)/\(path)"
        let file = problems.collect { () throws(Diagnostic) in try EntityFile(reading: bytes, path: shown) }
        let document = file.flatMap { file in
            problems.collect { () throws(Diagnostics) in try read(file, id, &warnings) }
        }
        problems.append(warnings)
        let matter = (file?.frontMatter.texts ?? []).map { ShownText(text: $0.text, location: SourceLocation(shown, line: $0.line)) }
        let found = contacts(in: bytes, at: path, of: folder, showing: matter + (document.map(texts) ?? []), allowed: allowed)
        return ReadDocument(bytes: bytes, document: document, problems: problems, contacts: found)
    }

    private struct NamedFile: Sendable {
        let path: String
        let id: DocumentID
        let bytes: [UInt8]
    }

    /// The documents of a folder with their names; what lies elsewhere or has no name of its own is a problem.
    private mutating func named(in kind: String) -> [NamedFile] {
        var files: [NamedFile] = []
        var paths: [DocumentID: String] = [:]
        for path in tree.paths(under: kind) where path.hasSuffix(".md") {
            let parts = path.split(separator: "/")
            guard parts.count == 3, let bytes = tree[path] else {
                problems.append(
                    Diagnostic(
                        at: SourceLocation("\(folder)/\(path)"),
                        "put this file in a folder named for its authority: \(kind)/AUTHORITY/NAME.md"))
                continue
            }
            let id = DocumentID(authority: String(parts[1]), name: Slug.slug(of: String(parts[2].dropLast(3))))
            guard !id.name.isEmpty else {
                if let file = entity(path) { _ = checkSlug("", of: file) }
                continue
            }
            if let first = paths[id] {
                problems.append(
                    Diagnostic(
                        at: SourceLocation("\(folder)/\(path)"),
                        "this file and \(first) would be one page, \(kind)/\(id)/; rename one of them"))
                continue
            }
            paths[id] = "\(folder)/\(path)"
            files.append(NamedFile(path: path, id: id, bytes: bytes))
        }
        return files
    }

    /// The Markdown files right inside a folder, each with its name without `.md`; by path.
    private mutating func entities(in kind: String) -> [(file: EntityFile, name: String)] {
        tree.paths(under: kind).filter { $0.hasSuffix(".md") && $0.split(separator: "/").count == 2 }.compactMap { path in
            entity(path).map { ($0, String(path.dropFirst(kind.count + 1).dropLast(3))) }
        }
    }

    private mutating func entity(_ path: String) -> EntityFile? {
        guard let bytes = tree[path] else { return nil }
        let shown = "\(folder)/\(path)"
        let file = problems.collect { () throws(Diagnostic) in try EntityFile(reading: bytes, path: shown) }
        for (text, line) in file?.frontMatter.texts ?? [] {
            frontMatterTexts.append(ShownText(text: text, location: SourceLocation(shown, line: line)))
        }
        return file
    }

    /// The text of a file; words of it that no page would show are problems.
    private mutating func markdown(of file: EntityFile) -> Markdown {
        let markdown = file.markdown
        problems.append(markdown.lostWords(in: file.path))
        return markdown
    }

    private mutating func checkSlug(_ name: String, of file: EntityFile) -> Bool {
        if Slug.isSlug(name) { return true }
        let slug = Slug.slug(of: name)
        problems.append(
            Diagnostic(
                at: SourceLocation(file.path),
                "a file's name becomes its address; "
                    + (slug.isEmpty ? "give it one of the letters a to z and digits" : "rename it \(slug).md")))
        return false
    }
}

extension OwnPage {
    /// The keys that a page of the site's own may have.
    package static let keys = KeyReader.keys(title)

    fileprivate static func title(_ reader: inout KeyReader) -> String? {
        reader.required("title", .text, "What the page is called.")
    }
}
