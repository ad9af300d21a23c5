package import Documents
package import England

/// One inspection or visit, and its report or letter.
package struct Inspection: Sendable {
    /// One value, behind a reference: inspections are copied wherever they are looked at, and have many parts.
    private var parts: [Parts]

    private struct Parts: Sendable {
        let id: DocumentID
        let title: String
        let framework: Framework
        let kind: InspectionKind
        let visits: [Visit]
        let published: CalendarDate?
        let lead: [String]
        let inspectors: [String]
        let scope: String?
        let lookedAt: [String]
        let judgements: [Judgement]
        var source: Source
        let corrections: [Correction]
        let body: Body
        let location: SourceLocation
        let overallJudgement: Judgement?
    }

    package var id: DocumentID { parts.withUnsafeBufferPointer { $0[0].id } }
    package var title: String { parts.withUnsafeBufferPointer { $0[0].title } }
    /// A row of the framework table: `ilacs`.
    package var framework: Framework { parts.withUnsafeBufferPointer { $0[0].framework } }
    package var kind: InspectionKind { parts.withUnsafeBufferPointer { $0[0].kind } }
    /// The days on site; two where two visits are printed. Sorted, never empty.
    package var visits: [Visit] { parts.withUnsafeBufferPointer { $0[0].visits } }
    package var published: CalendarDate? { parts.withUnsafeBufferPointer { $0[0].published } }
    package var lead: [String] { parts.withUnsafeBufferPointer { $0[0].lead } }
    package var inspectors: [String] { parts.withUnsafeBufferPointer { $0[0].inspectors } }
    /// What was looked at, in the report's words.
    package var scope: String? { parts.withUnsafeBufferPointer { $0[0].scope } }
    /// Slugs of the topics in scope; all of them for a full inspection.
    package var lookedAt: [String] { parts.withUnsafeBufferPointer { $0[0].lookedAt } }
    package var judgements: [Judgement] { parts.withUnsafeBufferPointer { $0[0].judgements } }
    /// The judgement that is for the whole; nil where there is none. Found once, as every grade that is shown asks for it.
    package var overallJudgement: Judgement? { parts.withUnsafeBufferPointer { $0[0].overallJudgement } }
    package internal(set) var source: Source {
        get { parts.withUnsafeBufferPointer { $0[0].source } }
        set { parts[0].source = newValue }
    }
    package var corrections: [Correction] { parts.withUnsafeBufferPointer { $0[0].corrections } }
    package var body: Body { parts.withUnsafeBufferPointer { $0[0].body } }
    /// The entity's file, for diagnostics.
    package var location: SourceLocation { parts.withUnsafeBufferPointer { $0[0].location } }

    package init(
        id: DocumentID, title: String, framework: Framework, kind: InspectionKind, visits: [Visit],
        published: CalendarDate? = nil, lead: [String] = [], inspectors: [String] = [], scope: String? = nil,
        lookedAt: [String] = [], judgements: [Judgement] = [], source: Source, corrections: [Correction] = [],
        body: Body, location: SourceLocation
    ) {
        parts = [
            Parts(
                id: id, title: title, framework: framework, kind: kind, visits: visits, published: published, lead: lead,
                inspectors: inspectors, scope: scope, lookedAt: lookedAt, judgements: judgements, source: source, corrections: corrections,
                body: body, location: location,
                overallJudgement: Self.overall(of: judgements, under: framework, on: visits.first?.from))
        ]
    }

    package var start: CalendarDate { visits[0].from }
    package var end: CalendarDate { visits[visits.count - 1].to }
    /// The year of the visit, by which readers know an inspection.
    package var year: Int { start.year }
}

/// One stretch of days on site.
package struct Visit: Sendable, Equatable {
    package let from: CalendarDate
    package let to: CalendarDate

    package init(from: CalendarDate, to: CalendarDate) {
        self.from = from
        self.to = to
    }
}

/// A graded line of an inspection, in the words that were printed.
package struct Judgement: Sendable, Equatable {
    package let label: String
    package let grade: String

    package init(label: String, grade: String) {
        self.label = label
        self.grade = grade
    }
}

/// The document that an entity was made from.
package struct Source: Sendable, Equatable {
    /// Below the content folder: `sources/2022-05-staffordshire-focused-visit.txt`.
    package let file: String
    package let sha256: String
    /// Where the publisher keeps it, if known.
    package let url: String?
    /// Where the entity's words differ from the document's on purpose.
    package internal(set) var amendments: [Amendment]
    /// False where the entity was edited and nothing proves its words.
    package internal(set) var isProved = true

    package init(file: String, sha256: String, url: String? = nil, amendments: [Amendment] = []) {
        self.file = file
        self.sha256 = sha256
        self.url = url
        self.amendments = amendments
    }
}

/// A person's change of a document's words: a slip of the pen put right.
package struct Amendment: Sendable, Equatable {
    /// The document's words.
    package let from: String
    /// The entity's words in their place.
    package let to: String
    package let reason: String
    package let location: SourceLocation
}
