import Documents
import England
import Inspections

/// Takes the facts of a graded report out of its words, whether it came as a text or on pages.
enum ReportFacts {
    /// - Throws: a title of no known framework, no days of inspection, and no authority that is known.
    static func extracted(
        from part: DocumentPart, source: SourceDocument, naming authorities: AuthorityNames
    ) throws(Diagnostic) -> Extracted<InspectionFacts> {
        let location = source.location(ofLine: part.blocks[part.title].lines[0])
        var report = ReportReader(part)
        let title = report.takeTitle()
        guard let (framework, kind) = ReportTitle.framework(of: title) else {
            throw Diagnostic(at: location, "\"\(title)\" is no title of a known framework")
        }
        guard let visits = report.takeVisits() else {
            throw Diagnostic(at: location, "no days of inspection were found on the title page; expected a line \"Inspection dates: …\"")
        }
        try visits.check(against: report.datesPhrase, at: source.location(ofLine: report.datesLine ?? part.blocks[part.title].lines[0]))
        let named = try authorities.authority(ofTitle: title, beside: source.sidecar, at: location)
        guard let authority = named ?? report.takeAuthority(among: authorities) else {
            throw Diagnostic(
                at: location,
                "no English authority is named in the title or beside it; " + AuthorityNames.remedy)
        }
        var facts = InspectionFacts(title: title, authority: authority, framework: framework, kind: kind, visits: visits)
        if let published = report.takePublished() {
            (facts.published, facts.publishedAt) = (published.day, source.location(ofLine: published.line))
        }
        report.takeRest()
        (facts.lead, facts.inspectors) = report.takeInspectors()
        (facts.judgements, facts.judgementLines) =
            framework.outcomes.isEmpty ? report.takeJudgements() : report.outcome(of: framework.outcomes)
        report.unboxFields()
        facts.datesLine = report.datesLine
        if kind == .full, framework.kinds.contains(.reInspection), report.saysReinspection { facts.kind = .reInspection }
        if !framework.outcomes.isEmpty {
            (facts.lead, facts.inspectors) = report.team()
            report.itemiseRequests()
        }
        return Extracted(facts: facts, blocks: report.blocks)
    }
}
