import Algorithms
import Documents
import Inspections
import Linking

/// Chooses what a page quotes of many statements, so that what is quoted leans no other way than the whole.
///
/// No other file chooses among statements. What a statement says of the service never decides whether it is quoted: the marks
/// have the share of places that they have among the statements, and of one mark what can be understood alone comes first.
struct Prominence: Sendable {
    let index: RecordIndex
    /// The topic for which they are quoted.
    let topic: String

    /// What stands for a visit in two quotations at most: what it asked for; where it asked for nothing, a statement of the mark
    /// that most statements have, and one of the mark that most others have. Of marks alike the one that the report has first.
    /// - Parameters:
    ///   - above: what stands above on the same page for the same topic: each takes one of the two places.
    ///   - quoted: what the page quotes elsewhere, for another topic.
    func standing(
        for statements: [LinkedStatement], withRequests: Bool = true, above: Set<StatementID> = [], besides quoted: Set<StatementID> = []
    ) -> [LinkedStatement] {
        if withRequests, let request = request(among: statements) { return above.contains(request.id) ? [] : [request] }
        let findings = statements.filter { $0.isFinding }
        switch findings.count(where: { above.contains($0.id) }) {
        case 0: break
        case 1: return [finding(for: findings, above: above)].compactMap { $0 }.filter { !repeats($0, above: above, of: findings) }
        default: return []
        }
        var chosen: [LinkedStatement] = []
        for mark in marksToQuote(of: findings) {
            let ofMark = findings.filter { Mark(of: $0) == mark && !quoted.contains($0.id) }
            // What is shown before the one that is there is not quoted again.
            let shown = Set(chosen.flatMap { shownWith($0) })
            let fresh = shown.isEmpty ? ofMark : ofMark.filter { shown.isDisjoint(with: shownWith($0)) }
            if let statement = first(of: fresh) ?? first(of: ofMark) { chosen.append(statement) }
        }
        return chosen
    }

    /// The mark that most have, and the one that most others have and that says something of the service.
    private func marksToQuote(of findings: [LinkedStatement]) -> [Mark] {
        let counts = MarkCounts(findings)
        let marks = Mark.all(of: findings)
        let most = marks.first { mark in marks.allSatisfy { counts[$0] <= counts[mark] } }
        let others = marks.filter { $0 != most && $0 != .neutral }
        let next = others.first { mark in others.allSatisfy { counts[$0] <= counts[mark] } }
        return [most, next].compactMap { $0 }
    }

    /// The one finding that stands for a visit: of the mark whose share is furthest from reached by what stands above, and without
    /// words that stand there where there is such a one.
    /// - Parameter above: what the page quotes of the visit already; without any, the mark is the one that most have.
    func finding(for statements: [LinkedStatement], above: Set<StatementID>) -> LinkedStatement? {
        let findings = statements.filter { $0.isFinding }
        let (all, quoted) = (MarkCounts(findings), MarkCounts(findings.filter { above.contains($0.id) }))
        let others = findings.filter { !above.contains($0.id) }
        let fresh = others.filter { !repeats($0, above: above, of: findings) }
        let free = fresh.isEmpty ? others : fresh
        func missing(_ mark: Mark) -> Int { all[mark] * (quoted.total + 1) - quoted[mark] * all.total }
        let marks = Mark.all(of: free)
        let mark = marks.first { mark in marks.allSatisfy { missing($0) <= missing(mark) } }
        return first(of: free.filter { Mark(of: $0) == mark })
    }

    /// What a printed briefing keeps of a visit: every request with its items, and findings in the proportion of their marks.
    /// - Parameters:
    ///   - places: for how many findings there is room.
    ///   - above: what the sheet quotes at its head; these are kept before others of their mark, so that head and list together
    ///     are in proportion too.
    func briefing(of statements: [LinkedStatement], places: Int, above: Set<StatementID> = []) -> [LinkedStatement] {
        let findings = statements.filter { $0.isFinding }
        let seats = MarkCounts(findings).shared(among: places)
        let kept = Set(
            Mark.allCases.flatMap { mark in
                let (first, others) = best(findings.filter { Mark(of: $0) == mark }).partitioned { !above.contains($0.id) }
                return (first + others).prefix(seats[mark] ?? 0).map(\.id)
            })
        return statements.filter { !$0.isFinding || kept.contains($0.id) }
    }

    /// The request that stands for those among some statements: one that asks for this topic before others, and a short one.
    func request(among statements: [LinkedStatement]) -> LinkedStatement? {
        let requests = statements.filter { $0.isRequest }
        return first(of: requests.filter { index.headTopic(of: $0) == topic }) ?? first(of: requests)
    }

    /// Statements of one mark: those that name the topic and stand alone first, of these the shorter, but for the very short.
    private func best(_ statements: [LinkedStatement]) -> [LinkedStatement] {
        guard statements.count > 1 else { return statements }
        let keys = keys(of: statements)
        return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { statements[$0] }
    }

    /// The first of these, which takes no sorting.
    private func first(of statements: [LinkedStatement]) -> LinkedStatement? {
        guard statements.count > 1 else { return statements.first }
        let keys = keys(of: statements)
        return keys.indices.min { (keys[$0], $0) < (keys[$1], $1) }.map { statements[$0] }
    }

    private func keys(of statements: [LinkedStatement]) -> [Key] { statements.map { Key(of: $0, on: topic) } }

    /// Whether a statement would be shown with words that stand above already.
    private func repeats(_ statement: LinkedStatement, above: Set<StatementID>, of findings: [LinkedStatement]) -> Bool {
        let shown = Set(findings.filter { above.contains($0.id) }.flatMap { shownWith($0) })
        return !shown.isDisjoint(with: shownWith(statement))
    }

    /// The anchors of a statement and of what it is shown with.
    private func shownWith(_ statement: LinkedStatement) -> [String] {
        index.sentencesNeeded(before: statement, on: topic).map(\.id) + [statement.id.anchor]
    }
}

/// How well a statement can be quoted alone for a topic; the smaller, the better.
private struct Key: Comparable {
    private let isCarried: Bool
    private let leans: Bool
    private let isBrief: Bool
    private let length: Int

    /// UTF-8 bytes of a sentence that says enough: "Some good examples were seen." has 29.
    private static let enough = 60

    init(of statement: LinkedStatement, on topic: String) {
        isCarried = !statement.names(topic)
        leans = statement.statement.quotationLeans
        length = statement.statement.quotation.utf8.count
        isBrief = length < Self.enough
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.isCarried ? 1 : 0, left.leans ? 1 : 0, left.isBrief ? 1 : 0, left.length) < (
            right.isCarried ? 1 : 0, right.leans ? 1 : 0, right.isBrief ? 1 : 0, right.length
        )
    }
}
