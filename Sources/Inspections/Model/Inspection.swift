package import Documents
package import England

/// One inspection or visit, and its report or letter.
package struct Inspection: Sendable {
    package let id: DocumentID
    package let title: String
    /// A row of the framework table: `ilacs`.
    package let framework: Framework
    package let kind: InspectionKind
    /// The days on site; two where two visits are printed. Sorted, never empty.
    package let visits: [Visit]
    package let published: CalendarDate?
    package let lead: [String]
    package let inspectors: [String]
    /// What was looked at, in the report's words.
    package let scope: String?
    /// Slugs of the topics in scope; all of them for a full inspection.
    package let lookedAt: [String]
    package let judgements: [Judgement]
    package internal(set) var source: Source
    package let corrections: [Correction]
    package let body: Body
    /// The entity's file, for diagnostics.
    package let location: SourceLocation

    package init(
        id: DocumentID, title: String, framework: Framework, kind: InspectionKind, visits: [Visit],
        published: CalendarDate? = nil, lead: [String] = [], inspectors: [String] = [], scope: String? = nil,
        lookedAt: [String] = [], judgements: [Judgement] = [], source: Source, corrections: [Correction] = [],
        body: Body, location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.framework = framework
        self.kind = kind
        self.visits = visits
        self.published = published
        self.lead = lead
        self.inspectors = inspectors
        self.scope = scope
        self.lookedAt = lookedAt
        self.judgements = judgements
        self.source = source
        self.corrections = corrections
        self.body = body
        self.location = location
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
