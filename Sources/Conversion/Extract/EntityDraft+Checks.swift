import Documents
import England
import Inspections

extension EntityDraft {
    /// What `convert` prints of a draft: warnings about facts that do not fit, and a notice of each detail withheld.
    func diagnostics(_ source: SourceDocument) -> [Diagnostic] { warnings(source) + notices(source) }

    /// - Throws: a report that was published before its visit ended, with both places.
    func checkOrder(in source: SourceDocument) throws(Diagnostic) {
        guard let facts = inspection, let published = facts.published, let place = facts.publishedAt,
            let last = facts.visits.map(\.to).max(), published < last
        else { return }
        throw Diagnostic(
            at: place,
            "published on \(published.long), before the visit ended on \(last.long) (line \(facts.datesLine ?? 1) of \(source.path));"
                + " one of the two is wrong: give \"published: …\" in a file \"NAME.yml\" beside the document, or correct the days in a copy"
        )
    }

    /// Warnings where facts do not fit the framework: its years, the number of judgements, unknown grades, an unusual length.
    private func warnings(_ source: SourceDocument) -> [Diagnostic] {
        guard let facts = inspection else { return [] }
        let years = [yearsWarning(facts, source)].compactMap { $0 }
        guard facts.kind.isGraded || !facts.framework.outcomes.isEmpty else { return years }
        return years + [countWarning(facts, source)].compactMap { $0 } + gradeWarnings(facts, source)
            + [lengthWarning(facts, source)].compactMap { $0 }
    }

    private func yearsWarning(_ facts: InspectionFacts, _ source: SourceDocument) -> Diagnostic? {
        let (year, years) = (facts.visits[0].from.year, facts.framework.years)
        guard !years.contains(year) else { return nil }
        let title = blocks.first { $0.place == .frontMatter(.title) }?.lines.first ?? 1
        return Diagnostic(
            .warning, at: source.location(ofLine: facts.datesLine ?? title),
            "the days are of \(year), and \(facts.framework.name), as the title says (line \(title)), "
                + (year < years.lowerBound ? "began in \(years.lowerBound)" : "ended in \(years.upperBound)")
                + "; compare both with the report")
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
            case .withheld(let detail): block.text.isEmpty ? [] : [detail.notice(at: source.location(ofLine: block.lines[0]))]
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
