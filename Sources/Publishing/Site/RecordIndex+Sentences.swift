import Documents
import Inspections
import Linking

extension RecordIndex {
    /// The sentences before a statement that it cannot be understood without, in the order of the text: none where it stands alone.
    ///
    /// - Parameter topic: the topic it is quoted for; what is on it only by the statement before has that before it too.
    func sentencesNeeded(before statement: LinkedStatement, on topic: String? = nil) -> [Statement] {
        let isCarried = topic.map(statement.isUnnamed) ?? false
        var needed: [Statement] = []
        var (first, leans) = (statement.statement, isCarried || statement.statement.quotationLeans)
        while leans, needed.count < Self.mostNeeded, let before = sentence(before: first, in: statement.id.document) {
            needed.insert(before, at: 0)
            (first, leans) = (before, before.leans)
        }
        return needed
    }

    /// A sentence may lean on one that leans in its turn; so many are read before it at most.
    private static let mostNeeded = 6

    /// What is shown before a statement where it leans: the sentences that it needs, and where they lean too, the heading or
    /// the title of the document that they stand under. Nil where it stands alone.
    func context(before statement: LinkedStatement, on topic: String? = nil) -> String? {
        context(before: statement, needing: sentencesNeeded(before: statement, on: topic))
    }

    /// The same, where the sentences that it needs are known.
    func context(before statement: LinkedStatement, needing needed: [Statement]) -> String? {
        let words = needed.map(\.text).joined(separator: " ")
        guard needed.first?.leans ?? statement.statement.quotationLeans else {
            return needed.isEmpty ? nil : words
        }
        let document = statement.id.document
        let over = heading(of: statement.statement.section, in: document) ?? title(of: document)
        return words.isEmpty ? "\(over):" : "\(over): \(words)"
    }

    /// Words of a statement, after the sentences that they lean on: a short quotation can be understood alone.
    func standingAlone(_ words: String, of statement: LinkedStatement, on topic: String? = nil) -> String {
        [context(before: statement, on: topic), words].compactMap { $0 }.joined(separator: " ")
    }

    private func title(of document: DocumentID) -> String {
        inspections[document]?.document.title ?? responses[document]?.document.title ?? document.name
    }
}
