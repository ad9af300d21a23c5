import Documents
import Inspections
import Linking

/// What is looked up of one document.
struct DocumentLookUps: Sendable {
    /// By anchor.
    let statements: [String: LinkedStatement]
    let paragraphs: [String: Paragraph]
    /// The statements of each paragraph, which are asked for much more often than all that it has.
    let sentences: [String: [Statement]]
    let lastSentences: [String: Statement]
    let headings: [String: String]
    let headTopics: [String: String]
    let groupsOfSections: [String: Topic]
}

extension DocumentLookUps {
    init(_ body: Body, _ statements: [LinkedStatement], groups: [Topic]) {
        let headings = Self.headings(body)
        self.init(
            statements: Dictionary(of: statements, by: \.id.anchor), paragraphs: Dictionary(of: body.paragraphs, by: \.id),
            sentences: Dictionary(body.paragraphs.map { ($0.id, $0.statements) }) { first, _ in first },
            lastSentences: Self.lastSentences(in: body), headings: headings, headTopics: Self.headTopics(statements),
            groupsOfSections: Self.groups(groups, of: headings))
    }

    private static func headings(_ body: Body) -> [String: String] {
        Dictionary(body.sections.compactMap { section in section.heading.map { (section.slug, $0.text) } }) { first, _ in first }
    }

    private static func headTopics(_ statements: [LinkedStatement]) -> [String: String] {
        let requests = statements.filter { $0.isRequest }
        return Dictionary(requests.compactMap { request in request.headTopic.map { (request.id.anchor, $0) } }) { first, _ in first }
    }

    private static func groups(_ groups: [Topic], of headings: [String: String]) -> [String: Topic] {
        let names = groups.map { Array(($0.people ?? "").lowercased().utf8) }
        return headings.compactMapValues { heading in
            let heading = Array(heading.lowercased().utf8)
            let named = groups.indices.filter { heading.contains(names[$0]) }
            return named.count == 1 ? groups[named[0]] : nil
        }
    }

    private static func lastSentences(in body: Body) -> [String: Statement] {
        body.sections.reduce(into: [:]) { result, section in
            var last: Statement?
            for paragraph in section.paragraphs {
                result[paragraph.id] = last
                last = paragraph.statements.last ?? last
            }
        }
    }
}

extension Dictionary where Value: Sendable {
    /// Values by their keys; of two with one key the first.
    init(of values: [Value], by key: (Value) -> Key) { self.init(values.map { (key($0), $0) }) { first, _ in first } }
}
