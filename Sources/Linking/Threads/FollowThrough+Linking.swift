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
    private let stems: [StatementStems]
    /// The documents that each statement refers back to.
    private let lookBacks: [[DocumentID]]

    init(_ document: LinkedDocument<Inspection>, lookBacks: [StatementID: [DocumentID]]) {
        self.document = document
        stems = document.statements.map { StatementStems(of: $0.statement.text) }
        self.lookBacks = document.statements.map { lookBacks[$0.id] ?? [] }
    }

    /// What it says on a request's topics.
    func answer(to request: LinkedStatement) -> FollowThrough.LaterInspection {
        let asked = StatementStems(of: request.statement.text)
        let topics = request.topics
        let answers = document.statements.indices.compactMap { place -> FollowThrough.Answer? in
            let statement = document.statements[place]
            guard topics.contains(where: statement.isAbout) else { return nil }
            let reason: FollowThrough.Answer.Reason =
                lookBacks[place].contains(request.id.document) ? .refersBack : asked.overlap(stems[place]) ? .sameWords : .sameTopic
            return FollowThrough.Answer(statement: statement.id, reason: reason)
        }
        return FollowThrough.LaterInspection(
            inspection: document.document.id,
            covered: topics.contains(where: document.document.looked(at:)),
            statements: FollowThrough.Answer.Reason.allCases.flatMap { reason in answers.filter { $0.reason == reason } },
            askedAgain: document.statements.contains { $0.statement.request != nil && asks($0, again: topics) })
    }

    /// Whether a later request is on enough of the topics of an earlier one to ask for it again.
    private func asks(_ later: LinkedStatement, again topics: [String]) -> Bool {
        let shared = topics.count(where: later.isAbout)
        return shared > 0 && shared * Self.sharedOneIn >= topics.count
    }

    /// Of the topics of a request at least one in so many is asked for again: one of two, two of three.
    ///
    /// Set on Staffordshire's reports of 2012 to 2025; not measured.
    private static let sharedOneIn = 2
}
