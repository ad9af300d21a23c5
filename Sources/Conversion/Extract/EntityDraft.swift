import Documents
import England
import Inspections

/// A part of a document on its way to an entity: its facts and its blocks.
struct EntityDraft: Sendable {
    enum Facts: Sendable {
        case inspection(InspectionFacts)
        case response(ResponseFacts)
        /// A letter that only covers the other parts becomes no entity.
        case cover
    }

    var facts: Facts
    var blocks: [Block]
    /// The part of addresses that names the authority; that of a response is that of the inspection beside it.
    var authority: String?

    init(extracting part: DocumentPart, source: SourceDocument, naming authorities: AuthorityNames) throws(Diagnostic) {
        switch part.family {
        case .report:
            let extracted = try ReportFacts.extracted(from: part, source: source, naming: authorities)
            (facts, blocks, authority) = (.inspection(extracted.facts), extracted.blocks, extracted.facts.authority)
        case .letter:
            let extracted = try LetterFacts.extracted(from: part, source: source, naming: authorities)
            (facts, blocks, authority) = (.inspection(extracted.facts), extracted.blocks, extracted.facts.authority)
        case .councilPaper:
            let extracted = try ResponseFacts.extracted(from: part, source: source)
            (facts, blocks) = (.response(extracted.facts), extracted.blocks)
        case .cover:
            (facts, blocks) = (.cover, Self.covering(part.blocks))
        }
    }

    /// A cover letter is furniture; its lines with a person's number or address are withheld.
    private static func covering(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            var result = block
            if block.isInBody { result.place = block.givesContact ? .withheld(.contactDetails) : .furniture(.coverLetter) }
            return result
        }
    }

    /// The parts with what they say of each other: a response answers the inspection of its bundle and may
    /// give the day on which that report was published; `NAME.yml` gives it where nothing printed does.
    static func joinedUp(_ drafts: [EntityDraft], of source: SourceDocument) -> [EntityDraft] {
        let sidecar = source.sidecar
        let inspection = drafts.lazy.compactMap(\.inspection).first
        let published = drafts.lazy.compactMap(\.response?.reportPublished).first
        return drafts.map { draft in
            var result = draft
            switch draft.facts {
            case .inspection(var facts):
                if let day = sidecar.published {
                    (facts.published, facts.publishedAt) = (day, sidecar.publishedAt)
                } else if facts.published == nil {
                    (facts.published, facts.publishedAt) = (published?.day, published.map { source.location(ofLine: $0.line) })
                }
                facts.title = sidecar.title ?? facts.title
                result.facts = .inspection(facts)
            case .response:
                result.authority = sidecar.authority ?? inspection?.authority
            case .cover: break
            }
            return result
        }
    }

    var inspection: InspectionFacts? { if case .inspection(let facts) = facts { facts } else { nil } }
    var response: ResponseFacts? { if case .response(let facts) = facts { facts } else { nil } }

    /// What the entity is called; nil for a cover, and for a response whose authority nothing tells.
    var id: DocumentID? {
        guard let authority else { return nil }
        switch facts {
        case .inspection(let facts): return DocumentID(authority: authority, name: facts.name)
        case .response(let facts): return DocumentID(authority: authority, name: facts.name)
        case .cover: return nil
        }
    }

    /// What it is called where another inspection of its kind and month has the shorter name.
    var idWithDay: DocumentID? {
        guard let authority, let inspection else { return nil }
        return DocumentID(authority: authority, name: inspection.nameWithDay)
    }
}
