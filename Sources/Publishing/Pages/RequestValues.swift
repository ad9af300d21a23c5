import Documents
import England
import Inspections
import Linking

/// An area for improvement and what later inspections said, as templates list it.
enum RequestValues {
    static let shape: TemplateShape = [
        "id": .text, "quote": .text, "address": .text, "place": .text, "deadline": .text, "due": .text,
        "topics": .list(["title": .text, "address": .text]),
        "later": .list([
            "year": .text, "name": .text, "status": .text, "again": .flag,
            "quotes": .list(["quote": .text, "address": .text, "place": .text, "reason": .text]),
            "more": .text, "out": .flag,
        ]),
        "later_more": .text, "no_later": .flag,
    ]

    static func value(_ statement: LinkedStatement, index: RecordIndex, links: Links) -> TemplateValue {
        let follow = index.followThrough(of: statement.id)
        let authority = statement.id.document.authority
        let later = follow?.later ?? []
        let shown = Self.shown(of: later)
        return [
            "id": .text("\(statement.id.document.name)-\(statement.id.anchor)"), "quote": .text(statement.statement.quotation),
            "address": .text(links.to(index.address(of: statement.id))), "place": .text(Wording.capitalised(index.place(of: statement.id))),
            "deadline": .optional(statement.statement.request?.deadline), "due": .optional(follow?.due?.long),
            "topics": .list(
                statement.topics.map { topic in
                    [
                        "title": .text(index.topicTitle(topic)),
                        "address": .text(links.to(Addresses.thread(topic: topic, authority: authority, focus: index.site.focus))),
                    ]
                }),
            "later": .list(shown.map { self.later($0, index, links) }),
            "later_more": .optional(
                later.count > shown.count
                    ? unlisted(later.count - shown.count)
                    : nil),
            "no_later": .flag(later.isEmpty),
        ]
    }

    /// So many later visits at most, so that a record of many visits does not grow with their square.
    private static let mostLater = 6

    private static func unlisted(_ count: Int) -> String {
        let (visits, they) = count == 1 ? ("visit is", "it") : ("visits are", "they")
        return "\(count) more later \(visits) not listed here. The theme pages of this request show what \(they) said."
    }

    /// Those that answer it by name first, then the next ones after it; in the order of time.
    private static func shown(of later: [FollowThrough.LaterInspection]) -> [FollowThrough.LaterInspection] {
        guard later.count > mostLater else { return later }
        func answers(_ visit: FollowThrough.LaterInspection) -> Bool {
            visit.askedAgain || visit.statements.contains { $0.reason == .refersBack }
        }
        let ranked = later.indices.sorted { (answers(later[$0]) ? 0 : 1, $0) < (answers(later[$1]) ? 0 : 1, $1) }
        return ranked.prefix(mostLater).sorted().map { later[$0] }
    }

    private static func later(_ later: FollowThrough.LaterInspection, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let explicit = later.statements.filter { $0.reason != .sameTopic }
        let shown = explicit + telling(later.statements.filter { $0.reason == .sameTopic }, index).prefix(max(0, 2 - explicit.count))
        let rest = later.statements.count - shown.count
        return [
            "year": .text(index.label(of: later.inspection)), "name": .text(index.inspections[later.inspection]?.document.heading ?? ""),
            "status": .text(status(later)), "again": .flag(later.askedAgain), "out": .flag(!later.covered && later.statements.isEmpty),
            "quotes": .list(
                shown.compactMap { mention in
                    index.statement(mention.statement).map { statement in
                        [
                            "quote": .text(statement.statement.quotation), "address": .text(links.to(index.address(of: statement.id))),
                            "place": .text(index.place(of: statement.id)), "reason": .text(words(mention.reason)),
                        ]
                    }
                }),
            "more": .optional(rest > 0 ? "and \(Wording.count(rest, "more statement")) on the same theme" : nil),
        ]
    }

    /// Requests first, then what speaks of movement, then views, then descriptions; else in the order of the text.
    private static func telling(_ mentions: [FollowThrough.Answer], _ index: RecordIndex) -> [FollowThrough.Answer] {
        func rank(_ mention: FollowThrough.Answer) -> Int {
            guard let statement = index.statement(mention.statement) else { return 4 }
            switch (Mark(of: statement), statement.change) {
            case (.asked, _): return 0
            case (_, .improved), (_, .worsened), (_, .persisting): return 1
            case (.neutral, _): return 3
            default: return 2
            }
        }
        return mentions.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    }

    /// What the later report did, never how things stand.
    private static func status(_ later: FollowThrough.LaterInspection) -> String {
        if later.askedAgain { return "Asked again on the same theme" }
        if later.statements.contains(where: { $0.reason == .refersBack }) { return "Inspectors refer back to it" }
        if !later.statements.isEmpty { return "Inspectors wrote on the same theme" }
        return later.covered ? "Looked at, and nothing recorded" : "Not looked at"
    }

    private static func words(_ reason: FollowThrough.Answer.Reason) -> String {
        switch reason {
        case .refersBack: "refers back"
        case .sameWords: "similar words"
        case .sameTopic: "same theme"
        }
    }
}
