import Inspections
import Linking

extension RecordIndex {
    /// Whom a statement's paragraph is about, where that is not whom a request is about.
    func subject(of statement: LinkedStatement, otherThanOf request: LinkedStatement) -> String? {
        guard let subject = subject(of: statement) else { return nil }
        return subject == self.subject(of: request) ? nil : subject
    }

    /// Whether an answer is about another team or group of children than a request.
    func isAboutOthers(_ answer: FollowThrough.Answer, than request: LinkedStatement) -> Bool {
        statement(answer.statement).flatMap { subject(of: $0, otherThanOf: request) } != nil
    }

    /// Whether an answer is itself a request, and asks about what an earlier one asked about.
    func asks(_ answer: FollowThrough.Answer, forTheTopicOf request: LinkedStatement) -> Bool {
        guard let statement = statement(answer.statement), let head = headTopic(of: request) else { return false }
        return statement.isRequest && headTopic(of: statement) == head
    }

    /// Answers of which none is quoted with a sentence that stands in one before it; those that look back by name stay all.
    func withoutRepeats(_ answers: [FollowThrough.Answer]) -> [FollowThrough.Answer] {
        var shown: Set<StatementID> = []
        return answers.filter { answer in
            guard let statement = statement(answer.statement) else { return true }
            let words =
                [answer.statement]
                + sentencesNeeded(before: statement).map { StatementID(document: answer.statement.document, anchor: $0.id) }
            let isFresh = shown.isDisjoint(with: words)
            shown.formUnion(words)
            return isFresh || answer.reason == .refersBack
        }
    }
}
