import Documents
import England
import Inspections
import Linking

/// A topic in one authority, visit by visit: every statement as a card, gaps and silences named, the council kept apart.
struct ThreadBody {
    let index: RecordIndex
    let links: Links
    let thread: TopicThread
    private let leads: Set<StatementID>

    init(index: RecordIndex, links: Links, thread: TopicThread) {
        self.index = index
        self.links = links
        self.thread = thread
        leads = Set(thread.visits.flatMap { Self.leads(of: $0, index: index, most: thread.visits.count > 5 ? 1 : 2) })
    }

    /// A visit's anchor on a thread's page.
    static func anchor(of inspection: DocumentID) -> String { "v-" + inspection.name }

    /// The statements that stand for a visit where there is room for few: those that look back first, then requests,
    /// then those that speak of movement; of two alike the shorter.
    private static func leads(of visit: ThreadVisit, index: RecordIndex, most: Int) -> [StatementID] {
        func rank(_ statement: LinkedStatement) -> Int {
            if !index.references(in: statement.id).isEmpty { return 0 }
            switch (Mark(of: statement), statement.change) {
            case (.asked, _): return 1
            case (_, .persisting), (_, .worsened), (_, .improved): return 2
            case (.concern, _), (.mixed, _): return 3
            case (.strength, _): return 4
            default: return 5
            }
        }
        let ranked = visit.statements.enumerated().sorted { left, right in
            (rank(left.element), left.element.statement.text.utf8.count, left.offset)
                < (rank(right.element), right.element.statement.text.utf8.count, right.offset)
        }
        return ranked.prefix(most).map(\.element.id)
    }

    var leadCount: Int { leads.count }

    /// The marks that the filter offers: those that occur.
    var counts: MarkCounts { MarkCounts(thread.statements) }

    var markup: Markup {
        var html: Markup = ""
        var pending: [[MentionedInspection]] = []
        var gap: (from: Int, to: Int)?
        for event in index.events(of: thread.authority) {
            switch event {
            case .gap(let from, let to): gap = (from, to)
            case .mentioned(let mentioned): pending.append(mentioned)
            case .held(let document):
                html += hole(gap, pending)
                (gap, pending) = (nil, [])
                if let visit = thread.visits.first(where: { $0.inspection == document.document.id }) {
                    html += span(visit, document.document)
                }
            }
        }
        return html + hole(gap, pending) + council(after: nil)
    }

    /// Years without a report, and what reports say of inspections in them.
    private func hole(_ gap: (from: Int, to: Int)?, _ mentioned: [[MentionedInspection]]) -> Markup {
        guard gap != nil || !mentioned.isEmpty else { return "" }
        let words = gap.map { "No report held for \(Wording.years([$0.from, $0.to])). " } ?? ""
        let mentions = mentioned.map { mentioned in
            "<a href=\"\(links.to(Addresses.inspections + "#" + MentionedEvent.anchor(mentioned[0].id)))\">\(MentionedEvent.heading(mentioned))</a>: mentioned by reports, not held. "
                as Markup
        }
        return "<p class=\"hole\"><span>\(words)\(mentions)</span></p>\n"
    }

    private func span(_ visit: ThreadVisit, _ inspection: Inspection) -> Markup {
        let label = index.label(of: inspection)
        let scope = inspection.scopeWords.map { "<p class=\"meta\">Looked at: \($0)</p>" as Markup }
        let citation = index.citation(of: inspection.id) ?? inspection.title
        return """
            <div class="span" id="\(Self.anchor(of: inspection.id))" data-year="\(inspection.year)"><div class="span__year"><h3><span class="year">\(label)</span> <span><a href="\(links.to(Addresses.inspection(inspection.id)))">\(inspection.heading)</a></span></h3><p class="meta">\(Wording.days(inspection.visits))</p>\(scope)<p class="meta">Cite as: <span class="cite">\(citation)</span>, then the paragraph.</p></div>
            <div>\(statements(visit, label: label))\(council(after: inspection))</div></div>

            """
    }

    private func statements(_ visit: ThreadVisit, label: String) -> Markup {
        let title = index.topicTitle(thread.topic)
        guard !visit.statements.isEmpty else {
            return visit.lookedAt
                ? "<p class=\"silence\">Looked at, and nothing recorded on this theme.</p>"
                : "<p class=\"silence\">Not looked at. Silence here says nothing about \(title.prefix(1).lowercased() + title.dropFirst()).</p>"
        }
        let cards = visit.statements.map { statement in
            FindingCard(index: index, links: links, statement: statement, topic: thread.topic, isLead: leads.contains(statement.id)).markup
        }
        let present = MarkCounts(visit.statements)
        let absent = counts.marks.filter { present[$0.mark] == 0 }.map { entry in
            "<p class=\"none\" data-none=\"\(entry.mark.rawValue)\">\(Self.none(entry.mark)) recorded in \(label).</p>" as Markup
        }
        return "<ul class=\"findings__list\">\n\(cards)</ul>\(absent)"
    }

    private static func none(_ mark: Mark) -> String {
        switch mark {
        case .asked: "No request to improve"
        case .mixed: "Nothing mixed"
        default: "No \(mark.word.lowercased())"
        }
    }

    /// What the council wrote on the topic about this inspection; about none that is held, for nil.
    private func council(after inspection: Inspection?) -> Markup {
        let own = thread.council.filter { statement in
            let about = index.responses[statement.id.document]?.document.about
            return inspection.map { about == $0.id } ?? (about.flatMap { index.inspections[$0] } == nil)
        }
        let byDocument = Dictionary(grouping: own, by: \.id.document).sorted { $0.key < $1.key }
        return byDocument.map { id, statements -> Markup in
            guard let response = index.responses[id]?.document else { return "" }
            let items = statements.map { statement in
                "<li><span>“\(statement.statement.text)”</span> <a href=\"\(links.to(index.address(of: statement.id)))\">\(Wording.capitalised(index.place(of: statement.id)))</a></li>"
                    as Markup
            }
            return
                "<aside class=\"voice\" aria-label=\"What the council wrote, \(response.date.long)\"><p>What the council wrote: <a href=\"\(links.to(Addresses.response(id)))\">\(response.title), \(response.date.long)</a></p><ul>\(items)</ul></aside>\n"
        }.joined()
    }
}
