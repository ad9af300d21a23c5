import Documents
import England
import Inspections

extension EntityDraft {
    /// What `convert` prints of a draft: warnings about facts that do not fit, and a notice of each detail withheld.
    func diagnostics(_ source: SourceDocument) -> [Diagnostic] { warnings(source) + notices(source) }

    /// Warnings where facts do not fit the framework: the number of judgements, unknown grades, an unusual length.
    private func warnings(_ source: SourceDocument) -> [Diagnostic] {
        guard let facts = inspection, facts.kind.isGraded || !facts.framework.outcomes.isEmpty else { return [] }
        return [countWarning(facts, source)].compactMap { $0 } + gradeWarnings(facts, source)
            + [lengthWarning(facts, source)].compactMap { $0 }
    }

    private func countWarning(_ facts: InspectionFacts, _ source: SourceDocument) -> Diagnostic? {
        guard let expected = facts.framework.judgements(on: facts.visits[0].from)?.count, !expected.contains(facts.judgements.count)
        else { return nil }
        return Diagnostic(
            .warning, at: source.location(ofLine: facts.judgementLines.first ?? 1),
            "\(facts.judgements.count) judgements were found where \(facts.framework.name) has \(expected.lowerBound)"
                + "; compare them with the report")
    }

    private func gradeWarnings(_ facts: InspectionFacts, _ source: SourceDocument) -> [Diagnostic] {
        facts.judgements.enumerated().compactMap { index, judgement in
            guard facts.framework.outcomes.isEmpty, !facts.framework.knows(judgement.grade) else { return nil }
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

extension EntityDraft {
    /// A notice of each contact detail or address that was withheld: which sort, not its words.
    private func notices(_ source: SourceDocument) -> [Diagnostic] {
        blocks.flatMap { block -> [Diagnostic] in
            switch block.place {
            case .withheld(let detail): [detail.notice(at: source.location(ofLine: block.lines[0]))]
            case .body, .frontMatter:
                block.notes.filter { $0.kind == .withheld }.flatMap { note in
                    WithheldDetail.allCases.filter { $0.bracket == note.after }.map { $0.notice(at: source.location(ofLine: note.line)) }
                }
            case .furniture: []
            }
        }
    }
}

extension WithheldDetail {
    fileprivate func notice(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.notice, at: location, "withheld from publication: \(rawValue)")
    }
}
