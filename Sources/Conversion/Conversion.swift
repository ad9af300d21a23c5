package import Documents
import England
import Inspections

/// From documents to Markdown entities: read → cut → recognise → extract → write, one by one; then all of them are named.
package enum Conversion {
    /// Converts every document of a tree; each is all or nothing, and the others convert.
    /// - Parameters:
    ///   - documents: by path below the content folder: `sources/2022-05-visit.txt`, with `NAME.yml` beside it.
    ///   - content: the content folder as it is, to leave alone what a person has edited.
    ///   - accounting: whether ledgers are kept; with many documents they are most of what is held.
    ///   - replacing: whether edited entities are overwritten all the same; their corrections are kept.
    ///   - pdf: reads the text of a PDF; a test gives its own.
    ///   - progress: told how many documents have been read, each time that more have.
    ///   - knowsHalves: whether cues ask for two halves as one word, and whether as two; what a line's end broke is joined by it.
    ///   - topicsInScope: the topics that the words of a visit's scope name.
    package static func convert(
        _ documents: some FileSource, into content: FileTree, accounting: Bool = true, replacing: Bool = false,
        pdf: @escaping PDFReader.TextReading = Poppler().text,
        progress: @Sendable (Int) -> Void = { _ in }, knowsHalves: @escaping Hyphenation.HalvesTest = { _, _ in (false, false) },
        topicsInScope: @escaping @Sendable (String) -> [String]
    ) async -> ConversionOutcome {
        var outcome = ConversionOutcome()
        let paths = documents.paths.filter { !$0.hasSuffix(".yml") }
        outcome.diagnostics.append(Sidecar.problems(withoutDocument: documents))
        let authorities = AuthorityNames(EnglishAuthority.listed(with: content, folder: nil, problems: &outcome.diagnostics))
        let written = await Parallel.map(paths, progress: progress) { path in
            do throws(Diagnostic) {
                let drafted = try await draft(path, in: documents, naming: authorities, pdf: pdf, knowsHalves: knowsHalves)
                return Result<ConvertedDocument, Diagnostic>.success(
                    try write(drafted, accounting: accounting, topicsInScope: topicsInScope))
            } catch {
                return .failure(error)
            }
        }
        var named: [ConvertedDocument] = EntityNames.madeUnique(outcome.collect(written), in: content).reversed()
        var keeper = EntityKeeper(content: content, replacing: replacing)
        // Each is let go as soon as its file is made, so that no body is held twice.
        while let document = named.popLast() { keeper.keep(document, in: &outcome) }
        return outcome
    }

    /// One document through the stages up to its facts.
    static func draft(
        _ path: String, in documents: some FileSource, naming authorities: AuthorityNames, pdf: PDFReader.TextReading,
        knowsHalves: @escaping Hyphenation.HalvesTest
    ) async throws(Diagnostic) -> DraftedDocument {
        if Task.isCancelled { throw Diagnostic(at: SourceLocation(path), "the conversion was interrupted") }
        let source = try await read(path, in: documents, pdf: pdf)
        let cutter = source.cutter(knowsHalves)
        let parts = try recognise(cutter.blocks(of: source.lines), in: source).map(cutter.structured)
        let drafts = try extract(parts, from: source, naming: authorities).map(cutter.finished)
        return DraftedDocument(source: source, drafts: drafts)
    }

    /// Lines, numbered, with what the file beside the document says.
    private static func read(
        _ path: String, in documents: some FileSource, pdf: PDFReader.TextReading
    ) async throws(Diagnostic) -> SourceDocument {
        guard let bytes = try documents.bytes(at: path) else { throw Diagnostic(at: SourceLocation(path), "this document is missing") }
        if let detail = ContactDetails.all(in: path).first {
            throw Diagnostic(at: SourceLocation(path), "the name of this file holds the \(detail.kind.name) of somebody; rename it")
        }
        let (lines, warnings) = try await DocumentReader.lines(of: bytes, path: path, pdf: pdf)
        let sidecarPath = path.droppingExtension + ".yml"
        let sidecar = try documents.bytes(at: sidecarPath).map { (bytes) throws(Diagnostic) in
            try Sidecar(reading: bytes, path: sidecarPath)
        }
        return SourceDocument(
            path: path, sha256: Fingerprint.sha256(bytes), lines: lines, sidecar: sidecar ?? Sidecar(), warnings: warnings)
    }

    /// The documents that a bundle holds.
    private static func recognise(_ blocks: [Block], in source: SourceDocument) throws(Diagnostic) -> [DocumentPart] {
        try Bundle.parts(of: blocks, source: source)
    }

    /// Facts for front matter, taken out of the body or read from it; contact details are withheld before.
    private static func extract(
        _ parts: [DocumentPart], from source: SourceDocument, naming authorities: AuthorityNames
    ) throws(Diagnostic) -> [EntityDraft] {
        var drafts: [EntityDraft] = []
        for var part in parts {
            part.blocks = Withholding.withheld(part.blocks, of: source)
            drafts.append(try EntityDraft(extracting: part, source: source, naming: authorities))
        }
        return EntityDraft.joinedUp(drafts, of: source)
    }

    /// Entities as files, proved against their source, with the ledger; they are named when all are known.
    private static func write(
        _ document: DraftedDocument, accounting: Bool, topicsInScope: (String) -> [String]
    ) throws(Diagnostic) -> ConvertedDocument {
        let (source, drafts) = (document.source, document.drafts)
        var parts: [ConvertedEntity?] = []
        for draft in drafts {
            try draft.checkOrder(in: source)
            parts.append(try ConvertedEntity(draft, of: source, topicsInScope: topicsInScope))
        }
        let ledger = Ledger(of: source, parts: drafts.map(\.blocks))
        if let line = ledger.unaccounted.first {
            throw Diagnostic(at: source.location(ofLine: line), "this line ended up nowhere; this is a fault of the tool, please report it")
        }
        return ConvertedDocument(
            path: source.path, parts: parts, ledger: accounting ? ledger : nil,
            diagnostics: Diagnostics(source.warnings + drafts.flatMap { $0.diagnostics(source) }))
    }
}

extension Cutter {
    /// A part with its blocks structured.
    fileprivate func structured(_ part: DocumentPart) -> DocumentPart {
        var result = part
        result.blocks = structured(part.blocks)
        return result
    }

    /// A draft with its blocks as they are written.
    fileprivate func finished(_ draft: EntityDraft) -> EntityDraft {
        var result = draft
        result.blocks = finished(draft.blocks)
        return result
    }
}
