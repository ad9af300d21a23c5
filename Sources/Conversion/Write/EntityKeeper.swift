import Documents

/// Decides for each entity whether it is written, left as it is, or left because a person edited it.
struct EntityKeeper {
    private let content: FileTree
    private let replacing: Bool
    /// The entity that each document has been made into.
    private let origins: [EntityOrigin: String]

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

    /// - Parameter source: the document that it was made from.
    func keep(_ entity: ConvertedEntity, of source: String, in outcome: inout ConversionOutcome) {
        do throws(Diagnostic) { try sort(entity, of: source, in: &outcome) } catch { outcome.diagnostics.append(error) }
    }

    private func sort(_ entity: ConvertedEntity, of source: String, in outcome: inout ConversionOutcome) throws(Diagnostic) {
        if let other = outcome.ledgers.first(where: { $0.document != source && $0.holds(entity.path) }) {
            throw Diagnostic(
                at: SourceLocation(entity.path),
                "\(other.document) and \(source) both give this entity; take one of them out of the sources")
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
