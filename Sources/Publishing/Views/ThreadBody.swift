import Documents
import England
import Inspections
import Linking

/// A topic in one authority, visit by visit: every statement as a card, gaps and silences named, the council kept apart.
struct ThreadBody: Sendable {
    let index: RecordIndex
    let links: Links
    let thread: TopicThread
    /// How many statements there are of each mark: the marks that the filter offers are those that occur.
    let counts: MarkCounts
    /// The statements that a printed briefing keeps.
    private let kept: Set<StatementID>
    /// The passages of each visit.
    private let passages: [[Passage]]

    /// - Parameter above: what stands at the head of the page already.
    init(index: RecordIndex, links: Links, thread: TopicThread, above: Set<StatementID>) {
        self.index = index
        self.links = links
        self.thread = thread
        counts = index.counts(of: thread.topic, in: thread.authority)
        passages = thread.visits.map { index.passages(of: $0.statements) }
        let prominence = Prominence(index: index, topic: thread.topic)
        let recorded = thread.visits.count { !$0.statements.isEmpty }
        let places = recorded > Self.visitsWithMostPlaces ? Self.fewestPlaces : Self.mostPlaces
        kept = Set(thread.visits.flatMap { prominence.briefing(of: $0.statements, places: places, above: above).map(\.id) })
    }

    /// Findings of a visit on a printed briefing, beside every request: so many that a mark with a third of them is among these.
    /// Two sheets hold five for each of three visits with something on a topic, and three for each of up to six.
    private static let mostPlaces = 5
    private static let fewestPlaces = 3
    private static let visitsWithMostPlaces = 3

    /// A visit's anchor on a thread's page.
    static func anchor(of inspection: DocumentID) -> String { "v-" + inspection.name }

    var keptCount: Int { kept.count }

    var passageCount: Int { passages.map(\.count).reduce(0, +) }

    /// What the partial `thread` needs.
    static let fields: TemplateFields<ThreadBody> = [
        .list("parts", "What lies between two reports and then the later report, oldest first.", of: Part.fields) { $0.parts },
        .list("council", "Papers of the council that are about no inspection held.", of: CouncilVoice.fields) {
            CouncilVoice.papers(in: $0.thread, about: nil, index: $0.index, links: $0.links)
        },
    ]

    /// One step of the thread: what is missing before a visit, and the visit; after the last visit only what is missing.
    struct Part: Sendable {
        let missing: MissingReports?
        let visit: VisitOnThread?

        static let fields: TemplateFields<Part> = [
            .record("missing", "Years without a report, and inspections that are only mentioned.", of: MissingReports.fields) {
                $0.missing
            },
            .record("visit", "A visit whose report is held.", of: VisitOnThread.fields) { $0.visit },
        ]
    }

    private var parts: [Part] {
        var parts: [Part] = []
        var mentioned: [[MentionedInspection]] = []
        var gap: (from: Int, to: Int)?
        func missing() -> MissingReports? { MissingReports(gap: gap, mentioned: mentioned, PageSource(index: index, links: links)) }
        for event in index.events(of: thread.authority) {
            switch event {
            case .gap(let from, let to): gap = (from, to)
            case .mentioned(let more): mentioned.append(more)
            case .held(let document):
                let place = thread.visits.firstIndex { $0.inspection == document.document.id }
                parts.append(Part(missing: missing(), visit: place.map { visit(at: $0, document.document) }))
                (gap, mentioned) = (nil, [])
            }
        }
        return parts + [Part(missing: missing(), visit: nil)]
    }

    private func visit(at place: Int, _ inspection: Inspection) -> VisitOnThread {
        VisitOnThread(
            index: index, links: links, thread: thread, visit: thread.visits[place], passages: passages[place], inspection: inspection,
            kept: kept, marks: counts.marks)
    }
}
