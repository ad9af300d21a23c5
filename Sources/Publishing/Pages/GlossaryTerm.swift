import Algorithms
import Documents
import Inspections
import Linking

extension GlossaryPage {
    /// A term as its template shows it.
    struct Term: Sendable {
        let entry: Entry
        let anchor: String
        /// Where quotations of reports lead from its abbreviation.
        let shortAnchor: String?
        /// The authority whose reports alone use it, where terms are listed so.
        let owner: String?
        /// The anchor of its letter, for the first term that has it.
        var letterAnchor: String?
        let source: PageSource

        /// The same with the anchor of its letter.
        func opening(_ letter: String?) -> Term {
            var term = self
            term.letterAnchor = letter
            return term
        }

        static let fields: TemplateFields<Term> = [
            .text("term", "The term.") { $0.entry.term },
            .text("meaning", "What it means, in the site's own words.") { $0.entry.meaning },
            .text("anchor", "An anchor for it on this page.") { $0.anchor },
            .text("short_anchor", "Another anchor, for links from its abbreviation; nothing where it has none.") { $0.shortAnchor },
            .text("letter_anchor", "The anchor of its letter, for the first term that has it.") { $0.letterAnchor },
            .list("uses", "What reports say it is short for, a long form each.", of: Use.fields) { $0.uses },
        ]

        /// The definitions of one sense together, the focus authority's first.
        private var uses: [Use] {
            let focus = source.index.site.focus
            let isFocus = { (abbreviation: Abbreviation) in abbreviation.definedIn.document.authority == focus }
            let ordered = entry.abbreviations.filter(isFocus) + entry.abbreviations.filter { !isFocus($0) }
            let grouped = Dictionary(grouping: ordered, by: \.sense)
            return ordered.uniqued(on: \.sense).compactMap { grouped[$0.sense] }.map { Use(definitions: $0, source: source) }
        }
    }

    /// An authority with what its reports alone use.
    struct Owner: Sendable {
        let name: String
        let terms: [Term]

        static let fields: TemplateFields<Owner> = [
            .text("name", "The authority's name.") { $0.name }, .text("count", "How many terms it has.") { String($0.terms.count) },
            .list("terms", "These, in the order of the alphabet.", of: Term.fields) { $0.terms },
        ]
    }

    /// A long form, and where reports say so.
    struct Use: Sendable {
        /// At least one.
        let definitions: [Abbreviation]
        let source: PageSource

        static let fields: TemplateFields<Use> = [
            .text("long_form", "What the abbreviation is short for.") { $0.definitions.first?.long },
            .list(
                "documents", "Documents that say so: the first three, or the first alone where the authorities are many.",
                of: UsingDocument.fields
            ) { use in
                let named = use.definitions.prefix(use.namedDocuments)
                return named.enumerated().map { place, definition in
                    UsingDocument(definition: definition, isLast: place == named.count - 1, source: use.source)
                }
            },
            .text("more_documents", "How many more there are: “2 other documents”; nothing for none.") { use in
                let more = use.definitions.count - use.namedDocuments
                return more > 0 ? Wording.count(more, "other document") : nil
            },
        ]

        private var namedDocuments: Int { source.index.hasManyAuthorities ? 1 : PageLimits.documentsOfAbbreviation }
    }

    /// A document that says what an abbreviation is short for.
    struct UsingDocument: Sendable {
        let definition: Abbreviation
        let isLast: Bool
        let source: PageSource

        static let fields: TemplateFields<UsingDocument> = [
            .text("name", "The document: “Northshire: Focused visit, May 2022”.") {
                $0.source.index.documentName($0.definition.definedIn.document)
            },
            .text("address", "The statement that says so.") { $0.source.statement($0.definition.definedIn) },
            .text("separator", "What to write before the next document; nothing after the last.") { $0.isLast ? "" : "; " },
        ]
    }
}

extension RecordIndex {
    /// "Northshire: Focused visit, May 2022".
    fileprivate func documentName(_ id: DocumentID) -> String {
        let name = inspections[id].map(\.document.datedHeading) ?? responses[id].map(\.document.datedHeading) ?? id.name
        return "\(authorityName(id.authority)): \(name)"
    }
}
