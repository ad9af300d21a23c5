import Documents
import England
package import Inspections
import Linking

/// The record with the look-ups that pages need, each made once.
///
/// Every card of every page holds it, so it is behind one reference.
package struct RecordIndex: Sendable {
    private let shared: Shared<LookUps>

    package init(_ record: Record, skin: Skin) { shared = Shared(LookUps(record, skin: skin)) }

    private var lookUps: LookUps {
        _read { yield shared.value }
    }

    package var record: Record {
        _read { yield shared.value.record }
    }

    var topics: [String: Topic] { lookUps.topics }
    var authorities: [String: Authority] { lookUps.authorities }
    var inspections: [DocumentID: LinkedDocument<Inspection>] { lookUps.inspections }
    var responses: [DocumentID: LinkedDocument<Response>] { lookUps.responses }
    /// Every authority with a report, the focus first.
    var inspectedAuthorities: [Authority] { lookUps.inspectedAuthorities }
    /// How many statements there are, inspectors' and councils'.
    var statementCount: Int { lookUps.statements.count }
    /// What pages have very often, rendered once.
    var fragments: Fragments { lookUps.fragments }
}

/// What is looked up in a record.
private struct LookUps: Sendable {
    let record: Record
    let topics: [String: Topic]
    let authorities: [String: Authority]
    let inspections: [DocumentID: LinkedDocument<Inspection>]
    let responses: [DocumentID: LinkedDocument<Response>]
    let inspectionsByAuthority: [String: [LinkedDocument<Inspection>]]
    let responsesByAuthority: [String: [LinkedDocument<Response>]]
    let responsesByInspection: [DocumentID: [LinkedDocument<Response>]]
    let statements: [StatementID: LinkedStatement]
    let referencesByStatement: [StatementID: [Reference]]
    let mentionedByID: [String: MentionedInspection]
    let notHeld: [String: [MentionedInspection]]
    let labels: [DocumentID: String]
    let followThrough: [StatementID: FollowThrough]
    let abbreviations: [DocumentID: AbbreviationFinder]
    /// For documents that define none.
    let ownAbbreviations: AbbreviationFinder
    let bodies: [DocumentID: [String: Paragraph]]
    /// For each document, by a paragraph's anchor, the last statement of the paragraph before it.
    let lastSentences: [DocumentID: [String: Statement]]
    let headings: [DocumentID: [String: String]]

    /// Every authority with a report, the focus first.
    let inspectedAuthorities: [Authority]
    let threadCounts: [String: [String: MarkCounts]]
    /// What pages have very often, rendered once.
    let fragments: Fragments

    init(_ record: Record, skin: Skin) {
        self.record = record
        topics = Self.keyed(record.topics, by: \.slug)
        authorities = Self.keyed(record.authorities, by: \.slug)
        inspections = Self.keyed(record.inspections, by: \.document.id)
        responses = Self.keyed(record.responses, by: \.document.id)
        inspectionsByAuthority = Dictionary(grouping: record.inspections) { $0.document.id.authority }
        let inspected = record.authorities.filter { [inspectionsByAuthority] in inspectionsByAuthority[$0.slug] != nil }
        inspectedAuthorities = inspected.filter { $0.slug == record.site.focus } + inspected.filter { $0.slug != record.site.focus }
        responsesByAuthority = Dictionary(grouping: record.responses) { $0.document.id.authority }
        responsesByInspection = Dictionary(grouping: record.responses.filter { $0.document.about != nil }) {
            $0.document.about ?? $0.document.id
        }
        statements = Self.keyed(record.statements, by: \.id)
        referencesByStatement = Dictionary(grouping: record.references, by: \.statement)
        mentionedByID = Self.keyed(record.mentioned, by: \.id)
        notHeld = Dictionary(grouping: record.mentioned.filter { $0.held == nil }, by: \.authority)
        labels = inspectionsByAuthority.values.reduce(into: [:]) { labels, held in
            for inspection in held { labels[inspection.document.id] = Self.label(of: inspection.document, among: held) }
        }
        followThrough = Self.keyed(record.followThrough, by: \.request)
        var threadCounts: [String: [String: MarkCounts]] = [:]
        for authority in record.authorities {
            threadCounts[authority.slug] = Dictionary(
                uniqueKeysWithValues: record.threads.all(in: authority.slug).map { ($0.topic, MarkCounts($0.visits)) })
        }
        self.threadCounts = threadCounts
        fragments = Fragments(skin, usual: threadCounts.values.flatMap(\.values))
        let explained = record.glossary.filter(\.isAbbreviation).map { ($0.term, $0.meaning) }
        let own = Dictionary(explained) { first, _ in first }
        abbreviations = Dictionary(grouping: record.abbreviations, by: \.definedIn.document).mapValues {
            AbbreviationFinder($0, besides: own)
        }
        ownAbbreviations = AbbreviationFinder([], besides: own)
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

    private static func label(of inspection: Inspection, among held: [LinkedDocument<Inspection>]) -> String {
        let others = held.lazy.map(\.document).filter { $0.id != inspection.id && $0.year == inspection.year }
        if others.isEmpty { return String(inspection.year) }
        return others.contains { $0.start.month == inspection.start.month } ? inspection.start.long : inspection.month
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
    func inspections(of authority: String) -> [LinkedDocument<Inspection>] { lookUps.inspectionsByAuthority[authority] ?? [] }

    /// By date.
    func responses(of authority: String) -> [LinkedDocument<Response>] { lookUps.responsesByAuthority[authority] ?? [] }

    func responses(about inspection: DocumentID) -> [LinkedDocument<Response>] { lookUps.responsesByInspection[inspection] ?? [] }

    func statement(_ id: StatementID) -> LinkedStatement? { lookUps.statements[id] }

    func references(in statement: StatementID) -> [Reference] { lookUps.referencesByStatement[statement] ?? [] }

    func mentioned(_ id: String) -> MentionedInspection? { lookUps.mentionedByID[id] }

    /// Mentioned by reports on an authority and not held, by time.
    func notHeld(of authority: String) -> [MentionedInspection] { lookUps.notHeld[authority] ?? [] }

    func followThrough(of request: StatementID) -> FollowThrough? { lookUps.followThrough[request] }

    func thread(of topic: String, in authority: String) -> TopicThread {
        record.threads.thread(of: topic, in: authority)
    }

    /// How many statements of each mark a thread has.
    func counts(of topic: String, in authority: String) -> MarkCounts {
        lookUps.threadCounts[authority]?[topic] ?? MarkCounts([ThreadVisit]())
    }

    /// The sentence before one, in its paragraph or at the end of the paragraph before it in its section.
    func sentence(before statement: Statement, in document: DocumentID) -> Statement? {
        guard let own = paragraphs(of: document)[statement.paragraph]?.statements,
            let place = own.firstIndex(where: { $0.id == statement.id })
        else { return nil }
        return place > 0 ? own[place - 1] : lookUps.lastSentences[document]?[statement.paragraph]
    }

    /// The paragraphs of a document by their anchors.
    func paragraphs(of document: DocumentID) -> [String: Paragraph] { lookUps.bodies[document] ?? [:] }

    /// What a document itself says its abbreviations stand for, and those that the site's glossary explains.
    func abbreviations(of document: DocumentID) -> AbbreviationFinder { lookUps.abbreviations[document] ?? lookUps.ownAbbreviations }

    func address(of statement: StatementID) -> String {
        Addresses.statement(statement, isResponse: responses[statement.document] != nil)
    }

    /// The heading of a document's section, by its slug; nil for the opening.
    func heading(of section: String, in document: DocumentID) -> String? { lookUps.headings[document]?[section] }

    /// The shortest label that names an inspection among those of its authority: "2022", "May 2022", "26 May 2022".
    func label(of inspection: Inspection) -> String { label(of: inspection.id) }

    func label(of inspection: DocumentID) -> String { lookUps.labels[inspection] ?? inspection.name }
}
