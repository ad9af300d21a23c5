import Documents
@testable import England
import Inspections
import Linking
@testable import Publishing

/// A small record made by hand: two authorities, a focus, gaps, requests, look-backs and a council's paper.
enum Fixture {
    /// A statement as a test writes it.
    struct Words {
        var text: String
        var stance: Stance = .neutral
        var change: Change = .none
        var topics: [String] = []
        var asked: AreaForImprovement?

        init(_ text: String, _ stance: Stance = .neutral, _ topics: [String] = [], change: Change = .none, asked: AreaForImprovement? = nil)
        {
            (self.text, self.stance, self.change, self.topics, self.asked) = (text, stance, change, topics, asked)
        }
    }

    /// A paragraph as a test writes it: numbered or not, running text or a list.
    struct Passage {
        var number: Int?
        var isList = false
        var words: [Words]
        var rows: [[String]] = []
    }

    static let ilacs = Framework(
        slug: "ilacs", name: "Inspection of local authority children’s services (ILACS)",
        inspectionName: "Inspection of children’s services",
        years: 2018...2035, kinds: [.full, .focusedVisit], subject: nil,
        scale: ["Outstanding", "Good", "Requires improvement", "Inadequate"],
        expectedJudgements: [], usualDays: [], lookedAt: nil)
    static let protection = Framework(
        slug: "protection", name: "Arrangements for the protection of children", inspectionName: "Inspection of child protection",
        years: 2012...2013, kinds: [.full], subject: nil, scale: ["Outstanding", "Good", "Adequate", "Inadequate"],
        expectedJudgements: [], usualDays: [], lookedAt: nil)

    static let topics = [
        topic("caseloads", "Caseloads and workload", "How much work each social worker has.", related: ["supervision"]),
        topic("care-leavers", "Care leavers", "Young people who have left care, and the help they get."),
        topic("quality-assurance", "Quality assurance and audit", "How the council checks its own work."),
        topic("recording", "Case recording", "What is written down about each child, and how well."),
        topic(
            "supervision", "Supervision", "The regular meeting where a social worker and a manager talk through each child’s case.",
            related: ["caseloads", "recording"], questions: ["What do our own checks of supervision records show now?"]),
    ]

    private static func topic(_ slug: String, _ title: String, _ summary: String, related: [String] = [], questions: [String] = []) -> Topic
    {
        Topic(
            slug: slug, title: title, summary: summary, belongs: "what inspectors say of \(title.lowercased())",
            doesNotBelong: "anything else",
            cues: [], exclusions: [], questions: questions, related: related, body: Markdown(reading: ""),
            location: SourceLocation("themes/\(slug).md"))
    }

    /// A body and its coded statements, from passages under headings.
    static func body(_ id: DocumentID, _ sections: [(String?, [Passage])]) -> (Body, [LinkedStatement]) {
        var linked: [LinkedStatement] = []
        var made: [Section] = []
        var unnumbered = 0
        for (place, section) in sections.enumerated() {
            var paragraphs: [Paragraph] = []
            for passage in section.1 {
                if passage.number == nil { unnumbered += 1 }
                let anchor = passage.number.map { "p\($0)" } ?? "u\(unnumbered)"
                paragraphs.append(paragraph(passage, anchor, section: section.0.map { Slug.slug(of: $0) } ?? "", id: id, linked: &linked))
            }
            made.append(
                Section(
                    heading: section.0.map { Markdown.Text($0) }, level: section.0 == nil ? 1 : 2,
                    slug: section.0.map { Slug.slug(of: $0) } ?? "",
                    line: place + 1, paragraphs: paragraphs))
        }
        return (Body(sections: made), linked)
    }

    private static func paragraph(_ passage: Passage, _ anchor: String, section: String, id: DocumentID, linked: inout [LinkedStatement])
        -> Paragraph
    {
        var elements: [Paragraph.Element] = passage.rows.map { .row($0.map { Markdown.Text($0) }, isHeader: false) }
        var statements: [Statement] = []
        var text = ""
        for (place, words) in passage.words.enumerated() {
            if passage.isList {
                text = ""
                elements.append(.item(depth: 0, Markdown.Text(words.text)))
            } else if !text.isEmpty {
                text += " "
            }
            let start = text.utf8.count
            text += words.text
            let hash = String(Fingerprint.sha256(Array(words.text.lowercased().utf8)).prefix(4))
            let statement = Statement(
                id: "\(anchor)-\(hash)", text: words.text, section: section, paragraph: anchor, page: 2,
                element: passage.isList ? place : 0,
                range: start..<text.utf8.count, line: 1, asking: words.asked.map(Asking.request))
            statements.append(statement)
            let links = words.topics.sorted().map { Link(topic: $0, evidence: [Evidence(cue: $0, words: $0)]) }
            linked.append(
                LinkedStatement(
                    id: StatementID(document: id, anchor: statement.id), statement: statement, links: links, stance: words.stance,
                    change: words.change,
                    evidence: words.change == .none ? [] : [Evidence(cue: "despite", words: String(words.text.prefix(20)))]))
        }
        if !passage.isList, !passage.words.isEmpty { elements.append(.text(Markdown.Text(text))) }
        return Paragraph(id: anchor, number: passage.number, page: 2, line: 1, elements: elements, statements: statements)
    }
}
