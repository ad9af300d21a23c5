import England
import Inspections
import Linking

extension RecordIndex {
    /// Whether the statement of an answer is on a topic, by a strong link.
    func isAbout(_ answer: FollowThrough.Answer, _ topic: String) -> Bool {
        statement(answer.statement)?.isAbout(topic) == true
    }

    /// "Inspectors looked at the local authority's arrangements for …": that is no answer.
    func saysOnlyWhatWasLookedAt(_ answer: FollowThrough.Answer) -> Bool {
        statement(answer.statement).map { Mark(of: $0) == .neutral && Forms.has(.scopeSentence, $0.statement.text) } ?? false
    }

    /// Whom a statement's paragraph is about, where that is not whom a request is about.
    func subject(of statement: LinkedStatement, otherThanOf request: LinkedStatement) -> String? {
        let subject = subject(of: statement)
        return subject == self.subject(of: request) ? nil : subject
    }

    /// Whether an answer is about another team or group of children than a request.
    func isAboutOthers(_ answer: FollowThrough.Answer, than request: LinkedStatement) -> Bool {
        statement(answer.statement).flatMap { subject(of: $0, otherThanOf: request) } != nil
    }

    /// Whether an answer is itself a request, and asks about what an earlier one asked about.
    func asks(_ answer: FollowThrough.Answer, forTheTopicOf request: LinkedStatement) -> Bool {
        guard let statement = statement(answer.statement), let head = headTopic(of: request) else { return false }
        return statement.statement.request != nil && headTopic(of: statement) == head
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
