import Documents
import England
import Inspections
import Linking

/// One event of a list of inspections: held, mentioned, or years without a report.
enum VisitItem {
    static let shape: TemplateShape = [
        "held": [
            "id": .text, "year": .text, "heading": .text, "address": .text, "visited": .text, "published": .text, "scope": .text,
            "grade": PrintedGrade.fields.shape,
            "ungraded": .flag, "requests": .text, "part": .flag,
        ],
        "mentioned": [
            "id": .text, "more_ids": .list(.text), "heading": .text, "described": .text, "grade": .text,
            "cited": .list(["quote": .text, "citation": .text, "address": .text]),
        ],
        "gap": ["years": .text],
    ]

    static func items(of authority: String, index: RecordIndex, links: Links) -> [TemplateValue] {
        index.events(of: authority).map { event in
            switch event {
            case .held(let document): ["held": held(document, index, links), "mentioned": .nothing, "gap": .nothing]
            case .mentioned(let mentioned): ["held": .nothing, "mentioned": self.mentioned(mentioned, index, links), "gap": .nothing]
            case .gap(let from, let to):
                ["held": .nothing, "mentioned": .nothing, "gap": ["years": .text(Wording.years([from, to]))]]
            }
        }
    }

    private static func held(_ document: LinkedDocument<Inspection>, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let inspection = document.document
        let requests = document.statements.count { $0.statement.request != nil }
        let overall = PrintedGrade.overall(of: inspection)
        return [
            "id": .text(inspection.id.name), "year": .text(index.label(of: inspection)), "heading": .text(inspection.heading),
            "address": .text(links.to(Addresses.inspection(inspection.id))), "visited": .text(Wording.days(inspection.visits)),
            "published": .optional(inspection.published?.long), "scope": .optional(inspection.scopeWords),
            "grade": overall.map { PrintedGrade.fields.value(of: PrintedGrade(grade: $0.grade, framework: inspection.framework)) }
                ?? .nothing,
            "ungraded": .flag(overall == nil && !inspection.kind.isGraded),
            "requests": .optional(requests > 0 ? Wording.count(requests, "request to improve", "requests to improve") : nil),
            "part": .flag(!inspection.kind.isGraded),
        ]
    }

    private static func mentioned(_ mentioned: [MentionedInspection], _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let first = mentioned[0]
        return [
            "id": .text(MentionedEvent.anchor(first.id)),
            "more_ids": .list(mentioned.dropFirst().map { .text(MentionedEvent.anchor($0.id)) }),
            "heading": .text(MentionedEvent.heading(mentioned)), "described": .text(first.describedAs), "grade": .optional(first.grade),
            "cited": .list(
                first.citedBy.compactMap { id in index.statement(id) }.map { statement in
                    [
                        "quote": .text(statement.statement.text), "citation": .text(index.citation(of: statement.id)),
                        "address": .text(links.to(index.address(of: statement.id))),
                    ]
                }),
        ]
    }
}
