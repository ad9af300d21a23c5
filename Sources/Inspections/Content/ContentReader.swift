import Documents
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
    var held: HeldContent

    init(tree: FileTree, folder: String, held: HeldContent = HeldContent()) {
        self.tree = tree
        self.folder = folder
        self.held = held
    }

    mutating func site() -> Site? {
        guard let bytes = tree["site.yml"] else {
            problems.append(Diagnostic(at: SourceLocation("\(folder)/site.yml"), "this file is missing; add it with a line \"title: …\""))
            return nil
        }
        let path = "\(folder)/site.yml"
        return problems.collect { () throws(Diagnostics) in try Site(reading: bytes, path: path) }
    }

    /// `accuracy.yml`, if it is there.
    mutating func accuracy(inspections: [Inspection], responses: [Response]) -> Accuracy? {
        guard let bytes = tree[Accuracy.file] else { return nil }
        let documents = ids(of: inspections) + ids(in: "responses", after: responses.map(\.id))
        let path = "\(folder)/\(Accuracy.file)"
        return problems.collect { () throws(Diagnostics) in try Accuracy(reading: bytes, path: path, held: documents) }
    }

    /// The Markdown files right inside a folder, each with its name without `.md`; by path.
    mutating func entities(in kind: String) -> [(file: EntityFile, name: String)] {
        tree.paths(under: kind).filter { $0.hasSuffix(".md") && $0.split(separator: "/").count == 2 }.compactMap { path in
            entity(path).map { ($0, String(path.dropFirst(kind.count + 1).dropLast(3))) }
        }
    }

    mutating func entity(_ path: String) -> EntityFile? {
        guard let bytes = tree[path] else { return nil }
        let shown = "\(folder)/\(path)"
        let file = problems.collect { () throws(Diagnostic) in try EntityFile(reading: bytes, path: shown) }
        for (text, line) in file?.frontMatter.texts ?? [] {
            frontMatterTexts.append(ShownText(text: text, location: SourceLocation(shown, line: line)))
        }
        return file
    }

    /// The text of a file; words of it that no page would show are problems.
    mutating func markdown(of file: EntityFile) -> Markdown {
        let markdown = file.markdown
        problems.append(markdown.lostWords(in: file.path))
        return markdown
    }

    mutating func checkSlug(_ name: String, of file: EntityFile) -> Bool {
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
