import Documents
import England
package import Inspections
import Linking

/// The record with the look-ups that pages need, each made once.
package struct RecordIndex: Sendable {
    package let record: Record
    let topics: [String: Topic]
    let authorities: [String: Authority]
    let inspections: [DocumentID: LinkedDocument<Inspection>]
    let responses: [DocumentID: LinkedDocument<Response>]
    private let inspectionsByAuthority: [String: [LinkedDocument<Inspection>]]
    private let responsesByAuthority: [String: [LinkedDocument<Response>]]
    private let responsesByInspection: [DocumentID: [LinkedDocument<Response>]]
    private let statements: [StatementID: LinkedStatement]
    private let referencesByStatement: [StatementID: [Reference]]
    private let mentionedByID: [String: MentionedInspection]
    private let followThrough: [StatementID: FollowThrough]
    private let abbreviations: [DocumentID: AbbreviationFinder]
    private let bodies: [DocumentID: [String: Paragraph]]
    /// For each document, by a paragraph's anchor, the last statement of the paragraph before it.
    private let lastSentences: [DocumentID: [String: Statement]]
    private let headings: [DocumentID: [String: String]]

    private let threadCounts: [String: [String: MarkCounts]]
    /// What pages have very often, rendered once.
    let fragments: Fragments

    package init(_ record: Record, skin: Skin) {
        self.record = record
        topics = Self.keyed(record.topics, by: \.slug)
        authorities = Self.keyed(record.authorities, by: \.slug)
        inspections = Self.keyed(record.inspections, by: \.document.id)
        responses = Self.keyed(record.responses, by: \.document.id)
        inspectionsByAuthority = Dictionary(grouping: record.inspections) { $0.document.id.authority }
        responsesByAuthority = Dictionary(grouping: record.responses) { $0.document.id.authority }
        responsesByInspection = Dictionary(grouping: record.responses.filter { $0.document.about != nil }) {
            $0.document.about ?? $0.document.id
        }
        statements = Self.keyed(record.statements, by: \.id)
        referencesByStatement = Dictionary(grouping: record.references, by: \.statement)
        mentionedByID = Self.keyed(record.mentioned, by: \.id)
        followThrough = Self.keyed(record.followThrough, by: \.request)
        var threadCounts: [String: [String: MarkCounts]] = [:]
        for authority in record.authorities {
            threadCounts[authority.slug] = Dictionary(
                uniqueKeysWithValues: record.threads.all(in: authority.slug).map { ($0.topic, MarkCounts($0.visits)) })
        }
        self.threadCounts = threadCounts
        fragments = Fragments(skin, usual: threadCounts.values.flatMap(\.values))
        abbreviations = Dictionary(grouping: record.abbreviations, by: \.definedIn.document).mapValues { AbbreviationFinder($0) }
        let documents =
            record.inspections.map { ($0.document.id, $0.document.body) } + record.responses.map { ($0.document.id, $0.document.body) }
        lastSentences = Dictionary(documents.map { ($0.0, Self.lastSentences(in: $0.1)) }) { first, _ in first }
        bodies = Dictionary(documents.map { ($0.0, Self.keyed($0.1.paragraphs, by: \.id)) }) { first, _ in first }
        headings = Dictionary(documents.map { ($0.0, Self.headings($0.1)) }) { first, _ in first }
    }

    private static func keyed<Value, Key: Hashable>(_ values: [Value], by key: (Value) -> Key) -> [Key: Value] {
        Dictionary(values.map { (key($0), $0) }) { first, _ in first }
    }

    private static func headings(_ body: Body) -> [String: String] {
        Dictionary(body.sections.compactMap { section in section.heading.map { (section.slug, $0.text) } }) { first, _ in first }
    }
}

extension RecordIndex {
    var site: Site { record.site }

    /// The focus authority, where the site has one and the record knows it.
    var focus: Authority? { site.focus.flatMap { authorities[$0] } }

    /// By name, the focus first.
    var authoritiesFocusFirst: [Authority] {
        record.authorities.filter { $0.slug == site.focus } + record.authorities.filter { $0.slug != site.focus }
    }

    func authorityName(_ slug: String) -> String { authorities[slug]?.name ?? slug }

    func topicTitle(_ slug: String) -> String { topics[slug]?.title ?? slug }

    /// Oldest first.
    func inspections(of authority: String) -> [LinkedDocument<Inspection>] { inspectionsByAuthority[authority] ?? [] }

    /// By date.
    func responses(of authority: String) -> [LinkedDocument<Response>] { responsesByAuthority[authority] ?? [] }

    func responses(about inspection: DocumentID) -> [LinkedDocument<Response>] { responsesByInspection[inspection] ?? [] }

    func statement(_ id: StatementID) -> LinkedStatement? { statements[id] }

    func references(in statement: StatementID) -> [Reference] { referencesByStatement[statement] ?? [] }

    func mentioned(_ id: String) -> MentionedInspection? { mentionedByID[id] }

    /// Mentioned by reports on an authority and not held, by time.
    func notHeld(of authority: String) -> [MentionedInspection] {
        record.mentioned.filter { $0.authority == authority && $0.held == nil }
    }

    func followThrough(of request: StatementID) -> FollowThrough? { followThrough[request] }

    func thread(of topic: String, in authority: String) -> TopicThread {
        record.threads.thread(of: topic, in: authority)
    }

    /// How many statements of each mark a thread has.
    func counts(of topic: String, in authority: String) -> MarkCounts { threadCounts[authority]?[topic] ?? MarkCounts([ThreadVisit]()) }

    /// The sentence before one, in its paragraph or at the end of the paragraph before it in its section.
    func sentence(before statement: Statement, in document: DocumentID) -> Statement? {
        guard let own = paragraphs(of: document)[statement.paragraph]?.statements,
            let place = own.firstIndex(where: { $0.id == statement.id })
        else { return nil }
        return place > 0 ? own[place - 1] : lastSentences[document]?[statement.paragraph]
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

    /// The paragraphs of a document by their anchors.
    func paragraphs(of document: DocumentID) -> [String: Paragraph] { bodies[document] ?? [:] }

    /// What a document itself says its abbreviations stand for.
    func abbreviations(of document: DocumentID) -> AbbreviationFinder { abbreviations[document] ?? AbbreviationFinder([]) }

    func address(of statement: StatementID) -> String {
        Addresses.statement(statement, isResponse: responses[statement.document] != nil)
    }

    /// The heading of a document's section, by its slug; nil for the opening.
    func heading(of section: String, in document: DocumentID) -> String? { headings[document]?[section] }

    /// The shortest label that names an inspection among those of its authority: "2022", "May 2022", "26 May 2022".
    func label(of inspection: Inspection) -> String {
        let others = inspections(of: inspection.id.authority).map(\.document).filter {
            $0.id != inspection.id && $0.year == inspection.year
        }
        if others.isEmpty { return String(inspection.year) }
        return others.contains { $0.start.month == inspection.start.month } ? inspection.start.long : inspection.month
    }

    func label(of inspection: DocumentID) -> String {
        inspections[inspection].map { label(of: $0.document) } ?? inspection.name
    }
}
