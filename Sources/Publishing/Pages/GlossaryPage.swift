import Algorithms
import Documents
import Inspections
import Linking

/// The terms that reports use, in plain words, and the abbreviations that they define themselves.
struct GlossaryPage: TemplatePage {
    let source: PageSource

    static let template = "glossary"
    static let meaning = "The terms and abbreviations that reports use, in plain words."

    static let fields: TemplateFields<GlossaryPage> = [
        .list("terms", "Every term, in the order of the alphabet.", of: Term.fields) { $0.terms }
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.glossary, index) { source in
            Page(
                GlossaryPage(source: source), title: "Glossary", description: "Terms and abbreviations that inspection reports use.")
        }
    }

    private var terms: [Term] {
        var taken: Set<String> = []
        return entries.map { entry in
            let anchor = Self.anchor(of: entry.ownTerm ?? entry.term, besides: &taken)
            let short = (entry.abbreviations.first?.short ?? (entry.isAbbreviation ? entry.term : nil)).map {
                Addresses.glossaryAnchor(of: $0)
            }
            let isNew = short.map { taken.insert($0).inserted } ?? false
            return Term(entry: entry, anchor: anchor, shortAnchor: isNew ? short : nil, source: source)
        }
    }

    /// A term of the site's own with its meaning, an abbreviation of the reports, or both.
    fileprivate struct Entry: Sendable {
        let term: String
        let meaning: String?
        let abbreviations: [Abbreviation]
        /// The term as the site's own glossary has it.
        var ownTerm: String?
        /// Whether that is an abbreviation.
        var isAbbreviation = false
    }

    /// In the order of the alphabet.
    private var entries: [Entry] {
        var defined = Dictionary(grouping: source.index.record.abbreviations, by: \.short)
        let shorts = defined.keys.sorted()
        let own = source.index.record.glossary.map { term in
            let short = shorts.first { short in
                defined[short].map { short == term.term || $0.allSatisfy { $0.stands(for: term.term) } } ?? false
            }
            let shown = short.map { $0 == term.term ? $0 : "\(term.term) (\($0))" } ?? term.term
            return Entry(
                term: shown, meaning: term.meaning, abbreviations: short.flatMap { defined.removeValue(forKey: $0) } ?? [],
                ownTerm: term.term, isAbbreviation: term.isAbbreviation)
        }
        return (own + defined.map { Entry(term: $0.key, meaning: nil, abbreviations: $0.value) })
            .sorted { ($0.term.lowercased(), $0.term) < ($1.term.lowercased(), $1.term) }
    }

    private static func anchor(of term: String, besides taken: inout Set<String>) -> String {
        let slug = Slug.slug(of: term)
        var anchor = slug
        var count = 1
        while !taken.insert(anchor).inserted {
            count += 1
            anchor = "\(slug)-\(count)"
        }
        return anchor
    }
}

extension Abbreviation {
    /// Whether its long form is a term, however the letters are cased.
    fileprivate func stands(for term: String) -> Bool { long.lowercased() == term.lowercased() }
}

extension GlossaryPage {
    /// A term as its template shows it.
    fileprivate struct Term: Sendable {
        let entry: Entry
        let anchor: String
        /// Where quotations of reports lead from its abbreviation.
        let shortAnchor: String?
        let source: PageSource

        static let fields: TemplateFields<Term> = [
            .text("term", "The term.") { $0.entry.term },
            .text("meaning", "What it means, in the site's own words.") { $0.entry.meaning },
            .text("anchor", "An anchor for it on this page.") { $0.anchor },
            .text("short_anchor", "Another anchor, for links from its abbreviation; nothing where it has none.") { $0.shortAnchor },
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

    /// A long form, and where reports say so.
    fileprivate struct Use: Sendable {
        /// At least one.
        let definitions: [Abbreviation]
        let source: PageSource

        static let fields: TemplateFields<Use> = [
            .text("long_form", "What the abbreviation is short for.") { $0.definitions.first?.long },
            .list("documents", "Documents that say so: the first three.", of: UsingDocument.fields) { use in
                let named = use.definitions.prefix(PageLimits.documentsOfAbbreviation)
                return named.enumerated().map { place, definition in
                    UsingDocument(definition: definition, isLast: place == named.count - 1, source: use.source)
                }
            },
            .text("more_documents", "How many more there are: “2 other documents”; nothing for none.") { use in
                let more = use.definitions.count - PageLimits.documentsOfAbbreviation
                return more > 0 ? Wording.count(more, "other document") : nil
            },
        ]
    }

    /// A document that says what an abbreviation is short for.
    fileprivate struct UsingDocument: Sendable {
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
