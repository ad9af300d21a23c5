import Documents

extension FollowThrough {
    /// The follow-through of every area for improvement, by document and place.
    static func all(in inspections: [LinkedDocument<Inspection>], references: [Reference]) -> [FollowThrough] {
        var lookBacks: [StatementID: [DocumentID]] = [:]
        for reference in references {
            if case .held(let document) = reference.target { lookBacks[reference.statement, default: []].append(document) }
        }
        return inspections.flatMap { inspection in
            let later = inspections.filter {
                $0.document.id.authority == inspection.document.id.authority && $0.document.start > inspection.document.start
            }
            return inspection.statements.filter { $0.statement.request != nil }.map { request in
                FollowThrough(
                    request: request.id,
                    due: request.statement.request?.due(published: inspection.document.published),
                    later: later.map { LaterInspection(of: request, in: $0, lookBacks: lookBacks) })
            }
        }
    }
}

extension FollowThrough.LaterInspection {
    fileprivate init(of request: LinkedStatement, in later: LinkedDocument<Inspection>, lookBacks: [StatementID: [DocumentID]]) {
        let wording = Wording(of: request.statement.text)
        let mentions = later.statements.compactMap { statement -> FollowThrough.Mention? in
            guard statement.topics.contains(where: request.topics.contains) else { return nil }
            let reason: FollowThrough.Mention.Reason =
                lookBacks[statement.id]?.contains(request.id.document) == true ? .refersBack
                : wording.overlaps(Wording(of: statement.statement.text)) ? .sameWords : .sameTopic
            return FollowThrough.Mention(statement: statement.id, reason: reason)
        }
        self.init(
            inspection: later.document.id,
            covered: request.topics.contains(where: later.document.looked(at:)),
            statements: [.refersBack, .sameWords, .sameTopic].flatMap { reason in mentions.filter { $0.reason == reason } },
            askedAgain: later.statements.contains { $0.statement.request != nil && Self.asks($0, again: request) })
    }

    /// True where a later request is on at least half of the topics of an earlier one.
    private static func asks(_ later: LinkedStatement, again request: LinkedStatement) -> Bool {
        let shared = request.topics.filter(later.topics.contains).count
        return shared > 0 && shared * 2 >= request.topics.count
    }
}

/// The longer words of a statement by their beginnings, to see whether two speak of the same thing in the same words.
private struct Wording {
    private let stems: Set<[UInt8]>

    init(of text: String) {
        stems = Set(StatementWords.foldedWords(of: text).filter { $0.count >= 5 }.map { Array($0.prefix(7)) }.filter { !Self.common.contains($0) })
    }

    /// True where at least three words, and a third of the shorter statement's, are shared.
    func overlaps(_ other: Wording) -> Bool {
        let shared = stems.intersection(other.stems).count
        return shared >= 3 && shared * 3 >= min(stems.count, other.stems.count)
    }

    /// Words that stand in any statement of these reports.
    private static let common = Set(
        ["children", "young", "people", "ensure", "their", "social", "workers", "service", "these", "there", "which", "where", "quality", "needs"]
            .map { Array($0.utf8.prefix(7)) })
}

extension AreaForImprovement {
    /// The day that the words set, counted from publication; nil where either is missing or the words give no number.
    func due(published: CalendarDate?) -> CalendarDate? {
        guard let published, let deadline else { return nil }
        let words = StatementWords.foldedWords(of: deadline).map { String(decoding: $0, as: UTF8.self) }
        guard let within = words.firstIndex(of: "within"), within + 2 < words.count else { return nil }
        let number = Int(words[within + 1]) ?? Self.numbers.firstIndex(of: words[within + 1]).map { $0 + 1 }
        guard let number, (1...60).contains(number) else { return nil }
        switch words[within + 2] {
        case "month", "months": return published.adding(months: number)
        case "year", "years": return published.adding(months: number * 12)
        default: return nil
        }
    }

    private static let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
}
