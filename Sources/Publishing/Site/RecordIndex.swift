import Documents
import England
package import Inspections
import Linking

/// The record with the look-ups that pages need, each made once.
///
/// Every card of every page holds it, so it is behind one reference: a list of one, read through its pointer, as an element of a list
/// would be copied whole before one part of it is read.
package struct RecordIndex: Sendable {
    private let held: [LookUps]

    /// - Parameter old: the index of the same record before an edit, with the authorities whose documents are no longer the same; nil
    ///   where anything else was edited.
    package init(_ record: Record, skin: Skin, after old: (index: RecordIndex, edited: Set<String>)? = nil) {
        held = [LookUps(record, skin: skin, after: old.flatMap { old in old.index.held.first.map { (lookUps: $0, edited: old.edited) } })]
    }

    private func lookUp<Found>(_ find: (UnsafePointer<LookUps>) -> Found) -> Found {
        held.withUnsafeBufferPointer { find($0.baseAddress.unsafelyUnwrapped) }
    }

    package var record: Record { lookUp { $0.pointee.record } }

    var topics: [String: Topic] { lookUp { $0.pointee.topics } }
    var authorities: [String: Authority] { lookUp { $0.pointee.authorities } }
    var inspections: [DocumentID: LinkedDocument<Inspection>] { lookUp { $0.pointee.inspections } }
    var responses: [DocumentID: LinkedDocument<Response>] { lookUp { $0.pointee.responses } }
    /// Every authority with a report, the focus first.
    var inspectedAuthorities: [Authority] { lookUp { $0.pointee.inspectedAuthorities } }
    /// How many statements there are, inspectors' and councils'.
    var statementCount: Int { lookUp { $0.pointee.statementCount } }
    /// What pages have very often, rendered once.
    var fragments: Fragments { lookUp { $0.pointee.fragments } }
}

/// What is looked up in a record.
private struct LookUps: Sendable {
    let record: Record
    let topics: [String: Topic]
    /// Of topics: they are asked for much more often than all that a topic has.
    let titles: [String: String]
    let authorities: [String: Authority]
    let inspections: [DocumentID: LinkedDocument<Inspection>]
    let responses: [DocumentID: LinkedDocument<Response>]
    let inspectionsByAuthority: [String: [LinkedDocument<Inspection>]]
    let responsesByAuthority: [String: [LinkedDocument<Response>]]
    let responsesByInspection: [DocumentID: [LinkedDocument<Response>]]
    /// By document, then anchor.
    let statements: [DocumentID: [String: LinkedStatement]]
    let statementCount: Int
    let referencesByStatement: [StatementID: [Reference]]
    let mentionedByID: [String: MentionedInspection]
    let notHeld: [String: [MentionedInspection]]
    let labels: [DocumentID: String]
    let followThrough: [StatementID: FollowThrough]
    let abbreviations: [DocumentID: AbbreviationFinder]
    /// For documents that define none.
    let ownAbbreviations: AbbreviationFinder
    let bodies: [DocumentID: [String: Paragraph]]
    let sentences: [DocumentID: [String: [Statement]]]
    /// For each document, by a paragraph's anchor, the last statement of the paragraph before it.
    let lastSentences: [DocumentID: [String: Statement]]
    let headings: [DocumentID: [String: String]]
    /// What each request asks about, of the topics that it touches.
    let headTopics: [DocumentID: [String: String]]
    /// Topics that are groups of children, and for each document, by a section's slug, the only one that its heading names.
    let groups: [Topic]
    let groupNames: [String]
    let groupsOfSections: [DocumentID: [String: Topic]]
    let focus: Authority?

    /// Every authority with a report, the focus first.
    let inspectedAuthorities: [Authority]
    let threadCounts: [String: [String: MarkCounts]]
    /// What pages have very often, rendered once.
    let fragments: Fragments

    init(_ record: Record, skin: Skin, after old: (lookUps: LookUps, edited: Set<String>)?) {
        self.record = record
        topics = Dictionary(of: record.topics, by: \.slug)
        titles = topics.mapValues(\.title)
        authorities = Dictionary(of: record.authorities, by: \.slug)
        inspections = Dictionary(of: record.inspections, by: \.document.id)
        responses = Dictionary(of: record.responses, by: \.document.id)
        inspectionsByAuthority = Dictionary(grouping: record.inspections) { $0.document.id.authority }
        let inspected = record.authorities.filter { [inspectionsByAuthority] in inspectionsByAuthority[$0.slug] != nil }
        inspectedAuthorities = inspected.filter { $0.slug == record.site.focus } + inspected.filter { $0.slug != record.site.focus }
        responsesByAuthority = Dictionary(grouping: record.responses) { $0.document.id.authority }
        responsesByInspection = Dictionary(grouping: record.responses.filter { $0.document.about != nil }) {
            $0.document.about ?? $0.document.id
        }
        referencesByStatement = Dictionary(grouping: record.references, by: \.statement)
        mentionedByID = Dictionary(of: record.mentioned, by: \.id)
        notHeld = Dictionary(grouping: record.mentioned.filter { $0.held == nil }, by: \.authority)
        labels = inspectionsByAuthority.values.reduce(into: [:]) { labels, held in
            for inspection in held { labels[inspection.document.id] = Self.label(of: inspection.document, among: held) }
        }
        followThrough = Dictionary(of: record.followThrough, by: \.request)
        var threadCounts: [String: [String: MarkCounts]] = [:]
        for authority in record.authorities {
            if let old, !old.edited.contains(authority.slug), let counts = old.lookUps.threadCounts[authority.slug] {
                threadCounts[authority.slug] = counts
                continue
            }
            threadCounts[authority.slug] = Dictionary(
                uniqueKeysWithValues: record.threads.all(in: authority.slug).map { ($0.topic, MarkCounts($0.visits)) })
        }
        self.threadCounts = threadCounts
        fragments = old?.lookUps.fragments ?? Fragments(skin, usual: threadCounts.values.flatMap(\.values))
        let explained = record.glossary.filter(\.isAbbreviation).map { ($0.term, $0.meaning) }
        let own = Dictionary(explained) { first, _ in first }
        let terms = GlossaryPhrases(record.glossary.map(\.term))
        abbreviations = Dictionary(grouping: record.abbreviations, by: \.definedIn.document).mapValues {
            AbbreviationFinder($0, besides: own, terms: terms)
        }
        ownAbbreviations = AbbreviationFinder([], besides: own, terms: terms)
        focus = record.site.focus.flatMap { [authorities] in authorities[$0] }
        let groups = record.topics.filter { $0.people != nil }
        (self.groups, groupNames) = (groups, groups.map(\.slug))
        let documents =
            record.inspections.map { ($0.document.id, $0.document.body, $0.statements) }
            + record.responses.map { ($0.document.id, $0.document.body, $0.statements) }
        statementCount = documents.reduce(0) { $0 + $1.2.count }
        // What was made of documents before, where they are the same; else what is made of them now.
        let parts = Parallel.mapNow(documents) { id, body, statements in
            old.flatMap { $0.edited.contains(id.authority) ? nil : $0.lookUps.ofDocument(id) }
                ?? DocumentLookUps(body, statements, groups: groups)
        }
        func byDocument<Part>(_ part: (DocumentLookUps) -> Part) -> [DocumentID: Part] {
            Dictionary(zip(documents, parts).map { ($0.0, part($1)) }) { first, _ in first }
        }
        statements = byDocument { $0.statements }
        lastSentences = byDocument { $0.lastSentences }
        bodies = byDocument { $0.paragraphs }
        sentences = byDocument { $0.sentences }
        headings = byDocument { $0.headings }
        headTopics = byDocument { $0.headTopics }
        groupsOfSections = byDocument { $0.groupsOfSections }
    }

    private func ofDocument(_ id: DocumentID) -> DocumentLookUps? {
        guard let statements = statements[id], let paragraphs = bodies[id], let sentences = sentences[id],
            let lastSentences = lastSentences[id],
            let headings = headings[id], let headTopics = headTopics[id], let groupsOfSections = groupsOfSections[id]
        else { return nil }
        return DocumentLookUps(
            statements: statements, paragraphs: paragraphs, sentences: sentences, lastSentences: lastSentences, headings: headings,
            headTopics: headTopics,
            groupsOfSections: groupsOfSections)
    }

    private static func label(of inspection: Inspection, among held: [LinkedDocument<Inspection>]) -> String {
        let others = held.lazy.map(\.document).filter { $0.id != inspection.id && $0.year == inspection.year }
        if others.isEmpty { return String(inspection.year) }
        return others.contains { $0.start.month == inspection.start.month } ? inspection.start.long : inspection.month
    }
}

extension RecordIndex {
    var site: Site { lookUp { $0.pointee.record.site } }
    /// The short name of the authority that the site is about.
    private var focusName: String? { lookUp { $0.pointee.record.site.focus } }

    /// The focus authority, where the site has one and the record knows it.
    var focus: Authority? { lookUp { $0.pointee.focus } }

    /// The address of one topic in one authority: the topic's own page where the authority is the site's focus.
    func threadAddress(of topic: String, in authority: String) -> String {
        Addresses.thread(topic: topic, authority: authority, focus: focusName)
    }

    /// By name, the focus first.
    var authoritiesFocusFirst: [Authority] {
        let focus = focusName
        return record.authorities.filter { $0.slug == focus } + record.authorities.filter { $0.slug != focus }
    }

    func authorityName(_ slug: String) -> String { authorities[slug]?.name ?? slug }

    func topicTitle(_ slug: String) -> String { lookUp { $0.pointee.titles[slug] ?? slug } }

    /// Oldest first.
    func inspections(of authority: String) -> [LinkedDocument<Inspection>] { lookUp { $0.pointee.inspectionsByAuthority[authority] ?? [] } }

    /// By date.
    func responses(of authority: String) -> [LinkedDocument<Response>] { lookUp { $0.pointee.responsesByAuthority[authority] ?? [] } }

    func responses(about inspection: DocumentID) -> [LinkedDocument<Response>] {
        lookUp { $0.pointee.responsesByInspection[inspection] ?? [] }
    }

    func statement(_ id: StatementID) -> LinkedStatement? { lookUp { $0.pointee.statements[id.document]?[id.anchor] } }

    /// The statements of a document, by their anchors.
    func statements(of document: DocumentID) -> [String: LinkedStatement] { lookUp { $0.pointee.statements[document] ?? [:] } }

    func references(in statement: StatementID) -> [Reference] { lookUp { $0.pointee.referencesByStatement[statement] ?? [] } }

    func mentioned(_ id: String) -> MentionedInspection? { lookUp { $0.pointee.mentionedByID[id] } }

    /// Mentioned by reports on an authority and not held, by time.
    func notHeld(of authority: String) -> [MentionedInspection] { lookUp { $0.pointee.notHeld[authority] ?? [] } }

    func followThrough(of request: StatementID) -> FollowThrough? { lookUp { $0.pointee.followThrough[request] } }

    func thread(of topic: String, in authority: String) -> TopicThread {
        lookUp { $0.pointee.record.threads.thread(of: topic, in: authority) }
    }

    /// How many statements of each mark a thread has.
    func counts(of topic: String, in authority: String) -> MarkCounts {
        lookUp { $0.pointee.threadCounts[authority]?[topic] } ?? MarkCounts([ThreadVisit]())
    }

    /// The sentence before one, in its paragraph or at the end of the paragraph before it in its section.
    func sentence(before statement: Statement, in document: DocumentID) -> Statement? {
        guard let own = statements(ofParagraph: statement.paragraph, in: document),
            let place = own.firstIndex(where: { $0.id == statement.id })
        else { return nil }
        return place > 0 ? own[place - 1] : lookUp { $0.pointee.lastSentences[document]?[statement.paragraph] }
    }

    /// A paragraph of a document, by its anchor.
    func paragraph(_ anchor: String, of document: DocumentID) -> Paragraph? { lookUp { $0.pointee.bodies[document]?[anchor] } }

    /// The statements of one of them.
    func statements(ofParagraph paragraph: String, in document: DocumentID) -> [Statement]? {
        lookUp { $0.pointee.sentences[document]?[paragraph] }
    }

    /// What a document itself says its abbreviations stand for, and the abbreviations and terms that the site's glossary explains.
    func abbreviations(of document: DocumentID) -> AbbreviationFinder {
        lookUp { $0.pointee.abbreviations[document] ?? $0.pointee.ownAbbreviations }
    }

    func address(of statement: StatementID) -> String {
        Addresses.statement(statement, isResponse: responses[statement.document] != nil)
    }

    /// The heading of a document's section, by its slug; nil for the opening.
    func heading(of section: String, in document: DocumentID) -> String? { lookUp { $0.pointee.headings[document]?[section] } }

    /// The topic that a request asks about, of those that it touches; nil for a finding, and for a request on no topic.
    func headTopic(of statement: LinkedStatement) -> String? {
        statement.isRequest ? lookUp { $0.pointee.headTopics[statement.id.document]?[statement.id.anchor] } : nil
    }

    /// The topics that are groups of children, in the codebook's order.
    var groups: [Topic] { lookUp { $0.pointee.groups } }

    /// The short names of these.
    var groupNames: [String] { lookUp { $0.pointee.groupNames } }

    /// The group of children that a section's heading names; nil where it names none, or several.
    func group(ofSection section: String, in document: DocumentID) -> Topic? { lookUp { $0.pointee.groupsOfSections[document]?[section] } }

    /// The shortest label that names an inspection among those of its authority: "2022", "May 2022", "26 May 2022".
    func label(of inspection: Inspection) -> String { label(of: inspection.id) }

    func label(of inspection: DocumentID) -> String { lookUp { $0.pointee.labels[inspection] ?? inspection.name } }
}
