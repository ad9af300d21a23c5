import Documents
import England
import Inspections

extension EntityDraft {
    /// What `convert` prints of a draft: warnings about facts that do not fit, and a notice of each detail withheld.
    func diagnostics(_ source: SourceDocument) -> [Diagnostic] { warnings(source) + cutWarnings(source) + notices(source) }

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
        let years = [yearsWarning(facts, source), runningLineWarning(facts, source)].compactMap { $0 }
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

    /// Pages that repeat the inspection's days under or over their text may have others than the title page.
    private func runningLineWarning(_ facts: InspectionFacts, _ source: SourceDocument) -> Diagnostic? {
        for block in blocks {
            guard case .furniture(let rule) = block.place, rule == .runningFoot || rule == .runningHead else { continue }
            let stretches = (DatePhrase.visits(in: block.text) ?? []).filter { $0.from < $0.to }
            guard let printed = stretches.last, let days = facts.visits.first, !stretches.contains(where: facts.visits.contains) else {
                continue
            }
            return Diagnostic(
                .warning, at: source.location(ofLine: facts.datesLine ?? 1),
                "the days are \(days.from.long) to \(days.to.long) here and \(printed.from.long) to \(printed.to.long) in the "
                    + "\(rule.rawValue) of line \(block.lines[0]); compare both with the report")
        }
        return nil
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
        guard !facts.framework.usualDays.isEmpty, facts.visits.count == 1,
            facts.kind == .full || !facts.framework.outcomes.isEmpty
        else { return nil }
        let days = facts.visits[0].to.ordinal - facts.visits[0].from.ordinal + 1
        guard !facts.framework.usualDays.contains(where: { $0.contains(days) }) else { return nil }
        return Diagnostic(
            .warning, at: source.location(ofLine: facts.datesLine ?? 1),
            "the inspection took \(days) day\(days == 1 ? "" : "s"), which is unusual for \(facts.framework.name); compare its dates with the report"
        )
    }
}

extension EntityDraft {
    /// Furniture may not cut a sentence: a warning where a running line or a page number follows a sentence with no end, and nothing
    /// goes on with it. One of 92 reports prints a sentence so; where figures were lost at the foot of a page, it is the line that says so.
    private func cutWarnings(_ source: SourceDocument) -> [Diagnostic] {
        var warnings: [Diagnostic] = []
        var open: Block?
        for block in blocks where !block.isFootnote {
            switch block.place {
            case .body: open = block.isSentence && !block.endsSentence ? block : nil
            case .furniture(let rule) where [.pageNumber, .runningHead, .runningFoot].contains(rule):
                guard let cut = open, cut.lastPage == block.page, let last = cut.lines.last, last < block.lines[0] else { continue }
                warnings.append(
                    Diagnostic(
                        .warning, at: source.location(ofLine: block.lines[0]),
                        "\"\(block.text)\" was taken for a \(rule.rawValue), but the sentence above it has no end; compare it with the report"
                    ))
                open = nil
            case .furniture, .frontMatter, .withheld: continue
            }
        }
        return warnings
    }

    /// A notice of each contact detail or address that was withheld: which sort, not its words.
    private func notices(_ source: SourceDocument) -> [Diagnostic] {
        blocks.flatMap { block -> [Diagnostic] in
            switch block.place {
            case .withheld(.hiddenText): [block.hiddenWarning(source)]
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

extension Block {
    /// The least words of a sentence that has its end in print; labels and items have none.
    private static let leastWordsOfSentence = 9

    /// Whether it ends as a sentence does, a mark in brackets apart: "… is late. (Recommendation)".
    fileprivate var endsSentence: Bool {
        guard !endsComplete, text.last == ")", let open = text.lastIndex(of: "(") else { return endsComplete }
        var rest = self
        rest.text = String(text[..<open]).trimmingSpaces
        return rest.endsComplete
    }

    fileprivate var isSentence: Bool { (kind == .paragraph || number != nil) && wordCount >= Self.leastWordsOfSentence }

    fileprivate func hiddenWarning(_ source: SourceDocument) -> Diagnostic {
        Diagnostic(
            .warning, at: source.location(ofLine: lines[0]),
            "white letters are not published: \"\(Withholding.withheld(text).text)\"; if the page shows them on a coloured ground, "
                + "print it in black and white and convert that")
    }
}

extension WithheldDetail {
    fileprivate func notice(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.notice, at: location, "withheld from publication: \(rawValue)")
    }
}
