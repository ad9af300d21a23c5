import Documents
import England
import Inspections

/// Takes the facts of a graded report from its title page and its judgement tables.
enum ReportFacts {
    static func extracted(from part: DocumentPart, source: SourceDocument) throws(Diagnostic) -> Extracted<InspectionFacts> {
        if part.hasLayout { return try extracted(fromPages: part, source: source) }
        var blocks = part.blocks
        let title = blocks[part.title].text
        guard let (framework, kind) = ReportTitle.framework(of: title) else {
            throw Diagnostic(at: source.location(ofLine: blocks[part.title].lines[0]), "\"\(title)\" is no title of a known framework")
        }
        take(part.title, as: "title", &blocks)
        var page = TitlePage()
        for index in blocks.indices where index > part.title && index < part.title + 12 && blocks[index].isInBody {
            guard let key = page.take(blocks[index].text) else { continue }
            blocks[index].place = key == TitlePage.furniture ? .furniture(rule: "title page") : .frontMatter(key: key)
        }
        for index in blocks.indices
        where index > part.title && blocks[index].isInBody && !blocks[index].isRow && blocks[index].text == title {
            blocks[index].place = .furniture(rule: "repeated title")
        }
        guard let visits = page.visits else {
            throw Diagnostic(
                at: source.location(ofLine: blocks[part.title].lines[0]),
                "no days of inspection were found on the title page; expected a line \"Inspection dates: …\"")
        }
        guard let authority = AuthorityNames.authority(in: title) ?? page.authority else {
            throw Diagnostic(
                at: source.location(ofLine: blocks[part.title].lines[0]),
                "no English authority is named in the title or below it; check the list of authorities and their other names")
        }
        var facts = InspectionFacts(title: title, authority: authority, framework: framework, kind: kind, visits: visits)
        facts.lead = page.lead
        facts.judgements = JudgementTables.taken(from: &blocks, scale: framework.scale)
        return Extracted(facts: facts, blocks: blocks)
    }

    private static func extracted(fromPages part: DocumentPart, source: SourceDocument) throws(Diagnostic) -> Extracted<InspectionFacts> {
        let location = source.location(ofLine: part.blocks[part.title].lines[0])
        var pages = ReportPages(part)
        let title = pages.takeTitle()
        guard let (framework, kind) = ReportTitle.framework(of: title) else {
            throw Diagnostic(at: location, "\"\(title)\" is no title of a known framework")
        }
        guard let visits = pages.takeVisits() else {
            throw Diagnostic(at: location, "no days of inspection were found on the title page; expected a line \"Inspection dates: …\"")
        }
        guard let authority = AuthorityNames.authority(in: title) ?? pages.takeAuthority() else {
            throw Diagnostic(
                at: location, "no English authority is named in the title or beside it; check the list of authorities and their other names"
            )
        }
        var facts = InspectionFacts(title: title, authority: authority, framework: framework, kind: kind, visits: visits)
        pages.takePublished()
        pages.takeRest()
        pages.takeInspectors()
        facts.judgements = pages.takeJudgements()
        (facts.published, facts.lead, facts.inspectors) = (pages.published, pages.leads, pages.inspectors)
        if kind == .full, framework.kinds.contains(.reInspection), pages.saysReinspection { facts.kind = .reInspection }
        (facts.judgementLines, facts.datesLine) = (pages.judgementLines, pages.datesLine)
        return Extracted(facts: facts, blocks: pages.blocks)
    }

    private static func take(_ index: Int, as key: String, _ blocks: inout [Block]) { blocks[index].place = .frontMatter(key: key) }
}

/// The lines of a title page as they come.
private struct TitlePage {
    static let furniture = ""

    var authority: EnglishAuthority?
    var visits: [Visit]?
    var lead: [String] = []

    /// The key of the fact that a line gives, `furniture` for one that says nothing of this inspection, or nil.
    mutating func take(_ text: String) -> String? {
        let words = text.lowercased()
        if visits == nil, let phrase = DatePhrase.opensInspectionDates([text]), let found = DatePhrase.visits(in: phrase) {
            visits = found
            return "dates"
        }
        for label in ["lead inspector", "lead inspectors", "reporting inspector"].reversed() where lead.isEmpty && words.hasPrefix(label) {
            var phrase = text.dropFirst(label.count)
            while let first = phrase.first, first == ":" || first == " " { phrase = phrase.dropFirst() }
            lead = People.leads(in: String(phrase))
            return "lead"
        }
        if words.hasPrefix("age group:") { return Self.furniture }
        if authority == nil, words.split(separator: " ").count <= 8, let found = AuthorityNames.authority(in: text), isName(text, of: found)
        {
            authority = found
            return "authority"
        }
        return nil
    }

    /// A line that is the authority's name and little else.
    private func isName(_ text: String, of entry: EnglishAuthority) -> Bool {
        text.utf8.count <= (entry.otherNames.map(\.utf8.count).max() ?? 0) + entry.name.utf8.count + 32 && !text.hasSuffix(".")
    }
}
