import Documents

/// Decides for each entity whether it is written, left as it is, or left because a person edited it.
struct EntityKeeper {
    private let content: FileTree
    private let replacing: Bool
    /// The entity that each document has been made into.
    private let origins: [EntityOrigin: String]
    /// The document that has given each entity, by the entity's path.
    private var givers: [String: String] = [:]

    init(content: FileTree, replacing: Bool) {
        (self.content, self.replacing) = (content, replacing)
        var origins: [EntityOrigin: String] = [:]
        for path in content.paths(under: "inspections") + content.paths(under: "responses") where path.hasSuffix(".md") {
            // A file that cannot be read is told of where it is to be written, or by the build.
            guard let bytes = content[path],
                let file = Diagnostics.ignoring({ () throws(Diagnostic) in try EntityFile(reading: bytes, path: path) }),
                let origin = EntityOrigin(of: file, at: path)
            else { continue }
            origins[origin] = origins[origin] ?? path
        }
        self.origins = origins
    }

    /// Keeps a document's entities, its ledger with their names, and what is to be said of it; or its problem alone.
    mutating func keep(_ document: ConvertedDocument, in outcome: inout ConversionOutcome) {
        let paths = document.entities.map(\.path)
        if let twice = paths.indices.first(where: { paths[..<$0].contains(paths[$0]) }).map({ paths[$0] }) {
            outcome.diagnostics.append(
                Diagnostic(
                    at: SourceLocation(document.path, line: 1),
                    "this document holds two reports that would be one entity, \(twice); take one of them out"))
            return
        }
        if var ledger = document.ledger {
            ledger.entities = document.parts.map { $0?.path }
            outcome.ledgers.append(ledger)
        }
        outcome.diagnostics.append(document.diagnostics)
        for entity in document.entities {
            do throws(Diagnostic) { try keep(entity, in: &outcome) } catch { outcome.diagnostics.append(error) }
        }
    }

    private mutating func keep(_ entity: ConvertedEntity, in outcome: inout ConversionOutcome) throws(Diagnostic) {
        let source = entity.origin.source
        if let other = givers.updateValue(source, forKey: entity.path) {
            throw Diagnostic(
                at: SourceLocation(entity.path),
                "\(other) and \(source) both give this entity; take one of them out of the sources")
        }
        if let other = origins[entity.origin], other != entity.path, content[entity.path] == nil {
            throw Diagnostic(
                at: SourceLocation(other),
                "this entity was made from \(entity.origin.source), of which convert makes \(entity.path); give it that name again")
        }
        guard let bytes = content[entity.path] else {
            outcome.written[entity.path] = Array(EntityText.written(entity).utf8)
            return
        }
        let held = try EntityText(reading: bytes, path: entity.path)
        if held.isAmended || !replacing && !held.isAsConverted {
            outcome.left.append(entity.path)
            outcome.diagnostics.append(
                Diagnostic(
                    .notice, at: SourceLocation(entity.path),
                    held.isAmended
                        ? "its words are amended, so it is left as it is; to convert it again, take out \"amendments\""
                        : "edited since it was converted, so it is left as it is; --replace would overwrite it"))
            return
        }
        let text = Array(try held.rewritten(as: entity).utf8)
        if text == bytes { outcome.unchanged.append(entity.path) } else { outcome.written[entity.path] = text }
    }
}
