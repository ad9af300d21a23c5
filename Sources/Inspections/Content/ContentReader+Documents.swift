import Documents
import England

/// Inspections and responses.
extension ContentReader {
    /// The ids of inspections, then of those whose files have problems of their own.
    func ids(of inspections: [Inspection]) -> [DocumentID] { ids(in: "inspections", after: inspections.map(\.id)) }

    func ids(in kind: String, after read: [DocumentID]) -> [DocumentID] {
        let files = tree.paths(under: kind).filter { $0.hasSuffix(".md") }.compactMap { path -> DocumentID? in
            let parts = path.split(separator: "/")
            return parts.count == 3 ? DocumentID(authority: String(parts[1]), name: Slug.slug(of: String(parts[2].dropLast(3)))) : nil
        }
        let known = Set(read)
        return read + files.filter { !known.contains($0) }
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
}
