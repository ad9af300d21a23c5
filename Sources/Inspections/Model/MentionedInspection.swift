package import England

/// An inspection that reports mention; `held` where the record has it.
package struct MentionedInspection: Sendable, Equatable {
    /// `staffordshire/2019`, `staffordshire/2011-07`; a number is added where two would be alike.
    package let id: String
    package let authority: String
    package let kind: InspectionKind?
    /// As precise as the words allow; nil where they give no time.
    package let when: RoughDate?
    /// In the words of the first mention.
    package let describedAs: String
    /// The grade that the first mention with a grade gives, in its words.
    package let grade: String?
    /// In the order of documents and statements.
    package let citedBy: [StatementID]
    package let held: DocumentID?

    package init(
        id: String, authority: String, kind: InspectionKind?, when: RoughDate?, describedAs: String, grade: String? = nil,
        citedBy: [StatementID], held: DocumentID? = nil
    ) {
        self.id = id
        self.authority = authority
        self.kind = kind
        self.when = when
        self.describedAs = describedAs
        self.grade = grade
        self.citedBy = citedBy
        self.held = held
    }
}
