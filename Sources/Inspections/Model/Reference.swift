/// One document's mention of another inspection.
package struct Reference: Sendable, Equatable {
    /// The statement that mentions it.
    package let statement: StatementID
    /// The words of the mention: "the last focused visit in 2022".
    package let words: String
    package let target: Target
    /// When the inspection was, as the words give it; nil where they give no time.
    package let time: RoughDate?
    /// The grade that the mention gives, in its words.
    package let grade: String?

    /// Which inspection is meant.
    package enum Target: Sendable, Equatable {
        case held(DocumentID)
        /// An entry of `Record.mentioned`, by its `id`.
        case mentioned(String)
    }

    package init(statement: StatementID, words: String, target: Target, time: RoughDate? = nil, grade: String? = nil) {
        self.statement = statement
        self.words = words
        self.target = target
        self.time = time
        self.grade = grade
    }
}
