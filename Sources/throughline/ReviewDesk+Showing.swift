import Documents
import England
import Inspections
import Linking

extension ReviewDesk {
    /// Where a statement stands, its paragraph with a sentence a line, and the theme that is asked about.
    func question(about doubtful: DoubtfulLink, in document: ReviewedDocument) -> String {
        let statement = doubtful.statement
        let section = document.body.sections.first { $0.slug == statement.statement.section }
        let paragraph = section?.paragraphs.first { $0.id == statement.statement.paragraph }
        let heading = section?.heading.map { ", under “\($0.text)”" } ?? ""
        let sentences = (paragraph?.statements ?? [statement.statement]).map {
            ($0.id == statement.id.anchor ? "> " : "  ") + Self.onOneLine($0.text)
        }
        return ([place(of: statement) + heading] + sentences + [""] + definition(of: doubtful.link.topic) + [reading(of: doubtful)])
            .joined(separator: "\n")
    }

    /// A line a doubtful link, below the name of its document.
    func list(of documents: [ReviewedDocument]) -> String {
        let lines = documents.flatMap { document in
            let links = document.doubtfulLinks
            return links.isEmpty
                ? []
                : ["\(document.id): \(links.count)"]
                    + links.map {
                        "  \($0.statement.id.anchor)  \($0.link.topic)  \(Self.share($0.link))  \(Self.onOneLine($0.statement.statement.text))"
                    }
        }
        return lines.isEmpty ? "no doubtful link waits for a verdict" : lines.joined(separator: "\n")
    }

    /// `{"doubtful":[{"statement","document","text","paragraph","section","theme","title","belongs","does_not_belong","confidence",
    /// "strength","stance","evidence","file","line"}]}`, for a page or an editor's own tool.
    func json(of documents: [ReviewedDocument]) -> String {
        let entries = documents.flatMap { document in
            let paragraphs = Dictionary(document.body.paragraphs.map { ($0.id, $0) }) { first, _ in first }
            return document.doubtfulLinks.map { entry($0, in: document, paragraphs[$0.statement.statement.paragraph]) }
        }
        var json = JSONWriter()
        JSONValue.object(["doubtful": .list(entries)]).write(to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func entry(_ doubtful: DoubtfulLink, in document: ReviewedDocument, _ paragraph: Paragraph?) -> JSONValue {
        let statement = doubtful.statement, topic = topics.first { $0.slug == doubtful.link.topic }
        return .object([
            "statement": .text(statement.id.description), "document": .text(document.id.description),
            "text": .text(statement.statement.text), "paragraph": .texts(paragraph?.statements.map(\.text) ?? []),
            "section": .text(statement.statement.section), "theme": .text(doubtful.link.topic), "title": .text(topic?.title ?? ""),
            "belongs": .text(topic?.belongs ?? ""), "does_not_belong": .optional(topic?.doesNotBelong),
            "confidence": .text(Self.share(doubtful.link)),
            "strength": .text(statement.isAbout(doubtful.link.topic) ? "strong" : "weak"), "stance": .text(statement.stance.rawValue),
            "evidence": .list(doubtful.link.evidence.map { .object(["cue": .text($0.cue), "words": .text($0.words)]) }),
            "file": .text(document.location.path), "line": .number(statement.statement.line),
        ])
    }

    private func place(of statement: LinkedStatement) -> String {
        let page = statement.statement.page.map { ", page \($0)" } ?? ""
        return "\(statement.id.anchor), line \(statement.statement.line)\(page)"
    }

    private func definition(of slug: String) -> [String] {
        guard let topic = topics.first(where: { $0.slug == slug }) else { return [slug] }
        return ["\(topic.title): \(topic.belongs)"] + (topic.doesNotBelong.map { ["Not: \($0)"] } ?? [])
    }

    private func reading(of doubtful: DoubtfulLink) -> String {
        let words = doubtful.link.evidence.map(\.words).filter { !$0.isEmpty }.map { "“\($0)”" }
        let found = words.isEmpty ? "its neighbours" : words.joined(separator: ", ")
        return "Likely by \(Self.share(doubtful.link)), by \(found). Read as \(doubtful.statement.stance.rawValue). About it?"
    }

    private static func share(_ link: Link) -> String { Weights.decimal(link.confidence ?? 1) }

    private static func onOneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
}
