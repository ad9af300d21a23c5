package import Documents
import England
import Inspections

/// Proves entities against the documents that they were made from: word for word, apart from what the ledger repairs and what
/// people declare as amendments.
///
/// An entity that is still what convert wrote was proved then. One that was edited is proved by its document, converted again;
/// where that is not at hand, nothing vouches for its words, and its page says so.
package struct SourceProof: Sendable {
    package private(set) var problems = Diagnostics()
    /// Entities for whose words nothing vouches, by path in the content folder.
    package private(set) var unproved: Set<String> = []

    /// An entity that is to be proved.
    package struct Claim: Sendable {
        fileprivate let entity: EntityText
        fileprivate let path: String
        fileprivate let source: String
        fileprivate let sha256: String
        fileprivate let isAsConverted: Bool
    }

    /// The documents that a proof reads, with the files beside them, by path in the content folder.
    package static func documents(for claims: [Claim]) -> [String] {
        Set(claims.map(\.source)).sorted().flatMap { [$0, $0.droppingExtension + ".yml"] }
    }

    /// - Parameters:
    ///   - claims: those of the content that are to be proved.
    ///   - documents: those of `documents(for:)` that are at hand.
    ///   - pdf: reads the text of a PDF.
    ///   - knowsHalves: as for `Conversion.convert`.
    package init(
        of claims: [Claim], in content: FileTree, against documents: some FileSource, pdf: @escaping PDFReader.TextReading,
        knowsHalves: @escaping Hyphenation.HalvesTest
    ) async {
        // Whoever reads content to publish it tells of authorities that cannot be read.
        var told = Diagnostics()
        let authorities = AuthorityNames(EnglishAuthority.listed(with: content, folder: nil, problems: &told))
        let drafting = { @Sendable (path: String) async throws(Diagnostic) -> DraftedDocument in
            try await Conversion.draft(path, in: documents, naming: authorities, pdf: pdf, knowsHalves: knowsHalves)
        }
        let claims = Dictionary(grouping: claims, by: \.source).sorted { $0.key < $1.key }.map(\.value)
        let atHand = Set(documents.paths)
        let proofs = await Parallel.map(claims) { await Self.proof(of: $0, by: drafting, atHand) }
        for proof in proofs {
            problems.append(proof.problems)
            unproved.formUnion(proof.unproved)
        }
    }

    private init() {}

    /// The same with paths that start with the folder's.
    package func inFolder(_ folder: String) -> SourceProof {
        var proof = self
        proof.problems = problems.inFolder(folder)
        return proof
    }

    /// What is to be proved; entities that cannot be read are told of by whoever reads them to publish them.
    /// - Parameter all: whether entities that nobody edited are proved too.
    package static func claims(in content: FileTree, all: Bool) -> [Claim] {
        let paths = (content.paths(under: "inspections") + content.paths(under: "responses")).filter { $0.hasSuffix(".md") }
        return paths.compactMap { path in
            guard let bytes = content[path], all || !EntityText.isPlainlyAsConverted(bytes) else { return nil }
            return Diagnostics.ignoring { () throws(Diagnostic) -> Claim? in
                let entity = try EntityText(reading: bytes, path: path)
                let isAsConverted = entity.isAsConverted
                guard let source = try entity.file.frontMatter.mappings("source").first, let file = try source.string("file"),
                    let sha256 = try source.string("sha256"), all || !isAsConverted,
                    file.hasPrefix("sources/"), !file.split(separator: "/").contains("..")
                else { return nil }
                return Claim(entity: entity, path: path, source: file, sha256: sha256, isAsConverted: isAsConverted)
            } ?? nil
        }
    }

    /// The proof of all entities of one document.
    private static func proof(
        of claims: [Claim], by drafting: @Sendable (String) async throws(Diagnostic) -> DraftedDocument, _ atHand: Set<String>
    ) async -> SourceProof {
        var proof = SourceProof()
        guard let path = claims.first?.source, atHand.contains(path) else {
            for claim in claims { proof.take(unproved: claim, because: "its document, \(claim.source), is not at hand") }
            return proof
        }
        let drafted: DraftedDocument
        do throws(Diagnostic) { drafted = try await drafting(path) } catch {
            for claim in claims { proof.take(unproved: claim, because: "its document cannot be converted: \(error.message)") }
            return proof
        }
        let sha256 = drafted.source.sha256
        for claim in claims {
            guard claim.sha256 == sha256 else {
                proof.problems.append(
                    Diagnostic(
                        at: claim.entity.file.frontMatter.location(of: "source"),
                        "\(path) is not the document that this was made from: its SHA-256 is \(sha256); convert it again"))
                continue
            }
            proof.prove(claim, by: drafted)
        }
        return proof
    }

    private mutating func take(unproved claim: Claim, because reason: String) {
        if claim.isAsConverted { return }
        unproved.insert(claim.path)
        guard claim.entity.file.frontMatter.keys.contains("converted") else { return }
        problems.append(
            Diagnostic(
                .warning, at: SourceLocation(claim.path),
                "edited since it was converted, and \(reason); its page says that nothing vouches for its words"))
    }

    private mutating func prove(_ claim: Claim, by document: DraftedDocument) {
        let origin = EntityOrigin(of: claim.entity.file, at: claim.path)
        let drafts = document.drafts.filter { $0.id != nil && $0.origin(in: document.source).folder == origin?.folder }
        guard let draft = drafts.first(where: { $0.origin(in: document.source) == origin }) ?? (drafts.count == 1 ? drafts[0] : nil) else {
            problems.append(
                Diagnostic(at: SourceLocation(claim.path), "\(claim.source) holds no report of these days; put \"dates\" right"))
            return
        }
        do throws(Diagnostics) {
            let amendments = try Amendment.all(in: claim.entity.file.frontMatter)
            var comparison = WordComparison(source: document.source, expected: LedgerCheck.words(of: draft.blocks, in: document.source))
            for amendment in amendments { comparison.apply(amendment) }
            comparison.compare(with: LedgerCheck.words(of: claim.entity.file.markdown), at: claim.path)
            problems.append(comparison.problems)
            proveJudgements(of: claim, by: draft.inspection?.judgements ?? [], of: document.source, amendments)
        } catch {
            // Whoever reads the entity to publish it tells of them.
            return
        }
    }

    /// A grade that a person put in stands in the document, beside no other grade of the same judgement.
    private mutating func proveJudgements(of claim: Claim, by printed: [Judgement], of source: SourceDocument, _ amendments: [Amendment]) {
        let listed = Diagnostics.ignoring { () throws(Diagnostic) in try claim.entity.file.frontMatter.mappings("judgements") } ?? []
        for mapping in listed {
            let pair = Diagnostics.ignoring { () throws(Diagnostic) in (try mapping.string("label"), try mapping.string("grade")) }
            guard case let (label?, grade?)? = pair, !printed.contains(Judgement(label: label, grade: grade)),
                !amendments.contains(where: { $0.to == grade || $0.to == label })
            else { continue }
            let words = Words.list(in: grade)
            if let other = printed.first(where: { $0.label == label }) {
                problems.append(
                    Diagnostic(
                        at: mapping.location(),
                        "\(claim.source) gives \"\(label)\" the grade \"\(other.grade)\", not \"\(grade)\"; put it back, or declare an amendment"
                    ))
            } else if !source.lines.contains(where: { WordComparison.contains(words, in: Words.list(in: $0.text)) }) {
                problems.append(
                    Diagnostic(
                        at: mapping.location(), "\(claim.source) prints no grade \"\(grade)\"; put it right, or declare an amendment"))
            }
        }
    }
}
