import Documents

/// Decides for each entity whether it is written, left as it is, or left because a person edited it.
struct EntityKeeper {
    let content: FileTree
    let replacing: Bool

    /// - Parameter source: the document that it was made from.
    func keep(_ entity: ConvertedEntity, of source: String, in outcome: inout ConversionOutcome) {
        if let other = outcome.ledgers.first(where: { $0.document != source && $0.holds(entity.path) }) {
            outcome.diagnostics.append(
                Diagnostic(
                    at: SourceLocation(entity.path),
                    "\(other.document) and \(source) both give this entity; take one of them out of the sources"))
            return
        }
        let existing = content.text(at: entity.path)
        if let existing, !replacing, !EntityFingerprint.isAsConverted(existing) {
            outcome.left.append(entity.path)
            outcome.diagnostics.append(
                Diagnostic(
                    .notice, at: SourceLocation(entity.path),
                    "edited since it was converted, so it is left as it is; --replace would overwrite it"))
            return
        }
        let text = EntityFingerprint.file(entity, corrections: existing.map(EntityFingerprint.corrections) ?? "")
        if text == existing { outcome.unchanged.append(entity.path) } else { outcome.written[entity.path] = Array(text.utf8) }
    }
}
