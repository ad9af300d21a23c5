import Documents
import England
import Inspections

extension FollowThrough {
    /// The follow-through of every area for improvement, by document and place.
    static func all(in inspections: [LinkedDocument<Inspection>], references: [Reference]) -> [FollowThrough] {
        var lookBacks: [StatementID: [DocumentID]] = [:]
        for reference in references {
            if case .held(let document) = reference.target { lookBacks[reference.statement, default: []].append(document) }
        }
        let byAuthority = Dictionary(grouping: inspections.indices) { inspections[$0].document.id.authority }
        return inspections.flatMap { inspection -> [FollowThrough] in
            let requests = inspection.statements.filter { $0.statement.request != nil }
            guard !requests.isEmpty else { return [] }
            let later = (byAuthority[inspection.document.id.authority] ?? []).map { inspections[$0] }
                .filter { $0.document.start > inspection.document.start }.map { LaterText($0, lookBacks: lookBacks) }
            return requests.map { request in
                FollowThrough(
                    request: request.id,
                    due: request.statement.request?.due(published: inspection.document.published),
                    later: later.map { $0.answer(to: request) })
            }
        }
    }
}

/// A later inspection, made ready to be asked about many requests.
private struct LaterText {
    private let document: LinkedDocument<Inspection>
    private let wordings: [Wording]
    /// The documents that each statement refers back to.
    private let lookBacks: [[DocumentID]]

    init(_ document: LinkedDocument<Inspection>, lookBacks: [StatementID: [DocumentID]]) {
        self.document = document
        wordings = document.statements.map { Wording(of: $0.statement.text) }
        self.lookBacks = document.statements.map { lookBacks[$0.id] ?? [] }
    }

    /// What it says on a request's topics.
    func answer(to request: LinkedStatement) -> FollowThrough.LaterInspection {
        let wording = Wording(of: request.statement.text)
        let topics = request.topics
        let mentions = document.statements.indices.compactMap { place -> FollowThrough.Mention? in
            let statement = document.statements[place]
            guard topics.contains(where: statement.isAbout) else { return nil }
            let reason: FollowThrough.Mention.Reason =
                lookBacks[place].contains(request.id.document) ? .refersBack : wording.overlaps(wordings[place]) ? .sameWords : .sameTopic
            return FollowThrough.Mention(statement: statement.id, reason: reason)
        }
        return FollowThrough.LaterInspection(
            inspection: document.document.id,
            covered: topics.contains(where: document.document.looked(at:)),
            statements: [.refersBack, .sameWords, .sameTopic].flatMap { reason in mentions.filter { $0.reason == reason } },
            askedAgain: document.statements.contains { $0.statement.request != nil && asks($0, again: topics) })
    }

    /// True where a later request is on at least half of the topics of an earlier one.
    private func asks(_ later: LinkedStatement, again topics: [String]) -> Bool {
        let shared = topics.count(where: later.isAbout)
        return shared > 0 && shared * 2 >= topics.count
    }
}

/// The longer words of a statement by their beginnings, to see whether two speak of a thing in the same words.
private struct Wording {
    /// Sorted, each once.
    private let stems: [UInt64]

    init(of text: String) {
        var text = text
        var stems = text.withUTF8 { bytes in
            var stems: [UInt64] = []
            var cursor = FoldedWords.Cursor(bytes)
            while let sign = cursor.next() {
                guard case .letter(let first) = sign else { continue }
                if let stem = Self.stem(startingWith: first, from: &cursor), !Self.common.contains(stem) { stems.append(stem) }
            }
            return stems
        }
        stems.sort()
        self.stems = stems.indices.filter { $0 == 0 || stems[$0] != stems[$0 - 1] }.map { stems[$0] }
    }

    /// Up to seven letters as one number; nil for a word of fewer than five.
    private static func stem(startingWith first: UInt8, from cursor: inout FoldedWords.Cursor) -> UInt64? {
        var stem = UInt64(first), length = 1
        while let letter = cursor.nextLetter() {
            length += 1
            if length <= 7 { stem = stem << 8 | UInt64(letter) }
        }
        cursor.skipPossessive()
        return length >= 5 ? stem : nil
    }

    /// True where at least three words, and a third of the shorter statement's, are shared.
    func overlaps(_ other: Wording) -> Bool {
        var (left, right, shared) = (0, 0, 0)
        while left < stems.count, right < other.stems.count {
            if stems[left] == other.stems[right] {
                (left, right, shared) = (left + 1, right + 1, shared + 1)
            } else if stems[left] < other.stems[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return shared >= 3 && shared * 3 >= min(stems.count, other.stems.count)
    }

    /// Words that stand in any statement of these reports.
    private static let common: Set<UInt64> = Set(
        [
            "children", "young", "people", "ensure", "their", "social", "workers", "service", "these", "there", "which", "where", "quality",
            "needs",
        ]
        .map { $0.utf8.prefix(7).reduce(0) { $0 << 8 | UInt64($1) } })
}

extension AreaForImprovement {
    /// The day that the words set, counted from publication; nil where either is missing or the words give no number.
    func due(published: CalendarDate?) -> CalendarDate? {
        guard let published, let deadline else { return nil }
        let words = FoldedWords.words(of: deadline).map { String(decoding: $0, as: UTF8.self) }
        guard let within = words.firstIndex(of: "within"), within + 2 < words.count else { return nil }
        let number = Int(words[within + 1]) ?? Self.numbers.firstIndex(of: words[within + 1]).map { $0 + 1 }
        guard let number, (1...60).contains(number) else { return nil }
        switch words[within + 2] {
        case "day", "days": return published.adding(days: number)
        case "week", "weeks": return published.adding(days: number * 7)
        case "month", "months": return published.adding(months: number)
        case "year", "years": return published.adding(months: number * 12)
        default: return nil
        }
    }

    private static let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
}
