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
    /// The authority of a response is that of the inspection beside it.
    var authority: EnglishAuthority?
    /// Whether another inspection of its kind and month has the shorter name.
    var isNamedWithDay = false
    /// The inspection that a response answers.
    var about: DocumentID?

    init(extracting part: DocumentPart, source: SourceDocument) throws(Diagnostic) {
        switch part.family {
        case .report:
            let extracted = try ReportFacts.extracted(from: part, source: source)
            (facts, blocks, authority) = (.inspection(extracted.facts), extracted.blocks, extracted.facts.authority)
        case .letter:
            let extracted = try LetterFacts.extracted(from: part, source: source)
            (facts, blocks, authority) = (.inspection(extracted.facts), extracted.blocks, extracted.facts.authority)
        case .councilPaper:
            let extracted = try ResponseFacts.extracted(from: part, source: source)
            (facts, blocks) = (.response(extracted.facts), extracted.blocks)
        case .cover:
            (facts, blocks) = (.cover, Self.covering(part.blocks))
        }
        blocks = blocks.map(Self.withholding)
    }

    /// A cover letter is furniture; its lines with a person's number or address are withheld.
    private static func covering(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            var result = block
            if block.isInBody {
                result.place =
                    Withholding.givesContact(block.text) ? .withheld(what: "contact details of a person") : .furniture(rule: "cover letter")
            }
            return result
        }
    }

    private static func withholding(_ block: Block) -> Block {
        guard block.isInBody else { return block }
        let (text, notes) = Withholding.withheld(block.text, line: block.lines[0])
        var result = block
        result.text = text
        result.notes += notes
        return result
    }

    /// The parts with what they say of each other: a response answers the inspection of its bundle and may
    /// give the day on which that report was published; `NAME.yml` gives it where nothing printed does.
    static func joinedUp(_ drafts: [EntityDraft], sidecar: Sidecar) -> [EntityDraft] {
        let inspection = drafts.lazy.compactMap(\.inspection).first
        let published = drafts.lazy.compactMap(\.response?.reportPublished).first
        return drafts.map { draft in
            var result = draft
            switch draft.facts {
            case .inspection(var facts):
                facts.published = sidecar.published ?? facts.published ?? published
                facts.title = sidecar.title ?? facts.title
                result.facts = .inspection(facts)
            case .response:
                result.authority = inspection?.authority
            case .cover: break
            }
            return result
        }
    }

    var inspection: InspectionFacts? { if case .inspection(let facts) = facts { facts } else { nil } }
    var response: ResponseFacts? { if case .response(let facts) = facts { facts } else { nil } }

    /// What the entity is called; nil for a cover.
    var id: DocumentID? {
        guard let authority else { return nil }
        switch facts {
        case .inspection(let facts): return DocumentID(authority: authority.slug, name: isNamedWithDay ? facts.nameWithDay : facts.name)
        case .response(let facts): return DocumentID(authority: authority.slug, name: facts.name)
        case .cover: return nil
        }
    }

    /// Where the entity lies in the content folder; nil for a cover.
    var path: String? { id.map { (response == nil ? "inspections/" : "responses/") + "\($0).md" } }

    /// What a person would look up: a number of judgements, a grade or a length that the framework does not know.
    func warnings(_ source: SourceDocument) -> [Diagnostic] {
        guard let facts = inspection, facts.kind.isGraded else { return [] }
        return [countWarning(facts, source)].compactMap { $0 } + gradeWarnings(facts, source)
            + [lengthWarning(facts, source)].compactMap { $0 }
    }

    private func countWarning(_ facts: InspectionFacts, _ source: SourceDocument) -> Diagnostic? {
        guard let expected = facts.framework.judgements(on: facts.visits[0].from), !expected.contains(facts.judgements.count)
        else { return nil }
        return Diagnostic(
            .warning, at: source.location(ofLine: facts.judgementLines.first ?? 1),
            "\(facts.judgements.count) judgements were found where \(facts.framework.name) has \(expected.lowerBound)"
                + "; compare them with the report")
    }

    private func gradeWarnings(_ facts: InspectionFacts, _ source: SourceDocument) -> [Diagnostic] {
        facts.judgements.enumerated().compactMap { index, judgement in
            guard !facts.framework.knows(judgement.grade) else { return nil }
            return Diagnostic(
                .warning, at: source.location(ofLine: facts.judgementLines.dropFirst(index).first ?? 1),
                "\"\(judgement.grade)\" is no grade of \(facts.framework.name); compare it with the report")
        }
    }

    private func lengthWarning(_ facts: InspectionFacts, _ source: SourceDocument) -> Diagnostic? {
        guard !facts.framework.usualDays.isEmpty, facts.visits.count == 1, facts.kind == .full else { return nil }
        let days = facts.visits[0].to.ordinal - facts.visits[0].from.ordinal + 1
        guard !facts.framework.usualDays.contains(where: { $0.contains(days) }) else { return nil }
        return Diagnostic(
            .warning, at: source.location(ofLine: facts.datesLine ?? 1),
            "the inspection took \(days) day\(days == 1 ? "" : "s"), which is unusual for \(facts.framework.name); compare its dates with the report"
        )
    }
}

extension Framework {
    /// Whether a grade is on the scale, or says that none was given.
    fileprivate func knows(_ grade: String) -> Bool {
        let words = grade.lowercased()
        return rank(ofGrade: words) != nil || words.hasPrefix("require ") && rank(ofGrade: "requires " + words.dropFirst(8)) != nil
            || ["not judged", "not applicable"].contains(words)
    }
}
