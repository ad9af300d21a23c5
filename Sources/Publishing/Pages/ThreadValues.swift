import Documents
import England
import Inspections
import Linking

/// The part of a page that shows one topic in one authority, as its template's names.
struct ThreadValues {
    let index: RecordIndex
    let links: Links
    let thread: TopicThread

    static let shape: TemplateShape = [
        "authority": .text, "held": .text, "sentence": .text, "total": .text, "lead_count": .text, "empty": .flag,
        "beats": .list([
            "year": .text, "kind": .text, "scope": .text, "quote": .text, "quote_address": .text, "silence": .text,
            "counts": .html,
        ]),
        "marks": .list(["id": .text, "word": .text, "count": .text, "glyph": .html]),
        "years": .list(["year": .text]), "has_years": .flag,
        "body": ThreadBody.fields.shape,
        "movement": .list([
            "year": .text, "said": .text, "quote": .text, "rests_on": .text, "address": .text, "place": .text,
        ]),
        "improvements": .text, "asks": .flag,
    ]

    var value: TemplateValue {
        let body = ThreadBody(index: index, links: links, thread: thread)
        let counts = body.counts
        let years = Set(thread.visits.filter { !$0.statements.isEmpty }.compactMap { index.inspections[$0.inspection]?.document.year })
            .sorted()
        return [
            "authority": .text(index.authorityName(thread.authority)),
            "held": .text(Wording.count(thread.visits.count, "report")),
            "sentence": .text(sentence), "total": .text(String(counts.total)), "lead_count": .text(String(body.leadCount)),
            "empty": .flag(counts.total == 0),
            "beats": .list(thread.visits.map(beat)),
            "marks": .list(
                counts.marks.map { entry in
                    [
                        "id": .text("m-\(entry.mark.rawValue)"), "word": .text(entry.mark.word), "count": .text(String(entry.count)),
                        "glyph": .html(index.fragments.glyph(entry.mark)),
                    ]
                }),
            "years": .list(years.map { ["year": .text(String($0))] }), "has_years": .flag(years.count > 1),
            "body": ThreadBody.fields.value(of: body), "movement": .list(movement),
            "improvements": .text(links.to(Addresses.improvements(of: thread.authority))), "asks": .flag(!thread.asking.isEmpty),
        ]
    }

    /// Where it was written of, and when it was asked for: counts of visits and years, never a verdict.
    private var sentence: String {
        let title = index.topicTitle(thread.topic)
        let name = title.prefix(1).lowercased() + title.dropFirst()
        let recorded = thread.visits.filter { !$0.statements.isEmpty }.count
        guard recorded > 0 else { return "The reports we hold say nothing on this theme." }
        let first =
            "Inspectors wrote about \(name) \(Wording.share(recorded, of: thread.visits.count)) on \(index.authorityName(thread.authority))."
        let asked = thread.asking.map { index.label(of: $0.inspection) }
        return asked.isEmpty ? first : "\(first) They asked for something to improve in \(Wording.list(asked))."
    }

    private func beat(_ visit: ThreadVisit) -> TemplateValue {
        let inspection = index.inspections[visit.inspection]?.document
        let quote = quote(of: visit)
        return [
            "year": .text(index.label(of: visit.inspection)), "kind": .text(inspection?.heading ?? ""),
            "scope": .optional(inspection?.scopeWords), "quote": .optional(quote?.words),
            "quote_address": .optional(quote.map { "#" + FindingCard.anchor(of: $0.id) }),
            "silence": .optional(visit.statements.isEmpty ? (visit.lookedAt ? "Looked at, nothing recorded" : "Not looked at") : nil),
            "counts": visit.statements.isEmpty ? .nothing : .html(index.fragments.markup(MarkCounts(visit.statements))),
        ]
    }

    /// A short quotation for a visit: one that speaks of movement or asks, else a view, the shortest; cut only between words.
    /// One that names the theme itself stands before one that points back at it, which says little on its own.
    private func quote(of visit: ThreadVisit) -> (id: StatementID, words: String)? {
        func rank(_ statement: LinkedStatement) -> Int {
            if statement.change == .persisting || statement.change == .worsened { return 0 }
            switch Mark(of: statement) {
            case .asked, .concern, .mixed: return 1
            case .strength: return 2
            case .neutral: return 3
            }
        }
        let naming = visit.statements.filter { $0.links.contains { $0.topic == thread.topic && !$0.isCarried } }
        let best = (naming.isEmpty ? visit.statements : naming)
            .min { (rank($0), $0.statement.text.utf8.count) < (rank($1), $1.statement.text.utf8.count) }
        return best.map { ($0.id, Excerpt.opening(of: $0.statement.quotation, upTo: 110)) }
    }

    private var movement: [TemplateValue] {
        thread.visits.flatMap { visit in
            visit.statements.compactMap { statement -> TemplateValue? in
                guard let said = Wording.movement(statement.change) else { return nil }
                return [
                    "year": .text(index.label(of: visit.inspection)), "said": .text(said), "quote": .text(statement.statement.quotation),
                    "rests_on": .optional(statement.evidence.last?.words), "address": .text("#" + FindingCard.anchor(of: statement.id)),
                    "place": .text(index.place(of: statement.id)),
                ]
            }
        }
    }
}
