/// One document of a bundle: a report, a letter, a council's paper, or the letter that covers them.
package struct DocumentPart: Sendable {
    package enum Family: String, Sendable {
        /// A report with a title page and "Inspection dates:".
        case report
        /// A letter to a director about a visit.
        case letter
        /// A council's own paper to its members.
        case councilPaper
        /// What only encloses the others.
        case cover
    }

    package let family: Family
    package var blocks: [Block]
    /// The title's place in `blocks`; 0 for a cover.
    package let title: Int
}
